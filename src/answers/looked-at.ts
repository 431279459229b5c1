/** What a page shows: whether its words can be seen, and what its drawing strikes out. */
import type { LookedAt } from '../core/check/seen'
import type { DocumentId, PageText, TextRange } from '../core/document'
import { rangesStruck } from '../core/reading/struck-out'
import type { createDrawing, DrawingParts } from './drawing'

export interface Looked extends LookedAt {
  /** What of its text the drawing strikes out. */
  struck: TextRange[]
}

/** Draws a page and looks at it; without contrasts where it cannot be drawn. Never throws. */
export async function lookAtPage(
  document: DocumentId,
  text: PageText,
  worker: DrawingParts['worker'],
  drawing: ReturnType<typeof createDrawing>,
): Promise<Looked> {
  const { page, boxes } = text
  try {
    return await drawing.draw(document, `Page ${page}`, async () => {
      const contrasts = await worker.call('contrasts', { page, boxes })
      return { text, contrasts, struck: rangesStruck(text, await worker.call('strikes', { page })) }
    })
  } catch (error) {
    console.warn(error)
    return { text, contrasts: undefined, struck: [] }
  }
}
