/** Pictures of the places that are quoted: each drawn once, when it is wanted, in a worker that is kept for a while. */
import type { Box, DocumentId } from '../core/document'
import type { Cutout } from '../rpc/protocol'
import { createDrawing, type DrawingParts } from './drawing'

interface CutoutParts extends DrawingParts {
  /** Resolves when nobody waits for quotes. */
  calm(): Promise<void>
}

export interface Cutouts {
  /** The strip of a page around `marks`, of which there is at least one, all of one page. Undefined where it cannot be drawn. */
  draw(document: DocumentId, marks: readonly Box[], dotsPerPoint: number): Promise<Cutout | undefined>
  /** Resolves when no picture is being drawn. */
  settled(): Promise<void>
}

/** Pictures that are kept, some 50 kB each. */
const kept = 64

export function createCutouts({ calm, ...parts }: CutoutParts): Cutouts {
  const { worker } = parts
  const drawing = createDrawing(parts)
  const known = new Map<string, Promise<Cutout | undefined>>()
  /** One after another: the worker has one document open at a time. */
  let last: Promise<unknown> = Promise.resolve()

  async function draw(document: DocumentId, marks: readonly Box[], dotsPerPoint: number): Promise<Cutout | undefined> {
    try {
      await calm()
      drawing.stay()
      return await drawing.draw(document, 'A cut-out', () =>
        worker.call('cutout', { page: marks[0]!.page, marks: [...marks], dotsPerPoint }),
      )
    } catch (error) {
      // The words are there without a picture.
      console.warn(error)
      return undefined
    } finally {
      drawing.rest()
    }
  }

  return {
    draw(document, marks, dotsPerPoint) {
      const key = JSON.stringify([document, marks, dotsPerPoint])
      const before = known.get(key)
      if (before) return before
      const drawn = last.then(() => draw(document, marks, dotsPerPoint))
      last = drawn
      known.set(key, drawn)
      for (const old of [...known.keys()].slice(0, Math.max(0, known.size - kept))) known.delete(old)
      return drawn
    },

    async settled() {
      let before: unknown
      while (before !== last) await (before = last)
    },
  }
}
