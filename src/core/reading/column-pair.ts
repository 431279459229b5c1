/** Whether what stands on both sides of a gutter are two columns of text, to be read one after the other, or cells of a table. */
import { languageOf } from '../language/function-words'
import { textOf, widestStep } from './lines'
import type { Cell } from './cells'
import { isRightToLeft } from './right-to-left'

interface SideLine {
  y0: number
  y1: number
  x0: number
  x1: number
  size: number
  text: string
  /** The fonts of its cells, from left to right; '' where they are mixed. */
  fonts: string[]
  /** A ruled table. */
  isTable: boolean
}

/** Letters and words that a line of running text has at least, on average. */
const proseLetters = 15
const proseWords = 2.5

/** In font sizes: blanks of a listing stand under each other by themselves. */
const listingGutter = 1.25

/** `left` and `right` are the cells on either side of a gutter of so many points, from top to bottom. */
export function isColumnPair(left: readonly Cell[], right: readonly Cell[], width: number): boolean {
  const sides = [linesIn(left), linesIn(right)] as const
  const fewest = Math.min(sides[0].length, sides[1].length)
  if (fewest < 3) return false
  if (sides.every(isIndex) || isNumberedOn(...sides) || haveOwnSteps(...sides)) return true
  if (width < listingGutter * sides[0][0]!.size && isListing([...left, ...right])) return false
  const prose = sides.map(isProse)
  const drawn = [...left.map((cell) => ({ cell, left: true })), ...right.map((cell) => ({ cell, left: false }))]
  drawn.sort((a, b) => a.cell.order - b.cell.order)
  const jumps = drawn.filter((one, i) => i > 0 && one.left !== drawn[i - 1]!.left).length
  if (prose[0] && prose[1])
    return (
      (isHeaded(...sides) ||
        sides.every(isOfSections) ||
        areTranslations(...sides) ||
        (jumps < 2 && (sides.every(isJustified) || sides.every(isOfSentences))) ||
        !hasRows(...sides)) &&
      !(jumps > fewest && isFarApart(...sides))
    )
  if (fewest < 4 || jumps > 1 + fewest / 10) return false
  const level = isLevel(...sides)
  return !hasRows(...sides) && !(level && (Math.max(...sides.map(shareOfFigures)) >= 0.5 || prose[0] || prose[1]))
}

/**
 * Whether two blocks of rows stand beside each other: a title over the left edge of each in larger letters than all below it, or keys in
 * a font of their own before the values of both.
 */
export function areBlocks(left: readonly Cell[], right: readonly Cell[]): boolean {
  if (![left, right].every(mayHaveRows)) return false
  const [a, b] = [linesIn(left), linesIn(right)]
  if (isTitled(a) && isTitled(b) && Math.abs(a[0]!.y0 - b[0]!.y0) < 2) return true
  const key = keyFontOf(a)
  return key !== undefined && key === keyFontOf(b)
}

/** Whether some row has several cells. */
function mayHaveRows(cells: readonly Cell[]): boolean {
  return cells.some(({ row, grid }, i) => grid !== undefined || row === cells[i - 1]?.row)
}

function isTitled([title, ...lines]: readonly SideLine[]): boolean {
  const rows = lines.filter(({ fonts }) => fonts.length > 1)
  return (
    title?.fonts.length === 1 &&
    (rows.length > 1 || lines.some(({ isTable }) => isTable)) &&
    lines.every(({ size, x0 }) => title.size > 1.05 * size && x0 > title.x0 - 2) &&
    lines.some(({ x0 }) => x0 < title.x0 + 8)
  )
}

/** The font of the first cells of lines, which no other cell of theirs is set in; undefined where there is none. */
function keyFontOf(lines: readonly SideLine[]): string | undefined {
  const rows = lines.filter(({ fonts }) => fonts.length > 1)
  const key = rows[0]?.fonts[0]
  if (!key || rows.length < 3 || rows.length < 0.7 * lines.length) return undefined
  return rows.every(({ fonts: [first, ...others] }) => first === key && !others.includes(key)) ? key : undefined
}

/** Whether cells from top to bottom are lines of running text. */
export function isRunningText(cells: readonly Cell[]): boolean {
  return cells.length > 2 && isProse(linesIn(cells))
}

function isListing(cells: readonly Cell[]): boolean {
  const listed = cells.filter(({ items }) => items.some(({ item }) => item.font.endsWith('monospace')))
  return listed.length > 0.8 * cells.length
}

/** Whether a heading each stands over text that goes on without a gap. */
function isHeaded(...sides: [SideLine[], SideLine[]]): boolean {
  return sides.every((lines) => {
    const gaps = lines.slice(1).map((line, i) => lines[i]!.y0 - line.y1)
    const [first = 0, ...others] = gaps
    return others.length > 1 && others.every((gap) => gap < first - 1 && gap < Math.min(...others) + 1)
  })
}

/** Whether lines begin with a heading, and have another one below: larger letters over text, as a table has them over all its rows alone. */
function isOfSections(lines: readonly SideLine[]): boolean {
  const usual = lines.map(({ size }) => size).sort((a, b) => a - b)[lines.length >> 1]!
  const heads = lines.flatMap(({ size }, i) => (size > 1.1 * usual ? [i] : []))
  return heads[0] === 0 && heads.length > 1 && heads.every((at, i) => at > (heads[i - 1] ?? -2) + 1)
}

/** Lines that a side has, at least, whose rows no one would take for cells. */
const mostOfCells = 12

/** Whether lines are paragraphs of some length with gaps between them, each of which ends its sentence: a table has heads, and short cells. */
function isOfSentences(lines: readonly SideLine[]): boolean {
  const gaps = lines.slice(1).map((line, i) => lines[i]!.y0 - line.y1)
  const least = Math.min(...gaps)
  const ends = lines.filter((line, i) => i === gaps.length || gaps[i]! > least + 0.3 * line.size)
  return (
    lines.length >= mostOfCells &&
    lines.length >= 3 * ends.length &&
    ends.every(({ text }) => /[.!?]["”’)]*$/.test(text.trim()))
  )
}

/** Whether the sides are in two languages: the same text twice, whose paragraphs may begin side by side. */
function areTranslations(...sides: [SideLine[], SideLine[]]): boolean {
  const [a, b] = sides.map((lines) => languageOf(lines.map(({ text }) => text).join(' ')))
  return a !== undefined && b !== undefined && a !== b
}

/** Steps that are equal differ by less, and those of two texts by more, in shares. */
const [equalSteps, otherSteps] = [0.03, 0.08]

/** Whether the lines of each side are evenly apart, but not those of the one as far as those of the other: as a note in the margin is set. */
function haveOwnSteps(...sides: [SideLine[], SideLine[]]): boolean {
  const [a, b] = sides.map((lines) => {
    const steps = lines.slice(1).map(({ y0 }, i) => lines[i]!.y0 - y0)
    const [least, most] = [Math.min(...steps), Math.max(...steps)]
    const words = lines.filter(({ text }) => /\p{L}{3}/u.test(text)).length
    return words === lines.length && most - least < equalSteps * most && most < widestStep * lines[0]!.size ? most : 0
  })
  return Math.min(a!, b!) > 0 && Math.abs(a! - b!) > otherSteps * Math.max(a!, b!)
}

/** Whether most lines lead with dots to a figure, as those of an index: a row of a table has no two of them. */
function isIndex(lines: readonly SideLine[]): boolean {
  return lines.filter(({ text }) => /(?:\.\s?){4,}\s*[\divxl]/.test(text)).length > lines.length / 2
}

/** Whether steps are numbered down the one side and on from there down the other. */
function isNumberedOn(left: readonly SideLine[], right: readonly SideLine[]): boolean {
  const [a, b] = [left, right].map((lines) =>
    lines.flatMap(({ text }) => {
      const step = /^\s*(\d{1,2})[.)]\s+\p{L}/u.exec(text)
      return step ? [Number(step[1])] : []
    }),
  )
  const steps = [...a!, ...b!]
  return a!.length > 1 && b!.length > 1 && steps.every((step, i) => step === steps[0]! + i)
}

/** Whether the sides are as far from each other as the narrower of them is wide: no typesetter sets columns like that. */
function isFarApart(left: readonly SideLine[], right: readonly SideLine[]): boolean {
  const edges = (lines: readonly SideLine[]) => ({
    x0: Math.min(...lines.map(({ x0 }) => x0)),
    x1: Math.max(...lines.map(({ x1 }) => x1)),
  })
  const [a, b] = [edges(left), edges(right)]
  return b.x0 - a.x1 >= Math.min(a.x1 - a.x0, b.x1 - b.x0)
}

/** The cells of a side by rows. */
function linesIn(cells: readonly Cell[]): SideLine[] {
  const lines: SideLine[] = []
  let row = -1
  for (const cell of cells) {
    const last = lines.at(-1)
    const text = textOf([cell])
    if (last && cell.row === row) {
      last.text += ` ${text}`
      last.x0 = Math.min(last.x0, cell.x0)
      // What no wide gap parts is one cell.
      if (cell.x0 - last.x1 > cell.fontSize) last.fonts.push(fontOf(cell))
      else if (last.fonts.at(-1) !== fontOf(cell)) last.fonts[last.fonts.length - 1] = ''
      last.x1 = Math.max(last.x1, cell.x1)
    } else {
      const { y0, y1, x0, x1, fontSize } = cell
      lines.push({ y0, y1, x0, x1, size: fontSize, text, fonts: [fontOf(cell)], isTable: cell.grid !== undefined })
    }
    row = cell.row
  }
  return lines
}

function fontOf({ items }: Cell): string {
  const font = items[0]?.item.font ?? ''
  return items.every(({ item }) => item.font === font) ? font : ''
}

/** Whether lines fill the width of their column, or go on from one to the next, as running text does. */
function isProse(lines: readonly SideLine[]): boolean {
  const left = Math.min(...lines.map(({ x0 }) => x0))
  const right = Math.max(...lines.map(({ x1 }) => x1))
  const letters = lines.reduce((sum, { text }) => sum + lettersIn(text), 0)
  const words = lines.reduce((sum, { text }) => sum + Math.max(text.trim().split(/\s+/).length, wideIn(text) / 2), 0)
  if (letters < proseLetters * lines.length || words < proseWords * lines.length) return false
  const full = lines.filter(({ x0, x1 }) => x1 - x0 > 0.7 * (right - left)).length
  const flowing = lines.filter(({ text }, i) => i > 0 && flows(lines[i - 1]!.text, text)).length
  // Hebrew and Arabic are written without most vowels, and without capitals by which a line is known to go on.
  const fewest = lines.every(({ text }) => isRightToLeft(text)) ? proseLetters : 20
  return (full >= 0.5 * lines.length && letters >= fewest * lines.length) || flowing >= 0.3 * (lines.length - 1)
}

const ascii = /^[\0-\x7f]*$/

/** Letters of East Asian scripts, which take twice the room of others; two of them are a word, more or less. */
function wideIn(text: string): number {
  if (ascii.test(text)) return 0
  return text.match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/gu)?.length ?? 0
}

function lettersIn(text: string): number {
  // A list of all letters is dear, and a text is asked about for each gutter that it stands beside.
  if (ascii.test(text)) return text.replace(/[^A-Za-z]+/g, '').length
  return (text.match(/\p{L}/gu)?.length ?? 0) + wideIn(text)
}

/** Points by which the right ends of justified lines differ, and the share of lines that end there, the last ones of paragraphs not. */
const sameEnd = 1
const leastJustified = 0.4

/** Whether lines end under each other, as those of cells do not. */
function isJustified(lines: readonly SideLine[]): boolean {
  const right = Math.max(...lines.map(({ x1 }) => x1))
  return lines.filter(({ x1 }) => right - x1 < sameEnd).length >= leastJustified * lines.length
}

function flows(before: string, after: string): boolean {
  return !/[.!?:;]["”’)]*$/.test(before.trim()) && /^\p{Ll}/u.test(after.trim())
}

/**
 * Whether the lines of both sides are cells that wrap: gaps go across both, begin and end where no sentence goes on, and what
 * stands between two gaps begins at one height, or has one middle.
 */
function hasRows(left: readonly SideLine[], right: readonly SideLine[]): boolean {
  const all = [...left.map((line) => ({ line, left: true })), ...right.map((line) => ({ line, left: false }))]
  all.sort((a, b) => b.line.y1 - a.line.y1)
  const groups: (typeof all)[] = []
  const gaps: number[] = []
  let bottom = Infinity
  for (const one of all) {
    gaps.push(bottom - one.line.y1)
    bottom = Math.min(bottom, one.line.y0)
  }
  const size = Math.max(...all.slice(0, 20).map(({ line }) => line.y1 - line.y0))
  const between = gaps.slice(1).filter((gap) => gap > -0.3 * size)
  const least = Math.min(...between)
  for (const [i, one] of all.entries()) {
    if (i === 0 || gaps[i]! > least + 0.15 * size) groups.push([one])
    else groups.at(-1)!.push(one)
  }
  const short = Math.min(left.length, right.length) < 8
  if (groups.length < (short ? 2 : 3) || groups.length > 0.75 * all.length) return false
  let torn = 0
  let together = 0
  for (const [i, group] of groups.entries()) {
    const sides = [group.filter((one) => one.left), group.filter((one) => !one.left)]
    const [a, b] = sides.map((side) => side.map(({ line }) => line))
    const starts = a![0] && b![0] ? Math.abs(a![0].y1 - b![0].y1) : Infinity
    const middle = (lines: SideLine[]) => ((lines[0]?.y1 ?? 0) + (lines.at(-1)?.y0 ?? 0)) / 2
    if (Math.min(starts, Math.abs(middle(a!) - middle(b!))) < 0.4 * size) together++
    const next = groups[i + 1]
    for (const isLeft of [true, false]) {
      const before = group.filter((one) => one.left === isLeft).at(-1)
      const after = next?.find((one) => one.left === isLeft)
      if (before && after && flows(before.line.text, after.line.text)) torn++
    }
  }
  return torn <= 0.1 * groups.length && together >= 0.7 * groups.length
}

/** Whether most lines of the shorter side stand at the height of one on the other, as in a table. */
function isLevel(left: readonly SideLine[], right: readonly SideLine[]): boolean {
  const [few, many] = left.length < right.length ? [left, right] : [right, left]
  const heights = new Set(many.flatMap(({ y0 }) => [Math.floor(y0), Math.floor(y0 + 0.5)]))
  const level = few.filter(({ y0 }) => heights.has(Math.floor(y0)) || heights.has(Math.floor(y0 + 0.5)))
  return level.length > few.length / 2
}

function shareOfFigures(lines: readonly SideLine[]): number {
  return lines.filter(({ text }) => !/\p{L}{3}/u.test(text)).length / lines.length
}
