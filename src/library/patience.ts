/** A limit on silence. */

/** Passes `events` on; throws what `failure` makes when nothing has come for `ms`. */
export async function* withPatience<T>(events: AsyncIterable<T>, ms: number, failure: () => Error): AsyncGenerator<T> {
  const iterator = events[Symbol.asyncIterator]()
  for (;;) {
    let timer: ReturnType<typeof setTimeout> | undefined
    const silence = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(failure()), ms)))
    try {
      const next = await Promise.race([iterator.next(), silence])
      if (next.done) return
      yield next.value
    } finally {
      clearTimeout(timer)
    }
  }
}
