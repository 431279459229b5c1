/** Tells a worker that hangs from one that works: one that works looks at its port now and then, and gets on. */

interface Heartbeat {
  /** The worker has said something; `progress` is how far it is, where it says so. */
  heard(progress?: number): void
  /** Begins to ask, if it does not yet; ends by itself when nothing is pending any more. */
  listen(): void
  stop(): void
}

interface HeartbeatParts {
  /** Asks the worker for a word. */
  ask(): void
  isPending(): boolean
  onHang(reason: string): void
  /** For how long a worker may be silent, or stand still, in seconds. */
  patience: number
}

/** How often it is asked, in seconds. */
const beat = 5

/**
 * Asks a worker for a word while something is pending. Time is counted beat by beat: what the system has frozen the app for is
 * not counted, and a timer that is overdue when it wakes counts once.
 */
export function createHeartbeat({ ask, isPending, onHang, patience }: HeartbeatParts): Heartbeat {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waited = 0
  let last: number | undefined

  function next() {
    timer = undefined
    if (!isPending()) return
    if (waited >= patience) return onHang(`no progress for ${waited} s`)
    waited += beat
    ask()
    timer = setTimeout(next, beat * 1000)
  }

  return {
    heard(progress) {
      if (progress === undefined || progress !== last) waited = 0
      last = progress
    },
    listen() {
      if (timer !== undefined) return
      waited = 0
      timer = setTimeout(next, beat * 1000)
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
