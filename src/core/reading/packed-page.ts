/** A raw page in a few flat values: as thousands of small objects it costs more to send to another thread than to lay out. */
import type { RawItem, RawPage } from './page'

export interface PackedPage extends Omit<RawPage, 'items'> {
  /** The texts of all items, one after another. */
  text: string
  /** Names of fonts, each once. */
  fonts: string[]
  /** Nine numbers an item: where its text ends, x0, y0, x1, y1, font size, index of its font, 4 if hidden + 8 if struck out + 16 if beside the page + 32 if behind a blank + 64 if as it is seen + quarter turns, its note or -1. */
  numbers: Float64Array
}

const perItem = 9

/** `raw` for another thread. */
export function packPage({ items, ...page }: RawPage): PackedPage {
  const fonts = new Map<string, number>()
  const numbers = new Float64Array(perItem * items.length)
  let text = ''
  for (const [i, item] of items.entries()) {
    text += item.text
    let font = fonts.get(item.font)
    if (font === undefined) fonts.set(item.font, (font = fonts.size))
    const { x0, y0, x1, y1, fontSize, note = -1 } = item
    numbers.set([text.length, x0, y0, x1, y1, fontSize, font, marksOf(item), note], perItem * i)
  }
  return { ...page, text, fonts: [...fonts.keys()], numbers }
}

function marksOf({ hidden, struck, beside, spaced, asSeen, angle }: RawItem): number {
  const marks = [hidden, struck, beside, spaced, asSeen]
  return marks.reduce((sum, mark, i) => sum + (mark ? 4 << i : 0), (angle ?? 0) / 90)
}

/** The page that was packed. */
export function unpackPage({ text, fonts, numbers, ...page }: PackedPage): RawPage {
  const items: RawItem[] = []
  let start = 0
  for (let at = 0; at < numbers.length; at += perItem) {
    const end = numbers[at]!
    const flags = numbers[at + 7]!
    const note = numbers[at + 8]!
    const item: RawItem = {
      text: text.slice(start, end),
      x0: numbers[at + 1]!,
      y0: numbers[at + 2]!,
      x1: numbers[at + 3]!,
      y1: numbers[at + 4]!,
      fontSize: numbers[at + 5]!,
      font: fonts[numbers[at + 6]!]!,
    }
    if (flags & 3) item.angle = (90 * (flags & 3)) as 90 | 180 | 270
    if (flags & 4) item.hidden = true
    if (flags & 8) item.struck = true
    if (flags & 16) item.beside = true
    if (flags & 32) item.spaced = true
    if (flags & 64) item.asSeen = true
    if (note >= 0) item.note = note
    items.push(item)
    start = end
  }
  return { ...page, items }
}
