/** A worker that draws pages: it has one document open at a time, is ended when nothing is wanted of it, and replaced after a failure. */
import type { DocumentId } from '../core/document'
import type { ParserMethods } from '../rpc/protocol'
import type { Supervised } from '../rpc/supervise'

export interface DrawingParts {
  /** With pdf.js; nobody else's. */
  worker: Pick<Supervised<ParserMethods>, 'call' | 'close' | 'isRunning'>
  library: {
    fileName(document: DocumentId): string
    bytes(document: DocumentId): Promise<Blob>
    password(document: DocumentId): Promise<string | undefined>
  }
  /** Milliseconds after which the worker is ended when nothing is wanted. */
  idleAfter: number
  /** Milliseconds that one thing may take. */
  patience: number
}

/** `draw` is for one caller after another. */
export function createDrawing({ worker, library, idleAfter, patience }: DrawingParts) {
  /** What the worker has open. */
  let opened: DocumentId | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function end() {
    worker.close()
    opened = undefined
  }

  async function drawNow<T>(document: DocumentId, work: () => Promise<T>): Promise<T> {
    if (opened !== document || !worker.isRunning()) {
      opened = undefined
      const [source, password] = await Promise.all([library.bytes(document), library.password(document)])
      await worker.call('open', { source, name: library.fileName(document), password })
      opened = document
    }
    return work()
  }

  return {
    /** Does `work` with this document open. Rejects with what went wrong, or when `what` takes too long. */
    async draw<T>(document: DocumentId, what: string, work: () => Promise<T>): Promise<T> {
      let late: ReturnType<typeof setTimeout> | undefined
      try {
        const tooLate = new Promise<never>((_, reject) => {
          late = setTimeout(() => reject(new Error(`${what} takes too long to draw`)), patience)
        })
        return await Promise.race([drawNow(document, work), tooLate])
      } catch (error) {
        // Whatever the page did to the worker, the next one gets a new one.
        end()
        throw error
      } finally {
        clearTimeout(late)
      }
    },

    /** Something is wanted: the worker stays until `rest`. */
    stay: () => clearTimeout(timer),

    /** Nothing is wanted for now. */
    rest() {
      clearTimeout(timer)
      timer = setTimeout(end, idleAfter)
    },
  }
}
