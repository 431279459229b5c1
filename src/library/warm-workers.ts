/** PDF workers that have read one document and can read another: starting one and warming up its code costs half a second. */
import type { Client } from '../rpc/client'
import type { PdfMethods } from '../rpc/protocol'

export interface WarmWorkers {
  /** A worker that nothing else uses: a warm one, or else a new one. */
  take(): Client<PdfMethods>
  /** Gives back a worker whose import has ended well; any other must be closed. */
  giveBack(worker: Client<PdfMethods>): void
}

/** A worker that nobody has wanted for so long gives its memory back, in ms. */
const longestIdle = 30_000

export function createWarmWorkers(start: () => Client<PdfMethods>): WarmWorkers {
  const idle = new Map<Client<PdfMethods>, ReturnType<typeof setTimeout>>()
  return {
    take() {
      for (const [worker, timer] of idle) {
        idle.delete(worker)
        clearTimeout(timer)
        if (!worker.isDead()) return worker
      }
      return start()
    },
    giveBack(worker) {
      const close = () => {
        idle.delete(worker)
        worker.close()
      }
      idle.set(worker, setTimeout(close, longestIdle))
    },
  }
}
