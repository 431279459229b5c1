/** Cuts mended text into sentences. Knows the abbreviations and units of manuals; never cuts inside a number. */
import type { TextRange } from '../document'
import { isAbbreviation } from './abbreviations'

/** What a sentence begins with, and no name. */
const starter =
  /^(?:A|An|All|As|At|Before|By|Do|Each|For|From|How|If|In|It|No|Not|Note|On|See|So|The|Then|These|This|To|Use|We|When|With|You)\b/

const ending = /[.!?…]+["'”’»)\]]*(?=\s)|[。！？]+[」』）]*/gu
const opening = /^[\s"'“‘«([]*/u

/** Sentences of a text, in order; together they cover all of it but white space. */
export function sentencesOf(text: string): TextRange[] {
  const ranges: TextRange[] = []
  let start = startAfter(text, 0)
  for (const { 0: mark, index } of text.matchAll(ending)) {
    const end = index + mark.length
    if (end <= start || !endsSentence(text, start, index, mark, end)) continue
    ranges.push({ start, end })
    start = startAfter(text, end)
  }
  const end = text.trimEnd().length
  if (start < end) ranges.push({ start, end })
  return ranges
}

function startAfter(text: string, offset: number): number {
  while (offset < text.length && /\s/.test(text[offset]!)) offset++
  return offset
}

function endsSentence(text: string, start: number, at: number, mark: string, end: number): boolean {
  if (/[。！？]/.test(mark)) return true
  const rest = text.slice(end, end + 40)
  const next = rest.replace(opening, '')
  if (next === '') return true
  if (mark.startsWith('..') && /^[\d,;:)\]}=]/.test(next)) return false
  if (!mark.startsWith('.') || mark.startsWith('..')) return !/^\p{Ll}/u.test(next)
  if (/^\p{Ll}/u.test(next)) return false
  const word = text
    .slice(Math.max(start, at - 30), at)
    .split(/[\s([“"'‘]/)
    .at(-1)!
  if (isAbbreviation(word, next)) return false
  // "J. Smith" is a name, "terminal A. The" is not.
  if (/^\p{Lu}$/u.test(word) && /^\p{Lu}/u.test(next) && !starter.test(next)) return false
  // "1." or "a." at the start: a mark, not a sentence.
  return !(at - word.length === start && /^(?:\d{1,3}(?:\.\d+)*|\p{L})$/u.test(word))
}

/** Parts of a range that `fits`, cut at clauses where there are some, at words otherwise, through a word if it must be. */
export function partsOf(text: string, range: TextRange, fits: (part: string) => boolean): TextRange[] {
  if (fits(text.slice(range.start, range.end))) return [range]
  const cut = cutNearMiddle(text, range)
  const left = { start: range.start, end: text.slice(range.start, cut).trimEnd().length + range.start }
  const right = { start: startAfter(text, cut), end: range.end }
  return [left, right].filter(({ start, end }) => start < end).flatMap((part) => partsOf(text, part, fits))
}

function cutNearMiddle(text: string, { start, end }: TextRange): number {
  const middle = (start + end) / 2
  for (const pattern of [/[;:](?=\s)/g, /,(?=\s)/g, /\s/g]) {
    let best = -1
    for (const { 0: mark, index } of text.slice(start, end).matchAll(pattern)) {
      const at = start + index + mark.trimEnd().length
      if (best < 0 || Math.abs(at - middle) < Math.abs(best - middle)) best = at
    }
    if (best > start + (end - start) / 5 && best < end - (end - start) / 5) return best
  }
  const at = Math.floor(middle)
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at
}
