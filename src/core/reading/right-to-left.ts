/** Rows with Hebrew or Arabic in them: from the order in which they are seen to the one in which they are read. */
import bidiFactory from 'bidi-js'
import type { Cell, Placed } from './rows'

const letters = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const bidi = bidiFactory()

/** Whether some of a text is read from right to left. */
export function isRightToLeft(text: string): boolean {
  return letters.test(text)
}

/**
 * Puts the cells of a row, seen from left to right, and the items of each into the order of reading by the Unicode
 * bidirectional algorithm (UAX #9): a figure or a Latin word among Hebrew or Arabic stays as it is. The row runs the way that
 * most of its letters do. Each item is in reading order in itself already, as pdf.js gives it.
 */
export function putInReadingOrder(cells: Cell[]): void {
  const all = cells.flatMap(({ items }) => items.map(({ text }) => text)).join(' ')
  const theirs = all.match(/\p{L}/gu)?.filter((letter) => letters.test(letter)).length ?? 0
  const base = 2 * theirs >= (all.match(/\p{L}/gu)?.length ?? 0) ? 'rtl' : 'ltr'
  for (const cell of cells) cell.items = ordered(cell.items, base)
  if (base === 'rtl') cells.reverse()
}

/** What is seen is put in order as if it were what is read: the algorithm undoes itself. */
function ordered(items: readonly Placed[], base: 'rtl' | 'ltr'): Placed[] {
  let seen = ''
  /** By place in `seen`, the item that it is from. */
  const from: Placed[] = []
  const put = (text: string, item: Placed) => {
    seen += text
    for (let i = 0; i < text.length; i++) from.push(item)
  }
  for (const [i, item] of items.entries()) {
    const last = items[i - 1]
    if (last && item.x0 - last.x1 > 0.15 * item.item.fontSize) put(' ', last)
    put(letters.test(item.text) ? '\u05d0' : item.text.trim(), item)
  }
  const levels = bidi.getEmbeddingLevels(seen, base)
  const turned = bidi.getReorderedIndices(seen, levels)
  const mirrored = bidi.getMirroredCharactersMap(seen, levels.levels)
  for (const [at, char] of mirrored) if (from[at]?.text.trim().length === 1) from[at].text = char
  return [...new Set(turned.filter((at) => seen[at] !== ' ').map((at) => from[at]!))]
}
