import type { Passage, TextRange } from '../core/document'
import { tablesIn, type PassageRow } from '../core/reading/passage-tables'

/** A part of what is shown of a quote: words that run on, or rows of one table. */
export type QuoteBlock =
  { kind: 'text'; range: TextRange } | { kind: 'table'; heads: readonly string[]; rows: readonly PassageRow[] }

/**
 * The part `shown` of a passage, in order, with its tables as such. Heads stand above their rows, also where the part begins
 * below them; a table in whose heads something is `marked` or struck out stays text, as heads stand there without either.
 */
export function quoteBlocks(passage: Passage, shown: TextRange, marked: TextRange): QuoteBlock[] {
  const isIn = (one: TextRange, range: TextRange) => one.start < range.end && one.end > range.start
  const blocks: QuoteBlock[] = []
  let at = shown.start
  const putText = (end: number) => {
    const text = passage.text.slice(at, end)
    const start = at + text.length - text.trimStart().length
    const range = { start, end: start + text.trim().length }
    if (range.end > range.start) blocks.push({ kind: 'text', range })
  }
  for (const { heads, headRows, rows } of tablesIn(passage)) {
    if (headRows.some((row) => [marked, ...(passage.struck ?? [])].some((range) => isIn(range, row)))) continue
    const seen = rows.filter(({ sentence }) => isIn(sentence, shown))
    if (seen.length === 0) continue
    putText(Math.max(at, (headRows[0] ?? seen[0]!.sentence).start))
    blocks.push({ kind: 'table', heads, rows: seen })
    at = seen.at(-1)!.sentence.end
  }
  putText(shown.end)
  return blocks
}
