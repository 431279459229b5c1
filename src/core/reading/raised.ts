/** Small figures above and below their line: exponents, fractions, tolerances and footnote marks stay where they belong. */
import { unitOf } from '../language/units'
import type { Placed } from './cells'

/** Smaller than the letters beside it by this factor, as raised and lowered figures are. */
export const raisedShare = 0.85
/** Where it stands higher by so much of their size, it need not be that much smaller. */
const [nearlySmall, high] = [0.93, 0.3]
/** Widest gap to the letters that it belongs to, in their font size: touching, or behind a space. */
const near = 0.3
const apart = 1

const figures = /^[\d+\-−–±.,/⁄*†‡()a-z]{1,8}$/i
const digits = /^\d{1,3}$/
const signed = /^[+\-−–±]?\s?\d+(?:[.,]\d+)?$/
const slash = /^\s*[/⁄]\s*$/

/**
 * Puts small figures that stand higher or lower than their line into it, and says how they are written: "m³", "10^-7",
 * "1 1/2", "25 +0.10/-0.20", "text ¹²". Changes `placed`.
 */
export function attachRaised(placed: readonly Placed[]): void {
  const size = usualSize(placed)
  const candidates = placed.filter((one) => one.item.fontSize < size && figures.test(one.item.text.trim()))
  if (candidates.length === 0) return
  candidates.sort((a, b) => a.x0 - b.x0)
  const neighbours = byColumn(placed)
  for (const one of candidates)
    if (one.before === undefined && !isSignInStack(one, neighbours)) attach(one, neighbours, placed)
}

/** The figure that a sign which was drawn by itself stands before; undefined for any other. */
function figureBehind(one: Placed, at: (x: number) => Placed[]): Placed | undefined {
  if (!/^[+\-−–±]$/.test(one.item.text.trim())) return undefined
  return at(one.x1).find((two) => two !== one && /^\d/.test(two.item.text) && isLike(one, two) && touches(one, two))
}

function isSignInStack(one: Placed, at: (x: number) => Placed[]): boolean {
  const figure = figureBehind(one, at)
  return figure !== undefined && at(figure.x0).some((two) => isStackedOn(two, figure, one))
}

/** Of the most letters: where that is small itself, nothing of it is raised. */
function usualSize(placed: readonly Placed[]): number {
  return placed.reduce((most, { item }) => Math.max(most, item.fontSize), 0) * nearlySmall
}

/** Whether one is set as smaller figures beside larger letters are. */
function isSmall(one: Placed, two: Placed): boolean {
  const share = one.item.fontSize / two.item.fontSize
  return share < raisedShare || (share < nearlySmall && one.item.y0 > two.item.y0 + high * two.item.fontSize)
}

function attach(one: Placed, at: (x: number) => Placed[], placed: readonly Placed[]): void {
  const link = at(one.x0).find(
    (two) => two.before !== undefined && figures.test(two.item.text.trim()) && isLike(two, one) && touches(two, one),
  )
  if (link) return put(one, link, '', link.text === link.item.text ? one.text : superscript(one.text.trim()))
  const others = at(one.x0).filter((two) => isStackedOn(one, two, signOf(two, at)) && !areMarks(one, two, at))
  const besides = others.map((two) => besideBoth(one, two, at))
  const other = others[Math.max(0, besides.findIndex(Boolean))]
  if (other) {
    const beside =
      besides.find(Boolean) ?? baseOf(one, at(one.x0), 2 * apart) ?? at(one.x1).find((two) => isBehind(one, two))
    if (beside) return attachStack(beside, one, other, at)
    const row = rowOfFraction(one, other, at, placed)
    return row && putStack(...inStack(one, other), row, '')
  }
  const base = baseOf(one, at(one.x0), apart)
  if (!base) return attachAsMark(one, at(one.x1))
  const stroke = at(one.x1).find((two) => slash.test(two.item.text) && touches(one, two))
  const below =
    stroke && at(stroke.x1).find((two) => digits.test(two.item.text.trim()) && two !== one && touches(stroke, two))
  if (stroke && below && digits.test(one.item.text.trim())) {
    put(one, base, /\d\s*$/.test(base.text) ? ' ' : undefined)
    put(stroke, base, '', '/')
    return put(below, base, '')
  }
  if (gapOf(base, one) > near * base.item.fontSize) return
  if (isHigher(one, base)) attachPower(one, base)
  else if (isLower(one, base)) put(one, base, /\d\s*$/.test(base.text) && /^\s*\d/.test(one.text) ? '_' : '')
}

/** The larger letters beside two figures below each other, on whose line both stand: figures of the next row may be as near. */
function besideBoth(one: Placed, other: Placed, at: (x: number) => Placed[]): Placed | undefined {
  const level = (two: Placed) => other.y0 < two.y1 && other.y1 > two.y0
  return baseOf(one, at(one.x0).filter(level), 2 * apart) ?? at(one.x1).find((two) => level(two) && isBehind(one, two))
}

/** A figure or a letter at the beginning of a line that is higher than what follows: the mark of a note. */
function attachAsMark(one: Placed, around: readonly Placed[]): void {
  const next = around.find((two) => isSmall(one, two) && touches(one, two) && isHigher(one, two))
  if (next && /^(?:\d{1,3}|\p{L})\)?$/u.test(one.text.trim()) && /^\s*\p{L}/u.test(next.text)) {
    put(one, next, undefined, superscript(one.text.trim()))
    next.before = ' '
  }
}

/**
 * What stands level with the bar of a fraction that has a cell for itself: larger letters, while no small ones stand on the lines of its
 * figures, as they do in small print. Undefined for other figures below each other.
 */
function rowOfFraction(one: Placed, other: Placed, at: (x: number) => Placed[], placed: readonly Placed[]) {
  const [upper, lower] = inStack(one, other)
  const texts = [upper, lower].map(({ text }) => text.trim())
  if (!texts.every((text) => digits.test(text)) || Number(texts[0]) >= Number(texts[1])) return undefined
  const step = upper.y0 - lower.y0
  // The next row's fraction is further off than its own figures are.
  const isStacked = (figure: Placed, others: readonly Placed[]) =>
    at(figure.x0).some((two) => {
      const isNear = Math.abs(figure.y0 - two.y0) < 1.3 * step
      return !others.includes(two) && isNear && (isStackedOn(figure, two) || isStackedOn(two, figure))
    })
  if ([one, other].some((figure) => isStacked(figure, [one, other]))) return undefined
  const isOnLine = (two: Placed) => two !== one && two !== other && (isLike(two, one) || isLike(two, other))
  if (placed.some((two) => isOnLine(two) && !isStacked(two, [two]))) return undefined
  const bar = (upper.y0 + lower.y1) / 2
  return placed.find((two) => isSmall(one, two) && two.y0 < bar && two.y1 > bar)
}

/** The upper and the lower of two figures below each other. */
const inStack = (one: Placed, other: Placed) => (one.y0 > other.y0 ? ([one, other] as const) : ([other, one] as const))

/** Puts two figures below each other into a line of text as one over the other. */
function putStack(upper: Placed, lower: Placed, base: Placed, before: '' | ' ' | undefined): void {
  put(upper, base, before)
  put(lower, base, '/')
  lower.x0 = Math.max(lower.x0, upper.x0 + 0.01)
  upper.x0 = Math.min(upper.x0, lower.x0 - 0.01)
}

/** The letters on whose right it stands, at most `reach` of their size away. */
function baseOf(one: Placed, around: readonly Placed[], reach: number): Placed | undefined {
  let best: Placed | undefined
  for (const two of around) {
    if (two === one || !isSmall(one, two)) continue
    const gap = gapOf(two, one)
    if (gap < -0.2 * two.item.fontSize || gap > reach * two.item.fontSize) continue
    const inReach = one.y0 < two.y1 && one.y1 > two.y0
    if (inReach && (!best || gap < gapOf(best, one))) best = two
  }
  return best
}

/** Whether larger letters follow on its line. */
function isBehind(one: Placed, two: Placed): boolean {
  const gap = gapOf(one, two)
  const { fontSize } = two.item
  return isSmall(one, two) && gap > -0.2 * fontSize && gap < apart * fontSize && one.y0 < two.y1 && one.y1 > two.y0
}

/** The sign that was drawn by itself before a figure. */
function signOf(figure: Placed, at: (x: number) => Placed[]): Placed | undefined {
  if (!/^\d/.test(figure.item.text)) return undefined
  return at(figure.x0).find((sign) => figureBehind(sign, at) === figure)
}

/** Figures one over the other: a fraction, or how far a measure may be off upwards and downwards; `sign` stands before the second. */
function isStackedOn(one: Placed, two: Placed, sign = two): boolean {
  if (
    one === two ||
    two.before !== undefined ||
    Math.abs(one.item.fontSize - two.item.fontSize) > 0.1 * one.item.fontSize
  )
    return false
  const shared = Math.min(one.x1, two.x1) - Math.max(one.x0, sign.x0)
  if (shared < 0.5 * Math.min(one.x1 - one.x0, two.x1 - sign.x0)) return false
  const step = Math.abs(one.y0 - two.y0)
  return (
    step > 0.6 * one.item.fontSize &&
    step < 1.8 * one.item.fontSize &&
    signed.test(one.text.trim()) &&
    signed.test(two.text.trim())
  )
}

/** Whether larger letters follow each of two figures on a line of its own: they are marks of notes below each other. */
function areMarks(one: Placed, two: Placed, at: (x: number) => Placed[]): boolean {
  const [a, b] = [one, two].map((figure) =>
    at(figure.x1).find((next) => isBehind(figure, next) && touches(figure, next)),
  )
  return a !== undefined && b !== undefined && Math.abs(a.y0 - b.y0) > 0.5 * a.item.fontSize
}

function attachStack(base: Placed, one: Placed, other: Placed, at: (x: number) => Placed[]): void {
  const [upper, lower] = inStack(one, other)
  const isApart = /[\d\s]$/.test(base.text) || gapOf(base, upper) > near * base.item.fontSize
  const [first, second] = [upper, lower].map((figure) => figuresIn(figure, at))
  let x0 = Math.min(upper.x0, lower.x0)
  for (const part of [...first!, ...second!]) {
    put(part, base, part === first![0] ? (isApart ? ' ' : undefined) : part === second![0] ? '/' : '')
    part.x0 = x0 += 0.001
  }
}

/** A figure with its sign and with what goes on behind it, as TeX draws "−0.20": each in a font of its own. */
function figuresIn(figure: Placed, at: (x: number) => Placed[]): Placed[] {
  const sign = signOf(figure, at)
  const parts = sign ? [sign, figure] : [figure]
  for (let last: Placed | undefined = figure; last;) {
    const before: Placed = last
    last = at(before.x1).find(
      (two) => !parts.includes(two) && /^[.,\d]+$/.test(two.text.trim()) && isLike(before, two) && touches(before, two),
    )
    if (last) parts.push(last)
  }
  return parts
}

/** An exponent of a number or unit, the mark of a note behind a word, or the end of "25th". */
function attachPower(one: Placed, base: Placed): void {
  const text = one.text.trim()
  const before = base.text.trim()
  if (/\p{L}/u.test(text)) {
    // "aˣ" is no "ax".
    const isOfLetter = text.length === 1 && /(?:^|[^\p{L}\d])\p{L}$/u.test(before)
    // "85 a)" is the mark of a note, and no "85a".
    return put(one, base, isOfLetter ? '^' : /\d$/.test(before) && /^\p{L}\)?$/u.test(text) ? ' ' : '')
  }
  // 10³ must not become 103, nor 10⁻³ 10-3: a reader would take it for another number.
  if (/\d$/.test(before)) return put(one, base, /^[*†‡]/.test(text) ? ' ' : '^')
  // No note has a mark of four figures: that is a value, set a little higher than its line.
  put(one, base, isPower(text, before) ? '' : ' ', /\d{4}/.test(text) ? text : superscript(text))
}

function isPower(text: string, before: string): boolean {
  // The charge of an ion.
  if (/^\d?[+\-−–]$/.test(text) && /\p{Lu}\p{Ll}?$/u.test(before)) return true
  if (!/^[-−–]?\s?[1-9]?$/.test(text)) return false
  const last = /[\p{L}%°]+$/u.exec(before)?.[0] ?? ''
  return last.length === 1 || unitOf(last) !== undefined
}

function superscript(text: string): string {
  const raised = Array.from(text, (char) => '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾'['0123456789+-−–()'.indexOf(char)] ?? char)
  return raised.join('')
}

function put(one: Placed, base: Placed, before: Placed['before'], text = one.text): void {
  one.y0 = base.y0
  one.y1 = base.y1
  one.text = text
  if (before !== undefined) one.before = before
}

/** Whether two figures are of one size and stand on one line. */
function isLike(a: Placed, b: Placed): boolean {
  return (
    Math.abs(a.item.fontSize - b.item.fontSize) < 0.1 * b.item.fontSize &&
    Math.abs(a.item.y0 - b.item.y0) < 0.2 * b.item.fontSize
  )
}

function gapOf(left: Placed, right: Placed): number {
  return right.x0 - left.x1
}

function touches(left: Placed, right: Placed): boolean {
  const gap = gapOf(left, right)
  const size = Math.max(left.item.fontSize, right.item.fontSize)
  return gap > -0.3 * size && gap < 0.3 * size && left.y0 < right.y1 && left.y1 > right.y0
}

function isHigher(one: Placed, { y0, item }: Placed): boolean {
  return one.y0 > y0 + 0.12 * item.fontSize
}

function isLower(one: Placed, { y0, item }: Placed): boolean {
  return one.y0 < y0 - 0.02 * item.fontSize
}

/** Items by where they begin and end, so that neighbours are found without comparing all. */
function byColumn(placed: readonly Placed[]): (x: number) => Placed[] {
  const step = 16
  const columns = new Map<number, Placed[]>()
  for (const one of placed)
    for (const column of new Set([Math.floor(one.x0 / step), Math.floor(one.x1 / step)])) {
      const here = columns.get(column)
      if (here) here.push(one)
      else columns.set(column, [one])
    }
  const around = new Map<number, Placed[]>()
  return (x) => {
    const column = Math.floor(x / step)
    let here = around.get(column)
    if (!here) {
      here = [...new Set([column - 1, column, column + 1].flatMap((one) => columns.get(one) ?? []))]
      around.set(column, here)
    }
    return here
  }
}
