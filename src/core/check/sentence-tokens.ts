/** The words, numbers, identifiers and marks of a sentence, with every phrase in one spelling. */
import { lexemesOf, type Lexeme } from '../language/lexemes'
import { identifierTerm } from '../language/terms'
import { unitOf } from '../language/units'
import { ownOf } from '../own'
import { forms, language } from './forms'

export interface Token {
  /** `mark`: a comma or a bracket, or with ";" what ends a clause. `unit`: one that stands with no number, as in a table's head. */
  kind: 'word' | 'number' | 'identifier' | 'unit' | 'mark'
  /** A word in lower case, an identifier in its one spelling, a unit, "," ";" or ")". */
  text: string
  /** Of a word. */
  stem: string
  /** A word in capitals among others: a key, a lamp, a setting. */
  isName: boolean
  /** Of a number: one, or two for a range; with their sign. */
  values: string[]
  /** Of a number; '' where it has none. */
  unit: string
}

/** The text of a token; '' where there is none. */
export const textAt = (tokens: readonly Token[], i: number): string => tokens[i]?.text ?? ''

const mark = /,(?=\s)|[;:](?=\s|$)|[()[\]]|(?<!\d)\s[-–—]+\s|\s[-–—]+\s(?!\d)/g
function stemOf(word: string): string {
  return language.stem(ownOf(forms.irregular, word) ?? word)
}

/** A number beside a character that could not be read is none. */
const unread = /[\d.,/]*\s?\uFFFD+(?:\s?[\d.,/]+)?/g

/** Tokens of a sentence or a cell, in order. */
export function tokensOf(text: string): Token[] {
  const plain = forms.reworded(forms.withHundreds(text)).replace(unread, ' ')
  const tokens: Token[] = []
  let start = 0
  for (const { 0: found, index } of plain.matchAll(mark)) {
    tokens.push(...pieceOf(plain.slice(start, index)))
    tokens.push({
      ...blank,
      kind: 'mark',
      text: found
        .trim()
        .replace('[', '(')
        .replace(']', ')')
        .replace(/^[-–—]+$/, ','),
    })
    start = index + found.length
  }
  tokens.push(...pieceOf(plain.slice(start)))
  return tokens
}

const blank: Omit<Token, 'kind' | 'text'> = { stem: '', isName: false, values: [], unit: '' }

function pieceOf(text: string): Token[] {
  const lexemes = withSpelledNumbers(lexemesOf(text, language))
  const isMixed = /\p{Ll}{2}/u.test(text)
  return lexemes.flatMap((lexeme, i): Token[] => {
    const { kind, raw } = lexeme
    const identifier = identifierAt(lexemes, i)
    if (identifier !== undefined) return [{ ...blank, kind: 'identifier', text: identifier }]
    if (kind === 'number')
      return [{ ...blank, kind, text: raw, values: signed(lexemes, i), unit: unitBehind(lexemes, i) }]
    if (kind === 'unit') return lexemes[i - 1]?.kind === 'number' ? [] : [{ ...blank, kind, text: raw }]
    return raw.split(kind === 'word' ? /$^/ : /[-./:_&@]/).map((part) => ({
      ...blank,
      kind: 'word',
      text: part.toLowerCase(),
      stem: stemOf(part.toLowerCase()),
      isName: isMixed && /^\p{Lu}{2,}$/u.test(part),
    }))
  })
}

/** Numbers in words as numbers, and the units behind them as units. "A" is a number only before a unit. */
function withSpelledNumbers(lexemes: readonly Lexeme[]): Lexeme[] {
  const read: Lexeme[] = []
  for (const [i, lexeme] of lexemes.entries()) {
    const { kind, raw, gap } = lexeme
    const behind = unitOf(lexemes[i + 1]?.raw ?? '')
    const after = lexemes[i + 2]
    const isLast = after === undefined || after.gap === 'break' || language.stopWords.has(after.raw.toLowerCase())
    // "Within a second", but "a second valve".
    const isCount = /^an?$/i.test(raw) && behind !== undefined && (lexemes[i + 1]?.raw.length ?? 0) > 2 && isLast
    const isWord = (kind === 'word' || kind === 'identifier') && !(/^one$/i.test(raw) && isPronoun(lexemes, i))
    const value = isCount ? '1' : isWord ? forms.numeralOf(raw) : undefined
    const unit = kind === 'word' && gap !== 'break' && read.at(-1)?.kind === 'number' ? unitOf(raw) : undefined
    if (value !== undefined) read.push({ ...lexeme, kind: 'number', raw: value, values: [value] })
    else if (unit !== undefined && raw !== 'in') read.push({ ...lexeme, kind: 'unit', raw: unit })
    else read.push(lexeme)
  }
  return read
}

/** "The one", "one of the". */
function isPronoun(lexemes: readonly Lexeme[], i: number): boolean {
  const [before = '', behind = ''] = [lexemes[i - 1], lexemes[i + 1]].map((one) => one?.raw.toLowerCase() ?? '')
  // "Is set to one, then it is off".
  if (behind === '' && (before === 'to' || before === 'than')) return false
  // "The old one".
  const isNoun = /^(?:the|a|an|this|that)$/i.test(lexemes[i - 2]?.raw ?? '') && lexemes[i - 1]?.kind === 'word'
  return (
    (isNoun && language.stopWords.has(behind)) ||
    behind === 'of' ||
    behind === '' ||
    (i === 0 && /^(?:is|must|can|may|should|has|needs|shall|will)$/.test(behind)) ||
    /^(?:the|this|that|first|second|other|any|each|no|every|which)$/.test(before)
  )
}

const joins = new Set(['to', 'and', 'or', 'by', 'x', 'through', 'till', 'until', 'the'])

/** In "10 to 20 bar" and "10, 15 and 20 bar" the unit belongs to each number. */
function unitBehind(lexemes: readonly Lexeme[], i: number): string {
  let next = i + 1
  while (lexemes[next]?.kind === 'number' || joins.has(lexemes[next]?.raw.toLowerCase() ?? '')) next++
  const behind = lexemes[next]
  return behind?.kind === 'unit' && behind.gap !== 'break' ? behind.raw : ''
}

function signed(lexemes: readonly Lexeme[], i: number): string[] {
  const { values, negative, tolerance } = lexemes[i]!
  const minus = negative || lexemes[i - 1]?.raw.toLowerCase() === 'minus'
  const sign = tolerance ? '±' : minus ? '-' : ''
  return values.map((value, n) => (n === 0 ? sign + value : value))
}

const abbreviation = /^(?:[a-z]\.)+[a-z]$/i

/** "P-101A", "input.low", a name with its number ("API 520"), a thing with its letter ("pump B"). */
function identifierAt(lexemes: readonly Lexeme[], i: number): string | undefined {
  const { kind, raw, values, gap } = lexemes[i]!
  const before = lexemes[i - 1]
  const joined = gap !== 'break' && before?.kind === 'word'
  const numbered =
    joined &&
    /^\p{Lu}{1,5}$/u.test(before.raw) &&
    (before.raw.length > 1 || i > 1) &&
    !language.stopWords.has(before.raw.toLowerCase())
  if (kind === 'identifier' && /\d/.test(raw)) return (numbered ? before.raw.toLowerCase() : '') + identifierTerm(raw)
  if (kind === 'identifier' && /[._:]/.test(raw) && !abbreviation.test(raw)) return identifierTerm(raw)
  if (kind === 'number' && numbered) return before.raw.toLowerCase() + (values[0] ?? raw)
  const isLetter = kind === 'word' && /^[A-HJ-Z]$/.test(raw)
  if (isLetter && joined && gap === 'space' && !language.stopWords.has(before.raw.toLowerCase()))
    return `${language.stem(before.raw.toLowerCase())} ${raw.toLowerCase()}`
  if (kind === 'word' && raw.length === 1 && /\p{L}/u.test(raw) && isValue(lexemes, i)) return raw.toLowerCase()
  return undefined
}

/** "The code is H", "the letter v", a cell that is "P": the letter itself is what is said. */
function isValue(lexemes: readonly Lexeme[], i: number): boolean {
  const { raw, gap } = lexemes[i]!
  const [before = '', behind] = [lexemes[i - 1]?.raw.toLowerCase(), lexemes[i + 1]]
  if (lexemes.length === 1 || /^(?:letter|code|flag|option|command)$/.test(before)) return true
  // "While B is in service", "B closes", but "file a V in the plate".
  const isVerb = /^(?:is|are|was|has|must|shall|should|may|can|will|[a-z]{2,}[^s\W]s)$/.test(behind?.raw ?? '')
  if (/^[B-HJ-Z]$/.test(raw) && behind?.gap === 'space' && isVerb && !/^(?:an?|the)$/.test(before)) return true
  const isEnd = behind === undefined || behind.gap === 'break'
  const isSaid = gap !== 'break' && /^(?:is|are|be|as|of|in|to)$/.test(before)
  return isSaid && /^\p{Lu}$/u.test(raw) && (isEnd || !/^[AI]$/.test(raw))
}
