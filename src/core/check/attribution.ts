/** Whether the numbers of a claim belong to what it names: a number that stands there for another item bears nothing. */
import { factsOf, isOfIdentifier, sameValue, type Facts } from './facts'

/** What a passage says of its numbers. */
export interface Statements {
  /** Parts of sentences with a number each, and rows of tables. */
  segments: Segment[]
  rows: Row[]
}

interface Segment {
  own: Facts
  /** Of the sentence that it is a part of: a second clause does not say again what it is about. */
  sentence: Facts
}

interface Row {
  /** The numbers of each cell. */
  cells: Facts['numbers'][]
  /** The words of the head over each cell. */
  heads: Set<string>[]
}

/** An identifier tells items apart better than a word. */
const identifierWeight = 3

const clause = /[,;]\s+|\s+(?=(?:and|while|whereas|but|or)\s)/

/** The statements of sentences and rows; `table` is the head of the table that the first of them are rows of. */
export function statementsOf(texts: readonly string[], table = ''): Statements {
  let head = cellsOf(table.split('\n').at(-1) ?? '')
  const rows: Row[] = []
  for (const text of texts) {
    const cells = cellsOf(text)
    if (cells.length < 2) head = []
    else if (head.length !== cells.length) head = cells
    else rows.push({ cells: cells.map((cell) => factsOf(cell).numbers), heads: head.map(wordsOf) })
  }
  return { segments: texts.flatMap(segmentsOf), rows }
}

/**
 * Whether each number of `claim` stands in a segment or row that is at least as much about what the claim says as any other
 * one with a number of the same kind, and in a column that the claim does not speak of another of.
 */
export function belongs(claim: string, { segments, rows }: Statements): boolean {
  const words = wordsOf(claim)
  return segmentsOf(claim).every(
    (part) => isNearest(part, segments) && rows.every((row) => isInColumn(part.own, words, row)),
  )
}

function isNearest(claim: Segment, segments: readonly Segment[]): boolean {
  const { numbers, identifiers } = claim.own
  const isClaimed = ({ value }: Facts['numbers'][number]) => numbers.some((number) => sameValue(number.value, value))
  return numbers.every((number) => {
    if (isOfIdentifier(number, identifiers)) return true
    const holding = segments.filter(({ own }) => own.numbers.some(({ value }) => sameValue(value, number.value)))
    if (holding.length === 0) return true
    const kinds = holding
      .flatMap(({ own }) => own.numbers)
      .filter(({ value }) => sameValue(value, number.value))
      .map(({ units }) => units.join())
    const rivals = segments.filter(
      ({ own }) => own.numbers.some(({ units }) => kinds.includes(units.join())) && !own.numbers.some(isClaimed),
    )
    const most = (some: readonly Segment[]) => Math.max(0, ...some.map((segment) => closeness(claim, segment)))
    return most(holding) >= most(rivals)
  })
}

/** What two segments share; where that is the same, what their sentences share. */
function closeness(a: Segment, b: Segment): number {
  return overlap(a.own, b.own) + overlap(a.sentence, b.sentence) / 1000
}

function overlap(claim: Facts, { content, identifiers, terms }: Facts): number {
  const words = [...claim.content].filter((word) => content.has(word)).length
  const named = [...claim.identifiers].filter((one) => identifiers.has(one) || terms.has(one)).length
  return words + identifierWeight * named
}

/** False where a number of the claim stands in one column of the row and the claim's words over another one alone. */
function isInColumn(claim: Facts, words: ReadonlySet<string>, { cells, heads }: Row): boolean {
  return claim.numbers.every((number) => {
    const own = cells.flatMap((numbers, i) => (numbers.some(({ value }) => sameValue(value, number.value)) ? [i] : []))
    if (own.length === 0) return true
    const told = (i: number) => [...(heads[i] ?? [])].filter((word) => words.has(word)).length
    const most = Math.max(...own.map(told))
    return !cells.some((numbers, i) => !own.includes(i) && numbers.length > 0 && told(i) > most)
  })
}

/** A text cut into clauses with at least one number each; a row of a table, and a text with one number, is left whole. */
function segmentsOf(text: string): Segment[] {
  const sentence = factsOf(text)
  const whole = [{ own: sentence, sentence }]
  if (text.includes('\t')) return whole
  const segments: string[] = []
  let open = ''
  for (const part of text.split(clause)) {
    open = open === '' ? part : `${open}, ${part}`
    if (!/\d/.test(part) || factsOf(part).numbers.every(({ units }) => units.length === 0)) continue
    segments.push(open)
    open = ''
  }
  if (segments.length === 0) return whole
  segments.push(`${segments.pop() ?? ''} ${open}`)
  return segments.map((segment) => ({ own: factsOf(segment), sentence }))
}

function cellsOf(text: string): string[] {
  return text.includes('\t') ? text.split('\t') : []
}

const oneSpelling: Record<string, string> = { max: 'maximum', maxim: 'maximum', min: 'minimum', minim: 'minimum' }

/** Stems of all words, with short forms of head rows written out. */
function wordsOf(text: string): Set<string> {
  const { words, looseUnits } = factsOf(text)
  return new Set([...words, ...looseUnits].map((word) => oneSpelling[word] ?? word))
}
