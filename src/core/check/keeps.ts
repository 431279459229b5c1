/** Whether another wording of a sentence keeps all of it: what `checkAnswer` does not ask, as an answer may leave things out. */
import type { LanguageCode } from '../document'
import { languageOf } from '../language/function-words'
import { listsOf } from '../language/languages'
import { lexemesOf } from '../language/lexemes'
import { sameQuantity } from './measures'
import { wordsOf } from './proposition'
import { propositionsOf } from './propositions'

/** The least share of the words between two conjunctions or marks that are said again: articles and fillers count for nothing. */
const leastShare = 0.5

/** Whether `words`, which the check finds in `source`, have something of each of its parts, and all numbers and identifiers. */
export function keepsAll(source: string, words: string): boolean {
  const said = new Set(wordsOf(propositionsOf(words)))
  const isKept = (own: ReadonlySet<string>) => [...own].filter((word) => said.has(word)).length >= leastShare * own.size
  // "Close the valve" has three of the five words of "close the valve and drain the pump", and not all of it.
  const parts = propositionsOf(source).flatMap((one): { words: ReadonlySet<string> }[] =>
    one.parts.length > 0 ? one.parts : [one],
  )
  return parts.every(({ words }) => isKept(words)) && sameFigures(source, words, languageOf(source) ?? 'en')
}

interface Figure {
  value: string
  unit: string
}

/** Whether two texts have the same numbers with units, by value, and the same identifiers; each in its language. */
export function sameFigures(source: string, words: string, language: LanguageCode, other = language): boolean {
  const [a, b] = [figuresIn(source, language), figuresIn(words, other)]
  if (a.codes.join(' ') !== b.codes.join(' ') || a.figures.length !== b.figures.length) return false
  const left = [...b.figures]
  return a.figures.every((figure) => {
    const at = left.findIndex((one) => sameQuantity(figure, one))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

function figuresIn(text: string, language: LanguageCode): { figures: Figure[]; codes: string[] } {
  const lexemes = lexemesOf(text, listsOf(language))
  const figures = lexemes.flatMap(({ kind, values, negative, tolerance }, i) => {
    if (kind !== 'number') return []
    const next = lexemes[i + 1]
    const unit = next?.kind === 'unit' && next.gap !== 'break' ? next.raw : ''
    return values.map((value) => ({ value: `${tolerance ? '±' : negative ? '-' : ''}${value}`, unit }))
  })
  const codes = lexemes.flatMap(({ kind, raw }) => (kind === 'identifier' && /\d/.test(raw) ? [raw.toLowerCase()] : []))
  return { figures, codes: codes.sort() }
}
