/** "In psi?": what a quote says, in another unit. */
import type { Calculation } from './calculation'
import { languageOf } from '../language/function-words'
import { languages, listsOf } from '../language/languages'
import { lexemesOf, type Lexeme } from '../language/lexemes'
import { unitCalled } from './amounts'
import { convert } from './calculate'
import type { Unit } from './units'

/** The unit that a question asks for and says nothing else, and how it calls it; undefined for other questions. */
export function wantedUnit(question: string): { unit: Unit; called: string } | undefined {
  const text = question
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\s?.!…]+$/, '')
  for (const language of languages) {
    const called = language.followUps.wantedUnit.exec(text)?.groups?.['unit'] ?? ''
    const unit = unitCalled(called, language)
    if (unit) return { unit, called }
  }
  return undefined
}

/** Between two numbers of which only the second has its unit. */
const joining = new Set(['to', 'and', 'or', 'through', 'bis', 'und', 'oder', 'à', 'et', 'ou', 'a', 'y', 'o', 'e'])
/** Degrees that tell how far two temperatures are apart. */
const apart =
  /difference|ris(?:e|es|ing)\b|gradient|\bper\b|differenz|unterschied|erwärm|anstieg|Δ|∆|\bpro\b|diff[ée]ren|diferen|[ée]cart|[ée]chauffement|[ée]l[ée]vation|eleva[cç]|aumento|incremento|calentamiento|aquecimento|\bp[ao]r\b/i

/** "125° - 180° F": both are Fahrenheit. */
const degrees =
  /(\d)\s?[°º˚]\s*([-–—…]|to|and|or|bis|und|oder|à|et|ou|a|y|o|e)\s*([-−]?\d[\d.,]*)\s?[°º˚]\s?([CF])(?![\p{L}\p{N}])/giu

/**
 * Each value of a text that can be given in `unit`. None where one of its signs could not be read, and none of a tolerance:
 * half of a value is no value. `around` tells the language where `text` does not: "1.850 kg" is not the same in all.
 */
export function valuesIn(text: string, unit: Unit, around = ''): Calculation[] {
  if (text.includes('\uFFFD')) return []
  const language = listsOf(languageOf(text) ?? languageOf(around))
  const lexemes = lexemesOf(text.replace(degrees, '$1 °$4 $2 $3 °$4'), language)
  if (lexemes.some(({ tolerance }) => tolerance)) return []
  const found = lexemes.flatMap((lexeme, i) => {
    const own = lexeme.kind === 'number' ? unitCalled(unitBehind(lexemes, i) ?? '', language) : undefined
    if (!own || own.name === unit.name || (isDegrees(own) && (own.name === 'K' || apart.test(text)))) return []
    // In a question "20 degrees in Fahrenheit" is no angle; in a document 45° is one.
    if (own.name === '°' && isDegrees(unit)) return []
    return lexeme.values.flatMap((written) => {
      const number = lexeme.negative ? `-${written}` : written
      const [over = '', under = '1'] = number.split('/')
      const calculation = convert({ value: Number(over) / Number(under), number, unit: own }, unit)
      return calculation?.kind === 'conversion' ? [calculation] : []
    })
  })
  const key = ({ from }: (typeof found)[number]) => `${from.value} ${from.unit}`
  return found.filter((one, i) => found.findIndex((other) => key(other) === key(one)) === i)
}

function unitBehind(lexemes: readonly Lexeme[], i: number): string | undefined {
  const [next, second, third] = lexemes.slice(i + 1, i + 4)
  if (next?.kind === 'unit') return next.gap === 'break' ? undefined : next.raw
  const isJoined = next?.kind === 'word' && joining.has(next.raw.toLowerCase())
  return isJoined && second?.kind === 'number' && third?.kind === 'unit' ? third.raw : undefined
}

function isDegrees({ dimension }: Unit): boolean {
  return dimension[4] === 1
}
