/** What can be rebuilt from the rest and is kept to save time, such as a snapshot of the search index. */
import type { Database } from './database'

/** The caches in `database`, by key; undefined where nothing is kept. All methods throw what `Database.tx` throws. */
export function cacheStorage(database: Database) {
  return {
    cached(key: string): Promise<unknown> {
      return database.tx(['caches'], 'readonly', (tx) => tx.objectStore('caches').get(key))
    },
    saveCached(key: string, value: unknown): Promise<void> {
      return database.tx(['caches'], 'readwrite', async (tx) => {
        const put = tx.objectStore('caches').put(value, key)
        // Not only when the answer is here: whoever saves may be ended with its page at any moment.
        tx.commit()
        await put
      })
    },
  }
}
