/** Checks a model's answer, sentence by sentence, against the passages that it cites. Pure: text in, verdicts out. */
import { answerSentences, citationMark } from './answer-sentences'
import { belongs, statementsOf, type Statements } from './attribution'
import { bindsAlike, boundOf, type Bound } from './binding'
import { bearsDenial } from './denial'
import type { Passage, Span } from '../document'
import { factsOf, isOfIdentifier, sameValue, type Facts } from './facts'
import { contradicts, nearestTo } from './nearest'

/** A sentence of a model's answer after the check. */
export interface CheckedSentence {
  /** The sentence without its [n] marks. */
  text: string
  /** It begins a new line: a paragraph or an item of a list. */
  newLine: boolean
  /** Numbers of the passages (1-based) that bear it; empty unless `verdict` is `supported`. */
  citations: number[]
  /** Of each of `citations`, where the sentences that bear it stand; absent in answers of earlier builds. */
  places?: Span[][]
  /**
   * `unsupported`: its citation fails, or it has none and nothing says all of it; shown plainly as such. `refusal`: "Not in the documents."
   * `pending`: still being written, not checked yet.
   */
  verdict: 'supported' | 'unsupported' | 'refusal' | 'pending'
}

/** The share of a sentence's content words, numbers and identifiers that must stand in the passage it cites. */
const enoughWords = 0.6

/**
 * The sentences of `text` with their verdicts. [n] is `passages[n - 1]`. A sentence keeps [n] only if all its numbers
 * with their units, its identifiers and its names stand in that passage, `enoughWords` of it does, and the passage says
 * the same of the numbers, denies what the sentence denies, and does not say the opposite. A sentence without a mark is
 * given the [n] of the first passage that bears it and says all of it in one sentence. Until `final`, the last sentence is
 * `pending`.
 */
export function checkAnswer(text: string, passages: readonly Passage[], final: boolean): CheckedSentence[] {
  let introduced: number[] = []
  return answerSentences(text, final).map(({ marked, newLine, whole }) => {
    const plain = marked
      .replace(citationMark, '')
      .replace(/\s+([.,;:!?])/g, '$1')
      .replace(/\s+/g, ' ')
      .trim()
    const nothing = { citations: [], places: [] }
    if (!whole) return { text: plain, newLine, ...nothing, verdict: 'pending' }
    if (isRefusal(plain)) return { text: plain, newLine, ...nothing, verdict: 'refusal' }
    const isItem = newLine && /^(?:[-*•]|\d{1,2}[.)])\s/.test(marked)
    if (!isItem) introduced = []
    const segments = segmentsOf(marked, isItem ? introduced : [])
    const kept = segments.map(({ text, cited }) => {
      const claim = claimOf(text)
      return { claim, cited: cited.filter((n) => supports(passages[n - 1], claim)) }
    })
    // Small models forget the mark: that such a sentence is not in the documents would often be wrong.
    if (segments.length === 0) {
      const claim = claimOf(plain)
      const first = passages.findIndex((passage) => saysAll(passage, claim)) + 1
      kept.push({ claim, cited: first > 0 ? [first] : [] })
    }
    const supported = kept.every(({ cited }) => cited.length > 0)
    const citations = supported ? [...new Set(kept.flatMap(({ cited }) => cited))].sort((a, b) => a - b) : []
    const places = citations.map((n) =>
      kept.flatMap(({ claim, cited }) => (cited.includes(n) ? placesOf(passages[n - 1]!, claim) : [])),
    )
    if (plain.endsWith(':')) introduced = citations
    return { text: plain, newLine, citations, places, verdict: supported ? 'supported' : 'unsupported' }
  })
}

/** A sentence cut behind each group of marks: "40 kg [1] and the motor 12 kg [2]" makes two claims. */
function segmentsOf(marked: string, inherited: number[]): { text: string; cited: number[] }[] {
  const segments: { text: string; cited: number[] }[] = []
  let start = 0
  let grouped = -1
  for (const { 0: mark, 1: list = '', index } of marked.matchAll(citationMark)) {
    const cited = numbersIn(list)
    const last = segments.at(-1)
    const between = marked.slice(start, index)
    if (last && grouped >= 0 && !/[\p{L}\p{N}]/u.test(between)) last.cited.push(...cited)
    else segments.push({ text: between, cited })
    grouped = start = index + mark.length
  }
  const rest = marked.slice(start)
  const last = segments.at(-1)
  if (!last) return inherited.length > 0 ? [{ text: marked, cited: inherited }] : []
  last.text += rest
  return segments
}

/** "1, 3-5" is 1, 3, 4, 5. */
function numbersIn(list: string): number[] {
  return list.split(/[,;]/).flatMap((part) => {
    const [first = 0, last = first] = part.match(/\d+/g)?.map(Number) ?? []
    return Array.from({ length: Math.max(0, Math.min(last - first, 20)) + 1 }, (_, i) => first + i)
  })
}

const refusal = /\bnot (?:stated |found |mentioned |given )?in the (?:provided |given )?(?:documents?|passages?)\b/i
const silence =
  /^(?:sorry, )?the (?:provided |given )?(?:documents?|passages?) (?:do|does) not (?:say|state|contain|mention|specify|provide|answer)\b/i
const filler = new Set([
  'answer',
  'inform',
  'question',
  'sorri',
  'provid',
  'given',
  'find',
  'found',
  'state',
  'mention',
  'not',
  'afraid',
])

/** "Not in the documents." and the ways of a model to say it, but not with a claim behind it. */
function isRefusal(sentence: string): boolean {
  if (silence.test(sentence)) return factsOf(sentence).numbers.length === 0
  if (!refusal.test(sentence)) return false
  const { numbers, identifiers, content } = factsOf(sentence.replace(refusal, ''))
  return numbers.length === 0 && identifiers.size === 0 && [...content].every((word) => filler.has(word))
}

interface Evidence {
  whole: Facts
  sentences: Facts[]
  /** The sentences, and what stands above them. */
  all: Facts[]
  bound: Bound[]
  statements: Statements
}

const known = new WeakMap<Passage, Evidence>()

/** A passage is taken apart once, though an answer is checked at every token. */
function evidenceOf(passage: Passage): Evidence {
  const found = known.get(passage)
  if (found) return found
  const { text, heading, table, sentences } = passage
  const texts = sentences.map(({ start, end }) => text.slice(start, end))
  const facts = texts.map(factsOf)
  const evidence = {
    whole: factsOf([heading && `${heading}.`, table, text].filter(Boolean).join('\n')),
    sentences: facts,
    all: [factsOf(heading), factsOf(table ?? ''), ...facts],
    bound: texts.map((text, i) => boundOf(text, facts[i]!)),
    statements: statementsOf(texts, table),
  }
  known.set(passage, evidence)
  return evidence
}

/** What a part of the answer says, taken apart once for all passages; the mark of a list's item is no part of it. */
interface Claim {
  plain: string
  facts: Facts
}

function claimOf(text: string): Claim {
  const plain = text.replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, '')
  return { plain, facts: factsOf(plain) }
}

/** Where the sentence of a passage stands that is nearest to a claim; the first, where several are. */
function placesOf(passage: Passage, { facts }: Claim): Span[] {
  const [nearest = 0] = nearestTo(facts, evidenceOf(passage).sentences)
  return passage.sentences[nearest]?.spans ?? []
}

function supports(passage: Passage | undefined, { plain, facts: claim }: Claim): boolean {
  if (!passage) return false
  const { whole, sentences, all, bound, statements } = evidenceOf(passage)
  const exact = claim.numbers.length + claim.identifiers.size
  const shared = exact + [...claim.content].filter((word) => whole.terms.has(word)).length
  return (
    shared > 0 &&
    shared >= enoughWords * (exact + claim.content.size) &&
    claim.numbers.every((number) => hasNumber(whole, number)) &&
    [...claim.identifiers].every((one) => whole.terms.has(one) || whole.identifiers.has(one)) &&
    [...claim.names].every((name) => whole.terms.has(name)) &&
    belongTogether(claim, sentences) &&
    belongs(plain, statements) &&
    bindsAlike(boundOf(plain, claim), bound) &&
    bearsDenial(claim, all) &&
    !contradicts(claim, sentences)
  )
}

/** Whether one sentence of a passage that bears a claim has every word of it: more than is asked where the model names the passage. */
function saysAll(passage: Passage, claimed: Claim): boolean {
  const claim = claimed.facts
  if (claim.content.size === 0 || claim.content.size + claim.numbers.length + claim.identifiers.size < 2) return false
  const words = [...claim.content, ...claim.identifiers, ...claim.names]
  const said = evidenceOf(passage).sentences.some(
    (sentence) =>
      words.every((word) => sentence.terms.has(word) || sentence.identifiers.has(word)) &&
      claim.numbers.every((number) => hasNumber(sentence, number)),
  )
  return said && supports(passage, claimed)
}

/** The same value with the same unit, or a bare number in a passage whose units stand apart, as in a table. */
function hasNumber({ numbers, looseUnits }: Facts, { value, units }: Facts['numbers'][number]): boolean {
  const same = numbers.filter((number) => sameValue(number.value, value))
  const [unit] = units
  if (unit === undefined) return same.length > 0
  return same.some((number) => number.units.includes(unit) || (number.units.length === 0 && looseUnits.has(unit)))
}

const shapeOf = (identifier: string) => identifier.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '1')

/** A number next to P-101B alone does not bear a claim on P-101A. */
function belongTogether({ numbers, identifiers }: Facts, sentences: readonly Facts[]): boolean {
  if (identifiers.size === 0) return true
  const shapes = new Set([...identifiers].map(shapeOf))
  return numbers.every((number) => {
    if (isOfIdentifier(number, identifiers)) return true
    const { value } = number
    const holding = sentences.filter((sentence) => sentence.numbers.some((number) => sameValue(number.value, value)))
    return (
      holding.length === 0 ||
      holding.some(
        (sentence) =>
          [...identifiers].some((one) => sentence.terms.has(one) || sentence.identifiers.has(one)) ||
          ![...sentence.identifiers].some((other) => shapes.has(shapeOf(other))),
      )
    )
  })
}
