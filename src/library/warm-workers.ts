/** PDF workers that have read one document and can read another: starting one and warming up its code costs half a second. */
import type { Client } from '../rpc/client'
import type { PdfMethods } from '../rpc/protocol'

export interface WarmWorkers {
  /** A worker that nothing else uses: a warm one, which starts again if it has died meanwhile, or else a new one. */
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
      const [warm] = idle
      if (!warm) return start()
      const [worker, timer] = warm
      idle.delete(worker)
      clearTimeout(timer)
      return worker
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
