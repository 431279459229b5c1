/** Finds columns of text and puts regions of a page in reading order; tables are left whole. */
import type { Cell } from './rows'

/** Width of the bins in which a gutter is looked for, points. */
const bin = 2

/** Regions in reading order of cells from top to bottom: each one is a column, or a stretch over the whole width. */
export function regionsOf(cells: readonly Cell[], depth = 0): Cell[][] {
  if (cells.length === 0) return []
  if (depth < 4 && cells.length >= 8) {
    for (const gutter of guttersOf(cells)) {
      const regions = splitAt(cells, gutter, depth)
      if (regions) return regions
    }
  }
  return [[...cells]]
}

/** The regions on both sides of a gutter and across it; undefined where it parts no columns. */
function splitAt(cells: readonly Cell[], gutter: number, depth: number): Cell[][] | undefined {
  const regions: Cell[][] = []
  let whole: Cell[] = []
  let split = false
  for (const band of bandsOf(cells, gutter)) {
    const columns = Array.isArray(band) ? columnsOf(band, gutter) : undefined
    if (!columns) {
      whole.push(...(Array.isArray(band) ? band : [band]))
      continue
    }
    split = true
    if (whole.length > 0) regions.push(...regionsOf(whole, depth + 1))
    whole = []
    for (const column of columns) regions.push(...regionsOf(column, depth + 1))
  }
  if (!split) return undefined
  if (whole.length > 0) regions.push(...regionsOf(whole, depth + 1))
  return regions
}

/** A strip of bins that few cells cross; `from` to `to` is where the fewest do. */
interface Strip {
  first: number
  last: number
  /** Cells on the side that has fewer. */
  side: number
  across: number
  from: number
  to: number
}

/** Upright strips that few cells cross, by their middle, at most four; the one with the least jumping across comes first. */
function guttersOf(cells: readonly Cell[]): number[] {
  const { left, right } = extentOf(cells)
  const bins = Math.min(2000, Math.ceil((right - left) / bin))
  if (!(bins > 10)) return []
  const at = (x: number) => Math.max(0, Math.min(bins - 1, Math.floor(((x - left) / (right - left)) * bins)))
  const begins = new Uint32Array(bins + 1)
  const finishes = new Uint32Array(bins + 1)
  for (const { x0, x1 } of cells) {
    begins[at(x0 + 0.5)]!++
    finishes[at(x1 - 0.5)]!++
  }
  const strips: Strip[] = []
  let strip: Strip | undefined
  let before = 0
  let after = cells.length
  for (let i = 0; i <= bins; i++) {
    after -= begins[i]!
    const side = Math.min(before, after)
    const across = cells.length - before - after
    if (i < bins && side >= 3 && across <= 0.2 * side) {
      strip ??= { first: i, last: i, side, across, from: i, to: i }
      strip.last = i
      strip.side = Math.max(strip.side, side)
      if (across < strip.across) Object.assign(strip, { across, from: i, to: i })
      else if (across === strip.across && strip.to === i - 1) strip.to = i
    } else {
      if (strip && strip.last - strip.first >= 2) strips.push(strip)
      strip = undefined
    }
    before += finishes[i]!
  }
  if (strips.length === 0) return []
  strips.sort((a, b) => b.side - a.side)
  const drawn = [...cells].sort((a, b) => a.order - b.order)
  const likely = strips.slice(0, 8).map(({ from, to, side }) => {
    const middle = left + ((from + to + 1) / 2 / bins) * (right - left)
    return { middle, jumps: jumpsAcross(drawn, middle) / side }
  })
  return likely
    .sort((a, b) => a.jumps - b.jumps)
    .slice(0, 4)
    .map(({ middle }) => middle)
}

/** How often the drawing goes from one side of a gutter to the other. */
function jumpsAcross(drawn: readonly Cell[], gutter: number): number {
  let jumps = 0
  let side: boolean | undefined
  for (const { x1 } of drawn) {
    const here = x1 <= gutter
    if (side !== undefined && here !== side) jumps++
    side = here
  }
  return jumps
}

/** From top to bottom: a cell that crosses the gutter, or all the cells between two such. */
function bandsOf(cells: readonly Cell[], gutter: number): (Cell | Cell[])[] {
  const bands: (Cell | Cell[])[] = []
  let band: Cell[] = []
  for (const cell of cells) {
    if (cell.x0 < gutter && cell.x1 > gutter) {
      if (band.length > 0) bands.push(band)
      band = []
      bands.push(cell)
    } else band.push(cell)
  }
  if (band.length > 0) bands.push(band)
  return bands
}

/** The columns of a band in reading order, or undefined where it is a table. */
function columnsOf(band: readonly Cell[], gutter: number): Cell[][] | undefined {
  const left = band.filter((cell) => cell.x1 <= gutter)
  const right = band.filter((cell) => cell.x1 > gutter)
  const lines = Math.min(left.length, right.length)
  if (lines < 3) return undefined
  const drawn = [...band].sort((a, b) => a.order - b.order)
  const runs = 1 + jumpsAcross(drawn, gutter)
  if (isProse(left) && isProse(right)) {
    // Cells of a table that hold whole paragraphs are drawn one by one: then the drawing's order is the reading order.
    return runs > 2 && runs <= lines / 2 ? runsOf(drawn, gutter) : [left, right]
  }
  if (lines < 4 || runs > 2 + lines / 10) return undefined
  const isTable = Math.max(shareOfFigures(left), shareOfFigures(right)) >= 0.5 && isLevel(left, right)
  return isTable ? undefined : [left, right]
}

/** Whether most lines of the shorter side stand at the height of one on the other, as in a table. */
function isLevel(left: readonly Cell[], right: readonly Cell[]): boolean {
  const [few, many] = left.length < right.length ? [left, right] : [right, left]
  const heights = new Set(many.flatMap(({ y0 }) => [Math.floor(y0), Math.floor(y0 + 0.5)]))
  return (
    few.filter(({ y0 }) => heights.has(Math.floor(y0)) || heights.has(Math.floor(y0 + 0.5))).length > few.length / 2
  )
}

/** Stretches of the drawing that stay on one side of the gutter, each from top to bottom. */
function runsOf(drawn: readonly Cell[], gutter: number): Cell[][] {
  const runs: Cell[][] = []
  let side: boolean | undefined
  for (const cell of drawn) {
    const here = cell.x1 <= gutter
    if (here !== side) runs.push([])
    runs.at(-1)!.push(cell)
    side = here
  }
  for (const run of runs) run.sort((a, b) => a.row - b.row || a.x0 - b.x0)
  return runs
}

/** Whether lines fill the width of their column, as running text does and the cells of a table do not. */
function isProse(cells: readonly Cell[]): boolean {
  const { left, right } = extentOf(cells)
  let letters = 0
  let full = 0
  for (const cell of cells) {
    if (cell.x1 - cell.x0 > 0.7 * (right - left)) full++
    for (const { item } of cell.items) letters += item.text.length
  }
  return full >= 0.5 * cells.length && letters >= 20 * cells.length
}

function shareOfFigures(cells: readonly Cell[]): number {
  const figures = cells.filter(({ items }) => items.every(({ item }) => !/\p{L}{3}/u.test(item.text)))
  return figures.length / cells.length
}

function extentOf(cells: readonly Cell[]) {
  let left = Infinity
  let right = -Infinity
  for (const { x0, x1 } of cells) {
    left = Math.min(left, x0)
    right = Math.max(right, x1)
  }
  return { left, right }
}
