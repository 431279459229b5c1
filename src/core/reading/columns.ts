/**
 * Puts the cells of a page in reading order by recursive cuts: the tallest upright strip of white between two columns of text
 * parts a region into what is above, left, right and below. After Breuel's whitespace covers ("Two geometric algorithms for
 * layout analysis", DAS 2002), with the rows of the page instead of free rectangles. Tables are left whole.
 */
import { isColumnPair } from './column-pair'
import { guttersOf, type Gutter } from './gutters'
import type { Cell } from './cells'
import { directionOf, isRightToLeft } from './right-to-left'
import { joinedCells, partsOf } from './rows'

/** Cuts that a page of columns takes at most; a drawing with scattered words must not take hundreds. */
const deepest = 8

/** Columns of text are wider than this, points. */
const narrowestColumn = 40

/** Regions in reading order of cells from top to bottom: each one is a column, or a stretch over the whole width. */
export function regionsOf(cells: readonly Cell[]): Cell[][] {
  if (cells.length < 6) return cells.length > 0 ? [[...cells]] : []
  const items = cells.flatMap((cell) => cell.items)
  const isTurned = items.some(({ text }) => isRightToLeft(text)) && directionOf(items) === 'rtl'
  return cut(partsOf(cells), 0, isTurned).map(joinedCells)
}

/** `isTurned`: the column at the right comes first. */
function cut(cells: readonly Cell[], depth: number, isTurned: boolean): Cell[][] {
  if (cells.length === 0) return []
  const rows = byRow(cells)
  const found = depth < deepest && rows.length >= 3 ? columnsIn(rows) : undefined
  if (!found) return [[...cells]]
  const { gutter, left, right } = found
  const columns = isTurned ? [right, left] : [left, right]
  return [rows.slice(0, gutter.first).flat(), ...columns, rows.slice(gutter.last + 1).flat()].flatMap((region) =>
    cut(region, depth + 1, isTurned),
  )
}

/** The tallest gutter that parts two columns of text, and these. */
function columnsIn(rows: readonly Cell[][]) {
  const gutters = guttersOf(rows)
  for (const whole of gutters) {
    const gutter = trimmed(whole, rows)
    const [left, right] = sidesOf(gutter, rows)
    const [from, to] = neighbours(gutter, gutters)
    if (
      !isColumnPair(
        left.filter(({ x0 }) => x0 >= from),
        right.filter(({ x1 }) => x1 <= to),
      )
    )
      continue
    const longer = extended(gutter, rows)
    const sides = sidesOf(longer, rows)
    return { gutter: longer, left: sides[0], right: sides[1] }
  }
  return undefined
}

function sidesOf({ x0, x1, first, last }: Gutter, rows: readonly Cell[][]): [Cell[], Cell[]] {
  const middle = (x0 + x1) / 2
  const within = rows.slice(first, last + 1).flat()
  return [within.filter((cell) => cell.x1 <= middle), within.filter((cell) => cell.x1 > middle)]
}

/** With the lines that one column has before the other begins, and after it has ended, up to a gap: what goes on beyond is other text. */
function extended(gutter: Gutter, rows: readonly Cell[][]): Gutter {
  const reach = (from: number, step: 1 | -1): number => {
    let row = from
    for (; isBeside(rows[row + step], gutter); row += step) if (isApart(rows[row]!, rows[row + step]!)) return row
    const beyond = rows[row + step]
    return !beyond || isApart(rows[row]!, beyond) ? row : from
  }
  return { ...gutter, first: reach(gutter.first, -1), last: reach(gutter.last, 1) }
}

/** Lines of a column are no further apart, in font sizes. */
const widestStep = 1.6

/** Whether all cells of a row stand on one side of a gutter. */
function isBeside(row: readonly Cell[] | undefined, { x0, x1 }: Gutter): boolean {
  const middle = (x0 + x1) / 2
  return row !== undefined && (row.every((cell) => cell.x1 <= middle) || row.every((cell) => cell.x0 >= middle))
}

/** Whether a row stands further above or below another than lines of a column do. */
function isApart([cell]: readonly Cell[], [next]: readonly Cell[]): boolean {
  return Math.abs(cell!.y0 - next!.y0) > widestStep * next!.fontSize
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
