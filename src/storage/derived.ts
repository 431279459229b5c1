/** What is made of the passages of an edition and can be made anew, in `caches`: it goes with them. */
import type { Edition } from '../core/edition'

interface Caches {
  delete(keys: IDBKeyRange): Promise<void>
}

/** Where the vectors of an edition's passages lie. */
export const vectorsKey = (edition: Edition) => `vectors/${edition}`
/** Where the search index of an edition lies. */
export const indexKey = (edition: Edition) => `index/${edition}`

/** In a transaction: deletes all that was made of an edition. */
export async function dropDerived(caches: Caches, edition: Edition): Promise<void> {
  await Promise.all([vectorsKey, indexKey].map((keyOf) => caches.delete(IDBKeyRange.only(keyOf(edition)))))
}
