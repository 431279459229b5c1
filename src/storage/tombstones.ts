/**
 * Phases that can kill the app (reading a PDF, loading a model, its first prefill) are written down before they begin and
 * struck out after they end. What is still there, while no living thread is in it, killed the thread that was: it is not
 * repeated by itself. A browser that dies leaves no other trace.
 */
import type { Database } from './database'

export type PhaseName = 'import' | 'model-load' | 'first-prefill'

export interface Phase {
  name: string
  /** What it was done with: the id of a document or of a model. */
  subject: string
  /** How many threads have died in it, at the same place, in a row. */
  deaths: number
}

/** Ends the lock that shows that this thread lives and is in a phase. */
const held = new Map<string, () => void>()

/** Enters a phase; resolves when that is stored, with the deaths so far. `leavePhase` has to follow, come what may. */
export async function enterPhase(database: Database, name: PhaseName, subject: string): Promise<Phase> {
  await hold(lockOf(name, subject))
  const entries = await database.tx(['phases'], 'readwrite', async (tx) => {
    const phases = tx.objectStore('phases')
    const before = await phases.get([name, subject])
    const entries = (before?.entries ?? 0) + 1
    await phases.put({ name, subject, entries }, [name, subject])
    return entries
  })
  return { name, subject, deaths: entries - 1 }
}

/** Leaves a phase alive. With `failed`, it counts as a death nevertheless. */
export async function leavePhase(database: Database, name: PhaseName, subject: string, failed = false): Promise<void> {
  const lock = lockOf(name, subject)
  if (!failed) await database.tx(['phases'], 'readwrite', (tx) => tx.objectStore('phases').delete([name, subject]))
  held.get(lock)?.()
  held.delete(lock)
}

/** The phases that killed whoever was in them: entered, not left, and nobody alive is in them, in whatever tab. */
export async function lastPhases(database: Database): Promise<Phase[]> {
  const stored = await database.tx(['phases'], 'readonly', (tx) => tx.objectStore('phases').getAll())
  const locks = await navigator.locks.query()
  const alive = new Set(locks.held?.map((lock) => lock.name))
  return stored
    .filter(({ name, subject }) => !alive.has(lockOf(name, subject)))
    .map(({ name, subject, entries }) => ({ name, subject, deaths: entries }))
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
