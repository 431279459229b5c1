/** Several files at a time. */
import { isAbort } from '../core/errors'

/** Runs `work` over the items, `lanes` at a time; the first failure stops the others, and is thrown when they are through with it. */
export async function inParallel<T>(
  items: readonly T[],
  lanes: number,
  work: (item: T, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const queue = items.values()
  const stop = new AbortController()
  const own = AbortSignal.any([signal, stop.signal])
  let failure: unknown
  async function lane() {
    try {
      for (const item of queue) {
        own.throwIfAborted()
        await work(item, own)
      }
    } catch (error) {
      if (!own.aborted || !isAbort(error)) failure ??= error
      stop.abort()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  signal.throwIfAborted()
  if (failure) throw failure as Error
}
