/** Finds columns of text and puts regions of a page in reading order; tables are left whole. */
import type { Cell } from './rows'

/** Width of the bins in which a gutter is looked for, points. */
const bin = 2

/** Regions in reading order: each one is a column, or a stretch over the whole width. */
export function regionsOf(cells: readonly Cell[], depth = 0): Cell[][] {
  const gutter = depth < 4 && cells.length >= 8 ? gutterOf(cells) : undefined
  if (gutter === undefined) return cells.length > 0 ? [[...cells]] : []
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
    if (whole.length > 0) regions.push(whole)
    whole = []
    for (const column of columns) regions.push(...regionsOf(column, depth + 1))
  }
  if (!split) return [[...cells]]
  if (whole.length > 0) regions.push(whole)
  return regions
}

/** The middle of the emptiest upright strip with lines on both sides; undefined if there is none. */
function gutterOf(cells: readonly Cell[]): number | undefined {
  const { left, right } = extentOf(cells)
  const bins = Math.min(2000, Math.ceil((right - left) / bin))
  if (!(bins > 10)) return undefined
  const at = (x: number) => Math.max(0, Math.min(bins - 1, Math.floor(((x - left) / (right - left)) * bins)))
  const begins = new Uint32Array(bins + 1)
  const finishes = new Uint32Array(bins + 1)
  for (const { x0, x1 } of cells) {
    begins[at(x0 + 0.5)]!++
    finishes[at(x1 - 0.5)]!++
  }
  let best: number | undefined
  let bestSide = 2
  let runStart = -1
  let before = 0
  let after = cells.length
  for (let i = 0; i < bins; i++) {
    after -= begins[i]!
    const across = cells.length - before - after
    before += finishes[i]!
    const side = Math.min(before, after)
    if (across <= 0.2 * side) {
      if (runStart < 0) runStart = i
      if (side > bestSide && i - runStart >= 3) {
        bestSide = side
        best = (runStart + i) / 2
      } else if (side === bestSide && best !== undefined && i - runStart >= 3) best = (runStart + i) / 2
    } else runStart = -1
  }
  return best === undefined ? undefined : left + ((best + 0.5) / bins) * (right - left)
}

/** From top to bottom: a cell that crosses the gutter, or all the cells between two such. */
function bandsOf(cells: readonly Cell[], gutter: number): (Cell | Cell[])[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.x0 - b.x0)
  const bands: (Cell | Cell[])[] = []
  let band: Cell[] = []
  for (const cell of sorted) {
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
  const runs = runsOf(band, gutter)
  if (isProse(left) && isProse(right)) {
    // Cells of a table that hold whole paragraphs are drawn one by one: then the drawing's order is the reading order.
    return runs.length > 2 && runs.length <= lines / 2 ? runs : [left, right]
  }
  const figures = Math.max(shareOfFigures(left), shareOfFigures(right))
  return runs.length <= 2 + lines / 10 && lines >= 4 && figures < 0.5 ? [left, right] : undefined
}

/** Stretches of the content stream that stay on one side of the gutter. */
function runsOf(band: readonly Cell[], gutter: number): Cell[][] {
  const runs: Cell[][] = []
  let side: boolean | undefined
  for (const cell of [...band].sort((a, b) => a.order - b.order)) {
    const here = cell.x1 <= gutter
    if (here !== side) runs.push([])
    runs.at(-1)!.push(cell)
    side = here
  }
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
