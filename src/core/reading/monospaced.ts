/**
 * Fonts whose letters are all of one width though they do not say so: lines in them are lines of a listing, but on a page that is
 * set in one for the most part.
 */
import type { RawItem } from './page'

/** So many different runs of letters tell a font. */
const fewest = 6
const fewestLetters = 60
/** Widths differ by so much where boxes are rounded; those of other fonts come as near in a few words only. */
const tolerance = 0.004

/** Items, those in such fonts with "monospace" behind the font's name. */
export function withMonospace(items: readonly RawItem[]): RawItem[] {
  const runs = new Map<string, RawItem[]>()
  for (const item of items) {
    if (item.angle !== undefined || item.text.trim().length < 3 || item.font.endsWith('monospace')) continue
    const some = runs.get(item.font)
    if (some) some.push(item)
    else runs.set(item.font, [item])
  }
  const lettersOf = (some: readonly RawItem[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  const most = 0.8 * lettersOf(items)
  const fonts = new Set(
    [...runs].flatMap(([font, some]) => (lettersOf(some) < most && isMonospaced(some) ? [font] : [])),
  )
  return fonts.size === 0
    ? [...items]
    : items.map((item) => (fonts.has(item.font) ? { ...item, font: `${item.font} monospace` } : item))
}

/** Whether narrow and wide letters of Latin scripts take the same room in all runs. */
function isMonospaced(runs: readonly RawItem[]): boolean {
  if (new Set(runs.map((run) => run.text)).size < fewest) return false
  const text = runs.map((run) => run.text).join('')
  if (text.length < fewestLetters) return false
  if (!/[il]/.test(text) || !/[mw]/i.test(text) || /[^\p{ASCII}]/u.test(text)) return false
  const widths = runs.map((run) => (run.x1 - run.x0) / (run.text.length * run.fontSize)).sort((a, b) => a - b)
  const usual = widths[widths.length >> 1]!
  return widths.every((width) => Math.abs(width - usual) < tolerance * usual)
}
