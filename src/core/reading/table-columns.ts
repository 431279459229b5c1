/** The columns of a table: what lies between strips that nearly no cell crosses. */
import { textOf, type Line } from './lines'
import type { Cell, Placed } from './cells'
import { cellFrom } from './rows'

export interface Column {
  x0: number
  x1: number
}

/** Of so many rows one may cross a strip: heads over several columns, and titles between rows. */
const rowsPerCrossing = 7
/** A strip is at least so wide, points. */
const narrowest = 1.5

/** Letters: what is longer is running text. */
const longestName = 40

/** Lines at the top that may be heads, over columns of which some are empty. */
const mostHeads = 4

/** The columns of lines that are rows of one table, from left to right. */
export function columnsOf(lines: readonly Line[]): Column[] {
  const rows = lines.filter(({ cells }) => cells.length > 1)
  const strips = stripsOf(rows, lines)
  const left = Math.min(...lines.map(({ x0 }) => x0))
  const right = Math.max(...lines.map(({ x1 }) => x1))
  const bounds = [left, ...strips.flatMap(({ x0, x1 }) => [x0, x1]), right]
  const columns = Array.from({ length: bounds.length / 2 }, (_, i) => ({ x0: bounds[2 * i]!, x1: bounds[2 * i + 1]! }))
  return joined(columns, rows)
}

/** Strips between columns: few rows cross them, and in at least one row a cell ends and the next begins there. */
function stripsOf(rows: readonly Line[], lines: readonly Line[]): Column[] {
  const most = Math.floor(lines.length / rowsPerCrossing)
  const edges = rows.slice(groupHeadsIn(rows)).flatMap(({ cells }) =>
    cells.flatMap(({ x0, x1 }) => [
      { x: x0, step: 1 },
      { x: x1, step: -1 },
    ]),
  )
  edges.sort((a, b) => a.x - b.x || a.step - b.step)
  const strips: (Column & { crossing: number })[] = []
  let crossing = 0
  let opened = 0
  for (const [i, { x, step }] of edges.entries()) {
    crossing += step
    if (step > 0) opened++
    const next = edges[i + 1]
    if (!next || opened === 0 || next.x - x < narrowest || crossing > most) continue
    strips.push({ x0: x, x1: next.x, crossing })
  }
  const parting = strips.filter((strip) => {
    const parted = rows.flatMap(({ cells }) => partedBy(cells, strip) ?? [])
    if (parted.length < (strip.crossing > 0 ? 2 : 1)) return false
    // Where as many rows cross, spaces that were stretched in narrow cells may have come to stand below each other.
    return parted.length > strip.crossing || !parted.every(isStretched)
  })
  // Strips that no cell ends or begins between are one; the emptiest stands for them.
  const kept: (Column & { crossing: number })[] = []
  for (const strip of parting) {
    const last = kept.at(-1)
    const between =
      last && rows.some(({ cells }) => cells.some(({ x0, x1 }) => x0 >= last.x1 - 0.1 && x1 <= strip.x0 + 0.1))
    if (last && !between) {
      if (
        strip.crossing < last.crossing ||
        (strip.crossing === last.crossing && strip.x1 - strip.x0 > last.x1 - last.x0)
      )
        kept[kept.length - 1] = strip
    } else kept.push(strip)
  }
  return kept
}

/**
 * Lines at the top that may stand over groups of the columns below: they have fewer cells than full rows, of which there are three or
 * more and the first of which comes next. One cell of many may be empty.
 */
function groupHeadsIn(rows: readonly Line[]): number {
  const most = Math.max(...rows.map(({ cells }) => cells.length))
  const full = rows.filter(({ cells }) => cells.length > (most > 3 ? most - 2 : most - 1))
  const first = rows.indexOf(full[0]!)
  const areNames = rows.slice(0, first).every(({ cells }) => cells.every((cell) => textOf([cell]).length < longestName))
  return full.length > 2 && first < mostHeads && areNames ? first : 0
}

interface Pair {
  left: Cell
  right: Cell
}

/** The two neighbouring cells of a row that stand on either side of a strip. */
function partedBy(cells: readonly Cell[], { x0, x1 }: Column): Pair | undefined {
  const i = cells.findIndex((cell, k) => cell.x1 <= x0 + 0.1 && (cells[k + 1]?.x0 ?? -Infinity) >= x1 - 0.1)
  return i < 0 ? undefined : { left: cells[i]!, right: cells[i + 1]! }
}

/** Words of a narrow cell that was stretched to its width are no further apart, in font sizes. */
const stretched = 3

/** Whether the gap between cells may be a space of one that was stretched: it is that narrow, and no value is beside it. */
function isStretched({ left, right }: Pair): boolean {
  const hasValue = [left, right].some((cell) => /^[±+\-−–<>≤≥~≈]?\s?\.?\d/.test(textOf([cell])))
  return !hasValue && right.x0 - left.x1 < stretched * left.fontSize
}

/**
 * Joins two columns where no row fills both and one is filled in the first row alone: that is a head set beside its values.
 * Or where the second one is filled in one row alone that is no head, by a word near that of the first: that is the end of a stretched cell.
 */
function joined(columns: readonly Column[], rows: readonly Line[]): Column[] {
  // A cell over two of them is in neither: a figure may reach from under the one to under the other.
  const filled = columns.map((_, i) => rows.map(({ cells }) => cells.some((cell) => isWithin(cell, columns, i))))
  const result: Column[] = []
  const marks: boolean[][] = []
  const gapBefore = (i: number) => ({ x0: columns[i - 1]?.x1 ?? -Infinity, x1: columns[i]!.x0 })
  for (const [i, column] of columns.entries()) {
    const last = result.at(-1)
    const before = marks.at(-1)
    const own = filled[i]!
    const both = before?.some((mark, k) => mark && own[k])
    const onlyHead = [before ?? [], own].some((one) => one.lastIndexOf(true) <= 0)
    const only = own.indexOf(true)
    const pair =
      only > mostHeads && own.lastIndexOf(true) === only ? partedBy(rows[only]!.cells, gapBefore(i)) : undefined
    if (last && before && ((!both && onlyHead) || (pair && isStretched(pair)))) {
      last.x1 = column.x1
      marks[marks.length - 1] = before.map((mark, k) => mark || own[k]!)
    } else {
      result.push({ ...column })
      marks.push(own)
    }
  }
  return result
}

function isWithin({ x0, x1 }: Cell, columns: readonly Column[], i: number): boolean {
  const touches = (column: Column | undefined) => column !== undefined && x0 < column.x1 - 0.1 && x1 > column.x0 + 0.1
  return touches(columns[i]) && !touches(columns[i - 1]) && !touches(columns[i + 1])
}

/** The columns that a cell stands in: the first one where it goes over several, unless it can be parted between them. */
export function placedIn(cell: Cell, columns: readonly Column[]): { part: Cell; column: number }[] {
  const column = columnAt(cell, columns)
  if (columnAt({ x0: cell.x1 - 0.1, x1: cell.x1 }, columns) === columnAt({ x0: cell.x0, x1: cell.x0 + 0.1 }, columns))
    return [{ part: cell, column }]
  const groups: { column: number; items: Placed[]; begins: boolean }[] = []
  for (const item of cell.items.flatMap((one) => figuresOf(one, columns))) {
    const here = columnAt(item, columns)
    const last = groups.at(-1)
    const gap = last ? item.x0 - Math.max(...last.items.map(({ x1 }) => x1)) : Infinity
    // What begins where its column does is a cell of it, however near the one before comes.
    const begins = gap > -1 && Math.abs(item.x0 - columns[here]!.x0) < 0.5
    if (last && (last.column === here || (gap < 0.2 * item.item.fontSize && !begins))) last.items.push(item)
    else groups.push({ column: here, items: [item], begins })
  }
  // A head over several columns is one cell; side by side in columns of their own, each is a cell.
  const apart =
    groups.length > 1 &&
    new Set(groups.map((group) => group.column)).size === groups.length &&
    groups.every(({ items }, i) => {
      const [x0, x1] = [Math.min(...items.map((item) => item.x0)), Math.max(...items.map((item) => item.x1))]
      const isOne = columnAt({ x0, x1: x0 + 0.1 }, columns) === columnAt({ x0: x1 - 0.1, x1 }, columns)
      return isOne || groups[i + 1]?.begins === true
    })
  if (!apart) return [{ part: cell, column: columnAt({ x0: cell.x0, x1: cell.x0 + 0.1 }, columns) }]
  return groups.map((group) => ({ part: cellFrom(group.items, cell.row), column: group.column }))
}

/** The column that has most of a stretch, or the next one. */
function columnAt({ x0, x1 }: Column, columns: readonly Column[]): number {
  let best = 0
  let most = -Infinity
  for (const [i, column] of columns.entries()) {
    const shared = Math.min(x1, column.x1) - Math.max(x0, column.x0)
    if (shared > most) {
      best = i
      most = shared
    }
  }
  return best
}

const figures = /^[±+\-−–]?[\d.,]*\d%?$/

/** Figures of several columns that are drawn as one run are parted; other words go together. */
function figuresOf(one: Placed, columns: readonly Column[]): Placed[] {
  const words = one.item.text.trim().split(/\s+/)
  if (words.length < 2 || !words.every((word) => figures.test(word))) return [one]
  const text = one.item.text
  const step = (one.x1 - one.x0) / text.length
  let at = 0
  const cut = words.map((word) => {
    const start = text.indexOf(word, at)
    at = start + word.length
    const [x0, x1] = [one.x0 + start * step, one.x0 + at * step]
    const { item } = one
    const whole = item.x1 - item.x0
    const part = {
      ...item,
      text: word,
      x0: item.x0 + (start / text.length) * whole,
      x1: item.x0 + (at / text.length) * whole,
    }
    return { ...one, item: part, text: word, x0, x1 }
  })
  return new Set(cut.map((part) => columnAt(part, columns))).size === cut.length && (one.item.angle ?? 0) === 0
    ? cut
    : [one]
}
