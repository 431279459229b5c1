/** A worker that is there whenever it is called: started at the first call, and again at the next one after it died. */
import { SitebookError } from '../core/errors'
import { type Client, connect, type Connection } from './client'
import type { Port } from './port'

export interface Supervised<M> extends Client<M> {
  /** Starts the worker if it is not running: whoever calls later need not wait for that. */
  start(): void
  /** Whether the worker that answered last is still there, with all that it holds. */
  isRunning(): boolean
  /** Ends the worker; the next call starts another. What is pending rejects with an `AbortError`. */
  close(): void
}

/** So many deaths within so many milliseconds are not met with another start, as in Erlang's supervisors (intensity and period). */
const mostDeaths = 3
const period = 5 * 60_000

/**
 * Looks after the worker that `start` starts. What is pending when it dies (see `connect`) rejects with `app/worker-ended`; a
 * worker that keeps dying is left alone until some time has passed: meanwhile each call rejects with `app/worker-failing`. One
 * of another build is not tried again. One that hangs is ended as if it had died, after `patience` seconds (see
 * `createHeartbeat`). `now` is a clock in milliseconds.
 */
export function supervise<M>(
  start: () => Port,
  build: string,
  { now = () => performance.now(), patience }: { now?: () => number; patience?: number | undefined } = {},
): Supervised<M> {
  let connection: Connection<M> | undefined
  let deaths: number[] = []

  function countDeath() {
    connection = undefined
    deaths.push(now())
  }

  function running(): Connection<M> {
    const death = connection?.death()
    if (connection && (!death || death.code === 'app/other-build')) return connection
    if (death) countDeath()
    deaths = deaths.filter((time) => now() - time < period)
    if (deaths.length >= mostDeaths) throw new SitebookError('app/worker-failing', death?.detail)
    return (connection = connect<M>(start(), build, patience))
  }

  return {
    start: () => void running(),
    isRunning: () => connection !== undefined && !connection.death(),
    call: async (method, args, signal) => running().call(method, args, signal),
    async *open(method, args, signal) {
      yield* running().open(method, args, signal)
    },
    close() {
      if (connection?.death()) return countDeath()
      connection?.close()
      connection = undefined
    },
  }
}
