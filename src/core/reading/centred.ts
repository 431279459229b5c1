/** Cells that stand between two lines: the middle of a cell of two lines beside them, as in "4003" beside what it is. */
import type { Cell } from './cells'

/** Points by which cells that begin at one edge may differ. */
const aligned = 2
/** So many such cells below each other are a column; one may be chance. */
const least = 2

/** The rows, where a cell alone in its row stands at half height beside two lines that begin at one edge: it goes to the first of them. */
export function withCentred(rows: readonly Cell[][]): Cell[][] {
  const found = rows.flatMap((_, i) => (isCentred(rows, i) ? [i] : []))
  const moved = new Set(found.filter((i) => found.filter((j) => isAligned(rows[i]![0]!, rows[j]![0]!)).length >= least))
  return rows.flatMap((row, i) => {
    if (moved.has(i)) return []
    if (!moved.has(i + 1)) return [row]
    return [[...rows[i + 1]!.map((cell) => ({ ...cell, row: row[0]!.row })), ...row]]
  })
}

function isAligned(a: Cell, b: Cell): boolean {
  return Math.abs(a.x0 - b.x0) < aligned
}

function isCentred(rows: readonly Cell[][], i: number): boolean {
  const [above, row, below] = [rows[i - 1], rows[i], rows[i + 1]]
  const [key] = row ?? []
  const [first, second] = [above?.[0], below?.[0]]
  if (!key || row!.length > 1 || !first || !second || !isAligned(first, second)) return false
  const pitch = first.y0 - second.y0
  const offset = first.y0 - key.y0
  const beside = first.x0 - key.x1 > key.fontSize
  if (!beside || pitch > 1.6 * first.fontSize || offset < 0.3 * pitch || offset > 0.7 * pitch) return false
  // Lines of a column beside the other one are as close to each other as its lines are.
  const near = [...(rows[i - 2] ?? []), ...(rows[i + 2] ?? [])]
  return !near.some(({ x0, x1, y0 }) => x0 < key.x1 && x1 > key.x0 && Math.abs(y0 - key.y0) < 1.7 * pitch)
}
