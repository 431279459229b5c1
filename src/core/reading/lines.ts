/** Lines of a region, with what the eye goes by: size, font, margins, cells. */
import type { Cell } from './cells'

export interface Line {
  /** From left to right; more than one only in a row of a table. */
  cells: Cell[]
  /** The same where wide gaps part them, though it be no row by itself. */
  apart: Cell[]
  x0: number
  x1: number
  /** Foot of the letters' boxes, points. */
  y0: number
  y1: number
  fontSize: number
  /** The font of all its letters, '' where they are mixed. */
  font: string
  monospace: boolean
  text: string
}

/** Lines of a text, or of a column, are no further apart, in font sizes. */
export const widestStep = 1.6

const bullet = /^[•▪●◦‣■□○▸►➢➤✓−–—*·\ufffd]$/
const enumerator = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d+(?:\.\d+)+\.?|[A-Z](?:\.\d+)+|[A-Z]\.|\d{1,3})$/

/** The lines of a region, from top to bottom. Cells that are no table are joined to one. */
export function linesOf(region: readonly Cell[]): Line[] {
  const byRow = new Map<number, Cell[]>()
  for (const cell of region) {
    const cells = byRow.get(cell.row)
    if (cells) cells.push(cell)
    else byRow.set(cell.row, [cell])
  }
  const rows = [...byRow].sort(([a], [b]) => a - b).map(([, cells]) => withoutSpread(withoutMark(cells)))
  return rows.map((cells, i) => {
    const [above, below] = [rows[i - 1], rows[i + 1]]
    const isRow = isTableRow(cells, above, below) && !isJustified(cells, above) && !isJustified(cells, below)
    return lineOf(isRow ? cells : [joined(cells)], cells)
  })
}

/** Whether a cell is only the mark of a list or the number of a heading. */
export function isMark(text: string): boolean {
  return bullet.test(text) || enumerator.test(text)
}

/** Text of a cell or line for looking at, not for keeping. */
export function textOf(cells: readonly Cell[]): string {
  return cells.map(({ items }) => items.map(({ item }) => item.text).join(' ')).join(' ')
}

/** A bullet or a number stands apart from its text but is no cell of a table. */
function withoutMark(cells: Cell[]): Cell[] {
  const [first, second] = cells
  if (cells.length !== 2 || !first || !second) return cells
  const near = second.x0 - first.x1 < 4 * second.fontSize
  return near && isMark(textOf([first]).trim()) ? [joined(cells)] : cells
}

/** So many gaps in a row that are of one width are those of a line spread to the width of its column; points by which they differ. */
const spreadGaps = 3
const evenly = 0.4

/** Words that were spread to a width are one cell: all gaps between them are of one width, as those between cells of different widths are not. */
function withoutSpread(cells: Cell[]): Cell[] {
  if (cells.length <= spreadGaps) return cells
  const groups: Cell[][] = []
  for (const [i, cell] of cells.entries()) {
    const group = groups.at(-1)
    const gap = i > 0 ? cell.x0 - cells[i - 1]!.x1 : 0
    const before = group && group.length > 1 ? group.at(-1)!.x0 - group.at(-2)!.x1 : gap
    if (group && Math.abs(gap - before) < evenly) group.push(cell)
    else groups.push([cell])
  }
  return groups.flatMap((group) => (group.length > spreadGaps && isOfWords(group) ? [joined(group)] : group))
}

/** Whether cells are the words of a sentence: of different widths, most in small letters, and few of them twice. */
function isOfWords(cells: readonly Cell[]): boolean {
  const [widths, texts] = [cells.map(({ x0, x1 }) => x1 - x0), cells.map((cell) => textOf([cell]))]
  const small = texts.filter((text) => /^\P{L}*\p{Ll}/u.test(text))
  return (
    Math.max(...widths) > 1.3 * Math.min(...widths) &&
    texts.every((text) => /^\P{N}*\p{L}\P{N}*$/u.test(text)) &&
    small.length >= cells.length / 2 &&
    new Set(texts).size > 0.7 * cells.length
  )
}

function joined(cells: Cell[]): Cell {
  const [first] = cells
  if (cells.length === 1 && first) return first
  const largest = cells.reduce((a, b) => (b.x1 - b.x0 > a.x1 - a.x0 ? b : a))
  return {
    ...largest,
    items: cells.flatMap(({ items }) => items),
    x0: Math.min(...cells.map(({ x0 }) => x0)),
    y0: Math.min(...cells.map(({ y0 }) => y0)),
    x1: Math.max(...cells.map(({ x1 }) => x1)),
    y1: Math.max(...cells.map(({ y1 }) => y1)),
    order: Math.min(...cells.map(({ order }) => order)),
  }
}

/** Whether a line is a row of a table: it has three cells, or two that line up with cells of the line above or below. */
function isTableRow(cells: Cell[], previous: Cell[] = [], next: Cell[] = []): boolean {
  if (cells.length < 2) return false
  return cells.length > 2 || isAligned(cells, previous) || isAligned(cells, next)
}

/** Whether cells are words of running text that were spread to the width of the line above or below them. */
function isJustified(cells: Cell[], others: Cell[] = []): boolean {
  const [first, last] = [others[0], others.at(-1)]
  if (!first || !last || textOf(others).length < 15) return false
  if (others.length > 1 && !isBetweenSentences(cells)) return false
  // Hyphens and stops may hang over the margin.
  const end = cells.at(-1)!
  const isHung = [last, end].some((cell) => /[-\u00ad\u2010.,]$/.test(textOf([cell]).trimEnd()))
  return Math.abs(first.x0 - cells[0]!.x0) < 1 && Math.abs(last.x1 - end.x1) < (isHung ? 0.35 * end.fontSize : 1)
}

/** Whether the one gap of a long line is behind the end of a sentence, where typesetters leave more room. */
function isBetweenSentences([first, second, ...more]: Cell[]): boolean {
  if (!first || !second || more.length > 0) return false
  const [before, after] = [textOf([first]), textOf([second])]
  return (
    /[.!?:]$/.test(before.trim()) &&
    /^\p{Lu}/u.test(after.trim()) &&
    before.length + after.length > 50 &&
    second.x0 - first.x1 < 2 * first.fontSize
  )
}

/** Whether all but the first cell stand in line with some cell of a neighbour. */
function isAligned(cells: Cell[], others: Cell[]): boolean {
  return others.length > 1 && cells.slice(1).every((cell) => others.some((other) => inLine(cell, other)))
}

/** Whether two stretches begin, end or are centred at the same place. */
export function inLine(a: Pick<Cell, 'x0' | 'x1'>, b: Pick<Cell, 'x0' | 'x1'>): boolean {
  return Math.min(Math.abs(a.x0 - b.x0), Math.abs(a.x1 - b.x1), Math.abs(a.x0 + a.x1 - b.x0 - b.x1) / 2) < 4
}

/** Letters that take the same room in any font: running text in them is no listing. */
const eastAsian = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u

/** A line of these cells. */
export function lineOf(cells: Cell[], apart = cells): Line {
  let font: string | undefined
  let uniform = true
  let spaced = 0
  let letters = 0
  const tall = cells.reduce((a, b) => (b.fontSize > a.fontSize ? b : a))
  for (const { items } of cells) {
    for (const { item } of items) {
      letters += item.text.length
      if (item.font.endsWith('monospace') && !eastAsian.test(item.text)) spaced += item.text.length
      if (font === undefined) font = item.font
      else if (font !== item.font && item.fontSize > 0.8 * tall.fontSize) uniform = false
    }
  }
  return {
    cells,
    apart,
    x0: Math.min(...cells.map(({ x0 }) => x0)),
    x1: Math.max(...cells.map(({ x1 }) => x1)),
    y0: baseOf(cells),
    y1: tall.y1,
    fontSize: tall.fontSize,
    font: uniform ? (font ?? '') : '',
    monospace: spaced > 0.8 * letters,
    text: textOf(cells),
  }
}

/** The foot of the largest letters: what line distances are measured by. */
function baseOf(cells: readonly Cell[]): number {
  let base = cells[0]?.y0 ?? 0
  let size = 0
  for (const { items } of cells) {
    for (const { item, y0 } of items) {
      if (item.fontSize <= size) continue
      size = item.fontSize
      base = y0
    }
  }
  return base
}
