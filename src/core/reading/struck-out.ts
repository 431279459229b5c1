/** Strikes words of passages out through which a line is drawn on the page, where that is known only when the page is drawn. */
import type { PageText, Passage, TextRange, Sentence, Span } from '../document'
import { mend } from './mend'
import type { DrawnLetter } from './open-document'

/** The ranges of a page's text through which lines are drawn, in order; `strikes` are the letters of each line. */
export function rangesStruck(page: PageText, strikes: readonly (readonly DrawnLetter[])[]): TextRange[] {
  return merged(strikes.flatMap((letters) => rangesOf(page, letters)))
}

function rangesOf(page: PageText, letters: readonly DrawnLetter[]): TextRange[] {
  const places = Array.from(page.starts, (start, i) => {
    const own = letters.filter((letter) => lies(page.boxes.subarray(4 * i, 4 * i + 4), letter))
    return { start, end: page.ends[i] ?? start, own, share: shareOf(page.boxes.subarray(4 * i, 4 * i + 4), own) }
  }).filter(({ own }) => own.length > 0)
  const found = places.flatMap(({ own, share, ...range }) => placeOf(page.text, range, own, share) ?? [])
  if (found.length > 0) return found
  // Its signs were read otherwise than they are drawn: better too much than a value that is not struck out.
  return places.map(({ start, end }) => ({ start, end }))
}

function lies([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: Float32Array, { x, y }: DrawnLetter): boolean {
  return x > x0 - 0.1 && x < x1 + 0.1 && y > y0 && y < y1
}

/** How far along the box the middle of the letters is, 0 to 1, in the direction in which they run. */
function shareOf([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: Float32Array, letters: readonly DrawnLetter[]): number {
  const [first, last] = [letters[0], letters.at(-1)]
  if (!first || !last) return 0
  const [dx, dy] = [last.x - first.x, last.y - first.y]
  const upright = dx === 0 && dy === 0 ? y1 - y0 > x1 - x0 : Math.abs(dy) > Math.abs(dx)
  const share = upright ? ((first.y + last.y) / 2 - y0) / (y1 - y0) : ((first.x + last.x) / 2 - x0) / (x1 - x0)
  return (upright ? dy : dx) < 0 ? 1 - share : share
}

/** Where the letters stand in a range of the text: of several places the one that is nearest to where they are drawn. */
function placeOf(
  text: string,
  { start, end }: TextRange,
  own: readonly DrawnLetter[],
  share: number,
): TextRange | undefined {
  const offsets = Array.from({ length: end - start }, (_, i) => start + i).filter((i) => !/\s/.test(text[i]!))
  const all = offsets.map((i) => text[i]).join('')
  const wanted = own.map((letter) => letter.text.replace(/\s/g, '')).join('')
  let best: number | undefined
  const apart = (at: number) => Math.abs(at + wanted.length / 2 - share * all.length)
  for (let at = all.indexOf(wanted); wanted !== '' && at >= 0; at = all.indexOf(wanted, at + 1))
    if (best === undefined || apart(at) < apart(best)) best = at
  return best === undefined ? undefined : { start: offsets[best]!, end: offsets[best + wanted.length - 1]! + 1 }
}

/** A page's text, and what of it is struck out. */
export interface StruckPage {
  text: string
  struck: readonly TextRange[]
}

type PageOf = (page: number) => StruckPage | undefined

/** A passage with what its pages say struck out as well; a row of which something is struck out is not told cell by cell. */
export function struckOut(passage: Passage, pageOf: PageOf): Passage {
  if (!passage.spans.some(({ page }) => pageOf(page)?.struck.length)) return passage
  const struck: TextRange[] = []
  const sentences = passage.sentences.map((sentence): Sentence => {
    const { start, end, spans } = sentence
    const found = struckIn(passage.text.slice(start, end), spans, pageOf)
    if (found.length === 0) return sentence
    struck.push(...found.map((range) => ({ start: start + range.start, end: start + range.end })))
    return { start, end, spans }
  })
  return struck.length === 0
    ? passage
    : { ...passage, sentences, struck: merged([...(passage.struck ?? []), ...struck]) }
}

/** What of a sentence is struck out, in its mended text. */
function struckIn(said: string, spans: readonly Span[], pageOf: PageOf): TextRange[] {
  const marks: boolean[] = []
  const raw = spans.map(({ page, start, end }) => {
    const { text = '', struck = [] } = pageOf(page) ?? {}
    for (let at = start; at <= end; at++) marks.push(struck.some((range) => range.start <= at && at < range.end))
    return text.slice(start, end)
  })
  if (!marks.includes(true)) return []
  const { text, map } = mend(raw.join('\n'))
  // The words were mended with others than these: better too much than a value that is not struck out.
  if (text !== said) return [{ start: 0, end: said.length }]
  return merged(Array.from(map, (at, i) => ({ start: i, end: i + 1, at })).filter(({ at }) => marks[at]))
}

/** Ranges in order, those put together that touch. */
function merged(ranges: readonly TextRange[]): TextRange[] {
  const whole: TextRange[] = []
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else whole.push({ start, end })
  }
  return whole
}
