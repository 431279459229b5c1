/** What the user said and chose, read as a whole: for copies and backups, and so not with the first screen. */
import type { Database } from './database'
import { allRuns } from './evaluation'
import { allFeedback } from './feedback'

/** Says that the copies follow this database. In the store of settings; it is none of them. */
export const copiesMark = 'copied'

interface SettingsStore {
  getAllKeys(): Promise<IDBValidKey[]>
  getAll(): Promise<unknown[]>
}

async function settingsOf(store: SettingsStore): Promise<{ isMarked: boolean; settings: Record<string, unknown> }> {
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()])
  const { [copiesMark]: marked, ...settings } = Object.fromEntries(
    keys.map((key, n) => [key as string, values[n]]),
  ) as Record<string, unknown>
  return { isMarked: marked === true, settings }
}

export function settingsIn(database: Database): ReturnType<typeof settingsOf> {
  return database.tx(['settings'], 'readonly', (tx) => settingsOf(tx.objectStore('settings')))
}

/** All turns and settings, as of one moment, all feedback and all runs of question sets: for a backup. */
export async function allSaid(database: Database) {
  const said = await database.tx(['turns', 'settings'], 'readonly', async (tx) => {
    const [turns, { settings }] = await Promise.all([
      tx.objectStore('turns').getAll(),
      settingsOf(tx.objectStore('settings')),
    ])
    return { turns, settings }
  })
  return { ...said, ...(await allFeedback(database)), runs: await allRuns(database) }
}
