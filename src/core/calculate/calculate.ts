/** Questions that ask for a calculation and for nothing else. A question to the documents that is taken for one is worse than one that is not recognised. */
import type { Calculation } from './calculation'
import type { LanguageCode } from '../document'
import { languageOf } from '../language/function-words'
import { languages, listsOf } from '../language/languages'
import type { Language } from '../language/language'
import { amountOf, unitCalled, type ReadAmount } from './amounts'
import { dateOf } from './dates'
import { evaluated } from './expression'
import { rounded } from './rounding'
import { converted, relationOf, unitNamed, type Unit } from './units'

/**
 * What `question` comes to; undefined where any word of it is no part of a calculation. `likely` is how its numbers are read where
 * its words tell no language: "1.500" is one and a half in English.
 */
export function calculationOf(question: string, likely: LanguageCode): Calculation | undefined {
  if (question.length > 200 || !/\p{N}/u.test(question)) return undefined
  const first = listsOf(languageOf(question) ?? likely)
  const own = calculatedIn(question, first)
  if (own) return own
  const others = languages.filter((one) => one !== first).flatMap((one) => calculatedIn(question, one) ?? [])
  // "1.500 mm in m" is one and a half in English, fifteen hundred in German.
  return new Set(others.map((one) => JSON.stringify(one))).size === 1 ? others[0] : undefined
}

function calculatedIn(question: string, language: Language): Calculation | undefined {
  const { opening, closing } = language.calculations
  const typed = question.trim().replace(/\s+/g, ' ')
  const text = typed
    .replace(/[\s?.!…]+$/, '')
    .replace(opening, '')
    .replace(closing, '')
    .trim()
  const isAsked = opening.test(typed) || /=\s*\??$/.test(typed)
  const bare = text.replace(/\s*=\s*\??$/, '')
  return (
    days(text, language) ??
    dayAfter(text, language) ??
    percentage(typed.replace(/[\s?.!…]+$/, ''), language) ??
    conversion(text, language) ??
    arithmetic(bare, language, isAsked)
  )
}

function conversion(text: string, language: Language): Calculation | undefined {
  const { howMany, into } = language.calculations
  const asked = howMany.exec(text)?.groups
  const candidates = asked ? [{ amount: asked['amount'] ?? '', unit: asked['unit'] ?? '' }] : []
  for (const { 0: between, index } of text.matchAll(into))
    candidates.push({ amount: text.slice(0, index), unit: text.slice(index + between.length).replace(/^\s*\?\s*/, '') })
  for (const { amount, unit } of candidates) {
    const { rest, difference } = withoutDifference(amount, language)
    const from = amountOf(rest, language)
    const to = unitCalled(unit, language)
    if (from && to) return convert(from, to, difference)
  }
  return undefined
}

/** An amount in another unit. */
export function convert(given: ReadAmount, wanted: Unit, difference = false): Calculation | undefined {
  const [from, to] = [meant(given.unit, wanted), meant(wanted, given.unit)]
  const relation = relationOf(from, to)
  if (relation === 'apart') return undefined
  if (relation === 'different') return { kind: 'impossible', from: from.name, to: to.name }
  const value = converted(given.value, from, to, difference)
  if (value === undefined) return undefined
  const result = rounded(value, [given.number])
  return {
    kind: 'conversion',
    from: { value: given.number, unit: from.name },
    to: { value: result.value, unit: to.name },
    exact: result.exact,
    ...(difference && { difference }),
  }
}

const otherScale: Record<string, string> = { '°F': '°C', '°C': '°F' }

/** Whoever types "45 nm in ft-lb" does not mean nanometres, nor an angle by "20 degrees in Fahrenheit". */
function meant(unit: Unit, other: Unit): Unit {
  const scale = otherScale[other.name]
  const likely = unit.name === 'nm' ? unitNamed('Nm') : unit.name === '°' && scale ? unitNamed(scale) : undefined
  return likely && relationOf(likely, other) === 'same' ? likely : unit
}

function withoutDifference(amount: string, { calculations }: Language): { rest: string; difference: boolean } {
  const rest = amount.replace(calculations.difference, ' ').trim()
  return { rest, difference: rest !== amount.trim() }
}

/** What makes signs between numbers a calculation, where nothing says so: 230/400 and 10-20 are none. */
const telling = /[+*×÷^(√]|%\s*\*|\p{L}\s*-[\d.,\s]+%$/u

function arithmetic(text: string, language: Language, isOpened: boolean): Calculation | undefined {
  let source = text.replace(/√/g, ' √ ')
  for (const [form, sign] of language.calculations.operators) source = source.replace(form, sign)
  const signs = (one: string) => one.match(/[-+*÷]/g)?.length ?? 0
  // "400 minus 6 %" asks as well.
  const isAsked = isOpened || signs(source) > signs(text)
  source = withPowers(source)
  const given = withoutUnit(source, language)
  if (!given) return undefined
  const isTelling = telling.test(source)
  source = given.source
  // "What is 65-231" asks for a part.
  if (!isTelling && (!isAsked || /^\d+-\d+$/.test(source))) return undefined
  source = source
    .replace(/[×·]|(?<=[\d)]\s?)x(?=\s?[\d(])/g, isAsked || !/x/.test(source) ? '*' : '$&')
    .replace(/÷/g, '/')
    .replace(/[−–]/g, '-')
  let isPlain = true
  source = source.replace(/\d(?:[\d.,]*\d)?/g, (digits) => {
    const decimal = language.decimalOf(digits)
    isPlain &&= decimal !== undefined
    return decimal ?? ''
  })
  const parsed = isPlain ? evaluated(source) : undefined
  if (!parsed) return undefined
  const { value, exact } = rounded(parsed.value, parsed.numbers)
  const { unit, on } = given
  const expression = unit === undefined ? parsed.text : parsed.text.replace(on, `$& ${unit}`)
  return { kind: 'arithmetic', expression, value: unit === undefined ? value : `${value} ${unit}`, exact }
}

const numbers = /\d(?:[\d.,]*\d)?/g

/** "2.5e-3 * 4", "5²": powers as they are typed. A code, "12E4", is no number. */
function withPowers(text: string): string {
  const source = text
    .replace(/(?<=[\d)]\s?)[²³]/g, (sign) => (sign === '²' ? '^2' : '^3'))
    .replace(/(?<!\p{L})pi(?!\p{L})/giu, 'π')
  if (!/\s[-+−*×·/÷]\s|[*×]/.test(source)) return source
  return source.replace(
    /(?<![\p{L}\d.,])(\d+(?:[.,]\d+)?)e([-+−]?)(\d{1,2})(?![\p{L}\d.,])/gu,
    (_, digits: string, sign: string, power: string) => `(${digits}*10^${sign === '+' ? '' : sign}${power})`,
  )
}

/**
 * A sum of amounts in one unit, or a share of an amount, with the unit taken out and `on` which numbers it goes; `source` as it is
 * where it has none. Undefined where it is anything else with a unit: "3 x 4 mm" is a size.
 */
function withoutUnit(source: string, language: Language): { source: string; unit?: string; on: RegExp } | undefined {
  const found = [...source.matchAll(/(?<=\d)\s*(?!x\b)(\p{L}[\p{L}\p{N}°·/²³]*)/gu)]
  if (found.length === 0) return { source, on: numbers }
  const names = new Set(found.map(([, word]) => unitCalled(word ?? '', language)?.name))
  const [unit] = names
  if (names.size > 1 || unit === undefined) return undefined
  const bare = source.replace(/(?<=\d)\s*(?!x\b)\p{L}[\p{L}\p{N}°·/²³]*/gu, '')
  const isSum = /^[\d.,\s]+(?:[-+−][\d.,\s]+)+$/.test(bare) && found.length === bare.match(numbers)?.length
  if (isSum) return { source: bare, unit, on: numbers }
  // "400 V - 5 %".
  const isChange = /^[\d.,\s]+[-+−][\d.,\s]+%$/.test(bare) && found.length === 1 && !/\p{L}.*%\s*\p{L}/u.test(source)
  if (isChange) return { source: bare, unit, on: /^[\d.]+/ }
  const isShare = /^[\d.,\s]+%\s*\*[\d.,\s]+$/.test(bare) && found.length === 1 && /\p{L}[^%]*$/u.test(source)
  return isShare ? { source: bare, unit, on: /[\d.]+$/ } : undefined
}

/** "What percentage of 160 V is 12 V?" */
function percentage(text: string, language: Language): Calculation | undefined {
  for (const form of language.calculations.percentOf) {
    const { part = '', whole = '' } = form.exec(text)?.groups ?? {}
    const given = [part, whole].map((own) => plainOf(own, language))
    const [a, b] = given
    if (!a || !b || a.unit !== b.unit || b.value === 0) continue
    const { value, exact } = rounded((100 * a.value) / b.value, [a.number, b.number])
    const behind = a.unit === undefined ? '' : ` ${a.unit}`
    return { kind: 'arithmetic', expression: `${a.number}${behind} / ${b.number}${behind}`, value: `${value} %`, exact }
  }
  return undefined
}

/** A number, with a unit or without. */
function plainOf(text: string, language: Language): { value: number; number: string; unit?: string } | undefined {
  const amount = amountOf(text, language)
  if (amount) return { value: amount.value, number: amount.number, unit: amount.unit.name }
  const number = /^\d(?:[\d.,]*\d)?$/.test(text.trim()) ? language.decimalOf(text.trim()) : undefined
  return number === undefined ? undefined : { value: Number(number), number }
}

const day = 86_400_000

function days(text: string, language: Language): Calculation | undefined {
  const { from: begin = '', to: end = '' } = language.calculations.daysBetween.exec(text)?.groups ?? {}
  const from = dateOf(begin, language) ?? beside(end, begin, -1, language)
  const to = dateOf(end, language) ?? beside(begin, end, 1, language)
  if (from === undefined || to === undefined) return undefined
  return { kind: 'days', from: Math.min(from, to), to: Math.max(from, to), days: Math.abs(to - from) / day }
}

/** "12 March" with the year of "4 May 2026" behind it, or with the one next to that where it would not come in this order. */
function beside(other: string, text: string, order: 1 | -1, language: Language): number | undefined {
  const there = dateOf(other, language)
  const [year] = /\d{4}$/.exec(other.trim()) ?? []
  if (there === undefined || year === undefined || /\d{4}/.test(text)) return undefined
  const dates = [0, order].map((more) => dateOf(`${text} ${Number(year) + more}`, language))
  return dates.find((date) => date !== undefined && (date - there) * order >= 0)
}

/** The same day so many months later, or the last of a month that has no such day. */
function monthsFrom(time: number, months: number): number {
  const date = new Date(time)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last))
}

/** "90 days after 15 June 2026", "18 months after 31 August 2024". */
function dayAfter(text: string, language: Language): Calculation | undefined {
  const { count, weeks, months, years, before, date = '' } = language.calculations.dayAfter.exec(text)?.groups ?? {}
  const known = dateOf(date, language)
  if (count === undefined || known === undefined) return undefined
  const many = before === undefined ? Number(count) : -Number(count)
  const other =
    months === undefined && years === undefined
      ? known + many * (weeks === undefined ? 1 : 7) * day
      : monthsFrom(known, many * (years === undefined ? 1 : 12))
  return { kind: 'days', from: Math.min(known, other), to: Math.max(known, other), days: Math.abs(other - known) / day }
}
