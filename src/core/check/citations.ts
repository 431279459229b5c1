/** Grounding: checks a model's answer, sentence by sentence, against the passages that it cites. Pure: text in, verdicts out. */
import { answerSentences, citationMark } from './answer-sentences'
import type { Passage, Span } from '../document'
import { copied, doubtful, plainOf } from './copies'
import { supporterOf, evidenceOf, speaksOf, type PassageEvidence } from './evidence'
import { forms } from './forms'
import type { Proposition } from './proposition'
import { clausesOf, eachOf, halvesOf, propositionsOf } from './propositions'
import { standsTogether } from './same-clause'
import { smallWordsKept } from './small-words'

/** A sentence of a model's answer after the check. */
export interface CheckedSentence {
  /** The sentence without its [n] marks. */
  text: string
  /** It begins a new line: a paragraph or an item of a list. */
  newLine: boolean
  /** Numbers of the passages (1-based) that support it; empty unless `verdict` is `supported`. */
  citations: number[]
  /** Of each of `citations`, where the sentences that support it stand; absent in answers of earlier builds. */
  places?: Span[][]
  /** Copied from a document by code, where a model has only chosen it. */
  quoted?: true
  /**
   * `unsupported`: its citation fails, or it has none and nothing says all of it; an answer of today that has one is not shown. `refusal`: "Not in the documents."
   */
  verdict: 'supported' | 'unsupported' | 'refusal'
}

/**
 * The sentences of `text` with their verdicts. [n] is `passages[n - 1]`. A sentence keeps [n] only if that passage says
 * it: in a copy, or in other words with the same values, bounds, conditions, order and negation (docs/check.md). A sentence
 * without a mark is given the [n] of the first passage that says all of it in one sentence.
 */
export function checkAnswer(text: string, passages: readonly Passage[]): CheckedSentence[] {
  let introduced: number[] = []
  return answerSentences(text).map(({ marked, newLine }) => {
    const plain = marked
      .replace(citationMark, '')
      .replace(/\s+(?=[.,;:!?](?:\s|$))/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    const nothing = { citations: [], places: [] }
    if (isRefusal(plain)) return { text: plain, newLine, ...nothing, verdict: 'refusal' }
    const isItem = newLine && /^(?:[-*•]|\d{1,2}[.)])\s/.test(marked)
    if (!isItem) introduced = []
    const segments = segmentsOf(marked, isItem ? introduced : [])
    const kept = segments.map(({ text, cited }) => {
      const claim = claimOf(text)
      return { claim, cited: cited.filter((n) => supportOf(passages[n - 1], claim).length > 0) }
    })
    // Small models forget the mark: that such a sentence is not in the documents would often be wrong.
    if (segments.length === 0) {
      const claim = claimOf(plain, true)
      const first = passages.findIndex((passage) => supportOf(passage, claim).length === 1) + 1
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
  if (silence.test(sentence)) return propositionsOf(sentence).every(({ quantities }) => quantities.length === 0)
  if (!refusal.test(sentence)) return false
  return propositionsOf(sentence.replace(refusal, '')).every(
    ({ quantities, identifiers, words }) =>
      quantities.length === 0 && identifiers.size === 0 && [...words].every((word) => filler.has(word)),
  )
}

/** What a part of the answer says, taken apart once for all passages; the mark of a list's item is no part of it. */
interface Claim {
  text: string
  plain: string
  /** The model names no passage for it: one sentence alone must say it. */
  isUnmarked: boolean
  /** "For the pump and its oil:" says nothing by itself, but what it is about. */
  isLeadIn: boolean
  propositions: Proposition[]
  /** What it says of each of two things. */
  each: Proposition[][] | undefined
}

function claimOf(text: string, isUnmarked = false): Claim {
  const plain = forms
    .unframed(text.replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, '').replace(/\s+(?=[.,;:!?](?:\s|$))/g, ''))
    .trim()
  const propositions = propositionsOf(plain)
  const isLeadIn = plain.endsWith(':') && propositions.every(({ quantities }) => quantities.length === 0)
  return { text: plain, plain: plainOf(plain), isUnmarked, isLeadIn, propositions, each: eachOf(plain) }
}

const supported = new WeakMap<Passage, WeakMap<Claim, number[]>>()

/** The sentences of a passage that support a claim, as indices: one, or one for each of its clauses; none where it is not supported. */
function supportOf(passage: Passage | undefined, claim: Claim): number[] {
  if (!passage) return []
  const known = supported.get(passage) ?? new WeakMap<Claim, number[]>()
  supported.set(passage, known)
  const found = known.get(claim) ?? supporters(passage, claim)
  known.set(claim, found)
  return found
}

function supporters(passage: Passage, claim: Claim): number[] {
  const evidence = evidenceOf(passage)
  if (doubtful.test(claim.plain)) return []
  const copies = copied(
    evidence.sentences.map((one) => one.plain),
    claim.plain,
  )
  if (copies.length > 0) return copies
  const found = saidBy(evidence, claim)
  const said = found.map((i) => evidence.sentences[i]!.text)
  const isKept = smallWordsKept(passage.text, said.join(' '), claim.text)
  return isKept && standsTogether(passage.text, said, claim.text) ? found : []
}

/** The sentences that say it in other words, or in a part of theirs. */
function saidBy(evidence: PassageEvidence, { text, isUnmarked, isLeadIn, propositions, each }: Claim): number[] {
  if (
    propositions.flatMap(({ words, quantities, identifiers }) => [...words, ...quantities, ...identifiers]).length <
      2 &&
    !propositions.some(({ negated }) => negated)
  )
    return []
  // "The fan and the pump have a plug" is not borne by a sentence about the fan, beside others about the pump.
  if (each && supportersOf(evidence, each).length === 0) return []
  const whole = supporterOf(evidence, propositions, isUnmarked)
  if (whole >= 0 || isUnmarked) return whole >= 0 ? [whole] : []
  if (isLeadIn) return speaksOf(evidence, propositions) ? [0] : []
  for (const clauses of [clausesOf(propositions), ...halvesOf(text), ...(each ? [each] : [])]) {
    const found = clauses.length < 2 ? [] : supportersOf(evidence, clauses)
    if (found.length > 0) return found
  }
  return []
}

/** The sentence that supports each of some clauses; none where one has none. */
function supportersOf(evidence: PassageEvidence, clauses: readonly Proposition[][]): number[] {
  const each = clauses.map((clause) => supporterOf(evidence, clause, false))
  // "Place the bottle and then fill the housing": of two sentences, the first comes first; of one, the whole would be supported.
  const isTurned = each.some((one, i) => clauses[i]!.some(({ next }) => next) && one <= (each[i - 1] ?? -1))
  return each.includes(-1) || isTurned ? [] : each
}

/** Where the sentences of a passage stand that support a claim. */
function placesOf(passage: Passage, claim: Claim): Span[] {
  return supportOf(passage, claim).flatMap((i) => passage.sentences[i]?.spans ?? [])
}
