/** What can be checked in a sentence: its numbers with their units, its identifiers, names, words, and what it denies. */
import { lexemesOf, type Lexeme } from '../language/lexemes'
import { stem } from '../language/stem'
import { stopWords } from '../language/stop-words'
import { identifierTerm, termsOf } from '../language/terms'
import { unitOf } from '../language/units'

export interface Facts {
  /** Every number and the units that it may have; none for a bare number. */
  numbers: { value: string; units: string[] }[]
  /** Units that stand apart from any number, as in the head of a table. */
  looseUnits: Set<string>
  /** Identifiers ("p101a", "input.low"), names with their number ("api520"), and things with their letter ("pump b"). */
  identifiers: Set<string>
  /** Words written like a name. */
  names: Set<string>
  /** Stems of the words that carry the subject. */
  content: Set<string>
  /** Stems of all words. */
  words: Set<string>
  /** Stems that a negation denies. */
  denied: Set<string>
  /** There is a negation. */
  denies: boolean
  terms: Set<string>
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** The value of a number written in words ("twelve", "twenty-five"); undefined for any other word. "One" is a word. */
function spelled(word: string): string | undefined {
  const [first = '', second] = word.toLowerCase().split('-')
  const ten = tens.indexOf(first)
  const one = ones.indexOf(second ?? first)
  if (ten < 0) return second === undefined && one !== 1 && one >= 0 ? String(one) : undefined
  return second === undefined ? String((ten + 2) * 10) : one > 0 && one < 10 ? String((ten + 2) * 10 + one) : undefined
}

/** "5.0" and "5" are one value; "3/4" and words stay as they are. */
export function sameValue(a: string, b: string): boolean {
  return a === b || (!a.includes('/') && !b.includes('/') && Number(a) === Number(b))
}

/** Whether a number is the number of a name, as in "API 598"; one with a unit is not, though "DN50" has the same digits. */
export function isOfIdentifier({ value, units }: Facts['numbers'][number], identifiers: ReadonlySet<string>): boolean {
  return units.length === 0 && [...identifiers].some((identifier) => identifier.includes(value))
}

const negations = new Set([
  'not',
  'never',
  'no',
  'without',
  'cannot',
  'avoid',
  'neither',
  'nor',
  'dont',
  'doesnt',
  'mustnt',
  'shouldnt',
  'cant',
  'isnt',
  'arent',
  'wont',
  'prohibited',
  'forbidden',
])
const joins = new Set(['to', 'and', 'or', 'by', 'x', 'through', 'till', 'until'])
/** Words behind a negation that it still reaches. */
const reach = 4

export function factsOf(text: string): Facts {
  const lexemes = withSpelledNumbers(lexemesOf(text))
  const words = lexemes.filter(({ kind }) => kind === 'word')
  return {
    numbers: numbersOf(lexemes),
    looseUnits: new Set(
      lexemes.filter(({ kind }, i) => kind === 'unit' && lexemes[i - 1]?.kind !== 'number').map(({ raw }) => raw),
    ),
    identifiers: identifiersOf(lexemes),
    names: namesOf(lexemes),
    content: new Set(lexemes.flatMap(contentOf)),
    words: new Set(words.map(({ raw }) => stem(raw.toLowerCase()))),
    denied: deniedOf(lexemes),
    denies: lexemes.some(({ raw }) => negations.has(raw.toLowerCase())),
    terms: new Set(termsOf(text)),
  }
}

/** Numbers in words as numbers, and the units behind them as units. */
function withSpelledNumbers(lexemes: readonly Lexeme[]): Lexeme[] {
  const read: Lexeme[] = []
  for (const lexeme of lexemes) {
    const { kind, raw, gap } = lexeme
    const value = kind === 'word' || kind === 'identifier' ? spelled(raw) : undefined
    const unit = kind === 'word' && gap !== 'break' && read.at(-1)?.kind === 'number' ? unitOf(raw) : undefined
    if (value !== undefined) read.push({ ...lexeme, kind: 'number', raw: value, values: [value] })
    else if (unit !== undefined && raw !== 'in') read.push({ ...lexeme, kind: 'unit', raw: unit })
    else read.push(lexeme)
  }
  return read
}

/** In "10 to 20 bar" and "10, 15 and 20 bar" the unit belongs to each number. */
function numbersOf(lexemes: readonly Lexeme[]): Facts['numbers'] {
  return lexemes.flatMap(({ kind, values, negative, tolerance }, i) => {
    if (kind !== 'number') return []
    let next = i + 1
    while (lexemes[next]?.kind === 'number' || joins.has(lexemes[next]?.raw.toLowerCase() ?? '')) next++
    const behind = lexemes[next]
    const unit = behind?.kind === 'unit' && behind.gap !== 'break' ? [behind.raw] : []
    const minus = negative || lexemes[i - 1]?.raw.toLowerCase() === 'minus'
    const sign = tolerance ? '±' : minus ? '-' : ''
    return values.map((value, n) => ({ value: n === 0 ? sign + value : value, units: unit }))
  })
}

const abbreviation = /^(?:[a-z]\.)+[a-z]$/i

/** A capital that tells one thing from another: "pump B". */
function isLetter(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'word' && /^[A-HJ-Z]$/.test(lexeme.raw)
}

function identifiersOf(lexemes: readonly Lexeme[]): Set<string> {
  const found = new Set<string>()
  for (const [i, { kind, raw, values, gap }] of lexemes.entries()) {
    const before = lexemes[i - 1]
    const numbered =
      gap !== 'break' &&
      before?.kind === 'word' &&
      /^\p{Lu}{1,5}$/u.test(before.raw) &&
      (before.raw.length > 1 || i > 1)
    if (kind === 'identifier' && !/\d/.test(raw) && /[._:]/.test(raw) && !abbreviation.test(raw))
      found.add(identifierTerm(raw))
    else if (
      isLetter(lexemes[i]) &&
      before?.kind === 'word' &&
      gap === 'space' &&
      !stopWords.has(before.raw.toLowerCase())
    )
      found.add(`${stem(before.raw.toLowerCase())} ${raw.toLowerCase()}`)
    else if (kind === 'identifier' && /\d/.test(raw))
      found.add((numbered ? before.raw.toLowerCase() : '') + identifierTerm(raw))
    else if (kind === 'number' && numbered) found.add(before.raw.toLowerCase() + (values[0] ?? raw))
  }
  return found
}

/** Capitals inside a sentence or inside a word: what a model invents most easily. */
function namesOf(lexemes: readonly Lexeme[]): Set<string> {
  const names = lexemes.filter(({ kind, raw, gap }, i) => {
    if (kind !== 'word' || raw.length < 2 || stopWords.has(raw.toLowerCase())) return false
    return /^.+\p{Lu}/u.test(raw) || (/^\p{Lu}/u.test(raw) && i > 0 && gap === 'space')
  })
  return new Set(names.map(({ raw }) => stem(raw.toLowerCase())))
}

function contentOf({ kind, raw }: Lexeme): string[] {
  const parts = kind === 'word' ? [raw] : kind === 'identifier' && !/\d/.test(raw) ? raw.split(/[-./:_&@]/) : []
  return parts
    .map((part) => part.toLowerCase())
    .filter((part) => part.length > 1 && !stopWords.has(part))
    .map(stem)
}

function deniedOf(lexemes: readonly Lexeme[]): Set<string> {
  const denied = new Set<string>()
  let left = 0
  for (const lexeme of lexemes) {
    if (lexeme.gap === 'break') left = 0
    if (negations.has(lexeme.raw.toLowerCase())) left = reach
    else if (left > 0) {
      for (const word of contentOf(lexeme)) denied.add(word)
      left--
    }
  }
  return denied
}
