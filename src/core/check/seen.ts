/** Whether words that are to be quoted are on the page for a person to see: where they are claimed to stand, there must be ink. */
import type { PageText, Passage, SearchResult, Sentence } from '../document'

/**
 * The least difference between the lightest and the darkest grey (0 to 255) within a word's box that is taken for ink. Measured at
 * 100 dpi: 0 to 5 for hidden words over plain ground, 91 and more for those over a scan, under 20 for 7 of 7,000 visible
 * ones, all of them bullets.
 */
const leastInk = 20

/** Of each item of a page, the difference between the lightest and the darkest grey in its box. */
export type Contrasts = ArrayLike<number>

/** A page as stored, and as drawn; `contrasts` is missing where it could not be drawn. */
export interface LookedAt {
  text: PageText
  contrasts: Contrasts | undefined
}

type Hits = SearchResult['hits']

/** A page of a passage as it was looked at; undefined where it was not. */
type PageOf = (passage: Passage, page: number) => LookedAt | undefined

/** Letters or figures without ink from which on a sentence is not on the page; one figure is enough. */
const mostLetters = 2

/** Hits from the best on of which it is said that they are hidden; others are left out. */
const named = 3

/**
 * A search's result by what is seen on the pages: sentences that cannot be seen are blanked out of the passages, hits whose quote is
 * one are `unseen` and come last, and where the best was one, it is not said to be an answer any more. Hits on pages that
 * could not be drawn are `unchecked`, and come before those. Where nothing is left, the documents lack it, unless they are in another language.
 */
export function seenOnly(result: SearchResult, pageOf: PageOf): SearchResult {
  const hits = result.hits.map((hit) => seenHit(hit, pageOf))
  const visible = hits.filter(({ unseen }) => !unseen)
  const unseen = hits.filter((hit, rank) => hit.unseen && rank < named)
  const checked = visible.filter(({ unchecked }) => !unchecked)
  const unchecked = visible.filter((hit) => hit.unchecked)
  const isEmpty = visible.length === 0 && !result.languages
  const verdict = isEmpty ? 'absent' : hits[0]?.unseen && result.verdict === 'found' ? 'unsure' : result.verdict
  return { ...result, hits: [...checked, ...unchecked, ...unseen], verdict }
}

function seenHit(hit: Hits[number], pageOf: PageOf): Hits[number] {
  const { passage, quote } = hit
  const pages = passage.spans.map(({ page }) => pageOf(passage, page))
  const unchecked = pages.some((page) => page?.contrasts === undefined)
  const gone = passage.sentences.filter((sentence) => !isSeen(sentence, (page) => pageOf(passage, page)))
  if (gone.length === 0) return unchecked ? { ...hit, unchecked: true } : hit
  const inQuote = gone.some((sentence) =>
    quote.spans.some((span) => sentence.spans.some((other) => touch(span, other))),
  )
  return {
    ...hit,
    passage: without(passage, gone),
    ...(inQuote && { unseen: true }),
    ...(unchecked && { unchecked: true }),
  }
}

/** Whether all words of a sentence have ink, as far as its pages could be drawn. */
function isSeen({ spans }: Sentence, lookedAt: (page: number) => LookedAt | undefined): boolean {
  return spans.every((span) => {
    const looked = lookedAt(span.page)
    if (!looked?.contrasts) return true
    const { text, contrasts } = looked
    let pale = ''
    for (const [i, start] of text.starts.entries()) {
      const end = text.ends[i] ?? start
      if (end <= span.start || start >= span.end || (contrasts[i] ?? 0) >= leastInk) continue
      if (text.beside?.some((range) => range.start <= start && end <= range.end)) continue
      pale += text.text.slice(Math.max(start, span.start), Math.min(end, span.end))
    }
    return !/\p{N}/u.test(pale) && (pale.match(/\p{L}/gu)?.length ?? 0) <= mostLetters
  })
}

function touch(
  a: { page: number; start: number; end: number },
  b: { page: number; start: number; end: number },
): boolean {
  return a.page === b.page && a.start < b.end && b.start < a.end
}

/** The passage with blanks in place of some sentences; a heading of such a page may be one of them, so it has none. */
function without(passage: Passage, gone: readonly Sentence[]): Passage {
  let { text } = passage
  for (const { start, end } of gone) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
  const { table, ...rest } = passage
  void table
  return { ...rest, text, heading: '', sentences: passage.sentences.filter((one) => !gone.includes(one)) }
}
