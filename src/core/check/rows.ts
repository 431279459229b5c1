/** Rows of tables: a value belongs to the first cell of its row and to the head of its column. */
import { unitOf } from '../language/units'
import { isContrary, isNamedIn, means } from './concepts'
import { entails } from './entails'
import { entriesOf } from './entries'
import type { SourceSentence } from './homes'
import { sameQuantity } from './measures'
import { tokensOf } from './sentence-tokens'
import { blank, wordsOf, type Proposition, type PropositionPart } from './proposition'
import { propositionsOf } from './propositions'

export interface PropositionRow {
  /** All that the row says, with bounds and units of the heads. */
  whole: Proposition
  /** Words of the head over each cell, and what the cell has. */
  columns: { head: Set<string>; cell: Proposition[] }[]
  /** Words of the other rows. */
  others: Set<string>
}

/** The row of each text, once for each entry of a list in one of its cells; undefined for heads and for what is no row. `table` is the head that the first of them stand under. */
export function rowsOf(texts: readonly string[], table: string): (PropositionRow[] | undefined)[] {
  let head = cellsOf(table.split('\n').at(-1) ?? '')
  const rows = texts.map((text, i) => {
    if (text === '') return undefined
    const cells = cellsOf(text)
    if (cells.length < 2) head = []
    else if (head.length === cells.length) return rowsWith(cells, head)
    else if ([texts[i + 1], texts[i - 1]].some((beside = '') => isLike(cells, cellsOf(beside))))
      return rowsWith(cells, [])
    // A row that lacks a cell is no head of those below it.
    else if (head.length === 0 || !cells.some((cell) => /^[-+±]?\d/.test(cell))) head = cells
    return undefined
  })
  const all = rows.flatMap((row) => row ?? [])
  if (all.length < 2) return rows
  const around = new Set(texts.flatMap((text) => (text.includes('\t') ? [] : wordsOf(propositionsOf(text)))))
  for (const row of all) {
    const words = all.flatMap((other) => (other === row ? [] : [...other.whole.words]))
    row.others = new Set(words.filter((word) => !around.has(word)))
  }
  return rows
}

/** Two rows that begin with a name of one shape, "J2A" and "J2B", or a figure: the first of them is no head. */
function isLike([first = '', ...rest]: readonly string[], [next = '', ...others]: readonly string[]): boolean {
  const shape = (cell: string) => cell.replace(/\p{L}/gu, 'a').replace(/\d+(?:[.,]\d+)?/g, '1')
  return rest.length === others.length && /\d/.test(first) && shape(first) === shape(next)
}

function rowsWith(cells: readonly string[], heads: readonly string[]): PropositionRow[] {
  const at = cells.findIndex((cell) => entriesOf(cell).length > 1)
  if (at < 0) return [rowOf(cells, heads)]
  return entriesOf(cells[at]!).map((entry) => rowOf(cells.with(at, entry), heads))
}

function rowOf(cells: readonly string[], heads: readonly string[]): PropositionRow {
  // A column of its own may hold the unit.
  const own = cells.find((cell, i) => i > 0 && unitOf(cell.trim()) !== undefined && !/\d/.test(cell)) ?? ''
  const columns = cells.map((cell, i) => {
    const head = heads[i] ?? ''
    return {
      head: new Set(wordsOf(propositionsOf(head.replace(/\btyp\b\.?/i, 'typical').replace(/\bnom\b\.?/i, 'nominal')))),
      // "Chlorides, max." bounds what stands behind it.
      cell: underHead(
        propositionsOf(cell),
        `${i > 0 ? cells[0]! : ''} ${head}`,
        head,
        i > 0 ? unitOf(own.trim()) : undefined,
      ),
    }
  })
  const all = columns.flatMap(({ cell }) => cell)
  const whole: Proposition = {
    ...blank('main', 0),
    extremes: new Set(
      [cells[0]!, ...heads].flatMap((head) =>
        [...head.matchAll(/\b(max|min)(?:imum|\b)/gi)].map(([, end = '']) => end.toLowerCase()),
      ),
    ),
    pairs: new Set(all.flatMap(({ pairs }) => [...pairs])),
    quantifiers: all.flatMap(({ quantifiers }) => quantifiers),
    negated: all.some(({ negated }) => negated),
    words: new Set([...wordsOf(all), ...columns.flatMap(({ head }) => [...head])]),
    quantities: all.flatMap(({ quantities }) => quantities),
    units: new Set([...all.flatMap(({ units }) => [...units]), ...heads.flatMap(unitsIn)]),
    identifiers: new Set(all.flatMap(({ identifiers }) => [...identifiers])),
  }
  return { whole, columns, others: new Set() }
}

/** "Min. (N·m)" makes a bare 25 at least 25 N·m. */
function underHead(cell: Proposition[], bounding: string, head: string, own: string | undefined): Proposition[] {
  const bound = /\bmin(?:imum|\b)/i.test(bounding) ? 1 : /\bmax(?:imum|\b)/i.test(bounding) ? -1 : 0
  const unit = unitIn(head) ?? own
  return cell.map((one) => ({
    ...one,
    quantities: one.quantities.map((quantity) => ({
      ...quantity,
      unit: quantity.unit || (unit ?? ''),
      bound: quantity.bound === 0 ? bound : quantity.bound,
    })),
  }))
}

/** Units that stand with no number. */
export function unitsIn(text: string): string[] {
  return tokensOf(text).flatMap(({ kind, text }) => (kind === 'unit' ? [text] : []))
}

/** The unit of "Torque (N·m)" and "Flow m³/h"; undefined where there is none. */
function unitIn(head: string): string | undefined {
  const inBrackets = [...head.matchAll(/[([]\s*([^()[\]]{1,8}?)\.?\s*[)\]]/g)].map(([, inner = '']) => unitOf(inner))
  const named = /^(?:baud|hours|minutes|days|months)\b/i.exec(head)?.[0]
  return [named && unitOf(named.toLowerCase()), ...unitsIn(head), ...inBrackets].findLast((unit) => unit !== undefined)
}

function cellsOf(text: string): string[] {
  return text.includes('\t') ? text.split('\t') : []
}

/** Whether a row says the claim, and no word of the claim is of the head of another column than its value stands in. */
export function saysRow(
  { whole, columns, others }: PropositionRow,
  source: SourceSentence,
  claim: readonly Proposition[],
): boolean {
  const heads = unsaidHeads(columns, claim)
  if (!entails({ ...source, propositions: [whole], others, heads, looseUnits: new Set(['']) }, claim)) return false
  if (claim.some(({ parts }) => parts.some((part) => isOfOther(part, columns)))) return false
  return claim.every((one) => {
    const used = columns.filter(({ cell }) => cell.some((said) => touches(one, said)))
    const unused = columns.filter((column) => !used.includes(column))
    const own = used.flatMap(({ head, cell }) => [...head, ...wordsOf(cell)])
    return [...one.words].every(
      (word) =>
        own.some((other) => means(word, other)) ||
        !unused.some(({ head }) => [...head].some((other) => means(word, other))),
    )
  })
}

/** "Red is off" of a row that has "on" under "red", and "off" under another head. */
function isOfOther({ words }: PropositionPart, columns: PropositionRow['columns']): boolean {
  return columns.some(({ head, cell }) => {
    const said = wordsOf(cell)
    const isTurned = (word: string) =>
      said.some((other) => isContrary(word, other)) && !said.some((other) => means(word, other))
    return [...words].some((word) => head.has(word)) && [...words].some(isTurned)
  })
}

/** Words of the heads of columns that the claim is not from, and of the first, which says what the rows are: no claim needs them. */
function unsaidHeads(columns: PropositionRow['columns'], claim: readonly Proposition[]): Set<string> {
  const needed = columns.flatMap(({ head, cell }, i) => {
    const isUsed = i > 0 && cell.some((said) => claim.some((one) => touches(one, said)))
    return [...wordsOf(cell), ...(isUsed ? head : [])]
  })
  return new Set(columns.flatMap(({ head }) => [...head].filter((word) => !needed.includes(word))))
}

function touches(claim: Proposition, said: Proposition): boolean {
  return (
    said.quantities.some((one) =>
      claim.quantities.some((other) =>
        sameQuantity(one, one.unit === '' || other.unit === '' ? { ...other, unit: one.unit } : other),
      ),
    ) ||
    [...said.identifiers].some((one) => isNamedIn(one, claim.identifiers)) ||
    [...said.words].some((one) => [...claim.words].some((other) => means(one, other)))
  )
}
