/** One tab at a time imports a document: a Web Lock each, which the browser takes back when a tab ends, however it ends. */
import type { DocumentId } from '../core/document'

const prefix = 'sitebook/document/'

/** Waits until no other tab is at this document; returns what gives it free. Rejects with the signal's reason. */
export function lockDocument(id: DocumentId, signal: AbortSignal): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(prefix + id, { signal }, () => new Promise<void>((release) => resolve(release)))
      .catch(reject)
  })
}

/** The documents that some tab is at. */
export async function lockedDocuments(): Promise<Set<DocumentId>> {
  const { held = [] } = await navigator.locks.query()
  const names = held.map(({ name = '' }) => name)
  return new Set(names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)))
}
