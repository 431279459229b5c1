/** Words that a drawn line strikes out: a thin line through them as word processors draw it, or one by hand, which may rise. */
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import type { OptionalContentConfig } from 'pdfjs-dist/types/src/display/optional_content_config'
import type { DrawnLetter } from '../core/reading/open-document'
import { type Bar, barsOf } from './bars'
import { type Glyph, glyphsOf } from './glyphs'
import type { Pdfjs } from './pdfjs'

/**
 * All in sizes of the letters. A line is no thicker; it runs so high above the baseline, and begins and ends so near to words, or
 * within one. On 726 pages of 260 real documents (tables, forms, charts, manuals) no line was taken for one that strikes out.
 */
const thickest = 0.12
const [lowest, highest] = [0.15, 0.45]
const nearest = 0.5
/** Points; larger letters are no text. */
const largest = 100
/** Between the words of a line; cells of a table stand further apart. */
const widestGap = 1.2
/** A cross through words has its middle no higher. */
const highestCross = 0.6
/** Letters nearer than this are of one word. */
const closest = 0.15

/** Points: parts of a line that are nearer than this are one, and lines whose ends are so near are of the same extent. */
const [joint, level, same] = [1.2, 0.3, 1]
/** Points by which the corners of a cross differ from those of a rectangle. */
const crossing = 3

/** A word, or a run of its letters, figures or signs, along its line. */
interface Word {
  letters: Letter[]
  start: number
  end: number
}

/** A glyph on the axes of its line: `up` is its baseline. */
interface Letter extends DrawnLetter {
  start: number
  end: number
  up: number
  size: number
}

/** A line on the axes of text. */
interface Line {
  start: number
  end: number
  up: number
  thick: number
}

interface Source {
  pdf: PDFDocumentProxy
  pdfjs: Pdfjs
  layers: OptionalContentConfig | undefined
}

/** See `DrawableDocument.strikes`. Costs about as much as reading the page's text. */
export async function strikesOn({ pdf, pdfjs, layers }: Source, number: number): Promise<DrawnLetter[][]> {
  const page = await pdf.getPage(number)
  try {
    const bars = await barsOf(pdfjs, page, layers)
    return bars.length === 0 ? [] : strikesOf(bars, await glyphsOf(pdfjs, page))
  } finally {
    page.cleanup()
  }
}

/**
 * The letters of each line that strikes words out. Lines under and over words, of fractions and tables, of charts and of blanks to
 * fill in are none, as they run at another height, or on beyond the words, or as one of several alike.
 */
function strikesOf(bars: readonly Bar[], glyphs: readonly Glyph[]): DrawnLetter[][] {
  return directionsOf(glyphs).flatMap(({ angle, letters }) => {
    const slants = bars.flatMap((bar) => slantOf(bar, angle, bars))
    const slanted = slants.map((slant) => struckAslant(slant, letters)).filter((found) => found.length > 0)
    const crossed = crossesOf(slants).map((line) => struckBy(line, letters, highestCross))
    const lines = joined(bars.flatMap((bar) => alongside(bar, angle)))
    const struck = new Map<Line, Letter[]>()
    for (const line of lines) {
      const found = struckBy(line, letters)
      if (found.length > 0) struck.set(line, found)
    }
    const others = lines.filter((line) => !struck.has(line))
    const straight = [...struck].flatMap(([line, found]) => (isOneOfMany(line, found, others) ? [] : [found]))
    return [...straight, ...slanted, ...crossed.filter((found) => found.length > 0)].map((found) => found.map(bare))
  })
}

/** The letters of a page by the angle of their lines, in radians, each sorted by baseline. */
function directionsOf(glyphs: readonly Glyph[]): { angle: number; letters: Letter[] }[] {
  const directions = new Map<number, { angle: number; letters: Letter[] }>()
  for (const { unicode, matrix, width, font } of glyphs) {
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = matrix
    const size = Math.hypot(c, d)
    if (font.vertical || size === 0) continue
    const degrees = Math.round((Math.atan2(b, a) * 180) / Math.PI) || 0
    const found = directions.get(degrees) ?? { angle: (degrees * Math.PI) / 180, letters: [] }
    directions.set(degrees, found)
    const { along, up } = onAxes(x, y, found.angle)
    const [cos, sin] = [Math.cos(found.angle), Math.sin(found.angle)]
    // The middle of a small letter.
    const middle = { x: x + (cos * width) / 2 - sin * 0.25 * size, y: y + (sin * width) / 2 + cos * 0.25 * size }
    found.letters.push({ text: unicode, ...middle, start: along, end: along + width, up, size })
  }
  for (const { letters } of directions.values()) letters.sort((one, other) => one.up - other.up)
  return [...directions.values()]
}

function onAxes(x: number, y: number, angle: number): { along: number; up: number } {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return { along: x * cos + y * sin, up: y * cos - x * sin }
}

function alongside({ from, to, thick }: Bar, angle: number): Line[] {
  const [a, b] = [onAxes(from[0], from[1], angle), onAxes(to[0], to[1], angle)]
  const rise = Math.abs(a.up - b.up)
  if (rise > Math.max(0.02 * Math.abs(a.along - b.along), 0.01)) return []
  return [{ start: Math.min(a.along, b.along), end: Math.max(a.along, b.along), up: (a.up + b.up) / 2, thick }]
}

/** Lines put together from the parts that they are drawn in, cell by cell or word by word. */
function joined(parts: readonly Line[]): Line[] {
  const sorted = parts.toSorted((a, b) => a.up - b.up)
  const rows: Line[][] = []
  for (const part of sorted) {
    const row = rows.at(-1)
    if (row && part.up - row[0]!.up < level) row.push(part)
    else rows.push([part])
  }
  return rows.flatMap((row) => {
    const whole: Line[] = []
    for (const part of row.sort((a, b) => a.start - b.start)) {
      const last = whole.at(-1)
      if (last && part.start - last.end < joint) {
        last.end = Math.max(last.end, part.end)
        last.thick = Math.max(last.thick, part.thick)
      } else whole.push({ ...part })
    }
    return whole
  })
}

/** The letters that a line strikes out; none where it is another kind of line. */
function struckBy(line: Line, letters: readonly Letter[], most = highest): Letter[] {
  const words = wordsOf(crossedBy(line, letters, most))
  const inside = words.filter(({ start, end }) => {
    const shared = Math.min(end, line.end) - Math.max(start, line.start)
    return shared > (end - start) / 2
  })
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return []
  const begins = Math.abs(line.start - first.start) < nearest * sizeOf(first) || words.some(lies(line.start))
  const ends = Math.abs(line.end - last.end) < nearest * sizeOf(last) || words.some(lies(line.end))
  const apart = inside.some((word, i) => i > 0 && word.start - inside[i - 1]!.end > widestGap * sizeOf(word))
  return begins && ends && !apart && saysSomething(inside) ? inside.flatMap((word) => word.letters) : []
}

const lies = (at: number) => (word: Word) => word.start <= at && at <= word.end

/** A letter in a box or on an axis is no word, and some letters have a stroke of their own. */
function saysSomething(words: readonly Word[]): boolean {
  return /\d|\p{L}{2}/u.test(words.map(({ letters }) => letters.map(({ text }) => text).join('')).join(' '))
}

/** A line that rises, from its left end to its right one. */
interface Slant {
  start: number
  end: number
  /** Where it begins and ends above the axis. */
  from: number
  to: number
  thick: number
}

/** How far it may rise over its length: what is steeper is a slash. */
const steepest = 0.6
/** In sizes of the letters: it begins and ends no further beyond words, below their baseline, and above it. */
const [beyond, deepest, tallest] = [1, 0.5, 1.3]
/** In sizes: where it is no further from the baseline it runs through a letter. */
const [foot, head] = [0.02, 0.78]

/** A bar as a line that rises on these axes; none where it is a side of something, or one of several that are parallel. */
function slantOf(bar: Bar, angle: number, bars: readonly Bar[]): Slant[] {
  const [a, b] = [onAxes(...bar.from, angle), onAxes(...bar.to, angle)]
  const [left, right] = a.along < b.along ? [a, b] : [b, a]
  const [wide, rise] = [right.along - left.along, right.up - left.up]
  if (Math.abs(rise) <= Math.max(0.02 * wide, 0.01) || Math.abs(rise) > steepest * wide) return []
  const isSide = bars.some((other) => other !== bar && (meets(bar, other) || isParallel(bar, other)))
  return isSide ? [] : [{ start: left.along, end: right.along, from: left.up, to: right.up, thick: bar.thick }]
}

/** Two lines that cross each other, as a level line through where they do. */
function crossesOf(slants: readonly Slant[]): Line[] {
  return slants.flatMap((a, i) =>
    slants.slice(i + 1).flatMap((b) => {
      const apart = [a.start - b.start, a.end - b.end, a.from - b.to, a.to - b.from]
      const isCross = apart.every((distance) => Math.abs(distance) < crossing) && (a.to - a.from) * (b.to - b.from) < 0
      const up = (a.from + a.to + b.from + b.to) / 4
      return isCross ? [{ start: a.start, end: a.end, up, thick: Math.max(a.thick, b.thick) }] : []
    }),
  )
}

function meets(a: Bar, b: Bar): boolean {
  return [a.from, a.to].some(([x, y]) => [b.from, b.to].some(([u, v]) => Math.hypot(x - u, y - v) < joint))
}

/** Whether two lines are of one length and direction, as those of a hatching are. */
function isParallel(a: Bar, b: Bar): boolean {
  const [ax, ay] = [a.to[0] - a.from[0], a.to[1] - a.from[1]]
  const [bx, by] = [b.to[0] - b.from[0], b.to[1] - b.from[1]]
  return Math.min(Math.hypot(ax - bx, ay - by), Math.hypot(ax + bx, ay + by)) < same
}

/** The letters of the words of one line of text that a rising line strikes out. */
function struckAslant({ start, end, from, to, thick }: Slant, letters: readonly Letter[]): Letter[] {
  const upAt = (along: number) => from + ((along - start) / (end - start)) * (to - from)
  const near = letters.filter((letter) => letter.text.trim() !== '' && letter.start < end && letter.end > start)
  const crossed = near.filter((letter) => {
    const height = (upAt((letter.start + letter.end) / 2) - letter.up) / letter.size
    return height > foot && height < head && thick <= thickest * letter.size
  })
  const [one] = crossed
  if (!one || crossed.some(({ up }) => Math.abs(up - one.up) > 0.1 * one.size)) return []
  const ofLine = letters.filter(({ text, up }) => text.trim() !== '' && Math.abs(up - one.up) <= 0.1 * one.size)
  const words = wordsOf(ofLine.sort((a, b) => a.start - b.start)).filter(
    (word) => 2 * word.letters.filter((letter) => crossed.includes(letter)).length > word.letters.length,
  )
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || !saysSomething(words)) return []
  const ends = [from, to].every((up) => up > one.up - deepest * one.size && up < one.up + tallest * one.size)
  const fits = start > first.start - beyond * one.size && end < last.end + beyond * one.size
  return ends && fits ? words.flatMap((word) => word.letters) : []
}

/** The letters through whose middle the line would run if it were long enough, along their line. */
function crossedBy({ up, thick, start, end }: Line, letters: readonly Letter[], most: number): Letter[] {
  const crossed: Letter[] = []
  for (let i = firstAbove(letters, up - most * largest); i < letters.length && letters[i]!.up < up; i++) {
    const letter = letters[i]!
    const height = (up - letter.up) / letter.size
    if (letter.text.trim() === '' || height < lowest || height > most || thick > thickest * letter.size) continue
    // A word may begin far before the line.
    if (letter.end > start - 20 * letter.size && letter.start < end + 20 * letter.size) crossed.push(letter)
  }
  return crossed.sort((a, b) => a.start - b.start)
}

/** The first of the letters, sorted by baseline, with a baseline not below `up`. */
function firstAbove(letters: readonly Letter[], up: number): number {
  let [low, high] = [0, letters.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (letters[middle]!.up < up) low = middle + 1
    else high = middle
  }
  return low
}

function wordsOf(letters: readonly Letter[]): Word[] {
  const words: Word[] = []
  for (const letter of letters) {
    const last = words.at(-1)
    const before = last?.letters.at(-1)
    const goesOn =
      last && before && kindOf(before) === kindOf(letter) && letter.start - last.end < closest * letter.size
    if (goesOn) {
      last.letters.push(letter)
      last.end = Math.max(last.end, letter.end)
    } else words.push({ letters: [letter], start: letter.start, end: letter.end })
  }
  return words
}

const kindOf = ({ text }: Letter) => (/\d/.test(text) ? 'figure' : /\p{L}/u.test(text) ? 'letter' : 'sign')

const sizeOf = ({ letters }: Word) => letters[0]!.size

/** Whether other lines of its extent, which strike nothing out, stand above or below it, as in tables. */
function isOneOfMany(line: Line, struck: readonly Letter[], others: readonly Line[]): boolean {
  const { size } = struck[0]!
  return others.some(
    ({ start, end, up }) =>
      Math.abs(up - line.up) > size && Math.abs(start - line.start) < same && Math.abs(end - line.end) < same,
  )
}

const bare = ({ text, x, y }: Letter): DrawnLetter => ({ text, x, y })
