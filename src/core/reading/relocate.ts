/** Finds words that were quoted from an earlier edition of a document on the pages of the present one. */
import type { PageText, Span } from '../document'
import { mend } from './mend'

/**
 * The spans of `quoted` on pages that were read again since: the old ones where the same words stand there, else where they stand
 * on one of the pages as a whole; none where they do not, so that no other words are marked in their place.
 */
export function relocate(quoted: string, spans: readonly Span[], pages: readonly PageText[]): Span[] {
  const wanted = lettersOf(quoted).letters
  const pageOf = (span: Span) => pages.find(({ page }) => page === span.page)
  const there = spans.map((span) => lettersOf(pageOf(span)?.text.slice(span.start, span.end) ?? '').letters)
  if (there.join('') === wanted) return [...spans]
  for (const { page, text } of wanted === '' ? [] : pages) {
    const { letters, offsets } = lettersOf(text)
    const at = letters.indexOf(wanted)
    if (at >= 0) return [{ page, start: offsets[at]!, end: offsets[at + wanted.length - 1]! + 1 }]
  }
  return []
}

/** All but white space and hyphens, which depend on where a line ends; with the offset of each in `raw`. */
function lettersOf(raw: string): { letters: string; offsets: number[] } {
  const { text, map } = mend(raw)
  const kept = Array.from({ length: text.length }, (_, i) => i).filter((i) => !/[\s\-\u2010\u2011]/.test(text[i]!))
  return { letters: kept.map((i) => text[i]).join(''), offsets: kept.map((i) => map[i]!) }
}
