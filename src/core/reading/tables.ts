/** Tables among the lines of a region: columns, whole cells, empty ones too, and which rows are heads. */
import { inLine, type Line } from './lines'
import { columnsOf, placedIn, type Column } from './table-columns'
import { headRows } from './table-heads'
import { cellText, merged, rowsOfBands, type Band } from './table-rows'
import type { Cell } from './cells'

/** A row of a table: for each column the lines of its cell, from top to bottom; none where it is empty. */
export interface ReadTableRow {
  columns: Cell[][]
  head: boolean
}

export interface Table {
  rows: ReadTableRow[]
  /** What stands over each column, '' where nothing does; empty without heads. */
  heads: string[]
  /** Its lines in the region, from the first to behind the last. */
  first: number
  end: number
}

/** The tables of a region's lines, in order. */
export function tablesOf(all: readonly Line[]): Table[] {
  const tables: Table[] = []
  const lines = [...all]
  for (let i = 0; i < lines.length; i++) {
    if (isOfGroups(lines[i]!, lines[i + 1])) lines[i] = { ...lines[i]!, cells: lines[i]!.apart }
    if (lines[i]!.cells.length < 2 || lines[i]!.monospace) continue
    const end = endOfRun(lines, i)
    const from = tables.at(-1)?.end ?? 0
    const table = tableOf(lines, startOfRun(lines, i, from), end, from)
    if (table) tables.push(table)
    i = end - 1
  }
  return tables
}

/** Whether a line names groups of the columns below: each of its cells has its middle over that of as many heads, but for the first of these. */
function isOfGroups({ apart, y0, monospace }: Line, below: Line | undefined): boolean {
  if (!below || monospace || apart.length < 2 || y0 - below.y0 > 2 * below.fontSize) return false
  const under = below.cells.slice(1)
  const share = under.length / apart.length
  if (share < 2 || !Number.isInteger(share)) return false
  return apart.every(({ x0, x1 }, k) => {
    const own = under.slice(k * share, (k + 1) * share)
    const [left, right] = [own[0]!.x0, own.at(-1)!.x1]
    return x0 > left - 6 && x1 < right + 6 && Math.abs(x0 + x1 - left - right) < 2 * below.fontSize
  })
}

/** Single cells that may stand between two rows: what is left of cells that wrap. */
const mostBetween = 4

/** Where the row of the line at `first` begins: cells that are centred beside a taller one have lines of it above them. */
function startOfRun(lines: readonly Line[], first: number, from: number): number {
  const [, ...cells] = lines[first]!.apart
  let start = first
  while (start > from) {
    const line = lines[start - 1]!
    const distance = line.y0 - lines[start]!.y0
    const above = line.apart[0]
    if (line.apart.length > 1 || !above || distance > 1.5 * line.fontSize || !cells.some((cell) => inLine(cell, above)))
      break
    start--
  }
  return start
}

/** Behind the last line that belongs to the rows which begin at `first`. */
function endOfRun(lines: readonly Line[], first: number): number {
  let end = first + 1
  for (let i = first + 1; i < lines.length; i++) {
    const line = lines[i]!
    const distance = lines[i - 1]!.y0 - line.y0
    if (line.monospace || distance > 4 * line.fontSize || distance < -line.fontSize) break
    if (isTitle(lines, first, i) || isHeadAgain(lines, first, i)) return end
    if (line.cells.length > 1 || isRowLike(lines, first, i) || isBesideOther(lines, first, i)) end = i + 1
    else if (i - end >= mostBetween || isProse(line)) break
  }
  // What wraps in the last row; in its first column only what some other row's key wraps like.
  for (; end < lines.length; end++) {
    const line = lines[end]!
    const last = lines[end - 1]!
    const [from = Infinity] = lines
      .slice(first, end)
      .map(({ cells }) => cells[1]?.x0 ?? Infinity)
      .sort((a, b) => a - b)
    if (line.cells.length > 1 || line.monospace || last.y0 - line.y0 > 1.5 * line.fontSize) break
    if ((line.x0 < from - 2 && !isEndOfKey(lines, first, end, from)) || line.y0 >= last.y0) break
  }
  return end
}

/** Whether a line is the rest of the key above it: as some other key of the rows it stands alone, as far from the line above. */
function isEndOfKey(lines: readonly Line[], first: number, i: number, from: number): boolean {
  const stepAt = (at: number) => lines[at - 1]!.y0 - lines[at]!.y0
  const isAlone = (at: number) =>
    lines[at]!.apart.length === 1 && lines[at]!.x1 < from && Math.abs(lines[at]!.x0 - lines[at - 1]!.x0) < 1
  if (!isAlone(i) || lines[i - 1]!.apart.length < 2) return false
  return lines
    .slice(first + 1, i)
    .some((_, k) => isAlone(first + 1 + k) && Math.abs(stepAt(first + 1 + k) - stepAt(i)) < 1)
}

/** Whether a line is the title of the next table: it stands apart from the rows above, or is larger, and other heads follow. */
function isTitle(lines: readonly Line[], first: number, i: number): boolean {
  const [line, last, next] = [lines[i]!, lines[i - 1]!, lines[i + 1]]
  if (i < first + 2 || line.apart.length > 1 || !next || next.cells.length < 2) return false
  const steps = lines.slice(first, i - 1).map(({ y0 }, k) => y0 - lines[first + k + 1]!.y0)
  const usual = steps.sort((a, b) => a - b)[steps.length >> 1]!
  const isApart = last.y0 - line.y0 > 1.3 * usual || line.fontSize > 1.1 * last.fontSize
  return isApart && isSet(next, last) && !hasValues(next)
}

/** Whether a line is set as the table's first one is, and the rows between them are not: heads again, and maybe others. */
function isHeadAgain(lines: readonly Line[], first: number, i: number): boolean {
  const [line, head, last] = [lines[i]!, lines[first]!, lines[i - 1]!]
  if (line.cells.length < 2 || hasValues(line) || !isSet(line, last)) return false
  return line.font === head.font && !isSet(line, head) && lines.slice(first + 1, i).every((row) => isSet(head, row))
}

/** Whether two lines are set in different fonts. */
function isSet(line: Line, other: Line): boolean {
  return line.font !== '' && other.font !== '' && (line.font !== other.font || line.fontSize > 1.1 * other.fontSize)
}

function hasValues({ cells }: Line): boolean {
  return cells.slice(1).some((cell) => /^[±+\-−–<>≤≥~≈]?\s?\.?\d/.test(cellText([cell])))
}

/** Whether a line's cells stand under those of rows above it, if not all of the one right above. */
function isRowLike(lines: readonly Line[], first: number, i: number): boolean {
  const { apart } = lines[i]!
  if (apart.length < 2) return false
  const above = lines.slice(Math.max(first, i - 8), i).flatMap((line) => line.apart)
  return apart.slice(1).every((cell) => above.some((other) => inLine(cell, other)))
}

/** Whether a line of one cell stands beside the next or the last one, as cells do that are centred in their row, each of them under cells above. */
function isBesideOther(lines: readonly Line[], first: number, i: number): boolean {
  const [cell] = lines[i]!.apart
  const above = lines.slice(Math.max(first, i - 8), i).flatMap((line) => line.apart)
  const isUnder = (one: Cell) => above.some((other) => Math.abs(other.x0 - one.x0) < 1)
  return [lines[i - 1], lines[i + 1]].some((line) => {
    const [other, ...more] = line?.apart ?? []
    if (!cell || !other || more.length > 0 || Math.abs(line!.y0 - lines[i]!.y0) > 0.8 * line!.fontSize) return false
    return Math.max(cell.x0, other.x0) > Math.min(cell.x1, other.x1) && isUnder(cell) && isUnder(other)
  })
}

/** A line of running text that ends a table: it has many words and goes across. */
function isProse({ text, cells }: Line): boolean {
  return cells.length === 1 && text.length > 70
}

/** The table of the lines from `first` to `end`; the lines from `from` on are in no table before it. */
function tableOf(lines: readonly Line[], first: number, end: number, from: number): Table | undefined {
  const taken = lines
    .slice(first, end)
    .map((line, i) => (isRowLike(lines, first, first + i) ? { ...line, cells: line.apart } : line))
  const columns = columnsOf(taken)
  if (columns.length < 2) return undefined
  const bands = taken.map((line): Band => bandOf(line, columns))
  // Names of groups are no first line of the names below.
  const groups = isOfGroups(lines[first]!, lines[first + 1]) ? 1 : 0
  const rows = [...bands.slice(0, groups).map((band) => merged([band])), ...rowsOfBands(bands.slice(groups))]
  const count = headRows(rows, columns.length, false)
  const heads = headsOver(columns, rows.slice(0, count))
  const all = rows.map((columns, i) => ({ columns, head: i < count }))
  const over = lines[first - 1]
  const under = count > 0 && first > from ? ratedUnder(over, taken[0]!, columns) : []
  if (under.length === 0) return { rows: all, heads, first, end }
  const names = columns.map((_, i) => (i === under[0] ? over!.apart : []))
  return {
    rows: [{ columns: names, head: true }, ...all],
    heads: heads.map((head, i) => (under.includes(i) ? `${cellText(over!.apart)} ${head}` : head)),
    first: first - 1,
    end,
  }
}

/** The heads over each column, from the top down; one over several columns is said of each. */
export function headsOver(columns: readonly Column[], rows: readonly Cell[][][]): string[] {
  if (rows.length === 0) return []
  const over: Cell[][][] = []
  for (const row of [...rows].reverse()) over.unshift(spreadOver(columns, row, over[0]))
  return columns.map((_, i) => cellText(over.flatMap((row) => row[i]!)))
}

/** For each column what a row of heads has over it; `below` is the same of the next row, undefined of the last. */
function spreadOver(
  columns: readonly Column[],
  row: readonly Cell[][],
  below: readonly Cell[][] | undefined,
): Cell[][] {
  // The first column is in no group, unless something stands over it.
  const named = columns.flatMap((_, i) => (below && below[i]!.length > 0 && (i > 0 || row[0]!.length > 0) ? [i] : []))
  const groups = named.filter((i) => row[i]!.length > 0)
  const share = named.length / groups.length
  // Each over as many of the names below: it may stand at the left, in the middle or at the right of them.
  const shares = groups.map((at, k) => ({ cells: row[at]!, under: named.slice(k * share, (k + 1) * share) }))
  const isEven =
    share > 1 &&
    // A single one that stands alone in its row may be the first line of what is below it, but over the middle of groups.
    (groups.length > 1 ||
      row.some((cells, i) => cells.length > 0 && !named.includes(i)) ||
      isOverGroups(columns, row, below!, named)) &&
    Number.isInteger(share) &&
    shares.every(({ cells, under }) => {
      const [left, right] = [columns[under[0]!]!.x0 - 6, columns[under.at(-1)!]!.x1 + 6]
      return cells.every(({ x0, x1 }) => x0 > left && x1 < right)
    })
  const parts = isEven ? shares : below && centredOver(columns, row, below, named)
  return columns.map((column, i) => {
    const group = parts?.find(({ under }) => under.includes(i))
    if (group) return group.cells
    const own = row[i]!
    if (own.length > 0) return own
    const wide = row.slice(0, i).findLast((cells) => cells.length > 0)
    return wide?.some(({ x1 }) => x1 > column.x0 + 1) ? wide : []
  })
}

/** Heads each of which has its middle over that of some of the names below, in order; undefined where one has not, or none is over several. */
function centredOver(
  columns: readonly Column[],
  row: readonly Cell[][],
  below: readonly Cell[][],
  named: readonly number[],
): { cells: Cell[]; under: number[] }[] | undefined {
  const found: { cells: Cell[]; under: number[] }[] = []
  let from = 0
  for (const cells of row) {
    if (cells.length === 0) continue
    const [x0, x1] = [Math.min(...cells.map((cell) => cell.x0)), Math.max(...cells.map((cell) => cell.x1))]
    let best: { under: number[]; off: number } | undefined
    for (let i = from; i < named.length; i++)
      for (let k = i; k < named.length; k++) {
        const under = named.slice(i, k + 1)
        const left = Math.min(columns[under[0]!]!.x0, ...below[under[0]!]!.map((cell) => cell.x0))
        const right = Math.max(columns[under.at(-1)!]!.x1, ...below[under.at(-1)!]!.map((cell) => cell.x1))
        const off = Math.abs(x0 + x1 - left - right)
        const isWithin = under.length === 1 || (x0 > left - 6 && x1 < right + 6)
        if (isWithin && off < (best?.off ?? 3 * cells[0]!.fontSize)) best = { under, off }
      }
    if (!best) return undefined
    found.push({ cells, under: best.under })
    from = named.indexOf(best.under.at(-1)!) + 1
  }
  return found.length > 1 && found.some(({ under }) => under.length > 1) ? found : undefined
}

/**
 * Whether the one cell of a row of heads stands over the middle of all columns that names below it stand over, of which some go over
 * several, or at least over more than one of these.
 */
function isOverGroups(
  columns: readonly Column[],
  row: readonly Cell[][],
  below: readonly Cell[][],
  named: readonly number[],
): boolean {
  const [cell, ...more] = row.flat()
  if (!cell || more.length > 0 || new Set(named.map((i) => below[i])).size === named.length) return false
  const [left, right] = [columns[named[0]!]!.x0, columns[named.at(-1)!]!.x1]
  const groups = [...new Set(named.map((i) => below[i]!))].map((cells) => {
    const under = named.filter((i) => below[i] === cells).map((i) => columns[i]!)
    return { x0: under[0]!.x0, x1: under.at(-1)!.x1 }
  })
  const isOfOne = groups.some(({ x0, x1 }) => cell.x0 > x0 - 6 && cell.x1 < x1 + 6)
  return !isOfOne || Math.abs(cell.x0 + cell.x1 - left - right) < 4 * cell.fontSize
}

/** "2 bar", "40 °C": what a row of values is for. */
const rated = /^[±+\-−–<>≤≥]?\s?\d[\d.,]*\s?[\p{L}%°Ω"″]/u

/**
 * The columns over which a line of one cell stands as the name of what they are for: their heads are values with units, those of the
 * others are not, and it has its middle over theirs.
 */
function ratedUnder(line: Line | undefined, heads: Line, columns: readonly Column[]): number[] {
  const [cell, ...more] = line?.apart ?? []
  if (!cell || more.length > 0 || line!.monospace || line!.y0 - heads.y0 > 2 * heads.fontSize) return []
  const row = bandOf(heads, columns).columns
  const under = row.flatMap((cells, i) => (rated.test(cellText(cells)) ? [i] : []))
  const [first, last] = [under[0], under.at(-1)]
  if (!first || !last || under.length < 2 || last - first >= under.length) return []
  const [left, right] = [row[first]![0]!.x0, row[last]!.at(-1)!.x1]
  const isCentred = Math.abs(cell.x0 + cell.x1 - left - right) < 3 * cell.fontSize
  return isCentred && cell.x0 > row[0]!.at(-1)!.x1 ? under : []
}

/** A line by the columns that its cells stand in. */
export function bandOf(line: Line, columns: readonly Column[]): Band {
  const cells = columns.map((): Cell[] => [])
  for (const cell of line.cells) for (const { part, column } of placedIn(cell, columns)) cells[column]!.push(part)
  return {
    columns: cells,
    y0: Math.min(...line.cells.map(({ y0 }) => y0)),
    y1: Math.max(...line.cells.map(({ y1 }) => y1)),
    fontSize: line.fontSize,
  }
}
