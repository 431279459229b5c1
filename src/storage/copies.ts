/**
 * The conversation, the settings and the feedback once more, as small files beside the PDFs: from them they come back when the database is
 * lost, as an ordinary kill of the browser once lost it. A database with our mark is the truth, and the files follow it.
 * One without is new: what the files hold is put into it. Where the browser has no such file system nothing is copied.
 */
import type { AllFeedback } from '../core/feedback'
import type { Database } from './database'
import { allFeedback, feedbackName } from './feedback'
import { openFolder, readText, removeFile, writeFile } from './files'
import { copiesMark, settingsIn } from './said'

/** What came back from the copies. */
export interface Restored {
  turns: number
  settings: number
}

export interface Copies {
  /** Puts what the files hold into a database that lost it; to be awaited before either is read. Never throws. */
  restore(): Promise<Restored>
  /** Says that a turn was stored, the settings or, by its name, the feedback: its copy follows in a moment. */
  changed(turn?: string): void
  /** Removes the copies of the conversation, after the turns themselves. */
  forgetTurns(): Promise<void>
  /**
   * Makes the files the same as the database, as a kill may have come between the two; for when nobody waits for anything
   * else. The copies of the `latest` turns may be older than they are, the others are there or not.
   */
  mend(latest: readonly string[]): Promise<void>
  /** Writes at once what waits: the page may be about to end. */
  flush(): Promise<void>
}

const settingsName = 'settings.json'
/** Milliseconds in which several changes become one copy. */
const calm = 500

type Turn = { id: string; asked: number }

/** The copies of what `database` holds; `report` is told what could not be copied, which is tried again at the next start. */
export function createCopies(database: Database, report: (error: unknown) => void): Copies {
  const folders = Promise.all([openFolder('turns'), openFolder('settings'), openFolder('feedback')])
  /** Ids of turns, '' for the settings, and the name of the feedback. */
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let written = Promise.resolve()

  async function withFolders<T>(
    otherwise: T,
    work: (
      turns: FileSystemDirectoryHandle,
      settings: FileSystemDirectoryHandle,
      feedback: FileSystemDirectoryHandle,
    ) => Promise<T>,
  ): Promise<T> {
    const [turns, settings, feedback] = await folders
    if (!turns || !settings || !feedback) return otherwise
    // One tab at a time: whoever writes a copy reads first what is true now.
    return navigator.locks.request('sitebook/copies', () => work(turns, settings, feedback))
  }

  function later(names: readonly string[]) {
    for (const name of names) waiting.add(name)
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), calm)
  }

  function flush(): Promise<void> {
    const names = [...waiting]
    waiting.clear()
    return (written = written
      .then(async () => {
        for (const name of names)
          await (name === '' ? copySettings() : name === feedbackName ? copyFeedback() : copyTurn(name))
      })
      .catch(report))
  }

  function copyTurn(id: string): Promise<void> {
    return withFolders(undefined, async (turns) => {
      const turn = await database.tx(['turns'], 'readonly', (tx) => tx.objectStore('turns').get(id))
      if (turn) await writeFile(turns, nameOf(id), JSON.stringify(turn))
    })
  }

  function copySettings(): Promise<void> {
    return withFolders(undefined, async (_, folder) => {
      const { isMarked, settings } = await settingsIn(database)
      // Lost since the start: what was there comes back at the next one.
      const before = isMarked ? {} : await readJson(folder, settingsName)
      await writeFile(folder, settingsName, JSON.stringify({ ...before, ...settings }))
    })
  }

  function copyFeedback(): Promise<void> {
    return withFolders(undefined, async (_, __, folder) => {
      // Lost since the start: what was there comes back at the next one.
      if ((await settingsIn(database)).isMarked)
        await writeFile(folder, nameOf(feedbackName), JSON.stringify(await allFeedback(database)))
    })
  }

  /** Removes the copies of turns that the database does not have. */
  async function dropOthers(turnFiles: FileSystemDirectoryHandle): Promise<{ ids: string[]; copied: string[] }> {
    const ids = await database.tx(['turns'], 'readonly', (tx) => tx.objectStore('turns').getAllKeys())
    const copied = await namesIn(turnFiles)
    const names = new Set(ids.map(nameOf))
    for (const name of copied) if (!names.has(name)) await removeFile(turnFiles, name)
    return { ids, copied }
  }

  return {
    async restore() {
      const nothing = { turns: 0, settings: 0 }
      try {
        // Most starts end here, and wait for no other tab.
        if ((await settingsIn(database)).isMarked) return nothing
        return await withFolders(nothing, async (turnFiles, settingsFolder, feedbackFolder) => {
          const turns: Turn[] = []
          for (const name of await namesIn(turnFiles)) {
            const turn = await readJson(turnFiles, name)
            if (turn && name === nameOf(turn.id as string)) turns.push(turn as unknown as Turn)
          }
          const settings = Object.entries((await readJson(settingsFolder, settingsName)) ?? {})
          const feedback = await readJson(feedbackFolder, nameOf(feedbackName))
          return putBack(database, turns, settings, feedback ?? {})
        })
      } catch (error) {
        report(error)
        return nothing
      }
    },

    changed: (turn = '') => later([turn]),

    forgetTurns: () => withFolders(undefined, async (turns) => void (await dropOthers(turns))),

    async mend(latest) {
      const missing = await withFolders([], async (turnFiles) => {
        const { isMarked } = await settingsIn(database)
        if (!isMarked) return []
        const { ids, copied } = await dropOthers(turnFiles)
        return ['', feedbackName, ...ids.filter((id) => !copied.includes(nameOf(id)) || latest.includes(id))]
      })
      later(missing)
    },

    flush() {
      clearTimeout(timer)
      return flush()
    },
  }
}

/** Puts what a database lacks into it, with the mark that it is the truth from now on. */
function putBack(
  database: Database,
  turns: readonly Turn[],
  settings: readonly [string, unknown][],
  { feedback = [], rightPassages = [] }: Partial<AllFeedback>,
): Promise<Restored> {
  return database.tx(
    ['turns', 'settings', 'feedback', 'rightPassages'],
    'readwrite',
    async (tx) => {
      const restored = { turns: 0, settings: 0 }
      for (const turn of turns) {
        if (await tx.objectStore('turns').getKey(turn.id)) continue
        await tx.objectStore('turns').put(turn, turn.id)
        restored.turns += 1
      }
      for (const [key, value] of settings) {
        if (await tx.objectStore('settings').getKey(key)) continue
        await tx.objectStore('settings').put(value, key)
        restored.settings += 1
      }
      for (const one of feedback)
        if (!(await tx.objectStore('feedback').getKey(one.id))) await tx.objectStore('feedback').put(one, one.id)
      for (const one of rightPassages)
        if (!(await tx.objectStore('rightPassages').getKey(one.id)))
          await tx.objectStore('rightPassages').put(one, one.id)
      await tx.objectStore('settings').put(true, copiesMark)
      return restored
    },
    'strict',
  )
}

/** Undefined where it is not there, or was cut off. */
async function readJson(folder: FileSystemDirectoryHandle, name: string): Promise<Record<string, unknown> | undefined> {
  try {
    return JSON.parse(await readText(folder, name)) as Record<string, unknown>
  } catch {
    return undefined
  }
}

function nameOf(turn: string): string {
  return `${turn}.json`
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = []
  for await (const name of folder.keys()) names.push(name)
  return names
}
