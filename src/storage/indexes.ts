/** The search index of a document's passages, by its edition: it can be made anew, and goes with the passages that it was made of. */
import type { KeptIndex } from '../core/search/passage-index'
import { type Edition, editionOf } from '../core/edition'
import { abortError } from '../core/errors'
import type { Database } from './database'
import { indexKey } from './derived'

/** Where builds before 2026-12 kept one index of all documents. */
const former = 'search-index'

/** The indexes in `database`. All methods throw what `Database.tx` throws. */
export function indexStorage(database: Database) {
  return {
    /** That of each edition; undefined where none is kept. */
    keptIndexes(editions: readonly Edition[]): Promise<(KeptIndex | undefined)[]> {
      return database.tx(['caches'], 'readonly', async (tx) => {
        const found = await Promise.all(editions.map((edition) => tx.objectStore('caches').get(indexKey(edition))))
        return found as (KeptIndex | undefined)[]
      })
    },

    /** Puts it in the place of the one that was there. Rejects with an `AbortError` where the document has no such edition any more. */
    keepIndex(index: KeptIndex): Promise<void> {
      const { document, edition } = index.indexed
      return database.tx(['caches', 'documents'], 'readwrite', async (tx) => {
        const record = await tx.objectStore('documents').get(document)
        if (!record || editionOf(record) !== edition) throw abortError()
        const caches = tx.objectStore('caches')
        await Promise.all([caches.put(index, indexKey(edition)), caches.delete(IDBKeyRange.only(former))])
      })
    },
  }
}
