/** Finds words that were quoted from an earlier edition of a document on the pages of the present one. */
import type { PageText, Span } from '../document'
import { mend } from './mend'

/**
 * The spans of `quoted` on pages that were read again since: the old ones where the same words stand there, else where they stand
 * now, on one of the pages or from one to the next; none where they do not, so that no other words are marked in their place.
 */
export function relocate(quoted: string, spans: readonly Span[], pages: readonly PageText[]): Span[] {
  const wanted = lettersOf(quoted).letters
  const there = spans.map(({ page, start, end }) => {
    const text = pages.find((one) => one.page === page)?.text ?? ''
    return lettersOf(text.slice(start, end)).letters
  })
  if (there.join('') === wanted) return [...spans]
  if (wanted === '') return []
  const read = pages.map(({ page, text }) => ({ page, ...lettersOf(text) }))
  for (const [i, page] of read.entries()) {
    const whole = spanOf(wanted, page)
    if (whole) return [whole]
    const next = read[i + 1]
    if (!next) continue
    const first = longestStart(wanted, page.letters)
    const [start, rest] = [spanOf(wanted.slice(0, first), page), spanOf(wanted.slice(first), next)]
    if (start && rest) return [start, rest]
  }
  return []
}

interface Letters {
  letters: string
  offsets: number[]
}

function spanOf(wanted: string, { page, letters, offsets }: Letters & { page: number }): Span | undefined {
  const at = wanted === '' ? -1 : letters.indexOf(wanted)
  return at < 0 ? undefined : { page, start: offsets[at]!, end: offsets[at + wanted.length - 1]! + 1 }
}

/** How many of the first letters of `wanted` stand together in `letters`. */
function longestStart(wanted: string, letters: string): number {
  let length = 0
  while (length < wanted.length && letters.includes(wanted.slice(0, length + 1))) length += 1
  return length
}

/** All but white space and hyphens, which depend on where a line ends; with the offset of each in `raw`. */
function lettersOf(raw: string): Letters {
  const { text, map } = mend(raw)
  const kept = Array.from({ length: text.length }, (_, i) => i).filter((i) => !/[\s\-\u2010\u2011]/.test(text[i]!))
  return { letters: kept.map((i) => text[i]).join(''), offsets: kept.map((i) => map[i]!) }
}
