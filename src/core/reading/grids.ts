/** Tables whose cells are ruled off: the lines that a page draws say which words are one cell, over how many rows and columns. */
import { cellsOfLines, near, type GridCell, type GridLines } from './grid-cells'
import type { Rule } from './page'
import { directionOf, isRightToLeft } from './right-to-left'
import type { Cell, Grid, Placed } from './cells'
import { cellFrom } from './rows'
import { withRowKeys } from './row-keys'
import { beginsAnew, cellText } from './table-rows'
import { headRows } from './table-heads'
/** A cell with more lines than this is a frame around part of the page. */
const mostLines = 16

/** Cells without those within grids; each grid stands as one cell in their place. `cells` from top to bottom. */
export function withGrids(cells: readonly Cell[], rules: readonly Rule[]): Cell[] {
  if (rules.length < 4) return [...cells]
  let rest = [...cells]
  for (const lines of cellsOfLines(rules)) {
    const found = readIn(lines, rest)
    if (!found) continue
    const { within, grid } = found
    rest = standIn(
      rest,
      within.map(({ one }) => one),
      grid,
    )
  }
  return rest
}

/** The words within lines and the table that they are, with the names of its rows where these stand beside it. */
function readIn(lines: GridLines, cells: readonly Cell[]): { within: Word[]; grid: Grid } | undefined {
  for (const some of [withRowKeys(lines, cells), lines]) {
    if (!some) continue
    const within = cells.flatMap(({ items, row }) =>
      items.filter((one) => isIn(one, some.box)).map((one) => ({ one, row })),
    )
    const grid = gridOf(within, some.cells, some.columns)
    if (grid) return { within, grid }
  }
  return undefined
}

/** Cells without these items, in whose place stands their table. */
export function standIn(cells: readonly Cell[], items: Placed[], grid: Grid): Cell[] {
  const taken = new Set(items)
  const isTurned = items.some(({ text }) => isRightToLeft(text)) && directionOf(items) === 'rtl'
  const row = Math.min(...cells.flatMap((cell) => (cell.items.some((one) => taken.has(one)) ? [cell.row] : [])))
  const whole: Cell = { ...cellFrom(items, row - 0.5), items: [], fontSize: 10, grid: isTurned ? turned(grid) : grid }
  const others = cells.flatMap((cell) => {
    const left = cell.items.filter((one) => !taken.has(one))
    if (left.length === cell.items.length) return [cell]
    return left.length > 0 ? [cellFrom(left, cell.row)] : []
  })
  const at = others.findIndex((cell) => cell.row >= row)
  return at < 0 ? [...others, whole] : [...others.slice(0, at), whole, ...others.slice(at)]
}

/** A table whose first column is the one at the right. */
function turned({ rows, heads, carried }: Grid): Grid {
  return {
    rows: rows.map(({ columns, head }) => ({ columns: columns.toReversed(), head })),
    heads: heads.toReversed(),
    carried: carried.map((row) => row.toReversed()),
  }
}

interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

function isIn({ x0, y0, x1, y1 }: Placed, box: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1
}

interface Word {
  one: Placed
  row: number
}

function gridOf(within: readonly Word[], ruled: readonly GridCell[], columns: number): Grid | undefined {
  const words = new Map<GridCell, Word[]>()
  let astray = 0
  for (const { one, row } of within) {
    for (const part of partsIn(one, ruled)) {
      const cell = ruled.find((box) => isIn(part, box))
      if (!cell) return undefined
      if (part.x0 < cell.x0 - 4 || part.x1 > cell.x1 + 4) astray++
      const known = words.get(cell)
      if (known) known.push({ one: part, row })
      else words.set(cell, [{ one: part, row }])
    }
  }
  const edges = edgesOf(ruled, columns)
  const lines = new Map([...words].flatMap(([cell, some]) => columnsWithin(cell, linesIn(some), edges)))
  const filled = [...lines.keys()].sort((a, b) => a.row - b.row || a.column - b.column)
  const usedColumns = [...new Set(filled.map(({ column }) => column))].sort((a, b) => a - b)
  const usedRows = [...new Set(filled.map(({ row }) => row))].sort((a, b) => a - b)
  if (usedColumns.length < 2 || usedRows.length < 2 || astray > 0.1 * within.length) return undefined
  if (filled.length < 4 || filled.length < 0.2 * ruled.length) return undefined
  if ([...lines.values()].some((cells) => new Set(cells.map(({ row }) => row)).size > mostLines)) return undefined
  const rows = usedRows.map((row) =>
    usedColumns.map((column) => {
      const cell = filled.find((one) => one.row === row && one.column === column)
      return cell ? lines.get(cell)! : []
    }),
  )
  if (rows.some(isTorn)) return undefined
  const isOfBoxes = isForm(rows)
  const count = isOfBoxes ? 0 : headCount(filled, rows, usedRows, columns)
  const textAt = (column: number, covers: (cell: GridCell) => boolean) =>
    filled
      .filter((cell) => cell.column <= column && column < cell.column + cell.columns && covers(cell))
      // What goes over all columns is a title.
      .filter((cell) => cell.columns < columns)
      .map((cell) => cellText(lines.get(cell)!))
      .join(' ')
  const firstBody = usedRows[count] ?? Infinity
  const heads = count === 0 ? [] : usedColumns.map((column) => textAt(column, ({ row }) => row < firstBody))
  const carried = usedRows.map((row, i) =>
    usedColumns.map((column) =>
      i < count
        ? ''
        : textAt(column, (cell) => cell.row >= firstBodyOf(count) && cell.row < row && row < cell.row + cell.rows),
    ),
  )
  const rights = usedColumns.map((column) =>
    Math.min(...filled.map((cell) => (cell.column === column ? cell.x1 : Infinity))),
  )
  const apart = rows.map((row, i) => (i < count || isOfBoxes ? [row] : rowsWithin(row, rights)))
  // Where lines part some rows, they part all.
  const isFramed = rows.every(
    (row, i) => i < count || row.filter(({ length }) => length > 0).length < 2 || apart[i]!.length > 1,
  )
  const parted = rows.flatMap((row, i) =>
    (isFramed ? apart[i]! : [row]).map((columns) => ({ columns, head: i < count, carried: carried[i]! })),
  )
  return {
    rows: parted.map(({ columns, head }) => ({ columns, head })),
    heads,
    carried: parted.map((row) => row.carried),
  }

  function firstBodyOf(heads: number): number {
    return usedRows[heads] ?? 0
  }
}

/** Whether the cells are boxes of a form: each has a caption in small letters, over what is written into it. */
function isForm(rows: readonly Cell[][][]): boolean {
  const filled = rows.flat().filter(({ length }) => length > 0)
  const captioned = filled.filter(([first, second]) => second && first!.fontSize < 0.8 * second.fontSize)
  return captioned.length > 0.5 * filled.length
}

/** The rows of a frame within which no lines are drawn: each line of it, where all are filled and are no lines of wrapped cells. */
function rowsWithin(row: Cell[][], rights: readonly number[]): Cell[][][] {
  const numbers = [...new Set(row.flatMap((cells) => cells.map((cell) => cell.row)))].sort((a, b) => a - b)
  const lines = numbers.map((number) => row.map((cells) => cells.filter((cell) => cell.row === number)))
  const used = row.flatMap((cells, i) => (cells.length > 0 ? [i] : []))
  if (used.length < 2 || !lines.every((line) => used.every((i) => line[i]!.length > 0))) return [row]
  const hasFigures = (column: number) => lines.every((line) => /^[<>≤≥~±+−–-]?\s?\d/.test(cellText(line[column]!)))
  const isTable = used.length > 2 && lines.length > 2
  const isAnew = (line: Cell[][], i: number) => i === 0 || beginsAnew(lines[i - 1]!, line, rights)
  return isTable || used.slice(1).some(hasFigures) || lines.every(isAnew) ? lines : [row]
}

/** Whether a ruled row is several rows of values, between which no line is drawn, or one of its cells is several side by side. */
function isTorn(row: readonly Cell[][]): boolean {
  const columns = row.filter((cells) => cells.length > 2)
  const figures = columns.filter((cells) =>
    cells.every((cell) => /^[\d.,+\-−–±%$€ ]*\d[\d.,%]*$/.test(cellText([cell]))),
  )
  const isStacked =
    figures.length > 0 && columns.some((cells) => cells.length === figures[0]!.length && cells !== figures[0])
  return isStacked || row.some((cells) => cells.filter(hasGap).length > 1)
}

/** A wider gap than this many font sizes parts cells. */
const widestSpace = 1.5

/** Whether a line has a gap as wide as between cells. */
function hasGap({ items, fontSize }: Cell): boolean {
  const sorted = [...items].sort((a, b) => a.x0 - b.x0)
  return sorted.some((one, i) => i > 0 && one.x0 - sorted[i - 1]!.x1 > widestSpace * fontSize)
}

/** Where each column begins, and where the last one ends. */
function edgesOf(ruled: readonly GridCell[], columns: number): number[] {
  const starts = Array.from({ length: columns }, (_, i) => ruled.find(({ column }) => column === i)?.x0 ?? Infinity)
  return [...starts, Math.max(...ruled.map(({ x1 }) => x1))]
}

/** The cells of a line that goes over several columns though no line parts it there: where wide gaps do, and each part is in one column. */
function columnsWithin(cell: GridCell, lines: Cell[], edges: readonly number[]): [GridCell, Cell[]][] {
  const [line] = lines
  if (cell.columns < 2 || lines.length > 1 || !hasGap(line!)) return [[cell, lines]]
  const groups: Placed[][] = []
  for (const one of [...line!.items].sort((a, b) => a.x0 - b.x0)) {
    const last = groups.at(-1)
    if (last && one.x0 - last.at(-1)!.x1 <= widestSpace * line!.fontSize) last.push(one)
    else groups.push([one])
  }
  const parts = groups.map((items): [GridCell, Cell[]] => {
    const part = cellFrom(items, line!.row)
    const column = edges.findIndex((edge, i) => part.x0 > edge - near && part.x1 < edges[i + 1]! + near)
    return [{ ...cell, column, columns: 1 }, [part]]
  })
  const isEach = new Set(parts.map(([{ column }]) => column)).size === parts.length
  return isEach && parts.every(([{ column }]) => column >= 0) ? parts : [[cell, lines]]
}

/** Rows of heads; one whose cell goes down over the next row takes that one with it. */
function headCount(
  filled: readonly GridCell[],
  rows: Cell[][][],
  usedRows: readonly number[],
  columns: number,
): number {
  let count = headRows(rows, columns, true)
  for (let i = 0; i < count; i++)
    for (const cell of filled)
      if (cell.row === usedRows[i] && cell.rows < 4)
        while (count < rows.length - 1 && usedRows[count]! < cell.row + cell.rows) count++
  return count
}

/** Its words by the cells that they stand in, where a run of letters goes over the line between two. */
function partsIn(one: Placed, ruled: readonly GridCell[]): Placed[] {
  const home = ruled.find((cell) => isIn(one, cell))
  const text = one.item.text
  if (!/\S\s+\S/.test(text) || (home && one.x0 >= home.x0 - 2 && one.x1 <= home.x1 + 2)) return [one]
  const step = (one.x1 - one.x0) / text.length
  const runs: { start: number; end: number; cell: GridCell | undefined }[] = []
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    const end = index + word.length
    const x = one.x0 + ((index + end) / 2) * step
    const cell = ruled.find((box) => isIn({ ...one, x0: x, x1: x }, box))
    const last = runs.at(-1)
    if (last && last.cell === cell) last.end = end
    else runs.push({ start: index, end, cell })
  }
  if (runs.length < 2 || runs.some(({ cell }) => !cell)) return [one]
  return runs.map(({ start, end }) => partOf(one, start, end))
}

/** Part of a run of letters, with its box on the page. */
function partOf(one: Placed, start: number, end: number): Placed {
  const { item } = one
  const length = item.text.length
  const text = item.text.slice(start, end)
  const [from, to] = [start / length, end / length]
  const step = one.x1 - one.x0
  const box = { x0: one.x0 + from * step, x1: one.x0 + to * step }
  const along = (low: number, high: number): [number, number] =>
    item.angle === 180 || item.angle === 270
      ? [high - to * (high - low), high - from * (high - low)]
      : [low + from * (high - low), low + to * (high - low)]
  const upright = item.angle === 90 || item.angle === 270
  const [a, b] = upright ? along(item.y0, item.y1) : along(item.x0, item.x1)
  const part = { ...item, text, ...(upright ? { y0: a, y1: b } : { x0: a, x1: b }) }
  return { ...one, ...box, item: part, text }
}

/** The lines of a cell from top to bottom. */
function linesIn(words: readonly Word[]): Cell[] {
  const rows = new Map<number, Placed[]>()
  for (const { one, row } of words) {
    const items = rows.get(row)
    if (items) items.push(one)
    else rows.set(row, [one])
  }
  return [...rows].sort(([a], [b]) => a - b).map(([row, items]) => cellFrom(items, row))
}
