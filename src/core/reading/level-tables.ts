/**
 * Tables that are ruled by level lines alone: between two of them stands a row, or all rows where there is but one below the heads
 * and one at the end. A title between two lines, or a gap wider than those of the table's rows, ends a table.
 */
import { regionsOf } from './columns'
import { drawn, near, strokesOf, type Stroke } from './grid-cells'
import { standIn } from './grids'
import { inLine, lineOf, type Line } from './lines'
import type { Rule } from './page'
import type { Cell, Grid } from './cells'
import { cellFrom } from './rows'
import { columnsOf, type Column } from './table-columns'
import { headRows } from './table-heads'
import { beginsAnew, byKey, hasRowsOfValues, isOneRow, merged, rowsOfBands, type Band } from './table-rows'
import { bandOf, headsOver } from './tables'

/** Points: shorter lines underline words. */
const shortest = 90
/** A row with more lines is a frame around part of the page, and heads have fewer. */
const mostLines = 12
const mostHeads = 4
/** Lines of a cell are nearer to each other than so many font sizes, a title and what it stands over are not. */
const lineGap = 0.5
/** Points: an empty row is no higher. */
const highestEmpty = 30

/** Lines of words between two level lines, from top to bottom. */
type Part = Line[]

/** A table as it is ruled: `above` its first line may stand rows too, and `below` its last one. */
interface Ruled {
  above: Part[]
  parts: Part[]
  below: Part
  /** Where its lines end. */
  to: number
}

/** Cells without those of tables that are ruled by level lines; each table stands as one cell in their place. */
export function withLevelTables(cells: readonly Cell[], rules: readonly Rule[]): Cell[] {
  if (rules.length < 2) return [...cells]
  const { levels, uprights } = strokesOf(rules)
  const grids = cells.filter(({ grid }) => grid)
  const isFree = ({ at, from, to }: Stroke) =>
    !grids.some(({ x0, x1, y0, y1 }) => at > y0 - near && at < y1 + near && from < x1 && to > x0)
  let rest = [...cells]
  for (const stack of stacksOf(levels.filter(isFree)))
    for (const ruled of ruledIn(stack, rest, uprights)) {
      const found = tableOf(ruled)
      if (found)
        rest = standIn(
          rest,
          found.lines.flatMap((line) => line.cells.flatMap(({ items }) => items)),
          found.grid,
        )
    }
  return rest
}

/** Level lines of one length under each other, from the top. */
function stacksOf(levels: readonly Stroke[]): Stroke[][] {
  const stacks: Stroke[][] = []
  for (const level of [...levels].sort((a, b) => b.at - a.at)) {
    if (level.to - level.from < shortest) continue
    const stack = stacks.find(
      ([first]) => Math.abs(first!.from - level.from) < near && Math.abs(first!.to - level.to) < near,
    )
    if (!stack) stacks.push([level])
    // Double lines are one.
    else if (stack.at(-1)!.at - level.at > 2 * near) stack.push(level)
  }
  return stacks.filter((stack) => stack.length > 1)
}

/** What may be tables of a stack of level lines. */
function ruledIn(stack: readonly Stroke[], cells: readonly Cell[], uprights: readonly Stroke[]): Ruled[] {
  const { from, to } = stack[0]!
  const lines = linesWithin(cells, from, to)
  const isWithin = (line: Line) => line.x0 > from - 2 * near && line.x1 < to + 2 * near
  const between = (top: number, bottom: number) =>
    lines.filter(({ y0, y1 }) => (y0 + y1) / 2 < top && (y0 + y1) / 2 > bottom)
  const parts = stack.slice(1).map(({ at }, i) => between(stack[i]!.at, at))
  const gaps = parts.flatMap((part, i) => (part[0] ? [Math.max(0, stack[i]!.at - part[0].y1)] : []))
  const usual = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0
  const isNear = (gap: number, { fontSize }: Line) => gap < 1.5 * usual + lineGap * fontSize
  const isRuledOff = (part: Part, { at: top }: Stroke, { at: bottom }: Stroke) => {
    if (!part.every(isWithin)) return false
    return part[0] ? isNear(top - part[0].y1, part[0]) && !hasTitle(part, from, to) : top - bottom < highestEmpty
  }
  // What uprights part too is a grid, if one that could not be read.
  const isParted = ({ at: bottom }: Stroke, { at: top }: Stroke) =>
    uprights.some(({ at, ...one }) => {
      return (
        at > from + near &&
        at < to - near &&
        Math.min(one.to, top) - Math.max(one.from, bottom) > drawn * (top - bottom)
      )
    })
  if (stack.filter((one, i) => i > 0 && isParted(one, stack[i - 1]!)).length > 1) return []
  const found: Ruled[] = []
  let open: Part[] = []
  let above = between(Infinity, stack[0]!.at)
  const close = (i: number, behind: Part) => {
    const below = topOf(behind, open.flat(), (line) => isWithin(line) && isNear(stack[i]!.at - line.y1, line))
    if (open.filter((part) => part.length > 0).length > 1)
      found.push({
        above: rowsAbove(stack[i - open.length]!.at, above, (line, gap) => isWithin(line) && isNear(gap, line)),
        parts: open.filter((part) => part.length > 0),
        below,
        to,
      })
    open = []
    above = behind.filter((line) => !below.includes(line))
  }
  for (const [i, part] of parts.entries())
    if (isRuledOff(part, stack[i]!, stack[i + 1]!)) open.push(part)
    else close(i, part)
  close(parts.length, between(stack.at(-1)!.at, -Infinity))
  return found
}

/** The lines of what stands between two places across, or over them. */
function linesWithin(cells: readonly Cell[], from: number, to: number): Line[] {
  const rows = new Map<number, Cell[]>()
  for (const cell of cells) {
    if (cell.grid) continue
    const items = cell.items.filter(
      ({ x0, x1 }) => Math.min(x1, to) - Math.max(x0, from) > 0.5 * Math.min(x1 - x0, to - from),
    )
    if (items.length === 0) continue
    const within = items.length === cell.items.length ? cell : cellFrom(items, cell.row)
    const row = rows.get(cell.row)
    if (row) row.push(within)
    else rows.set(cell.row, [within])
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => lineOf(row))
}

/** Whether single cells, set apart from it, stand over a row, at the left or in the middle: the title of another table. */
function hasTitle(part: Part, from: number, to: number): boolean {
  const first = part.findIndex(({ cells }) => cells.length > 1)
  const gaps = gapsIn(part)
  const isApart = (line: Line, i: number) =>
    (gaps[i]! > lineGap * line.fontSize || isLarger(line, part[first]!)) &&
    (line.x0 < from + 2 * line.fontSize || Math.abs(line.x0 + line.x1 - from - to) < 2 * line.fontSize)
  return first > 0 && part.slice(0, first).some(isApart)
}

const isLarger = (one: Line, other: Line) => one.fontSize > 1.1 * other.fontSize

/** White between each line and the next. */
function gapsIn(part: Part): number[] {
  return part.slice(1).map((line, i) => Math.min(...part.slice(0, i + 1).map(({ y0 }) => y0)) - line.y1)
}

/** The rows right above a level line, at most three; each has cells side by side. */
function rowsAbove(at: number, part: Part, isNear: (last: Line, gap: number) => boolean): Part[] {
  const last = part.at(-1)
  if (!last || !isNear(last, last.y0 - at)) return []
  const gaps = gapsIn(part)
  let first = part.length - 1
  while (first > 0 && gaps[first - 1]! < lineGap * last.fontSize && !isLarger(part[first - 1]!, last)) first--
  const row = part.slice(first)
  if (row.every(({ cells }) => cells.length < 2)) return []
  return [...rowsAbove(Math.max(...row.map(({ y1 }) => y1)), part.slice(0, first), isNear), row].slice(-3)
}

/** The row right below a level line, where its cells stand under those of the rows above. */
function topOf(part: Part, rows: Part, isNear: (first: Line) => boolean): Part {
  const cells = rows.flatMap((line) => line.cells)
  const isUnder = (line: Line) => line.cells.every((cell) => cells.some((above) => inLine(above, cell)))
  const [first] = part
  if (!first || first.cells.length < 2 || !isNear(first)) return []
  const gaps = gapsIn(part)
  const end = part.findIndex((line, i) => !isUnder(line) || (i > 0 && gaps[i - 1]! > lineGap * first.fontSize))
  return end < 0 ? part : part.slice(0, end)
}

/** The table of what is ruled off, with the rows above its first line whose cells stand over those below. */
function tableOf({ above, parts, below, to }: Ruled): { grid: Grid; lines: Line[] } | undefined {
  // Where one line stands over all rows and one under them, what comes behind is no row.
  const body = below.length > 0 && parts.length > 2 ? [...parts, below] : parts
  const own = gridOf(body, to)
  const first = above.findLastIndex((row) => !isOver(row, body.flat())) + 1
  const headed = first < above.length ? gridOf([...above.slice(first), ...body], to) : undefined
  return headed && headed.width === (own?.width ?? headed.width) ? headed : own
}

/** Whether a row has nearly as many cells as those below, most of which begin, end or have their middle where one of those does. */
function isOver(row: Part, below: Part): boolean {
  const under = below.flatMap(({ cells }) => cells)
  const [fullest, lowest] = [below, row].map((lines) => Math.max(...lines.map(({ cells }) => cells.length)))
  const cells = row.flatMap(({ cells }) => cells)
  return (
    lowest! > 0.6 * fullest! && cells.filter((cell) => under.some((one) => inLine(one, cell))).length > cells.length / 2
  )
}

function gridOf(parts: readonly Part[], to: number): { grid: Grid; lines: Line[]; width: number } | undefined {
  const lines = parts.flat()
  const columns = columnsOf(lines)
  if (parts.length < 2 || columns.length < 2 || lines.some(({ monospace }) => monospace)) return undefined
  if (lines.filter((line) => crosses(line, columns)).length > 0.1 * lines.length) return undefined
  const bands = parts.map((part) => part.map((line) => bandOf(line, columns)))
  if (isTitle(merged(bands[0]!), merged(bands[1]!))) return parts.length > 2 ? gridOf(parts.slice(1), to) : undefined
  const isRuled = parts.length > 3 && bands.filter(isOneRow).length > 0.7 * bands.length && parts.every(isRow)
  if (
    !isRuled &&
    (parts.length > 2 ||
      parts[0]!.length > mostHeads ||
      regionsOf(
        lines.flatMap(({ cells }) => cells),
        [],
      ).length > 1)
  )
    return undefined
  const groups = bands.map((part, i) => {
    if (i === 0 && isGrouped(parts[0]!)) return part.map((band) => merged([band]))
    if (isRuled && i > 0)
      return isTorn(part, [...columns.slice(1).map(({ x0 }) => x0), to]) ? byKey(part) : [merged(part)]
    return rowsOfBands(part)
  })
  const rows = groups.flat()
  const isFull = (row: Cell[][]) => row.filter((cells) => cells.length > 0).length > 1
  if (rows.length < 3 || rows.filter(isFull).length < 0.7 * rows.length) return undefined
  // One line below the top of a table has its heads above it; where each row has one, the heads of several rows have one.
  const top = groups[0]!.length
  const isOver = parts.length === 2 && parts[0]!.length < parts[1]!.length
  const count = !isRuled && isOver ? top : headRows(rows, columns.length, true)
  const heads = count > 0 && groups[0]!.some(isFull) ? Math.max(count, top) : 0
  const grid = {
    rows: rows.map((columns, i) => ({ columns, head: i < heads })),
    heads: headsOver(columns, rows.slice(0, heads)),
    carried: [],
  }
  return { grid, lines, width: columns.length }
}

/** Whether lines of heads have fewer cells than the last of them, which they stand over in groups. */
function isGrouped(part: Part): boolean {
  const last = part.at(-1)!
  return part.some(({ cells }) => cells.length < last.cells.length)
}

/** Whether a row is the title of a table whose heads come `next`. */
function isTitle(row: Cell[][], next: Cell[][]): boolean {
  const [filled, others] = [row, next].map((cells) => cells.filter(({ length }) => length > 0).length)
  const isShort = filled === 1 || (row.length > 3 && filled! <= row.length / 2)
  return isShort && row[0]!.length > 0 && next[0]!.length > 0 && others! > row.length / 2
}

/** Whether lines between two rules are several rows: of values, or of words none of which had to wrap. */
function isTorn(part: readonly Band[], rights: readonly number[]): boolean {
  return (
    hasRowsOfValues(part) || part.some((band, i) => i > 0 && beginsAnew(part[i - 1]!.columns, band.columns, rights))
  )
}

/** Whether it may be one row: more lines are a frame around part of the page. */
const isRow = (part: Part) => part.length <= mostLines

/** Whether a line of running text goes over columns. */
function crosses({ cells: [cell, ...more], text }: Line, columns: readonly Column[]): boolean {
  return (
    more.length === 0 && text.length > 60 && columns.some(({ x0 }, i) => i > 0 && cell!.x0 < x0 && cell!.x1 > x0 + 1)
  )
}
