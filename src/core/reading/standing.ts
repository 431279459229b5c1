/** What of a passage still stands on its page, and what is struck out or stamped: a struck value is no fact. */
import type { Passage, Quote, TextRange, Stamp } from '../document'

/** A part of a text, `struck` where a line is drawn through it on the page. */
export interface StandingPart {
  text: string
  struck: boolean
}

/** `passage.text` from `start` to `end`, in parts that are struck out and parts that are not. */
export function partsOf(
  { text, struck = [] }: Pick<Passage, 'text' | 'struck'>,
  { start, end }: TextRange,
): StandingPart[] {
  const parts: StandingPart[] = []
  let at = start
  const put = (to: number, isStruck: boolean) => {
    if (to > at) parts.push({ text: text.slice(at, to), struck: isStruck })
    at = Math.max(at, to)
  }
  for (const range of struck) {
    if (range.end <= start || range.start >= end) continue
    put(Math.max(start, range.start), false)
    put(Math.min(end, range.end), true)
  }
  put(end, false)
  return parts
}

/** What the pages of a quote are stamped with. */
export function stampsOf(passage: Passage, quote: Quote): Stamp[] {
  return (passage.stamps ?? []).filter(({ page }) => quote.spans.some((span) => span.page === page))
}
