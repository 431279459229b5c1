/** Workers that speak a protocol of their own, each looked after as the others are. */
import { isAbort } from '../core/errors'
import type { Port } from './port'
import type { ViewerMethods } from './protocol'
import { supervise, type Supervised } from './supervise'

/** A worker of one's own, until its `end`. */
export interface LentWorker<P extends Port> {
  port: P
  /** Aborted with `app/worker-ended` when it died or hung. */
  died: AbortSignal
  end(): void
}

/** The worker of a subject; waits for the end of the one before. Throws `app/worker-failing` where they keep dying. */
export type Lend<P extends Port> = (subject: string, bytes: number) => Promise<LentWorker<P>>

interface Kept<P> {
  supervised: Supervised<ViewerMethods>
  port: P | undefined
  bytes: number
  /** Resolves when whoever has it ends it. */
  lent: Promise<void> | undefined
}

/** Lends the workers that `start` starts. Deaths count for their subject only: what kills one does not keep others from theirs. */
export function createLend<P extends Port>(
  start: (bytes: number) => P,
  build: string,
  options: Parameters<typeof supervise>[2],
): Lend<P> {
  const all = new Map<string, Kept<P>>()

  function keep(): Kept<P> {
    const begin = () => (kept.port = start(kept.bytes))
    const kept: Kept<P> = {
      supervised: supervise<ViewerMethods>(begin, build, options),
      port: undefined,
      bytes: 0,
      lent: undefined,
    }
    return kept
  }

  return async (subject, bytes) => {
    const kept = all.get(subject) ?? keep()
    all.set(subject, kept)
    while (kept.lent) await kept.lent
    kept.bytes = bytes
    kept.supervised.start()
    const died = new AbortController()
    kept.supervised.call('live', null).catch((error: unknown) => {
      if (!isAbort(error)) died.abort(error)
    })
    let end = () => {}
    const lent = new Promise<void>((ended) => {
      end = () => {
        // The next one has it.
        if (kept.lent !== lent) return
        kept.lent = undefined
        kept.supervised.close()
        ended()
      }
    })
    kept.lent = lent
    return { port: kept.port!, died: died.signal, end }
  }
}
