/** Rows with Hebrew or Arabic in them: from the order in which they are seen to the one in which they are read. */
import bidiFactory from 'bidi-js'
import { unitOf } from '../language/units'
import type { Cell, Placed } from './cells'

const letters = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
/** What pdf.js turns; from this share of a text on, it takes all of it for running from right to left. */
const turnedByPdfjs = /[\u0590-\u05f4\u0600-\u08ac\ufb50-\ufdff\ufe70-\ufeff]/g
const leastTurned = 0.3
/** Texts of so few letters do if there is one. */
const few = 4
/** In font sizes: a wider gap is one between words. */
const wordGap = 0.15
const brackets = new Map([')(', '][', '}{', '»«'].map(([close, open]) => [close, open]))
/** A sign and the figures that it is drawn with. */
const signed = /(?<!\S)[-−–+±<>≤≥≈~]\s?(?=\d)/g
const amount = /(?<=\d)\s?(%|°\s?[CF]|[a-zA-ZµμΩ]{1,3}(?:\/[a-z]{1,3})?)(?![\p{L}\d])/gu
/** A full stop left of it ends the sentence, unless it is one within a name. */
const turnedUnit = /(?<![\p{Script=Latin}\d-]\s?|\S\.\s?)[a-zA-ZµμΩ]{1,3}(?=\s\d)/gu
const turnedShare = /(?<![\p{Script=Latin}\d]\s?)%(?=\s?\d)/gu
const arabic = /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/
const bidi = bidiFactory()

type Direction = 'rtl' | 'ltr'

/** Whether some of a text is read from right to left. */
export function isRightToLeft(text: string): boolean {
  return letters.test(text)
}

/** The direction that most letters of these items have. */
export function directionOf(items: readonly Placed[]): Direction {
  const all = items.flatMap(({ text }) => text.match(/\p{L}/gu) ?? [])
  return 2 * all.filter((letter) => letters.test(letter)).length >= all.length ? 'rtl' : 'ltr'
}

/**
 * Puts the cells of a row, seen from left to right, and the items of each into the order of reading by the Unicode
 * bidirectional algorithm (UAX #9): a figure or a Latin word among Hebrew or Arabic stays as it is. The row runs the way that
 * most of its letters do; on a page of which most letters run from right to left (`page`), also where it begins with one that does.
 */
export function putInReadingOrder(cells: Cell[], page: Direction): void {
  const items = cells.flatMap((cell) => cell.items)
  // The letter at the right edge: such a row begins there.
  const first =
    items
      .map(({ text }) => text)
      .join('')
      .match(/\p{L}/gu)
      ?.at(-1) ?? ''
  const base = page === 'rtl' && letters.test(first) ? 'rtl' : directionOf(items)
  for (const cell of cells) cell.items = ordered(cell.items, base)
  if (base === 'rtl') cells.reverse()
}

/** Of a page that is read from right to left, cells of its tables that hold an amount alone: "bar 16" is 16 bar there. */
export function turnAmounts(cells: readonly Cell[]): void {
  for (const cell of cells) {
    const [, unit = ''] =
      /^([a-zµμΩ°/]{2,5}|°C|[kM][VWN]|%)\s?[\d.,]+$/u.exec(cell.items.map(({ text }) => text.trim()).join(' ')) ?? []
    if (unit === '%' || unitOf(unit) !== undefined) cell.items = ordered(cell.items, 'rtl')
  }
}

/** A sign as it is seen, what it is taken for where it is put in order, and the item that it is from; undefined for a gap. */
interface Sign {
  char: string
  as: string
  item: Placed | undefined
}

/** What is seen is put in order as if it were what is read: the algorithm undoes itself. Sets text and gaps of the items. */
function ordered(items: readonly Placed[], base: Direction): Placed[] {
  const seen: Sign[] = []
  for (const [i, item] of items.entries()) {
    const last = items[i - 1]
    if (last && item.x0 - last.x1 > wordGap * item.item.fontSize) seen.push({ char: ' ', as: ' ', item: undefined })
    const chars = item.item.asSeen ? item.text.trim() : visualOf(item.text.trim())
    // Drawn with its figure it is the sign of that, but at the right edge: there "-3" is the third of a list.
    const isInside = (rest: string) => i < items.length - 1 || /^\S+\s+\S/.test(rest.trim())
    const as = chars.replace(signed, (sign, at: number) =>
      isInside(chars.slice(at + sign.length)) ? '0'.repeat(sign.length) : sign,
    )
    for (let at = 0; at < chars.length; at++) seen.push({ char: chars[at]!, as: as[at]!, item })
  }
  const signs = asRead(seen, base)
  const read = [...new Set(signs.flatMap(({ item }) => item ?? []))]
  for (const item of read) {
    const at = signs.findIndex((sign) => sign.item === item)
    item.text = signs.flatMap((sign) => (sign.item === item ? sign.char : [])).join('')
    if (at > 0) item.before = signs[at - 1]!.item ? '' : ' '
  }
  return read
}

function asRead(seen: readonly Sign[], base: Direction): Sign[] {
  const text = withFigures(withAmounts(seen.map(({ as }) => as).join('')))
  const levels = bidi.getEmbeddingLevels(text, base)
  const mirrored = bidi.getMirroredCharactersMap(text, levels.levels)
  const turned = bidi.getReorderedIndices(text, levels)
  const read = turned.map((at) => ({ ...seen[at]!, char: mirrored.get(at) ?? seen[at]!.char }))
  const asDrawn = turned.map((at) => seen[at]!)
  // Some producers name a bracket as it is drawn, others as it is read.
  return arePaired(read) || !arePaired(asDrawn) ? read : asDrawn
}

/**
 * A text in which figures stand for what belongs to one: a unit right of it. A unit left of it is no name, but is read behind it. The
 * algorithm alone would make "C° 20" of "20 °C", and leave "V 400" and "%50".
 */
function withAmounts(text: string): string {
  const figures = (all: string) => '0'.repeat(all.length)
  const isUnit = (one: string) => unitOf(one) !== undefined
  return text
    .replace(amount, (all, unit: string) => (isUnit(unit) ? figures(all) : all))
    .replace(turnedUnit, (unit) => (isUnit(unit) ? figures(unit) : unit))
    .replace(turnedShare, '\u05d0')
}

/**
 * A text with its figures as the algorithm takes them: as Arabic ones behind an Arabic letter, where "10-20" stands as "20-10". What
 * they stand behind is right of them, while the algorithm would look left; but for those of a Latin name.
 */
function withFigures(given: string): string {
  const text = withRising(given)
  return text.replace(/[\p{L}\d]/gu, (char, at: number) => {
    if (letters.test(char)) return '\u05d0'
    if (!/\d/.test(char)) return char
    const [left = ''] = /\p{L}(?=\P{L}*$)/u.exec(text.slice(0, at)) ?? []
    const [right = ''] = /\p{L}/u.exec(text.slice(at)) ?? []
    return arabic.test(right) && (left === '' || letters.test(left)) ? '\u0660' : char
  })
}

const range = /(?<![\d.,/\-–])(\d+(?:[.,]\d+)?)\s?[-–]\s?(\d+(?:[.,]\d+)?)(?![\d/\-–]|[.,]\d)/g
const isoDate = /(?<![\d.,/\-–])\d{4}-\d{2}-\d{2}(?![\d/\-–]|[.,]\d)/g

/**
 * A text with one figure for each range that goes up from left to right, and each date that begins with its year: so they are read,
 * and a producer that knows nothing of the algorithm has drawn them so.
 */
function withRising(text: string): string {
  const valueOf = (figures: string) => Number(figures.replace(',', '.'))
  return text
    .replace(range, (all, from: string, to: string) => (valueOf(from) < valueOf(to) ? '0'.repeat(all.length) : all))
    .replace(isoDate, (all) => '0'.repeat(all.length))
}

function arePaired(signs: readonly Sign[]): boolean {
  const open: string[] = []
  for (const { char } of signs) {
    if ([...brackets.values()].includes(char)) open.push(char)
    else if (brackets.has(char) && open.pop() !== brackets.get(char)) return false
  }
  return open.length === 0
}

/** The signs of an item as they are seen from left to right: pdf.js has put them in order already, each item by itself. */
function visualOf(text: string): string {
  const theirs = text.match(turnedByPdfjs)?.length ?? 0
  if (theirs === 0) return text
  const base = theirs < leastTurned * text.length && text.length > few ? 'ltr' : 'rtl'
  return bidi
    .getReorderedIndices(text, bidi.getEmbeddingLevels(text, base))
    .map((at) => text[at])
    .join('')
}
