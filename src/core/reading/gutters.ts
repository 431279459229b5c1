/** Upright strips of white between the cells of a region. */
import type { Stroke } from './grid-cells'
import { isMark, textOf } from './lines'
import type { Cell } from './cells'

export interface Gutter {
  x0: number
  x1: number
  /** Rows beside it, both inclusive. */
  first: number
  last: number
  /** Rows that have a cell on the side with fewer. */
  side: number
}

/** Narrower strips part words, points. */
export const narrowest = 4
/** The share of a region's width that a line has that parts it: those of drawings are shorter. */
const across = 0.8
/** Strips followed at once; pages of scattered words have thousands. */
const mostOpen = 64
/** Gutters of a region that are looked at: a long table below two columns has many that are taller than theirs. */
const mostKept = 40

interface Strip {
  x0: number
  x1: number
  first: number
}

/** Strips that are as wide and tall as can be, with cells in at least three rows on either side; the tallest first. */
export function guttersOf(rows: readonly Cell[][]): Gutter[] {
  const found: Gutter[] = []
  let open: Strip[] = []
  const close = (strip: Strip, last: number) => {
    if (last - strip.first < 2) return
    const side = sideOf(strip, rows.slice(strip.first, last + 1))
    if (side >= 3 && !isBehindMarks(strip, rows.slice(strip.first, last + 1))) found.push({ ...strip, last, side })
  }
  for (const [i, row] of rows.entries()) {
    const free = freeOf(row)
    const next: Strip[] = []
    for (const strip of open) {
      let whole = false
      for (const { x0, x1 } of free) {
        const [from, to] = [Math.max(x0, strip.x0), Math.min(x1, strip.x1)]
        if (to - from < narrowest) continue
        if (from === strip.x0 && to === strip.x1) whole = true
        put(next, { x0: from, x1: to, first: strip.first })
      }
      if (!whole) close(strip, i - 1)
    }
    for (const { x0, x1 } of free.slice(1, -1)) if (x1 - x0 >= narrowest) put(next, { x0, x1, first: i })
    open = next.slice(0, mostOpen)
  }
  for (const strip of open) close(strip, rows.length - 1)
  found.sort((a, b) => b.side - a.side || b.x1 - b.x0 - (a.x1 - a.x0))
  const kept: Gutter[] = []
  for (const gutter of found)
    if (kept.length < mostKept && !kept.some((other) => covers(other, gutter))) kept.push(gutter)
  return kept
}

/** The level lines that go across a region. */
export function linesAcross(rows: readonly Cell[][], levels: readonly Stroke[]): Stroke[] {
  if (levels.length === 0) return []
  const cells = rows.flat()
  const [left, right] = [Math.min(...cells.map(({ x0 }) => x0)), Math.max(...cells.map(({ x1 }) => x1))]
  return levels.filter(({ from, to }) => Math.min(to, right) - Math.max(from, left) > across * (right - left))
}

/** Whether one of these lines is between a row and the one above it. */
export function isRuledOff(rows: readonly Cell[][], i: number, levels: readonly Stroke[]): boolean {
  const [above, below] = [rows[i - 1]?.[0], rows[i]?.[0]]
  if (!above || !below) return false
  return levels.some(({ at }) => at < (above.y0 + above.y1) / 2 && at > (below.y0 + below.y1) / 2)
}

/** Whether a gutter is nearly as tall as one within which it lies. */
function covers(a: Gutter, b: Gutter): boolean {
  const within = a.first <= b.first && a.last >= b.last && a.x0 < b.x1 && a.x1 > b.x0
  return within && b.last - b.first > 0.6 * (a.last - a.first)
}

/** Whether all that ends at a strip are marks of a list: it parts them from their text. */
function isBehindMarks({ x0 }: Strip, rows: readonly Cell[][]): boolean {
  const ending = rows.flatMap((row) => row.filter(({ x1 }) => Math.abs(x1 - x0) < 3))
  return ending.length > 0 && ending.every((cell) => isMark(textOf([cell]).trim()))
}

/** Keeps of strips that lie in each other only those that are wider or taller. */
function put(strips: Strip[], strip: Strip) {
  if (!strips.some((other) => other.x0 <= strip.x0 && other.x1 >= strip.x1 && other.first <= strip.first))
    strips.push(strip)
}

/** What is white in a row, from left to right, with the margins. */
function freeOf(row: readonly Cell[]): { x0: number; x1: number }[] {
  const free: { x0: number; x1: number }[] = []
  let from = -1e6
  for (const { x0, x1 } of row.length > 1 ? [...row].sort((a, b) => a.x0 - b.x0) : row) {
    free.push({ x0: from, x1: x0 })
    from = Math.max(from, x1)
  }
  return [...free, { x0: from, x1: 1e6 }]
}

function sideOf({ x0, x1 }: Strip, rows: readonly Cell[][]): number {
  const middle = (x0 + x1) / 2
  const rowsOf = (isBeside: (cell: Cell) => boolean) =>
    rows.reduce((sum, row) => sum + Math.max(0, ...row.filter(isBeside).map(({ grid }) => grid?.rows.length ?? 1)), 0)
  return Math.min(
    rowsOf((cell) => cell.x1 <= middle),
    rowsOf((cell) => cell.x1 > middle),
  )
}
