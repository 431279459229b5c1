/**
 * Puts the cells of a page in reading order by recursive cuts: the tallest upright strip of white between two columns of text
 * parts a region into what is above, left, right and below. After Breuel's whitespace covers ("Two geometric algorithms for
 * layout analysis", DAS 2002), with the rows of the page instead of free rectangles. Tables are left whole.
 */
import { areBlocks, isColumnPair, isRunningText } from './column-pair'
import { near, type Stroke } from './grid-cells'
import { guttersOf, isRuledOff, linesAcross, narrowest, type Gutter } from './gutters'
import type { Cell } from './cells'
import { directionOf, isRightToLeft } from './right-to-left'
import { textOf, widestStep } from './lines'
import { joinedCells, partsOf } from './rows'

/** Cuts that a page of columns takes at most; a drawing with scattered words must not take hundreds. */
const deepest = 8

/** Columns of text are wider than this, points. */
const narrowestColumn = 40

/**
 * Regions in reading order of cells from top to bottom: each one is a column, or a stretch over the whole width. What level lines
 * across two columns part (`levels`) is no text of both.
 */
export function regionsOf(cells: readonly Cell[], levels: readonly Stroke[]): Cell[][] {
  if (cells.length < 6) return cells.length > 0 ? [[...cells]] : []
  const items = cells.flatMap((cell) => cell.items)
  const isTurned = items.some(({ text }) => isRightToLeft(text)) && directionOf(items) === 'rtl'
  const parts = partsOf(cells)
  const notes = notesBeside(parts)
  if (notes.length === 0) return cut(parts, levels, 0, isTurned).map(joinedCells)
  const apart = new Set(notes)
  const text = cut(
    parts.filter((cell) => !apart.has(cell)),
    levels,
    0,
    isTurned,
  )
  const areFirst = notes.every(({ x1 }) => text.flat().every(({ x0 }) => x0 > x1))
  return (areFirst ? [notes, ...text] : [...text, notes]).map(joinedCells)
}

/** The letters of notes in a margin are smaller than those of the text, by this share. */
const noteShare = 0.92

/** Notes in a margin: smaller letters beyond where all lines of running text end or begin, beside these or by themselves. */
function notesBeside(cells: readonly Cell[]): Cell[] {
  const size = usualSize(cells)
  const isSmall = ({ fontSize }: Cell) => fontSize < noteShare * size
  const text = cells.filter((cell) => !isSmall(cell))
  const [left, right] = [Math.min(...text.map(({ x0 }) => x0)), Math.max(...text.map(({ x1 }) => x1))]
  const isBeyond = (cell: Cell) => isSmall(cell) && (cell.x0 > right || cell.x1 < left)
  const notes = cells.filter(isBeyond)
  const rows = new Set(notes.map(({ row }) => row))
  const besides = cells.filter((cell) => rows.has(cell.row) && !isBeyond(cell))
  const isNote = besides.length > 0 && !besides.some(isSmall) && notes.some((cell) => /\p{L}{3}/u.test(textOf([cell])))
  return isNote && isRunningText(text) ? notes : []
}

/** Of most letters. */
function usualSize(cells: readonly Cell[]): number {
  const letters = new Map<number, number>()
  for (const { fontSize, items } of cells)
    letters.set(fontSize, (letters.get(fontSize) ?? 0) + items.reduce((sum, { text }) => sum + text.length, 0))
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

/** `isTurned`: the column at the right comes first. */
function cut(cells: readonly Cell[], levels: readonly Stroke[], depth: number, isTurned: boolean): Cell[][] {
  if (cells.length === 0) return []
  const rows = byRow(cells)
  const found = depth < deepest && rows.length >= 3 ? columnsIn(rows, levels) : undefined
  if (!found) return [[...cells]]
  const { gutter, left, right } = found
  const columns = isTurned ? [right, left] : [left, right]
  return [rows.slice(0, gutter.first).flat(), ...columns, rows.slice(gutter.last + 1).flat()].flatMap((region) =>
    cut(region, levels, depth + 1, isTurned),
  )
}

/** The tallest gutter that parts two columns of text, and these. */
function columnsIn(rows: readonly Cell[][], lines: readonly Stroke[]) {
  const levels = linesAcross(rows, lines)
  const gutters = guttersOf(rows)
  for (const whole of gutters) {
    const gutter = piecesOf(whole, rows, levels).find((one) => partsText(one, gutters, rows))
    if (!gutter) continue
    const longer = extended(gutter, rows, levels)
    const sides = sidesOf(longer, rows)
    return { gutter: longer, left: sides[0], right: sides[1] }
  }
  return undefined
}

/** Whether what stands on both sides of a gutter, up to the next ones, are columns of text, or all of it two blocks. */
function partsText(gutter: Gutter, gutters: readonly Gutter[], rows: readonly Cell[][]): boolean {
  const [left, right] = sidesOf(gutter, rows)
  const [from, to] = neighbours(gutter, gutters)
  return (
    isColumnPair(
      left.filter(({ x0 }) => x0 >= from),
      right.filter(({ x1 }) => x1 <= to),
      gutter.x1 - gutter.x0,
    ) || areBlocks(left, right)
  )
}

/** Rows that part of a gutter has, and white in font sizes above the next part: a gutter may go on through a table. */
const longPart = 8
const partGap = 0.7
/** Lines of one length across a gutter: a figure has two, a table more. */
const tableLines = 3

/** What of a gutter may part columns: all of it, and long parts between white or lines that go across both sides. A ruled table has none. */
function piecesOf(gutter: Gutter, rows: readonly Cell[][], levels: readonly Stroke[]): Gutter[] {
  const within = rows.slice(gutter.first, gutter.last + 1)
  const feet = within.map((row) => Math.min(...row.map(({ y0 }) => y0)))
  const isParted = (row: readonly Cell[], i: number) => {
    const foot = Math.min(...feet.slice(Math.max(0, i - 2), i + 1))
    return foot - Math.max(...row.map(({ y1 }) => y1)) > partGap * row[0]!.fontSize
  }
  const isRuled = (i: number) => isRuledOff(rows, gutter.first + i + 1, levels)
  const ends = within.slice(1).flatMap((row, i) => (isParted(row, i) || isRuled(i) ? [gutter.first + i] : []))
  const parts = [...ends, gutter.last].map((last, i) => ({
    ...gutter,
    first: i > 0 ? ends[i - 1]! + 1 : gutter.first,
    last,
  }))
  const long = parts
    .map((part) => trimmed(part, rows))
    .filter((part) => sidesOf(part, rows).every((cells) => new Set(cells.map(({ row }) => row)).size >= longPart))
  const lines = levels.filter(({ at }) => at < within[0]![0]!.y0 && at > within.at(-1)![0]!.y1)
  if (lines.some((line) => lines.filter((other) => isAsLong(line, other)).length >= tableLines)) return long
  return lines.length > 0 ? [...long, trimmed(gutter, rows)] : [trimmed(gutter, rows), ...long]
}

function isAsLong(a: Stroke, b: Stroke): boolean {
  return Math.abs(a.from - b.from) < near && Math.abs(a.to - b.to) < near
}

function sidesOf({ x0, x1, first, last }: Gutter, rows: readonly Cell[][]): [Cell[], Cell[]] {
  const middle = (x0 + x1) / 2
  const within = rows.slice(first, last + 1).flat()
  return [within.filter((cell) => cell.x1 <= middle), within.filter((cell) => cell.x1 > middle)]
}

/**
 * With the lines that one column has before the other begins, and after it has ended, up to a gap or a line across: what goes on beyond
 * is other text. Where those lines are longer the gutter gets narrower.
 */
function extended(gutter: Gutter, rows: readonly Cell[][], levels: readonly Stroke[]): Gutter {
  let { x0, x1 } = gutter
  const endsAt = (row: number, step: 1 | -1) =>
    isApart(rows[row]!, rows[row + step]!) || isRuledOff(rows, step > 0 ? row + 1 : row, levels)
  const reach = (from: number, step: 1 | -1): number => {
    let row = from
    for (; rows[row + step]; row += step) {
      if (endsAt(row, step) && !(step > 0 && goesOnBelow(rows, row + 1, { ...gutter, x0, x1 }, levels))) return row
      const free = freeBeside(rows[row + step]!, x0, x1)
      if (!free) return from
      ;({ x0, x1 } = free)
    }
    return row
  }
  return { ...gutter, first: reach(gutter.first, -1), last: reach(gutter.last, 1), x0, x1 }
}

/** Lines of a paragraph, at least, of which the longest nearly fills the column that they are set in. */
const leastLines = 3
const filled = 0.85

/** Whether the lines from a row on, up to a gap, are a paragraph of one of the columns: on its side alone, and wrapped where it ends. */
function goesOnBelow(rows: readonly Cell[][], from: number, gutter: Gutter, levels: readonly Stroke[]): boolean {
  if (isRuledOff(rows, from, levels)) return false
  let end = from + 1
  while (rows[end] && !isApart(rows[end - 1]!, rows[end]!)) end++
  const lines = rows.slice(from, end).flat()
  const isLeft = lines[0]!.x1 < gutter.x1
  const column = sidesOf(gutter, rows)[isLeft ? 0 : 1]
  const [left, right] = [Math.min(...column.map(({ x0 }) => x0)), Math.max(...column.map(({ x1 }) => x1))]
  return (
    end - from >= leastLines &&
    lines.every(({ x0, x1 }) => x0 > left - 1 && (!isLeft || x1 < gutter.x1 - narrowest)) &&
    lines.some(({ x1 }) => x1 - left > filled * (right - left))
  )
}

/** What a row leaves of a gutter on one side of which all of its cells stand; undefined where it goes across or has both. */
function freeBeside(row: readonly Cell[], x0: number, x1: number): { x0: number; x1: number } | undefined {
  const left = Math.max(x0, ...row.map((cell) => cell.x1))
  const right = Math.min(x1, ...row.map((cell) => cell.x0))
  if (x1 - left >= narrowest) return { x0: left, x1 }
  return right - x0 >= narrowest ? { x0, x1: right } : undefined
}

/** Whether a row stands further above or below another than lines of a column do: a title is set in larger letters than these. */
function isApart([cell]: readonly Cell[], [next]: readonly Cell[]): boolean {
  return Math.abs(cell!.y0 - next!.y0) > widestStep * Math.min(cell!.fontSize, next!.fontSize)
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

/**
 * Without rows at its ends that have one side only and stand nearer to what is outside: the last line of a text above. Nor with those
 * below the ends of both sides, with white above them.
 */
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
  const isLeft = (row: number) => rows[row]![0]!.x1 <= middle
  let below = last
  while (below > first + 2 && isOneSided(below) && isLeft(below) === isLeft(last)) below--
  const isBelow = below < last && isOneSided(below) && isApart(rows[below]!, rows[below + 1]!)
  if (isBelow && isLeft(below) !== isLeft(last)) last = below
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
