/** The sentences of the passages found, each with what it cannot be understood without: what a model chooses from. */
import type { Passage, Quote, SearchResult, Sentence } from '../document'
import { leadsOf, pointing } from '../language/leads'

/** A sentence or row of a hit, below the line that it needs. */
export interface Choice {
  /** Which hit it is of: citation [n] is hit n - 1. */
  hit: number
  /** As it is shown: copied from the page, a row with what stands over its cells. */
  text: string
  /** The hit's passage, of its sentences only these. */
  passage: Passage
}

/**
 * Hits that sentences are taken from, and sentences. Of 81 public questions they hold the answer of 63 within 600 tokens and of 66
 * within 1,200; from six hits of 58 and 64, from two of 62 and 63. The first quote holds it in 47.
 */
const mostHits = 3
const mostChoices = 24

/**
 * The sentences of the best hits that together cost no more than `room`, in the order of hits: the quotes before all others,
 * then what stands nearest to them. None of which something is struck out on the page, and no line that only leads in.
 * Empty where nothing of the best quote fits. `costOf` is told whether a sentence is the first of its hit.
 */
export function choicesOf(
  hits: SearchResult['hits'],
  room: number,
  costOf: (choice: Choice, isFirst: boolean) => number,
): Choice[] {
  const all = hits.slice(0, mostHits).flatMap(({ passage, quote }, hit) => ofHit(passage, quote, hit))
  const taken = new Set<Choice>()
  const begun = new Set<number>()
  let left = room
  const ranked = all.toSorted((a, b) => a.rank - b.rank)
  for (const { choice } of ranked) {
    const { hit } = choice
    const cost = costOf(choice, !begun.has(hit))
    if (cost > left || taken.size === mostChoices) continue
    left -= cost
    taken.add(choice)
    begun.add(hit)
  }
  if (!ranked.some(({ choice, rank }) => rank === ranked[0]?.rank && taken.has(choice))) return []
  return all.flatMap(({ choice }) => (taken.has(choice) ? [choice] : []))
}

/** The choices of a hit, those of its quote first: a small model likes to take the first. The lower the rank, the sooner one is taken. */
function ofHit(passage: Passage, quote: Quote, hit: number): { choice: Choice; rank: number }[] {
  const texts = passage.sentences.map(({ start, end }) => passage.text.slice(start, end))
  const leads = leadsOf(texts)
  const from = Math.max(0, passage.text.indexOf(quote.text))
  const to = from + quote.text.length
  const choices = passage.sentences.flatMap((sentence, i) => {
    const text = texts[i]!
    if (/:\s*$/.test(text)) return []
    const before = leads[i] ?? (pointing.test(text) && i > 0 ? i - 1 : undefined)
    const own = before === undefined ? [sentence] : [passage.sentences[before]!, sentence]
    if (own.some((one) => isStruck(passage, one))) return []
    const shown = own.map((one) => textOf(passage, one)).join(' ')
    if (!/\p{L}/u.test(shown)) return []
    const choice = { hit, text: shown, passage: { ...passage, sentences: own } }
    const distance = Math.max(0, from - sentence.end, sentence.start - to)
    const isQuote = sentence.start < to && sentence.end > from
    return [{ choice, isQuote, rank: isQuote ? hit - mostHits : distance * (hit + 1) }]
  })
  return choices.toSorted((a, b) => Number(b.isQuote) - Number(a.isQuote))
}

function textOf({ text }: Passage, { start, end, cells }: Sentence): string {
  if (cells) return cells.map(({ head, text }) => (head === '' ? text : `${head}: ${text}`)).join('; ')
  return text
    .slice(start, end)
    .split(/\s*\t\s*/)
    .filter(Boolean)
    .join(' · ')
}

function isStruck({ struck = [] }: Passage, { start, end }: Sentence): boolean {
  return struck.some((range) => range.start < end && range.end > start)
}
