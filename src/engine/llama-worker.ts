/** Starts wllama's worker from a file of our own origin instead of the `blob:` URL that the package makes (see `build/llama-worker.ts`). */

/** Addresses of the files that the build made for one kind of browser. */
export interface LlamaBuild {
  script: string
  wasm: string
}

/** What the worker's script reads from its name, in the package's own words. */
interface RunOptions {
  pathConfig: { 'wllama.wasm': string }
  /** Threads beside each other; 0 for a single one. */
  nbThread: number
  compat: boolean
}

/** Settles when `Worker` is itself again; never rejects. */
let restored: Promise<void> = Promise.resolve()

/**
 * Runs `start`, during which the package makes exactly one worker, and hands over that worker as soon as it is there.
 * Replaces `Worker` of this realm until `start` is through: only for a worker that does nothing else meanwhile. One that is
 * called off is through a little later than its caller has gone on: the next waits for it.
 */
export async function fromOwnScript<T>(
  script: string,
  options: RunOptions,
  started: (worker: Worker) => void,
  start: () => Promise<T>,
): Promise<T> {
  const before = restored
  let done = () => {}
  restored = new Promise((resolve) => (done = resolve))
  await before
  const Plain = globalThis.Worker
  globalThis.Worker = class extends Plain {
    constructor(blob: string | URL) {
      super(script, { type: 'module', name: JSON.stringify(options) })
      URL.revokeObjectURL(String(blob))
      started(this)
    }
  }
  try {
    return await start()
  } finally {
    globalThis.Worker = Plain
    done()
  }
}
