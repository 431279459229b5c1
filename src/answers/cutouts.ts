/** Pictures of the places that are quoted: each drawn once, when it is wanted, in a worker that is kept for a while. */
import type { Box, DocumentId } from '../core/document'
import type { Cutout, ParserMethods } from '../rpc/protocol'
import type { Supervised } from '../rpc/supervise'

interface CutoutParts {
  /** With pdf.js; nobody else's, so that no question waits for a picture. */
  worker: Pick<Supervised<ParserMethods>, 'call' | 'close' | 'isRunning'>
  library: {
    fileName(document: DocumentId): string
    bytes(document: DocumentId): Promise<Blob>
    password(document: DocumentId): Promise<string | undefined>
  }
  /** Resolves when nobody waits for quotes. */
  calm(): Promise<void>
  /** Milliseconds after which the worker is ended when no picture is wanted. */
  idleAfter: number
  /** Milliseconds that a picture may take. */
  patience: number
}

export interface Cutouts {
  /** The strip of a page around `marks`, of which there is at least one, all of one page. Undefined where it cannot be drawn. */
  draw(document: DocumentId, marks: readonly Box[], dotsPerPoint: number): Promise<Cutout | undefined>
  /** Resolves when no picture is being drawn. */
  settled(): Promise<void>
}

/** Pictures that are kept, some 50 kB each. */
const kept = 64

export function createCutouts({ worker, library, calm, idleAfter, patience }: CutoutParts): Cutouts {
  const known = new Map<string, Promise<Cutout | undefined>>()
  /** What the worker has open. */
  let opened: DocumentId | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  /** One after another: the worker has one document open at a time. */
  let last: Promise<unknown> = Promise.resolve()

  function end() {
    worker.close()
    opened = undefined
  }

  async function draw(document: DocumentId, marks: readonly Box[], dotsPerPoint: number): Promise<Cutout> {
    if (opened !== document || !worker.isRunning()) {
      opened = undefined
      const [source, password] = await Promise.all([library.bytes(document), library.password(document)])
      await worker.call('open', { source, name: library.fileName(document), password })
      opened = document
    }
    return worker.call('cutout', { page: marks[0]!.page, marks: [...marks], dotsPerPoint })
  }

  async function drawInTime(...args: Parameters<typeof draw>): Promise<Cutout | undefined> {
    let late: ReturnType<typeof setTimeout> | undefined
    try {
      await calm()
      clearTimeout(timer)
      const tooLate = new Promise<never>((_, reject) => {
        late = setTimeout(() => reject(new Error('A cut-out takes too long to draw')), patience)
      })
      return await Promise.race([draw(...args), tooLate])
    } catch (error) {
      // Whatever the page did to the worker, the next one gets a new one. The words are there without a picture.
      end()
      console.warn(error)
      return undefined
    } finally {
      clearTimeout(late)
      clearTimeout(timer)
      timer = setTimeout(end, idleAfter)
    }
  }

  return {
    draw(document, marks, dotsPerPoint) {
      const key = JSON.stringify([document, marks, dotsPerPoint])
      const before = known.get(key)
      if (before) return before
      const drawing = last.then(() => drawInTime(document, marks, dotsPerPoint))
      last = drawing
      known.set(key, drawing)
      for (const old of [...known.keys()].slice(0, Math.max(0, known.size - kept))) known.delete(old)
      return drawing
    },

    async settled() {
      let before: unknown
      while (before !== last) await (before = last)
    },
  }
}
