import type { Passage, Quote } from '../core/document'

export interface QuoteParts {
  /** Where `before` begins in the passage. */
  start: number
  before: string
  /** The quote; never empty. */
  marked: string
  after: string
  /** Whether the passage goes on before `before` or after `after`. */
  cutBefore: boolean
  cutAfter: boolean
}

/**
 * The text of a passage around its quote: all of it, or with `whole` false only the sentences next to the quote. Every part
 * is a slice of the passage; a quote that does not stand in the passage character for character is shown alone.
 */
export function quoteParts(passage: Passage, quote: Quote, whole: boolean): QuoteParts {
  const { text, sentences } = passage
  const start = text.indexOf(quote.text)
  if (start < 0) return { start: 0, before: '', marked: quote.text, after: '', cutBefore: false, cutAfter: false }
  const end = start + quote.text.length
  const previous = sentences.findLast((sentence) => sentence.end <= start)
  const next = sentences.find((sentence) => sentence.start >= end)
  const from = whole ? 0 : (previous?.start ?? 0)
  const to = whole ? text.length : (next?.end ?? text.length)
  return {
    start: from,
    before: text.slice(from, start),
    marked: text.slice(start, end),
    after: text.slice(end, to),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  }
}

/**
 * How far apart the cells of a quote's rows begin, for `tab-size`, so that they stand in columns: as far as the longest cell
 * needs, at about 0.6 em a letter, but no further than so many columns have room. Undefined where there is no row.
 */
export function tabSize({ before, marked, after }: QuoteParts): string | undefined {
  const rows = `${before}${marked}${after}`.split('\n').map((line) => line.split('\t'))
  const columns = Math.max(...rows.map(({ length }) => length))
  if (columns === 1) return undefined
  const longest = Math.max(...rows.flatMap((cells) => cells.slice(0, -1)).map(({ length }) => length))
  return `min(${(0.6 * longest + 1).toFixed(1)}em, ${(100 / columns).toFixed(1)}cqi)`
}
