/** Runs a few things at once and lets the others wait, first come, first served. */

export type Queue = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>

/** A queue of `width` places. What is aborted while it waits rejects with the signal's reason and never runs. */
export function createQueue(width: number): Queue {
  const waiting: (() => void)[] = []
  let free = width

  return async (work, signal) => {
    signal.throwIfAborted()
    if (free > 0) free--
    else {
      await new Promise<void>((resolve, reject) => {
        waiting.push(resolve)
        signal.addEventListener('abort', () => {
          const place = waiting.indexOf(resolve)
          if (place < 0) return
          waiting.splice(place, 1)
          reject(signal.reason as Error)
        })
      })
    }
    try {
      // Aborted in the moment in which its turn came.
      signal.throwIfAborted()
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
