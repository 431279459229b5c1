/** Values from callbacks as a stream. */
export interface Channel<T> extends AsyncIterable<T> {
  push(value: T): void
  end(): void
  fail(error: unknown): void
}

/** A channel for one reader; what is pushed before it reads is kept, in order. After `end` or `fail` nothing more is taken. */
export function createChannel<T>(): Channel<T> {
  const waiting: T[] = []
  let closed: { error?: unknown } | undefined
  let wake = () => {}
  const close = (how: { error?: unknown }) => {
    closed ??= how
    wake()
  }
  return {
    push(value) {
      if (!closed) waiting.push(value)
      wake()
    },
    end: () => close({}),
    fail: (error) => close({ error }),
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (waiting.length > 0) yield waiting.shift() as T
        if (closed && 'error' in closed) throw closed.error
        if (closed) return
        await new Promise<void>((resolve) => (wake = resolve))
      }
    },
  }
}
