/** A table for the clipboard: its cells parted by tabs (TSV), and as HTML, which spreadsheets and editors take for a table. */
import { partsOf } from '../reading/standing'
import type { Passage, Quote } from '../document'
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
 * The rows of a passage that stand together with those of its quote, with what stands over their columns; undefined where the
 * quote has none. What is struck out on the page stands between `~~`.
 */
export function tableAround(passage: Passage, quote: Quote): CopiedTable | undefined {
  const { text, sentences } = passage
  const start = text.indexOf(quote.text)
  const isRow = (i: number) => {
    const sentence = sentences[i]
    return sentence !== undefined && text.slice(sentence.start, sentence.end).includes('\t')
  }
  let first = sentences.findIndex((one, i) => isRow(i) && one.end > start && one.start < start + quote.text.length)
  if (start < 0 || first < 0) return undefined
  let last = first
  while (isRow(first - 1)) first--
  while (isRow(last + 1)) last++
  const rows = sentences.slice(first, last + 1).map((sentence) => ({ sentence, cells: cellsOf(passage, sentence) }))
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const heads = headsOf(rows, width) ?? (first === 0 ? headsAbove(passage, width) : [])
  // The line of heads is a row of the passage itself where the table begins in it.
  const isHead = ({ sentence, cells }: (typeof rows)[number]) =>
    !sentence.cells && heads.length > 0 && cells.every((cell, i) => heads[i]?.includes(cell))
  const begins = rows.findIndex((row) => !isHead(row))
  return { heads, rows: begins < 0 ? rows : rows.slice(begins) }
}

function cellsOf(passage: Passage, { start, end }: { start: number; end: number }): string[] {
  let at = start
  return passage.text
    .slice(start, end)
    .split('\t')
    .map((cell) => {
      const from = at
      at += cell.length + 1
      if (!passage.struck) return cell
      const parts = partsOf(passage, { start: from, end: from + cell.length })
      return parts.map((part) => (part.struck ? `~~${part.text}~~` : part.text)).join('')
    })
}

/** What the rows say of their filled cells, column by column; undefined where none says anything. */
function headsOf(
  rows: readonly { sentence: Passage['sentences'][number]; cells: string[] }[],
  width: number,
): string[] | undefined {
  const heads = Array.from({ length: width }, () => '')
  for (const { sentence, cells } of rows) {
    const filled = cells.flatMap((cell, i) => (cell === '' ? [] : [i]))
    if (sentence.cells?.length !== filled.length) continue
    for (const [n, i] of filled.entries()) heads[i] ||= sentence.cells[n]!.head
  }
  return heads.some((head) => head !== '') ? heads : undefined
}

/** Of a table that begins before its passage. */
function headsAbove({ table = '' }: Passage, width: number): string[] {
  const heads = table.split('\n').at(-1)!.split('\t')
  return heads.length === width ? heads : []
}
