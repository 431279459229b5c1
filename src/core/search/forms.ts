/** What the form of a sentence says of it as an answer: a figure where one is asked, a prohibition where leave is asked. */
import type { Question } from './question'

/** What a form counts, in shares of what is asked. */
/*
 * Without ruling, former and example the MRR of the public set is .008 lower, that of its paraphrases .027. `named`, with the
 * head of a table in the share of its rows: recall@1 of the public set .671 to .684, its marked answers .441 to .474.
 */
const worth = { number: 0.1, measured: 0.3, definition: 0.25, ruling: 0.25, former: -0.2, example: -0.15, named: 0.1 }

/** What a sentence with these terms is worth for its form; 0 for most. */
export function formOf(text: string, terms: readonly string[], question: Question): number {
  const { measures, quantity, definition, leave, asked } = question
  const { defining, ruling, former, example, exampleAsked } = question.lists.sentences
  let sum = 0
  if (measures.some((measure) => terms.some((term) => measure.test(term)))) sum += worth.measured
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

/** Whether an amount stands there where one is asked for: with a unit of its kind, or any where no unit is known. */
export function measuredIn(terms: readonly string[], { measures, quantity }: Question): number {
  if (measures.length > 0) return terms.some((term) => measures.some((measure) => measure.test(term))) ? 1 : 0
  return quantity ? (terms.some(isNumber) ? 1 : 0) : 0.5
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
