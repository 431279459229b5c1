/** The terms of a text: what the index knows and a question is looked up by. */
import { lexemesOf, type Lexeme } from './lexemes'
import type { Language } from './language'

/** An identifier in the one spelling that is looked up: "P-101A", "P 101A" and "p101a" are "p101a"; "1.4571" stays. */
export function identifierTerm(raw: string): string {
  return raw.toLowerCase().replace(/(?<=\p{L})[-_·](?=[\p{L}\p{N}])|(?<=\p{N})[-_·](?=\p{L})/gu, '')
}

/**
 * The terms of a text, in order, with repeats. A word gives its stem; a number itself ("1,000" gives "1000"); an
 * identifier gives itself and its parts ("P-101A": "p101a", "101a"). Neighbours that read as one give a compound as
 * well: "DN 50" gives "dn50" as "DN50" does, "120 N·m" gives "120nm", "API 520" gives "api520".
 */
export function termsOf(text: string, language: Language): string[] {
  const terms: string[] = []
  const lexemes = lexemesOf(text, language)
  for (const [i, lexeme] of lexemes.entries()) {
    for (const term of ownTerms(lexeme, language)) terms.push(term)
    for (const term of compoundsOf(lexemes[i - 2], lexemes[i - 1], lexeme)) terms.push(term)
  }
  return terms
}

const shared = new Map<string, readonly string[]>()

/** `termsOf` a text that stands above many passages, remembered: a heading, the head of a table, the name of a file. */
export function termsAbove(text: string, language: Language): readonly string[] {
  const key = `${language.code}\n${text}`
  const known = shared.get(key)
  if (known) return known
  const terms = termsOf(text, language)
  if (shared.size < 10_000) shared.set(key, terms)
  return terms
}

/** The terms of one lexeme: the whole first, then its parts. */
export function ownTerms({ kind, raw, values }: Lexeme, { stem, partsOf }: Language): string[] {
  if (kind === 'word') return [stem(raw.toLowerCase()), ...partsOf(raw.toLowerCase())]
  if (kind === 'unit') return [raw.toLowerCase()]
  if (kind === 'number') return values.length > 1 ? [raw, ...values] : [raw]
  const whole = identifierTerm(raw)
  const parts = raw.toLowerCase().split(/[-/:_'&·@,]|(?<=\d)x(?=\d)|\.(?!\d)|(?<!\d)\./)
  return [whole, ...parts.filter((part) => part !== whole && part.length > 1).map(stem)]
}

/** The compounds that end with `lexeme`: a number with its unit, or a word with its number ("DN 50", "P 101A"). */
export function compoundsOf(first: Lexeme | undefined, before: Lexeme | undefined, { kind, raw, values, gap }: Lexeme) {
  if (before === undefined || gap === 'break') return []
  const named = first && before.gap !== 'break' && isName(first)
  if (before.kind === 'number' && kind === 'unit') {
    const measured = (before.values.at(-1) ?? '') + raw.toLowerCase()
    return named && gap === 'none' ? [measured, first.raw.toLowerCase() + measured] : [measured]
  }
  if (!isName(before) || (before.kind === 'unit' && first?.kind === 'number')) return []
  if (kind === 'number') return [before.raw.toLowerCase() + (values[0] ?? raw)]
  return kind === 'identifier' && /^\d/.test(raw) ? [before.raw.toLowerCase() + identifierTerm(raw)] : []
}

/** Letters that a number can belong to; a unit is taken for such letters only where no number stands before it. */
function isName({ kind, raw }: Lexeme): boolean {
  return kind === 'word' || (kind === 'unit' && /^\p{L}+$/u.test(raw))
}
