/** Text that a page's drawing does not show: on a layer that is off, under a box, without colour. */
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import type { OptionalContentConfig } from 'pdfjs-dist/types/src/display/optional_content_config'
import type { RawItem } from '../core/reading/page'
import type { DrawnLine } from './drawn'
import { boxIn, type Frame } from './items'
import { somePair } from './overlaps'
import { wordsUnder } from './struck'

/** What says which layers are shown on a screen; undefined where all are. */
export async function hiddenLayers(pdf: PDFDocumentProxy): Promise<OptionalContentConfig | undefined> {
  try {
    const layers = await pdf.getOptionalContentConfig({ intent: 'display' })
    return [...(layers as Iterable<[string, { visible: boolean }]>)].some(([, { visible }]) => !visible)
      ? layers
      : undefined
  } catch {
    // Damaged layers: all of them are shown, as pdf.js does when it draws.
    return undefined
  }
}

/** How much of the height, and of the width, of the smaller of two runs must lie over the other. */
const [level, wide] = [0.6, 0.3]
/** Whether two runs that say different things lie on one another, as where a value was painted over. */
export function haveOverlaps(items: readonly RawItem[]): boolean {
  const shown = items.filter(({ hidden }) => !hidden)
  return somePair(shown, (a, b) => overlap(a, b) && !sameWords(a, b))
}

function overlap(a: RawItem, b: RawItem): boolean {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
  return (
    height > level * Math.min(a.y1 - a.y0, b.y1 - b.y0) &&
    width > wide * Math.min(a.x1 - a.x0, b.x1 - b.x0) &&
    width > 0
  )
}

function sameWords(a: RawItem, b: RawItem): boolean {
  const [x, y] = [bare(a.text), bare(b.text)]
  return x.includes(y) || y.includes(x)
}

/** The items, with the words that are drawn and not shown as items of their own, `hidden`. */
export function hideUnseen(items: readonly RawItem[], unseen: readonly DrawnLine[], frame: Frame): RawItem[] {
  let left = [...items]
  for (const { text, rect } of unseen) {
    const area = boxIn(rect, frame)
    const words = bare(text)
    left = left.flatMap((item) => {
      const own = bare(item.text)
      return words.includes(own) || own.includes(words) ? wordsUnder(item, area, { hidden: true }) : [item]
    })
  }
  return left
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
