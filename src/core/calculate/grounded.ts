/** Numbers, amounts and dates that stand in given texts: what a calculation of a model may begin with. */
import { languageOf } from '../language/function-words'
import { languages, listsOf } from '../language/languages'
import { lexemesOf } from '../language/lexemes'
import { unitCalled } from './amounts'
import { dateOf } from './dates'
import type { Unit } from './units'

/** Whether a number stands in one of the texts, as plain decimals. */
export function isGroundedNumber(number: string, texts: readonly string[]): boolean {
  return texts.some((text) => numbersIn(text).some(({ value }) => Number(value) === Number(number)))
}

/** Whether a number stands there with that unit. */
export function isGroundedAmount(number: string, unit: Unit, texts: readonly string[]): boolean {
  return texts.some((text) =>
    numbersIn(text).some((one) => Number(one.value) === Number(number) && one.unit?.name === unit.name),
  )
}

/** Whether one of the texts has a number with that unit. */
export function hasUnit(unit: Unit, texts: readonly string[]): boolean {
  return texts.some((text) => numbersIn(text).some((one) => one.unit?.name === unit.name))
}

function numbersIn(text: string): { value: string; unit: Unit | undefined }[] {
  const language = listsOf(languageOf(text))
  const lexemes = lexemesOf(text, language)
  return lexemes.flatMap(({ kind, values, negative }, i) => {
    if (kind !== 'number') return []
    const next = lexemes[i + 1]
    const unit = next?.kind === 'unit' && next.gap !== 'break' ? unitCalled(next.raw, language) : undefined
    return values.map((value) => ({ value: negative ? `-${value}` : value, unit }))
  })
}

const likeDates =
  /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}|\d{1,2}(?:\.|st|nd|rd|th|er|º)?\s(?:de\s)?\p{L}{3,}\.?,?\s(?:del?\s)?\d{4}|\p{L}{3,}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}/gu

/** A date as milliseconds at midnight UTC, where it is one and stands in one of the texts, in any spelling. */
export function groundedDate(text: string, texts: readonly string[]): number | undefined {
  const wanted = dateIn(text)
  const there = texts.flatMap((one) => (one.match(likeDates) ?? []).map(dateIn))
  return wanted !== undefined && there.includes(wanted) ? wanted : undefined
}

function dateIn(text: string): number | undefined {
  for (const language of languages) {
    const date = dateOf(text, language)
    if (date !== undefined) return date
  }
  return undefined
}
