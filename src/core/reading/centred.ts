/** Cells that stand between two lines: the middle of a cell of two lines beside them, as in "4003" beside what it is, or of two rows of heads. */
import { signalOf } from '../language/signal-words'
import { textOf, widestStep } from './lines'
import type { Cell } from './cells'

/** Points by which cells that begin at one edge may differ. */
const aligned = 2
/** So many such cells below each other are a column; one may be chance. */
const least = 2

/** The rows, a signal word that stands at half the height of the lines of its message before the first of them, not in the middle. */
export function withSignals(rows: readonly Cell[][]): Cell[][] {
  const result = rows.map((row) => [...row])
  for (const [i, row] of rows.entries())
    for (const [k, key] of row.entries()) {
      const text = textOf([key]).trim()
      const line = row[k + 1] ?? rows[i - 1]?.find(({ x0 }) => x0 > key.x1)
      if (!line || signalOf(text) !== text.replace(/[!:]$/, '')) continue
      const [above, below] = [linesFrom(rows, i, line, -1), linesFrom(rows, i, line, 1)]
      const first = above.at(-1)
      const last = below.at(-1) ?? row[k + 1]
      if (!first || !last || Math.abs(first.y1 + last.y0 - key.y0 - key.y1) > key.fontSize) continue
      const to = i - above.length
      result[i] = result[i]!.filter((cell) => cell !== key)
      result[to] = [...result[to]!, { ...key, row: first.row }].sort((a, b) => a.x0 - b.x0)
    }
  return result.filter((row) => row.length > 0)
}

/** The lines of a text above or below a row, from there on: they begin where `line` does. */
function linesFrom(rows: readonly Cell[][], from: number, { x0, fontSize }: Cell, step: 1 | -1): Cell[] {
  const lines: Cell[] = []
  for (let i = from + step; ; i += step) {
    const next = rows[i]?.find((cell) => Math.abs(cell.x0 - x0) < aligned)
    if (!next || Math.abs(next.y0 - (lines.at(-1) ?? rows[from]![0]!).y0) > widestStep * fontSize) return lines
    lines.push(next)
  }
}

/** The rows, where a cell alone in its row stands at half height beside two lines that begin at one edge: it goes to the first of them. */
export function withCentred(rows: readonly Cell[][]): Cell[][] {
  const found = rows.flatMap((_, i) => (isCentred(rows, i) ? [i] : []))
  const moved = new Set(found.filter((i) => found.filter((j) => isAligned(rows[i]![0]!, rows[j]![0]!)).length >= least))
  return rows.flatMap((row, i) => {
    const [key] = isCentredHead(rows, i - 1) ? rows[i - 1]! : []
    if (key) return [[{ ...key, row: row[0]!.row }, ...row]]
    if (moved.has(i) || isCentredHead(rows, i)) return []
    if (!moved.has(i + 1)) return [row]
    return [[...rows[i + 1]!.map((cell) => ({ ...cell, row: row[0]!.row })), ...row]]
  })
}

/** Whether a cell stands left of two rows of heads, names of groups over more of them: it is a head of the lower row. */
function isCentredHead(rows: readonly Cell[][], i: number): boolean {
  const [above, row, below] = [rows[i - 1], rows[i], rows[i + 1]]
  const [key] = row ?? []
  if (!key || row!.length > 1 || !above || !below || above.length < 2 || below.length <= above.length) return false
  const pitch = above[0]!.y0 - below[0]!.y0
  const offset = above[0]!.y0 - key.y0
  if (pitch > 2.2 * key.fontSize || offset < 0.3 * pitch || offset > 0.7 * pitch) return false
  return [...above, ...below].every(({ x0 }) => x0 - key.x1 > key.fontSize)
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
