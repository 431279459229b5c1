/** Puts the candidates of one question in order, picks the quote of each, and says whether they answer at all. */
import type { Passage, SearchResult } from './document'
import { measureOf } from './quantities'
import type { Asked, Question } from './question'
import { termsOf } from './terms'

/** A candidate after a closer look. */
type Judged = SearchResult['hits'][number]

export interface Ranking {
  judge(passage: Passage, fileName: string, bm25: number): Judged
  /** The best `k` of all candidates. */
  result(judged: Judged[], k: number): SearchResult
}

/** What is known of the question before a passage is looked at. */
export interface RankingInput {
  question: Question
  /** Words of the question that the index does not know, and the ones they are taken for. */
  corrections: ReadonlyMap<string, string>
  /** In how many passages each term stands. */
  frequencies: ReadonlyMap<string, number>
  /** Passages searched. */
  size: number
}

/** How much each sign counts, beside BM25; found with tests/fixtures/questions/debian.jsonl. */
const worth = {
  coverage: 1,
  closeness: 2,
  sentence: 0.5,
  number: 0.1,
  measure: 0.6,
  measured: 0.3,
  corrected: 0.5,
  synonym: 0.7,
  listing: 0.4,
}

/** A question is answerable where one of the three best passages has this share of its terms, weighted by rarity. */
const enoughCoverage = 0.6

export function createRanking({ question, corrections, frequencies, size }: RankingInput): Ranking {
  const { asked } = question
  const rarity = (term: string) => {
    const n = frequencies.get(term) ?? 0
    return Math.log(1 + (size - n + 0.5) / (n + 0.5))
  }
  const isKnown = (term: string) => frequencies.has(term)
  const weights = asked.map((one) => weightOf(one))
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1

  /** A strict term that stands nowhere weighs as the rarest; a word with parts weighs as its rarest known form. */
  function weightOf({ whole, parts, compounds, strict, synonyms }: Asked): number {
    const term = corrections.get(whole) ?? whole
    if (isKnown(term) || strict) return rarity(term)
    const forms = [...parts, ...compounds, ...synonyms].filter(isKnown)
    return forms.length > 0 ? Math.max(...forms.map(rarity)) : rarity(term)
  }

  /** 0..1: how far `terms` have what is asked. */
  function presence({ whole, parts, compounds, strict, synonyms }: Asked, terms: ReadonlySet<string>): number {
    if (terms.has(whole) || compounds.some((compound) => terms.has(compound))) return 1
    const correction = corrections.get(whole)
    if (correction !== undefined && terms.has(correction)) return worth.corrected
    if (synonyms.some((synonym) => terms.has(synonym))) return worth.synonym
    const measure = measureOf(whole)
    if (measure && [...terms].some((term) => measure.test(term))) return worth.measure
    if (strict || parts.length === 0) return 0
    return parts.filter((part) => terms.has(part)).length / parts.length
  }

  function coverage(terms: ReadonlySet<string>): number {
    return asked.reduce((sum, one, i) => sum + presence(one, terms) * (weights[i] ?? 0), 0) / total
  }

  /** What a sentence is worth for the figures in it, where the question asks for some. */
  function figures(terms: readonly string[]): number {
    const measured = question.measures.some((measure) => terms.some((term) => measure.test(term)))
    return (measured ? worth.measured : 0) + (question.quantity && terms.some(isNumber) ? worth.number : 0)
  }

  /** 0..1: how many neighbours in the question are neighbours in the text. */
  function closeness(sequence: readonly string[]): number {
    const places = new Map<string, number[]>()
    for (const [i, term] of sequence.entries()) {
      const at = places.get(term)
      if (at) at.push(i)
      else places.set(term, [i])
    }
    let sum = 0
    for (let i = 1; i < asked.length; i++) {
      const first = places.get(asked[i - 1]?.whole ?? '')
      const second = places.get(asked[i]?.whole ?? '')
      if (!first || !second) continue
      const gap = Math.min(...second.map((place) => Math.min(...first.map((other) => Math.abs(place - other)))))
      sum += Math.min(weights[i - 1] ?? 0, weights[i] ?? 0) / gap
    }
    return sum / total
  }

  return {
    judge(passage, fileName, bm25) {
      const sentences = passage.sentences.map(({ start, end }) => termsOf(passage.text.slice(start, end)))
      const context = termsOf(`${passage.heading}. ${fileName}`)
      const sequence = sentences.flat()
      const near = sentences.map((terms) => coverage(new Set(terms)) + figures(terms))
      const best = Math.max(0, ...near)
      const picked = passage.sentences[near.indexOf(best)]
      const covered = coverage(new Set([...sequence, ...context]))
      const signs = worth.coverage * covered + worth.closeness * closeness(sequence) + worth.sentence * best
      const score = bm25 * (1 + signs) * (isListing(passage) ? worth.listing : 1)
      const { id, document } = passage
      return {
        hit: { id, document, score, coverage: covered },
        passage,
        quote: {
          passage: id,
          document,
          text: picked ? passage.text.slice(picked.start, picked.end) : '',
          spans: picked?.spans ?? [],
        },
      }
    },
    result(judged, k) {
      const best = judged.sort((a, b) => b.hit.score - a.hit.score || (a.hit.id < b.hit.id ? -1 : 1)).slice(0, k)
      const unheard = asked.some(
        ({ whole, compounds, strict }) => strict && !isKnown(whole) && !compounds.some(isKnown),
      )
      const answerable = !unheard && best.slice(0, 3).some(({ hit }) => hit.coverage >= enoughCoverage)
      return { hits: best, answerable }
    },
  }
}

function isNumber(term: string): boolean {
  return /^\d/.test(term)
}

const listingHeading =
  /(?:^|› )(?:(?:chapter|appendix|section)? ?[\dA-Z.]* )?(?:(?:table of )?contents|(?:general |subject )?index|list of (?:figures|tables)|bibliography)(?:$| ›)/i

/** A table of contents or an index: has the words of every question, and answers none. */
function isListing({ heading, text }: Passage): boolean {
  return listingHeading.test(heading) || (text.match(/(?:\. ?){6}/g)?.length ?? 0) >= 3
}
