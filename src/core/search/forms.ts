/** What the form of a sentence says of it as an answer: a figure where one is asked, a prohibition where leave is asked. */
import type { Sentence } from '../document'
import type { Language } from '../language/language'
import type { Question } from './question'

/**
 * What a form counts, in shares of what is asked. Without ruling, former and example the MRR of the public set is .008 lower, that
 * of its paraphrases .027. `named`, with the head of a table in the share of its rows: recall@1 of the public set .671 to .684, its
 * marked answers .441 to .474. Units of rows: one more of 345 questions has the right row.
 * Alone, `measured` earns 3 first places of 203 public and plant questions, `ruling` one. Amounts in words and things counted: of 436
 * open questions one more has the right page first and its answer marked, none is lost.
 */
const worth = {
  number: 0.1,
  measured: 0.3,
  definition: 0.25,
  ruling: 0.25,
  former: -0.2,
  example: -0.15,
  named: 0.1,
}

/** What a sentence with these terms is worth for its form; 0 for most. `measured` is whether it has an amount of the kind asked for. */
export function formOf(text: string, terms: readonly string[], measured: boolean, question: Question): number {
  const { quantity, definition, leave, asked } = question
  const { defining, ruling, former, example, exampleAsked } = question.lists.sentences
  let sum = 0
  if (measured) sum += worth.measured
  if (quantity && terms.some(isNumber)) sum += worth.number
  if (definition && defining.test(text) && asked.some(({ whole }) => terms.slice(0, 4).includes(whole)))
    sum += worth.definition
  if (leave && ruling.test(text)) sum += worth.ruling
  if (former.test(text) && !asked.some(({ raw }) => former.test(raw))) sum += worth.former
  const hasAsked = asked.some(({ whole }) => isNumber(whole) && terms.includes(whole))
  if (example.test(text) && !hasAsked && !asked.some(({ raw }) => exampleAsked.test(raw))) sum += worth.example
  if (!quantity && asked.some(({ head, whole }) => head && terms.includes(whole)) && hasCode(text, question))
    sum += worth.named
  return sum
}

/**
 * Whether an amount of the kind asked for stands there, in figures or in words: "six months"; where things are to be counted, a
 * number of them: "up to eight valves". The unit of a row's figures may stand in its first cell, or over them: "Temperature
 * Min °C, -20, -25".
 */
export function isMeasured(
  text: string,
  terms: readonly string[],
  cells: Sentence['cells'],
  question: Question,
): boolean {
  const { measures, lists } = question
  if (measures.length === 0) return isCounted(text, question)
  if (terms.some((term) => measures.some((measure) => measure.test(term)))) return true
  const inWords = behindNumbers(text, lists).flatMap((words) => lists.unitOf(words[0] ?? '')?.toLowerCase() ?? [])
  if (inWords.some((unit) => measures.some((measure) => measure.test(`1${unit}`)))) return true
  if (!text.includes('\t') || !terms.some(isNumber)) return false
  const labels = [text.slice(0, text.indexOf('\t')), ...(cells ?? []).map(({ head }) => head)]
  return labels.some((label) => {
    const [, unit] = /([^\s[\](),]+)[\])]?$/.exec(label.trim().toLowerCase()) ?? []
    return unit !== undefined && measures.some((measure) => measure.test(`1${unit}`))
  })
}

/** Whether a number of the things that are asked for stands right before their name. */
function isCounted(text: string, { asked, quantity, lists }: Question): boolean {
  const at = asked.findIndex(({ head, framing, strict, amount }) => head && !framing && !strict && !amount)
  if (!quantity || at < 0) return false
  const named = new Set(asked.slice(at, at + 2).map(({ whole }) => whole))
  return behindNumbers(text, lists).some((words) => words.some((word) => named.has(lists.stem(word.toLowerCase()))))
}

const patterns = new Map<RegExp, RegExp>()

/** The two words behind each number, in figures or words: of "five thousand (5,000) hours" and "eight control valves" among others. */
function behindNumbers(text: string, { sentences: { numeral } }: Language): string[][] {
  const known = patterns.get(numeral)
  const number = String.raw`(?:(?:${numeral.source}|(?<![\p{L}\d.,])\d+)[- ])+(?:\([\d.,]+\) )?`
  const pattern = known ?? new RegExp(String.raw`${number}(\p{L}+)(?:[- ](\p{L}+))?`, 'giu')
  if (!known) patterns.set(numeral, pattern)
  return [...text.matchAll(pattern)].map(([, ...words]) => words.filter(Boolean))
}

/** What the quote says of an amount, 0..1: whether one is there where one is asked for, with a unit of its kind where that is known. */
export function measuredIn(terms: readonly string[], measured: boolean, { measures, quantity }: Question): number {
  if (measured || measures.length > 0) return measured ? 1 : 0
  return quantity ? (terms.some(isNumber) ? 1 : 0) : 0.5
}

/**
 * Whether an amount is asked for and a quote says no number of its own, in figures or in words: "the entire weight of the rotor" is
 * no weight. Who asks for another thing, for steps, for leave or for a list may name a quantity and ask for no amount. Not `found`
 * for that are 4 of 15 questions that were called so and nothing answers, and 1 of 156 that were right; held out 0 of 10, 1 of 67.
 */
export function isSilent(text: string, { asked, measures, steps, leave, list, lists }: Question): boolean {
  const { ruling, granting, numeral } = lists.sentences
  if (leave) return !ruling.test(text) && !granting.test(text)
  const isOther = asked.some(({ head, framing, whole }) => head && !framing && !lists.measures.has(whole))
  if (measures.length === 0 || isOther || steps || list) return false
  const figures = text.match(/(?=[\p{L}.,/-]*\d)[\p{L}\d](?:[\p{L}\d.,/-]*[\p{L}\d])?/gu) ?? []
  const isAsked = (figure: string) => asked.some(({ raw }) => raw.toLowerCase() === figure.toLowerCase())
  return figures.every(isAsked) && !numeral.test(text)
}

/** Whether there is a figure that the question does not have itself, and that does not only count steps. */
export function hasFigure(text: string, terms: readonly string[], { asked }: Question): boolean {
  const counted = /^\(?\d{1,2}[.)]\s/.test(text) ? terms.slice(1) : terms
  return counted.some((term) => isNumber(term) && !asked.some(({ whole }) => whole === term))
}

/** Whether there is a grade, a code or a name in capitals that the question does not have: what "which oil" asks for. */
function hasCode(text: string, { asked }: Question): boolean {
  const codes = text.match(/(?<![\p{L}\d])(?=[\p{L}\d./-]*[\p{Lu}\d]{2})[\p{Lu}\d][\p{L}\d./-]+/gu) ?? []
  return codes.some((code) => !asked.some(({ raw }) => raw.toLowerCase() === code.toLowerCase()))
}

function isNumber(term: string): boolean {
  return /^\d/.test(term)
}
