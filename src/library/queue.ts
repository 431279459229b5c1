/**
 * Runs a few things at once and lets the others wait. Who has had the fewest turns goes first, of those the smallest: a
 * document of two pages does not wait for one of 300,000.
 */

/** What stands in the queue. */
export interface Waiting {
  /** Bytes. */
  size: number
  /** How often it has run already, and made room for others. */
  turns: number
}

/** A place in the queue, for who has it. */
export interface QueueTurn {
  /** Whether this turn has lasted long and others wait: who can go on later ends here and stands in the queue again. */
  isOver(): boolean
}

export type Queue = <T>(work: (turn: QueueTurn) => Promise<T>, waiting: Waiting, signal: AbortSignal) => Promise<T>

/** Milliseconds of the first turn; each further one is twice as long, as it costs opening the PDF again. */
const firstTurn = 10_000

/** A queue of `width` places. What is aborted while it waits rejects with the signal's reason and never runs. */
export function createQueue(width: number): Queue {
  const line: (Waiting & { start: () => void })[] = []
  let free = width

  function wait(waiting: Waiting, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const own = { ...waiting, start: resolve }
      const place = line.findIndex(({ turns, size }) => turns > own.turns || (turns === own.turns && size > own.size))
      line.splice(place < 0 ? line.length : place, 0, own)
      signal.addEventListener('abort', () => {
        if (!line.includes(own)) return
        line.splice(line.indexOf(own), 1)
        reject(signal.reason as Error)
      })
    })
  }

  return async (work, waiting, signal) => {
    signal.throwIfAborted()
    if (free > 0) free--
    else await wait(waiting, signal)
    const end = performance.now() + firstTurn * 2 ** waiting.turns
    try {
      // Aborted in the moment in which its turn came.
      signal.throwIfAborted()
      return await work({
        isOver: () => performance.now() > end && line.some(({ turns }) => turns <= waiting.turns),
      })
    } finally {
      const next = line.shift()
      if (next) next.start()
      else free++
    }
  }
}
