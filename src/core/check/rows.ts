/** Rows of tables: a value belongs to the first cell of its row and to the head of its column. */
import { unitOf } from '../language/units'
import { means } from './concepts'
import { entails } from './entails'
import type { SourceSentence } from './homes'
import { sameQuantity } from './measures'
import { tokensOf } from './sentence-tokens'
import { blank, wordsOf, type Proposition } from './proposition'
import { propositionsOf } from './propositions'

export interface PropositionRow {
  /** All that the row says, with bounds and units of the heads. */
  whole: Proposition
  /** Words of the head over each cell, and what the cell has. */
  columns: { head: Set<string>; cell: Proposition[] }[]
}

/** The row of each text; undefined for heads and for what is no row. `table` is the head that the first of them stand under. */
export function rowsOf(texts: readonly string[], table: string): (PropositionRow | undefined)[] {
  let head = cellsOf(table.split('\n').at(-1) ?? '')
  return texts.map((text) => {
    if (text === '') return undefined
    const cells = cellsOf(text)
    if (cells.length < 2) head = []
    else if (head.length !== cells.length) head = cells
    else return rowOf(cells, head)
    return undefined
  })
}

function rowOf(cells: readonly string[], heads: readonly string[]): PropositionRow {
  const columns = cells.map((cell, i) => {
    const head = heads[i] ?? ''
    return { head: new Set(wordsOf(propositionsOf(head))), cell: underHead(propositionsOf(cell), head) }
  })
  const all = columns.flatMap(({ cell }) => cell)
  const whole: Proposition = {
    ...blank('main', 0),
    extremes: new Set(
      heads.flatMap((head) => [...head.matchAll(/\b(max|min)(?:imum|\b)/gi)].map(([, end = '']) => end.toLowerCase())),
    ),
    pairs: new Set(all.flatMap(({ pairs }) => [...pairs])),
    negated: all.some(({ negated }) => negated),
    words: new Set([...wordsOf(all), ...columns.flatMap(({ head }) => [...head])]),
    quantities: all.flatMap(({ quantities }) => quantities),
    identifiers: new Set(all.flatMap(({ identifiers }) => [...identifiers])),
  }
  return { whole, columns }
}

/** "Min. (N·m)" makes a bare 25 at least 25 N·m. */
function underHead(cell: Proposition[], head: string): Proposition[] {
  const bound = /\bmin(?:imum|\b)/i.test(head) ? 1 : /\bmax(?:imum|\b)/i.test(head) ? -1 : 0
  const unit = unitIn(head)
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
  return [...unitsIn(head), ...inBrackets].findLast((unit) => unit !== undefined)
}

function cellsOf(text: string): string[] {
  return text.includes('\t') ? text.split('\t') : []
}

/** Whether a row says the claim, and no word of the claim is of the head of another column than its value stands in. */
export function saysRow(
  { whole, columns }: PropositionRow,
  source: SourceSentence,
  claim: readonly Proposition[],
): boolean {
  if (!entails({ ...source, propositions: [whole], isRow: true, looseUnits: new Set(['']) }, claim)) return false
  return claim.every((one) => {
    const used = columns.filter(({ cell }) => cell.some((said) => touches(one, said)))
    const others = columns.filter((column) => !used.includes(column))
    const own = used.flatMap(({ head, cell }) => [...head, ...wordsOf(cell)])
    return [...one.words].every(
      (word) =>
        own.some((other) => means(word, other)) ||
        !others.some(({ head }) => [...head].some((other) => means(word, other))),
    )
  })
}

function touches(claim: Proposition, said: Proposition): boolean {
  return (
    said.quantities.some((one) => claim.quantities.some((other) => sameQuantity(one, other))) ||
    [...said.identifiers].some((one) => claim.identifiers.has(one)) ||
    [...said.words].some((one) => [...claim.words].some((other) => means(one, other)))
  )
}
