/**
 * Phases that can kill the app (reading a PDF, loading a model, its first prefill) are written down before they begin and
 * struck out after they end. What is still there, while no living thread is in it, killed the thread that was: it is not
 * repeated by itself. A browser that dies leaves no other trace.
 */
import type { Database } from './database'

export type PhaseName = 'import' | 'ocr' | 'model-load' | 'first-prefill'

export interface Phase {
  name: string
  /** What it was done with: the id of a document or of a model. */
  subject: string
  /** How often it has killed the tab or worker that was in it, at the same place, in a row. */
  deaths: number
  /** How often it ended because the whole browser did: by a power cut, by the user, or by its own doing. */
  interruptions: number
}

/** Ends the lock that shows that this thread lives and is in a phase. */
const held = new Map<string, () => void>()

/**
 * Enters a phase; resolves when that is stored, with what has come of it so far. `leavePhase` has to follow, come what may.
 * `tab` stays the same when a tab is loaded again, and is another after a restart of the browser: by it the two ends are
 * told apart. Without it every end is a death.
 */
export async function enterPhase(database: Database, name: PhaseName, subject: string, tab = ''): Promise<Phase> {
  await hold(lockOf(name, subject))
  return database.tx(['phases'], 'readwrite', async (tx) => {
    const phases = tx.objectStore('phases')
    const before = await phases.get([name, subject])
    const died = before?.tab === tab ? 1 : 0
    const phase: Phase = {
      name,
      subject,
      deaths: before ? before.deaths + died : 0,
      interruptions: before ? before.interruptions + 1 - died : 0,
    }
    await phases.put({ ...phase, tab }, [name, subject])
    return phase
  })
}

/** Leaves a phase alive. With `failed`, it counts as a death nevertheless. */
export async function leavePhase(database: Database, name: PhaseName, subject: string, failed = false): Promise<void> {
  const lock = lockOf(name, subject)
  if (!failed) await database.tx(['phases'], 'readwrite', (tx) => tx.objectStore('phases').delete([name, subject]))
  held.get(lock)?.()
  held.delete(lock)
}

/** The phases that were entered and not left, while nobody alive is in them, in whatever tab; this last end counts as a death. */
export async function lastPhases(database: Database): Promise<Phase[]> {
  const stored = await database.tx(['phases'], 'readonly', (tx) => tx.objectStore('phases').getAll())
  const locks = await navigator.locks.query()
  const alive = new Set(locks.held?.map((lock) => lock.name))
  return stored
    .filter(({ name, subject }) => !alive.has(lockOf(name, subject)))
    .map(({ name, subject, deaths, interruptions }) => ({ name, subject, deaths: deaths + 1, interruptions }))
}

function lockOf(name: string, subject: string) {
  return `sitebook/phase/${name}/${subject}`
}

/** Takes a lock that the browser takes back when this thread ends, however it ends. */
function hold(lock: string): Promise<void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lock, { mode: 'shared' }, () => {
        resolve()
        return new Promise<void>((release) => held.set(lock, release))
      })
      .catch(reject)
  })
}
