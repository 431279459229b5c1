/** A table for the clipboard: its cells parted by tabs (TSV), and as HTML, which spreadsheets and editors take for a table. */
import type { Passage, Quote, TextRange } from '../document'
import { tablesIn, type PassageRow } from '../reading/passage-tables'
import { partsOf } from '../reading/standing'
import { harmless } from './csv'

export interface CopiedTable {
  /** What stands over each column; empty where nothing does. */
  heads: readonly string[]
  rows: readonly { cells: readonly string[] }[]
}

/** A line a row; white space within a cell is one space. */
export function tsvOf(table: CopiedTable): string {
  return linesOf(table)
    .map((cells) => cells.join('\t'))
    .join('\n')
}

export function htmlOf(table: CopiedTable): string {
  const { heads } = table
  const rows = linesOf(table).map((cells, i) => {
    const name = heads.length > 0 && i === 0 ? 'th' : 'td'
    return `<tr>${cells.map((cell) => `<${name}>${escaped(cell)}</${name}>`).join('')}</tr>`
  })
  return `<table>${rows.join('')}</table>`
}

function linesOf({ heads, rows }: CopiedTable): string[][] {
  const lines = [...(heads.length > 0 ? [heads] : []), ...rows.map(({ cells }) => cells)]
  return lines.map((cells) => cells.map((cell) => harmless(cell.replace(/\s+/g, ' ').trim())))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * The table of a passage in which its quote stands, as far as the passage has it; undefined where it stands in none. What is
 * struck out on the page stands between `~~`.
 */
export function tableAround(passage: Passage, quote: Quote): CopiedTable | undefined {
  const start = passage.text.indexOf(quote.text)
  if (start < 0) return undefined
  const isQuoted = (one: TextRange) => one.end > start && one.start < start + quote.text.length
  const table = tablesIn(passage).find(({ headRows, rows }) =>
    [...headRows, ...rows.map(({ sentence }) => sentence)].some(isQuoted),
  )
  return table && copied(passage, table.heads, table.rows)
}

/** The rows of a quote that is rows of one table and nothing else, under their heads; undefined where it is not. */
export function quotedRows(passage: Passage, quote: Quote): CopiedTable | undefined {
  const start = passage.text.indexOf(quote.text)
  const end = start + quote.text.length
  for (const { heads, rows } of tablesIn(passage)) {
    const quoted = rows.filter(({ sentence }) => sentence.end > start && sentence.start < end)
    const [first, last] = [quoted[0]?.sentence, quoted.at(-1)?.sentence]
    if (first && last && first.start <= start && last.end >= end) return copied(passage, heads, quoted)
  }
  return undefined
}

function copied(passage: Passage, heads: readonly string[], rows: readonly PassageRow[]): CopiedTable {
  return { heads, rows: rows.map(({ cells }) => ({ cells: cells.map((cell) => textOf(passage, cell)) })) }
}

function textOf(passage: Passage, cell: TextRange): string {
  const parts = partsOf(passage, cell)
  return parts.map((part) => (part.struck ? `~~${part.text}~~` : part.text)).join('')
}
