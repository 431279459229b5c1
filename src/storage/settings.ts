/** What the user chose. */
import type { Copies } from './copies'
import type { Database } from './database'

/** The settings in `database`, by key, which `copies` follow; undefined where nothing was chosen. All methods throw what `Database.tx` throws. */
export function settingsStorage(database: Database, copies: Pick<Copies, 'changed'>) {
  return {
    setting(key: string): Promise<unknown> {
      return database.tx(['settings'], 'readonly', (tx) => tx.objectStore('settings').get(key))
    },
    async saveSetting(key: string, value: unknown): Promise<void> {
      await database.tx(['settings'], 'readwrite', (tx) => tx.objectStore('settings').put(value, key))
      copies.changed()
    },
  }
}
