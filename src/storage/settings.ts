/** What the user chose. */
import type { Database } from './database'

/** The settings in `database`, by key; undefined where nothing was chosen. All methods throw what `Database.tx` throws. */
export function settingsStorage(database: Database) {
  return {
    setting(key: string): Promise<unknown> {
      return database.tx(['settings'], 'readonly', (tx) => tx.objectStore('settings').get(key))
    },
    saveSetting(key: string, value: unknown): Promise<void> {
      return database.tx(['settings'], 'readwrite', async (tx) => {
        await tx.objectStore('settings').put(value, key)
      })
    },
  }
}
