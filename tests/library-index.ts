/** The passage index with its passages in memory, where the app fetches them from the storage. */
import type { DocumentId, Passage, SearchResult } from '../src/core/document'
import { createPassageIndex } from '../src/core/search/passage-index'
import { withWhole } from '../src/core/search/goes-on'
import type { Marked } from '../src/core/search/right-passages'
import type { CandidateSource } from '../src/core/search/source'

export type LibraryIndex = ReturnType<typeof createLibraryIndex>

export function createLibraryIndex() {
  const index = createPassageIndex()
  const byId = new Map<string, Passage>()
  return {
    ...index,
    add(passages: readonly Passage[], fileName: string) {
      for (const passage of passages) byId.set(passage.id, passage)
      index.add(passages, fileName)
    },
    /** The best `k` passages of all documents or the given ones, best first. */
    search(
      question: string,
      k: number,
      documents?: readonly DocumentId[],
      meaning?: CandidateSource,
      marked?: readonly Marked[],
    ): SearchResult {
      const { ids, judged, around } = index.find(question, documents, meaning, marked)
      const there = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
      const result = judged(there(ids), k)
      return { ...result, hits: withWhole(result.hits, there(around(result))).slice(0, k) }
    },
  }
}
