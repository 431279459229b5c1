/** Names of the rows of a ruled table that stand left of its lines, as where only the values are framed. */
import type { Cell } from './cells'
import type { GridCell, GridLines } from './grid-cells'

/** More letters are a text beside a table. */
const longestKey = 60

/** The table with a first column of such names, where each row below its heads has one and nothing else stands beside it. */
export function withRowKeys(lines: GridLines, cells: readonly Cell[]): GridLines | undefined {
  const { box } = lines
  const words = cells.flatMap(({ items, row }) => items.map((one) => ({ ...one, row })))
  const beside = words.filter(({ y0, y1 }) => (y0 + y1) / 2 > box.y0 && (y0 + y1) / 2 < box.y1)
  const keys = beside.filter(({ x1 }) => x1 <= box.x0 + 2)
  if (keys.length === 0 || beside.some(({ x0 }) => x0 >= box.x1 - 2)) return undefined
  const left = Math.min(...keys.map(({ x0 }) => x0))
  const bands = bandsOf(lines.cells)
  const named = bands.map(({ y0, y1 }) =>
    keys.filter((key) => (key.y0 + key.y1) / 2 > y0 && (key.y0 + key.y1) / 2 < y1),
  )
  const first = named.findIndex((some) => some.length > 0)
  const isLine = (some: typeof keys) =>
    some.length > 0 &&
    new Set(some.map(({ row }) => row)).size === 1 &&
    some.reduce((sum, { text }) => sum + text.length, 0) <= longestKey
  if (bands.length - first < 2 || first > 3 || !named.slice(first).every(isLine)) return undefined
  // A text that goes on above or below is no column of names.
  const isNear = ({ x0, x1, y0, y1, item }: (typeof keys)[number]) =>
    x0 < box.x0 &&
    x1 > left &&
    (Math.abs(y0 - box.y1) < 1.5 * item.fontSize || Math.abs(box.y0 - y1) < 1.5 * item.fontSize)
  if (words.some((word) => isNear(word) && !beside.includes(word))) return undefined
  const column = bands.map(({ row, y0, y1 }): GridCell => ({
    row,
    column: 0,
    rows: 1,
    columns: 1,
    x0: left - 1,
    y0,
    x1: box.x0,
    y1,
  }))
  return {
    box: { ...box, x0: left - 1 },
    cells: [...column, ...lines.cells.map((cell) => ({ ...cell, column: cell.column + 1 }))],
    columns: lines.columns + 1,
  }
}

/** From where to where each row goes, from the top. */
function bandsOf(cells: readonly GridCell[]): { row: number; y0: number; y1: number }[] {
  const rows = Math.max(...cells.map(({ row, rows }) => row + rows))
  return Array.from({ length: rows }, (_, row) => {
    const begins = cells.find((cell) => cell.row === row)
    const ends = cells.find((cell) => cell.row + cell.rows - 1 === row)
    return { row, y0: ends?.y0 ?? 0, y1: begins?.y1 ?? 0 }
  })
}
