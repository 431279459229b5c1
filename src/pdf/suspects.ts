/** Which pages pdf.js' text does not do for: there each glyph is looked at, which costs as much again. */
import type { RawItem } from '../core/reading/page'
import { raisedShare } from '../core/reading/raised'
import { somePair } from './overlaps'
import { isOdd, type GlyphSigns } from './signs'

/** Three letters or figures in a row, each alone, as is the point between them: set apart, most likely. */
const setApart = /(?:^| )[\p{L}\p{N}](?: [\p{L}\p{N}.,:]){2,}(?: |$)/u

/** A mark that is set upon no letter: it may be a minus. */
const markAlone = /(?:^|[^\p{L}\p{M}])[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f]/u

/** Arabic has one glyph for lam and alef, whose two letters pdf.js turns around where a text is drawn from left to right. */
const lamAndAlef = /ا[لﻟ]|[لﻟ][اأإآ]/

/** Whether a page's text may lack signs, have them twice, or have words in pieces. `items` in the order of drawing. */
export function isSuspect(items: readonly RawItem[], signs: GlyphSigns): boolean {
  return (
    hasUnknownSigns(items, signs) ||
    hasLettersApart(items) ||
    items.some(({ text }) => lamAndAlef.test(text)) ||
    hasLettersClose(items) ||
    somePair(items, (a, b) => liesOn(a, b) || standsIn(a, b) || standsIn(b, a))
  )
}

function hasUnknownSigns(items: readonly RawItem[], signs: GlyphSigns): boolean {
  const unseen = new Map<string, string[]>()
  for (const { font, text } of items) {
    const id = idOf(font)
    if ((signs.known(id, text) === undefined && !isFinalHyphen(text)) || markAlone.test(text)) return true
    if (signs.hasSeen(id)) continue
    const texts = unseen.get(id)
    if (texts) texts.push(text)
    else unseen.set(id, [text])
  }
  return [...unseen.values()].some(isLikeSymbols)
}

/** pdf.js' name of the font of an item. */
export function idOf(font: string): string {
  return font.slice(0, font.indexOf(' '))
}

/** The typesetter's, at a line's end. */
function isFinalHyphen(text: string): boolean {
  return text.endsWith('\u00ad') && !isOdd(text.slice(0, -1))
}

/** A font of which only single signs are used, as bullets and ticks are ("3", "4" and "8" of ZapfDingbats), or whose text has few letters. */
function isLikeSymbols(texts: readonly string[]): boolean {
  if (texts.every((text) => text.length === 1)) return texts.some((text) => !/^[0-25-79•–—.,:;()/-]$/.test(text))
  const all = texts.join('')
  return all.length > 3 && all.replace(/[^\p{L}\p{N}\s]/gu, '').length < 0.4 * all.length
}

function hasLettersApart(items: readonly RawItem[]): boolean {
  let alone = 0
  let last: RawItem | undefined
  for (const item of items) {
    if (setApart.test(item.text)) return true
    alone = /^\p{L}$/u.test(item.text) && (!last || Math.abs(last.y0 - item.y0) < 1) ? alone + 1 : 0
    if (alone > 3) return true
    last = item
  }
  return false
}

/** Whether blanks are so narrow that words have next to no gap: then pdf.js leaves out those that letters set close leave none at all. */
function hasLettersClose(items: readonly RawItem[]): boolean {
  return items.some(
    ({ spaced, text }, i) => spaced && /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}]$/u.test(items[i - 1]?.text ?? ''),
  )
}

/** Whether a raised or lowered run stands in a gap of another one, over which pdf.js has put together what was drawn around it. */
function standsIn(a: RawItem, b: RawItem): boolean {
  const { fontSize } = b
  if (a.fontSize > raisedShare * fontSize || (a.angle ?? 0) !== (b.angle ?? 0) || a.x1 - a.x0 > 3 * fontSize)
    return false
  const isWithin = a.x0 > b.x0 + 0.5 * fontSize && a.x1 < b.x1 && a.y0 < b.y1 && a.y1 > b.y0
  return isWithin && b.text.trim().includes(' ')
}

/** Whether a run lies on another one with the same letters. */
function liesOn(a: RawItem, b: RawItem): boolean {
  const height = Math.min(a.y1 - a.y0, b.y1 - b.y0)
  if (Math.abs(a.y0 - b.y0) > 0.3 * height) return false
  const width = Math.min(a.x1 - a.x0, b.x1 - b.x0)
  if (Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) < 0.5 * width) return false
  const [short, long] = a.text.length < b.text.length ? [a.text, b.text] : [b.text, a.text]
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '')
  return letters !== '' && Array.from(letters).filter((letter) => long.includes(letter)).length >= 0.6 * letters.length
}
