/** What the user chose. */
import { copiesMark, type Copies } from './copies'
import type { Database } from './database'
import { allFeedback } from './feedback'

/** All turns and settings, as of one moment, and all feedback: for a backup. What the copies have noted among the settings is none of them. */
export async function allSaid(database: Database) {
  const said = await database.tx(['turns', 'settings'], 'readonly', async (tx) => {
    const [turns, keys, values] = await Promise.all([
      tx.objectStore('turns').getAll(),
      tx.objectStore('settings').getAllKeys(),
      tx.objectStore('settings').getAll(),
    ])
    const { [copiesMark]: _, ...settings } = Object.fromEntries(keys.map((key, n) => [key, values[n]]))
    return { turns, settings }
  })
  return { ...said, ...(await allFeedback(database)) }
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
