/** What the user chose. */
import { copiesMark, type Copies } from './copies'
import type { Database } from './database'

/** All turns and settings, as of one moment: for a backup. What the copies have noted among the settings is none of them. */
export function allSaid(database: Database) {
  return database.tx(['turns', 'settings'], 'readonly', async (tx) => {
    const [turns, keys, values] = await Promise.all([
      tx.objectStore('turns').getAll(),
      tx.objectStore('settings').getAllKeys(),
      tx.objectStore('settings').getAll(),
    ])
    const { [copiesMark]: _, ...settings } = Object.fromEntries(keys.map((key, n) => [key, values[n]]))
    return { turns, settings }
  })
}

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
