import type { SearchResult } from '../core/document'
import { partsOf, stampsOf } from '../core/standing'

/** Stands where a page shows a sign that is not known: it may be a minus. */
const unreadable = '\uFFFD'

/** What the page says against the words of a quote. */
export function warningsOf({ passage, quote, unseen, unchecked }: SearchResult['hits'][number]): string[] {
  const start = passage.text.indexOf(quote.text)
  const struck = partsOf(passage, { start, end: start + quote.text.length }).filter((part) => part.struck)
  return [
    ...new Set(stampsOf(passage, quote).map(({ words }) => `This page is stamped “${words}”.`)),
    ...(unseen ? ['Hidden text, not on the page: nobody who reads the page sees these words.'] : []),
    ...(unchecked ? ['The page could not be drawn to see whether these words are on it: look at the page.'] : []),
    ...(quote.text.includes(unreadable) ? ['A sign in these words could not be read: look at the page.'] : []),
    ...struck.map(({ text }) => `Struck out on the page: “${text.trim()}”.`),
  ]
}
