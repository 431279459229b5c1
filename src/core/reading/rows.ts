/** Items to rows and cells by geometry. */
import type { Cell, Placed } from './cells'
import { attachDropCaps } from './drop-caps'
import type { RawItem, Rule } from './page'
import { attachRaised } from './raised'
import { directionOf, isRightToLeft, putInReadingOrder, turnAmounts } from './right-to-left'

/** A wider gap than this many font sizes parts cells; a gutter between columns is seldom less. */
const cellGap = 1

/** No space between words is wider than this many font sizes, but in loose lines. */
const wordGap = 0.55

/** An unknown sign that is so many times as large as most letters is an icon. */
const iconSize = 1.3

const word = /\p{L}{3}/u

/** The items of each direction, and of each note, in the frame in which they are read; the commonest direction first, notes last. */
export function framesOf(items: readonly RawItem[]): Placed[][] {
  const frames = new Map<number | string, Placed[]>()
  const large = iconSize * commonest(items.map((item) => ({ item })))
  for (const [order, item] of items.entries()) {
    if (item.hidden) continue
    const angle = item.angle ?? 0
    // A note may lie across the page's own text, and must not be read into it, nor may an icon beside it.
    const isIcon = item.fontSize > large && /^\ufffd\s*$/.test(item.text)
    const key = item.note !== undefined ? `note ${item.note}` : isIcon ? 'icons' : angle
    const placed = frames.get(key)
    const one = place(item, order, angle)
    if (placed) placed.push(one)
    else frames.set(key, [one])
  }
  const isNote = ([first]: Placed[]) => first?.item.note !== undefined
  return [...frames.values()].sort((a, b) => Number(isNote(a)) - Number(isNote(b)) || b.length - a.length)
}

function place(item: RawItem, order: number, angle: number): Placed {
  return { item, order, text: item.text, ...turned(item, angle) }
}

/** A box of the page in the frame in which text at this angle is read. */
export function turned({ x0, y0, x1, y1 }: Rule, angle: number): Rule {
  if (angle === 90) return { x0: y0, y0: -x1, x1: y1, y1: -x0 }
  if (angle === 180) return { x0: -x1, y0: -y1, x1: -x0, y1: -y0 }
  if (angle === 270) return { x0: -y1, y0: x0, x1: -y0, y1: x1 }
  return { x0, y0, x1, y1 }
}

interface Band {
  y0: number
  y1: number
  items: Placed[]
}

/** Rows from top to bottom, each with its cells from left to right. */
export function rowsOf(placed: readonly Placed[]): Cell[][] {
  attachRaised(placed)
  attachDropCaps(placed)
  const sorted = [...placed].sort((a, b) => b.y0 + b.y1 - (a.y0 + a.y1) || a.order - b.order)
  const bands: Band[] = []
  for (const one of sorted) {
    const band = bandOf(one, bands)
    if (!band) bands.push({ y0: one.y0, y1: one.y1, items: [one] })
    else {
      band.items.push(one)
      // The tallest item stands for its row: a superscript that came first must not.
      if (one.y1 - one.y0 > band.y1 - band.y0) {
        band.y0 = one.y0
        band.y1 = one.y1
      }
    }
  }
  const direction = placed.some(({ text }) => isRightToLeft(text)) ? directionOf(placed) : undefined
  return bands.map((band, row) => cellsOf(band.items, row, direction))
}

/** The row of an item: one of the last few that shares half its height, and is not so much taller that it spans several. */
function bandOf(one: Placed, bands: Band[]): Band | undefined {
  const { y0, y1 } = one
  let best: Band | undefined
  let most = 0.5
  for (let i = bands.length - 1; i >= Math.max(0, bands.length - 3); i--) {
    const band = bands[i]!
    const smaller = Math.min(y1 - y0, band.y1 - band.y0)
    const taller = Math.max(y1 - y0, band.y1 - band.y0)
    const share = (Math.min(y1, band.y1) - Math.max(y0, band.y0)) / smaller
    if (
      taller < 2.2 * smaller &&
      share > most &&
      !band.items.some((other) => isAbove(other, one)) &&
      Math.abs(y0 - band.y0) < 0.5 * taller
    ) {
      best = band
      most = share
    }
  }
  return best
}

/** Whether words stand over each other, so that no row has both: large letters beside two small lines are level with each. */
function isAbove(a: Placed, b: Placed): boolean {
  if (Math.min(a.x1, b.x1) <= Math.max(a.x0, b.x0)) return false
  if (Math.abs(a.y0 - b.y0) < 0.8 * Math.min(a.item.fontSize, b.item.fontSize)) return false
  // Figures may be those of a fraction.
  return word.test(a.text) && word.test(b.text)
}

/** `direction` is that of the page, where some of it is read from right to left. */
function cellsOf(items: Placed[], row: number, direction: ReturnType<typeof directionOf> | undefined): Cell[] {
  items.sort((a, b) => a.x0 - b.x0 || a.order - b.order)
  const cells: Cell[] = []
  let cell: Cell | undefined
  for (const one of items) {
    if (cell && one.x0 - cell.x1 <= cellGap * Math.min(24, Math.max(one.item.fontSize, cell.fontSize))) {
      cell.items.push(one)
      cell.x1 = Math.max(cell.x1, one.x1)
      cell.y0 = Math.min(cell.y0, one.y0)
      cell.y1 = Math.max(cell.y1, one.y1)
      cell.order = Math.min(cell.order, one.order)
      if (one.item.text.length > 3) cell.fontSize = Math.max(cell.fontSize, one.item.fontSize)
    } else {
      const { x0, y0, x1, y1, order, item } = one
      cell = { row, items: [one], x0, y0, x1, y1, fontSize: item.fontSize, order }
      cells.push(cell)
    }
  }
  for (const one of cells) one.fontSize = commonest(one.items)
  if (direction && items.some(({ text }) => isRightToLeft(text))) putInReadingOrder(cells, direction)
  else if (direction === 'rtl') turnAmounts(cells)
  return cells
}

/** Cells parted wherever a gap is wider than between words: of two columns close together, a line is one cell. */
export function partsOf(cells: readonly Cell[]): Cell[] {
  return cells.flatMap((cell) => {
    if (cell.items.length < 2 || cell.items.some(({ text }) => isRightToLeft(text))) return [cell]
    const groups: Placed[][] = []
    let right = -Infinity
    for (const one of cell.items) {
      if (one.x0 - right > wordGap * cell.fontSize) groups.push([one])
      else groups.at(-1)!.push(one)
      right = Math.max(right, one.x1)
    }
    return groups.length > 1 ? groups.map((items) => cellFrom(items, cell.row)) : [cell]
  })
}

/** Cells of one row put together again where no wide gap is between them. */
export function joinedCells(cells: readonly Cell[]): Cell[] {
  const joined: Cell[] = []
  for (const cell of cells) {
    const last = joined.at(-1)
    const gap = last ? Math.max(cell.x0 - last.x1, last.x0 - cell.x1) : Infinity
    const near = gap <= cellGap * Math.min(24, Math.max(cell.fontSize, last?.fontSize ?? 0))
    if (last?.row === cell.row && near) joined[joined.length - 1] = cellFrom([...last.items, ...cell.items], cell.row)
    else joined.push(cell)
  }
  return joined
}

/** A cell of these items, in reading order. */
export function cellFrom(items: Placed[], row: number): Cell {
  return {
    row,
    items,
    x0: Math.min(...items.map(({ x0 }) => x0)),
    y0: Math.min(...items.map(({ y0 }) => y0)),
    x1: Math.max(...items.map(({ x1 }) => x1)),
    y1: Math.max(...items.map(({ y1 }) => y1)),
    fontSize: commonest(items),
    order: Math.min(...items.map(({ order }) => order)),
  }
}

function commonest(items: readonly Pick<Placed, 'item'>[]): number {
  const letters = new Map<number, number>()
  for (const { item } of items) letters.set(item.fontSize, (letters.get(item.fontSize) ?? 0) + item.text.length)
  let best = 0
  let most = 0
  for (const [size, count] of letters) {
    if (count > most) {
      best = size
      most = count
    }
  }
  return best
}
