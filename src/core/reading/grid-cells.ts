/** Cells out of lines: what lines that cross each other part, and what they leave together. */
import type { Rule } from './page'

export interface GridCell {
  /** Its first row and column, and over how many it goes. */
  row: number
  column: number
  rows: number
  columns: number
  x0: number
  y0: number
  x1: number
  y1: number
}

export interface GridLines {
  box: { x0: number; y0: number; x1: number; y1: number }
  cells: GridCell[]
  columns: number
}

/** A line at `at` (its height, or its place across), from one end to the other. */
export interface Stroke {
  at: number
  from: number
  to: number
}

/** Points: lines so near are one, and ends so near meet. */
export const near = 3
/** So much of a cell's side has to be drawn. */
export const drawn = 0.6
/** More lines of one direction are a drawing. */
const mostStrokes = 400

/** The grids of a page's rules, the topmost first; rows from the top. */
export function cellsOfLines(rules: readonly Rule[]): GridLines[] {
  const { levels, uprights } = strokesOf(rules)
  if (Math.max(levels.length, uprights.length) > mostStrokes) return []
  const grids = crossing(levels, uprights).flatMap((some) => gridOf(some.levels, some.uprights) ?? [])
  return grids.sort((a, b) => b.box.y1 - a.box.y1)
}

/** Level and upright rules, those that meet as one. */
export function strokesOf(rules: readonly Rule[]): { levels: Stroke[]; uprights: Stroke[] } {
  const isLevel = ({ x0, y0, x1, y1 }: Rule) => x1 - x0 >= y1 - y0
  const levels = joined(rules.filter(isLevel).map(({ x0, y0, x1, y1 }) => ({ at: (y0 + y1) / 2, from: x0, to: x1 })))
  const uprights = joined(
    rules.filter((rule) => !isLevel(rule)).map(({ x0, y0, x1, y1 }) => ({ at: (x0 + x1) / 2, from: y0, to: y1 })),
  )
  return { levels, uprights }
}

/** Strokes at one place put together where they meet. */
function joined(strokes: Stroke[]): Stroke[] {
  strokes.sort((a, b) => a.at - b.at || a.from - b.from)
  const groups: Stroke[][] = []
  for (const stroke of strokes) {
    const last = groups.at(-1)
    if (last && stroke.at - last[0]!.at < near - 1) last.push(stroke)
    else groups.push([stroke])
  }
  return groups.flatMap((group) => {
    const at = group.reduce((sum, one) => sum + one.at, 0) / group.length
    const whole: Stroke[] = []
    for (const { from, to } of group.sort((a, b) => a.from - b.from)) {
      const last = whole.at(-1)
      if (last && from <= last.to + near) last.to = Math.max(last.to, to)
      else whole.push({ at, from, to })
    }
    return whole
  })
}

/** Strokes that hang together. */
function crossing(levels: readonly Stroke[], uprights: readonly Stroke[]) {
  const group = Array.from({ length: levels.length + uprights.length }, (_, i) => i)
  const rootOf = (i: number): number => (group[i] === i ? i : (group[i] = rootOf(group[i]!)))
  for (const [i, level] of levels.entries())
    for (const [k, upright] of uprights.entries())
      if (reaches(level, upright.at) && reaches(upright, level.at)) group[rootOf(i)] = rootOf(levels.length + k)
  const found = new Map<number, { levels: Stroke[]; uprights: Stroke[] }>()
  const groupAt = (i: number) => {
    const known = found.get(rootOf(i)) ?? { levels: [], uprights: [] }
    found.set(rootOf(i), known)
    return known
  }
  for (const [i, level] of levels.entries()) groupAt(i).levels.push(level)
  for (const [k, upright] of uprights.entries()) groupAt(levels.length + k).uprights.push(upright)
  return [...found.values()]
}

const reaches = ({ from, to }: Stroke, at: number) => at >= from - near && at <= to + near

function gridOf(levels: readonly Stroke[], uprights: readonly Stroke[]): GridLines | undefined {
  if (levels.length < 2 || uprights.length < 1) return undefined
  const ends = (strokes: readonly Stroke[]) => [
    Math.min(...strokes.map(({ from }) => from)),
    Math.max(...strokes.map(({ to }) => to)),
  ]
  // A table may be open at its sides.
  const xs = places([...uprights.map(({ at }) => at), ...ends(levels)])
  const ys = places([...levels.map(({ at }) => at), ...ends(uprights)]).reverse()
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 2 || rows < 2 || columns * rows > 20_000) return undefined
  const walled = (strokes: readonly Stroke[], at: number, from: number, to: number) => {
    const parts = strokes.filter((stroke) => Math.abs(stroke.at - at) < near)
    const covered = parts.reduce((sum, one) => sum + Math.max(0, Math.min(one.to, to) - Math.max(one.from, from)), 0)
    return covered >= drawn * (to - from)
  }
  const group = Array.from({ length: columns * rows }, (_, i) => i)
  const rootOf = (i: number): number => (group[i] === i ? i : (group[i] = rootOf(group[i]!)))
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column
      if (column + 1 < columns && !walled(uprights, xs[column + 1]!, ys[row + 1]!, ys[row]!))
        group[rootOf(here + 1)] = rootOf(here)
      if (row + 1 < rows && !walled(levels, ys[row + 1]!, xs[column]!, xs[column + 1]!))
        group[rootOf(here + columns)] = rootOf(here)
    }
  const areas = new Map<number, number[]>()
  for (const i of group.keys()) areas.set(rootOf(i), [...(areas.get(rootOf(i)) ?? []), i])
  const cells: GridCell[] = []
  for (const area of areas.values()) {
    const [across, down] = [area.map((i) => i % columns), area.map((i) => Math.floor(i / columns))]
    const [column, row] = [Math.min(...across), Math.min(...down)]
    const size = { rows: Math.max(...down) - row + 1, columns: Math.max(...across) - column + 1 }
    // What is no rectangle is no cell.
    if (size.rows * size.columns !== area.length) return undefined
    const box = { x0: xs[column]!, x1: xs[column + size.columns]!, y0: ys[row + size.rows]!, y1: ys[row]! }
    cells.push({ row, column, ...size, ...box })
  }
  return { box: { x0: xs[0]!, x1: xs[columns]!, y0: ys[rows]!, y1: ys[0]! }, cells, columns }
}

/** Places in order, those that are near each other once. */
function places(all: number[]): number[] {
  all.sort((a, b) => a - b)
  return all.filter((at, i) => i === 0 || at - all[i - 1]! >= near)
}
