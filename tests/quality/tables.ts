/** How well tables are read: which cells there are, and which head stands over which value. */
import type { PageText, Passage } from '../../src/core/document'
import { mend } from '../../src/core/reading/mend'
import { textOf, type Spec, type SpecCell } from '../fixtures/tables/specs'

/** What stands in a table, or was read of one. */
export interface TableFacts {
  /** Texts of the cells that are not empty. */
  cells: string[]
  /** "first cell of the row | head | value", for each value below heads. */
  pairs: string[]
}

/** Letters, figures and signs without white space: where a line of a cell ends is not asked. */
export const squeezed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

const pairOf = (key: string, head: string, value: string) => [key, head, value].map(squeezed).join('|')

/** What is right; `carried`: a cell that goes over several rows stands in each of them. */
export function factsOf({ heads, rows: given }: Pick<Spec, 'heads' | 'rows'>, carried = false): TableFacts {
  const cells = given.flatMap((row) => row.map(textOf).filter(Boolean))
  const names = headsOver(given.slice(0, heads))
  const rows = carried ? given.map((row, i) => row.map((cell, k) => cell ?? spanAbove(given, i, k))) : given
  return { cells: cells.map(squeezed), pairs: pairsOf(rows.slice(heads), names) }
}

/** The cell of a row above that goes down to this place in its own column. */
function spanAbove(rows: Spec['rows'], row: number, column: number): SpecCell {
  const above = rows.slice(0, row).findLastIndex((cells) => cells[column] !== null)
  const cell = rows[above]?.[column]
  return typeof cell === 'object' && cell && above + cell.r > row ? cell : null
}

/** For each column what stands over it, from the top down, and once: a head over several columns counts for each. */
function headsOver(rows: Spec['rows']): string[] {
  const names = (rows[0] ?? []).map((): string[] => [])
  for (const row of rows)
    for (const [k, cell] of row.entries())
      for (let over = k; over < k + (typeof cell === 'object' && cell ? cell.c : 1); over++)
        if (textOf(cell) !== '') names[over]?.push(textOf(cell))
  return names.map((parts) => parts.join(' '))
}

/** A value over several columns counts once, for the first. */
function pairsOf(rows: Spec['rows'], names: readonly string[]): string[] {
  return rows.flatMap((row) => {
    const filled = row.flatMap((cell, k) => (textOf(cell) === '' ? [] : [{ text: textOf(cell), head: names[k] ?? '' }]))
    return filled.slice(1).flatMap(({ text, head }) => (head === '' ? [] : [pairOf(filled[0]!.text, head, text)]))
  })
}

/** What our reader has of the tables of a page. */
export function readFacts(page: PageText, passages: readonly Passage[]): TableFacts {
  const rows = page.blocks.filter(({ kind }) => kind === 'row').map(({ start, end }) => page.text.slice(start, end))
  const cells = rows.flatMap((row) => row.split('\t').map((cell) => mend(cell).text))
  const sentences = passages.flatMap((passage) => passage.sentences)
  const told = sentences
    .filter(({ spans }) => spans[0]?.page === page.page)
    .flatMap(({ cells }) => (cells ? [cells] : []))
  const pairs = told.flatMap(([key, ...others]) =>
    others.flatMap(({ head, text }) => (head === '' ? [] : [pairOf(key!.text, head, text)])),
  )
  return { cells: cells.map(squeezed).filter(Boolean), pairs }
}

/** Counts of what is right, of what was read, and of what is both. */
export interface Tally {
  right: number
  read: number
  both: number
}

export const nothing: Tally = { right: 0, read: 0, both: 0 }

export function tally(right: readonly string[], read: readonly string[]): Tally {
  const left = new Map<string, number>()
  for (const one of right) left.set(one, (left.get(one) ?? 0) + 1)
  const both = read.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count > 0
  }).length
  return { right: right.length, read: read.length, both }
}

export const sum = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right,
  read: a.read + b.read,
  both: a.both + b.both,
})

export const f1 = ({ right, read, both }: Tally) => (right + read === 0 ? 1 : (2 * both) / (right + read))
