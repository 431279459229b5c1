/**
 * Puts the cells of a page in reading order by recursive cuts: the tallest upright strip of white between two columns of text
 * parts a region into what is above, left, right and below. After Breuel's whitespace covers ("Two geometric algorithms for
 * layout analysis", DAS 2002), with the rows of the page instead of free rectangles. Tables are left whole.
 */
import { isColumnPair } from './column-pair'
import { guttersOf, type Gutter } from './gutters'
import type { Cell } from './cells'
import { joinedCells, partsOf } from './rows'

/** Cuts that a page of columns takes at most; a drawing with scattered words must not take hundreds. */
const deepest = 8

/** Columns of text are wider than this, points. */
const narrowestColumn = 40

/** Regions in reading order of cells from top to bottom: each one is a column, or a stretch over the whole width. */
export function regionsOf(cells: readonly Cell[]): Cell[][] {
  if (cells.length < 6) return cells.length > 0 ? [[...cells]] : []
  return cut(partsOf(cells), 0).map(joinedCells)
}

function cut(cells: readonly Cell[], depth: number): Cell[][] {
  if (cells.length === 0) return []
  const rows = byRow(cells)
  const found = depth < deepest && rows.length >= 3 ? columnsIn(rows) : undefined
  if (!found) return [[...cells]]
  const { gutter, left, right } = found
  return [rows.slice(0, gutter.first).flat(), left, right, rows.slice(gutter.last + 1).flat()].flatMap((region) =>
    cut(region, depth + 1),
  )
}

/** The tallest gutter that parts two columns of text, and these. */
function columnsIn(rows: readonly Cell[][]) {
  const gutters = guttersOf(rows)
  for (const whole of gutters) {
    const gutter = trimmed(whole, rows)
    const middle = (gutter.x0 + gutter.x1) / 2
    const within = rows.slice(gutter.first, gutter.last + 1).flat()
    const left = within.filter(({ x1 }) => x1 <= middle)
    const right = within.filter(({ x1 }) => x1 > middle)
    const [from, to] = neighbours(gutter, gutters)
    const near = [left.filter(({ x0 }) => x0 >= from), right.filter(({ x1 }) => x1 <= to)] as const
    if (isColumnPair(...near)) return { gutter, left, right }
  }
  return undefined
}

/** Where the columns on either side of a gutter end: at the next gutters beside most of it. */
function neighbours(gutter: Gutter, gutters: readonly Gutter[]): [number, number] {
  const beside = gutters.filter(({ first, last }) => {
    const shared = Math.min(last, gutter.last) - Math.max(first, gutter.first) + 1
    return shared > 0.6 * (gutter.last - gutter.first + 1)
  })
  return [
    Math.max(-Infinity, ...beside.filter(({ x1 }) => x1 < gutter.x0 - narrowestColumn).map(({ x0 }) => x0)),
    Math.min(Infinity, ...beside.filter(({ x0 }) => x0 > gutter.x1 + narrowestColumn).map(({ x1 }) => x1)),
  ]
}

/** Without rows at its ends that have one side only and stand nearer to what is outside: the last line of a text above. */
function trimmed(gutter: Gutter, rows: readonly Cell[][]): Gutter {
  let { first, last } = gutter
  const middle = (gutter.x0 + gutter.x1) / 2
  const isOneSided = (row: number) => {
    const sides = rows[row]!.map(({ x1 }) => x1 <= middle)
    return sides.every((side) => side === sides[0])
  }
  const distance = (a: number, b: number) => {
    const [above, below] = [rows[a]?.[0], rows[b]?.[0]]
    return above && below ? above.y0 - below.y0 : Infinity
  }
  while (first < last - 2 && isOneSided(first) && distance(first - 1, first) < 1.05 * distance(first, first + 1))
    first++
  while (last > first + 2 && isOneSided(last) && distance(last, last + 1) < 0.95 * distance(last - 1, last)) last--
  return { ...gutter, first, last }
}

function byRow(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = []
  let row = -1
  for (const cell of cells) {
    if (cell.row !== row) rows.push([])
    row = cell.row
    rows.at(-1)!.push(cell)
  }
  return rows
}
