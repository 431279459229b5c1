/** A limit on silence. */
import { SitebookError } from '../core/errors'

/** A worker that says nothing for this long is stopped, in seconds. */
export const longestSilence = 20

/** The same for one that reads a picture: a page takes some seconds, on a slow tablet half a minute. */
export const longestPicture = 180

/** What is said of a PDF whose worker was stopped for that. */
export const tooSlow = () => new SitebookError('document/too-slow', `silent for ${longestSilence} s`)

/** The clock of patience, in ms. */
const tick = 1000

/**
 * Passes `events` on; throws what `failure` makes when nothing has come for `seconds`. They are counted tick by tick: time in
 * which the system has frozen the app is no silence, and a timer that is overdue when it wakes counts as one tick.
 */
export async function* withPatience<T>(
  events: AsyncIterable<T>,
  seconds: number,
  failure: () => Error,
): AsyncGenerator<T> {
  const iterator = events[Symbol.asyncIterator]()
  for (;;) {
    let timer: ReturnType<typeof setInterval> | undefined
    const silence = new Promise<never>((_, reject) => {
      let left = seconds
      timer = setInterval(() => --left === 0 && reject(failure()), tick)
    })
    try {
      const next = await Promise.race([iterator.next(), silence])
      if (next.done) return
      yield next.value
    } finally {
      clearInterval(timer)
    }
  }
}
