/** The passages that were looked at last: one question follows another about the same thing, and what was found out about a passage stays with it. */
import type { DocumentId, Passage } from '../core/document'

/** Those of some fifty questions: some ten megabytes. */
const most = 2000

export interface RecentPassages {
  /** Those with these ids that are there, in the same order. */
  passages(ids: readonly string[]): Promise<Passage[]>
  /** Fetches those of a document anew. */
  forget(document: DocumentId): void
}

export function createRecentPassages(fetch: (ids: readonly string[]) => Promise<Passage[]>): RecentPassages {
  /** Those that were asked for last stand last. */
  const recent = new Map<string, Passage>()
  return {
    async passages(ids) {
      const missing = ids.filter((id) => !recent.has(id))
      const fetched = missing.length > 0 ? await fetch(missing) : []
      const found = new Map([...recent, ...fetched.map((passage) => [passage.id, passage] as const)])
      const asked = ids.flatMap((id) => found.get(id) ?? [])
      for (const passage of asked) {
        recent.delete(passage.id)
        recent.set(passage.id, passage)
      }
      for (const id of recent.keys()) if (recent.size > most) recent.delete(id)
      return asked
    },
    forget(document) {
      for (const [id, passage] of recent) if (passage.document === document) recent.delete(id)
    },
  }
}
