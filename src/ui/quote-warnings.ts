import type { Found } from '../core/document'
import { partsOf, stampsOf } from '../core/reading/standing'
import type { Words } from './words/words'

/** Stands where a page shows a sign that is not known: it may be a minus. */
const unreadable = '\uFFFD'

/** What the page says against the words of a quote; `newer` is the name of a newer revision of its document. */
export function warningsOf(
  { quote: texts }: Words,
  { passage, quote, unseen, unchecked }: Found,
  newer?: string,
): string[] {
  const start = passage.text.indexOf(quote.text)
  const struck = partsOf(passage, { start, end: start + quote.text.length }).filter((part) => part.struck)
  return [
    ...(newer === undefined ? [] : [texts.newer(newer)]),
    ...new Set(stampsOf(passage, quote).map(({ words }) => texts.stamped(words))),
    ...(unseen ? [texts.unseen] : []),
    ...(unchecked ? [texts.unchecked] : []),
    ...(passage.ocr === undefined ? [] : [texts.readByOcr(passage.ocr)]),
    ...(quote.text.includes(unreadable) ? [texts.unreadable] : []),
    ...struck.map(({ text }) => texts.struck(text.trim())),
  ]
}
