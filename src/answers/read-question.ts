/** What a question asks for after the one before it: a calculation, what was found in another unit, or that question with a part replaced. */
import { calculationOf, convert } from '../core/calculate/calculate'
import { unitNamed } from '../core/calculate/units'
import { valuesIn, wantedUnit } from '../core/calculate/wanted-unit'
import type { Calculation } from '../core/calculate/calculation'
import type { LanguageCode, SearchResult } from '../core/document'
import { standAlone } from '../core/search/follow-up'
import type { Turn } from './turn'

export interface ReadQuestion {
  /** The question that stands alone, where it was not typed so. */
  askedAs?: string
  calculation?: Calculation
  /** Values of the quote in `result`, in the unit that is asked for: nothing is searched. */
  conversions?: Calculation[]
  result?: SearchResult
}

type Before = Pick<Turn, 'question' | 'askedAs' | 'calculation' | 'conversions' | 'result'>

/** `earlier` are the turns of the conversation before it, oldest first. */
export function readQuestion(question: string, earlier: readonly Before[], language: LanguageCode): ReadQuestion {
  const own = calculationOf(question, language)
  if (own) return { calculation: own }
  // What only said it in another unit, and small talk, ask for nothing that one can go on from.
  const previous = earlier.findLast(({ conversions, result }) => !conversions && !result?.smallTalk)
  if (!previous) return {}
  const before = previous.askedAs ?? previous.question
  const wanted = wantedUnit(question)
  if (wanted) return inUnit(wanted, before, previous)
  const askedAs = standAlone(question, before)
  if (askedAs === undefined) return {}
  const calculation = calculationOf(askedAs, language)
  return { askedAs, ...(calculation && { calculation }) }
}

function inUnit(
  { unit, called }: NonNullable<ReturnType<typeof wantedUnit>>,
  before: string,
  { calculation, result }: Before,
): ReadQuestion {
  if (calculation?.kind === 'conversion') {
    const { from } = calculation
    const [over = '', under = '1'] = from.value.split('/')
    const given = unitNamed(from.unit)
    const again = given && convert({ value: Number(over) / Number(under), number: from.value, unit: given }, unit)
    return again ? { askedAs: `${from.value} ${from.unit} in ${called}`, calculation: again } : {}
  }
  const hit =
    result?.verdict === 'absent' ? undefined : result?.hits.find(({ unseen, unchecked }) => !unseen && !unchecked)
  // What is struck out is no longer true.
  const conversions = hit && !hit.passage.struck ? valuesIn(hit.quote.text, unit, `${hit.passage.text}\n${before}`) : []
  if (hit && conversions.length > 0)
    return { conversions, result: { hits: [hit], verdict: result?.verdict ?? 'unsure' } }
  return { askedAs: `${before.trim().replace(/[\s?.!…]+$/, '')} in ${called}?` }
}
