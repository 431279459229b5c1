/** The tables that stand in a passage, found again from its rows. */
import type { Passage, Sentence, TextRange } from '../document'

/** Rows of one table that stand together in a passage. */
export interface PassageTable {
  /** What stands over each column, '' where nothing does; empty where that is not known. */
  heads: readonly string[]
  /** The rows of the passage that say so; none where the table begins before the passage. */
  headRows: readonly Sentence[]
  rows: readonly PassageRow[]
}

export interface PassageRow {
  sentence: Sentence
  /** For each column its range of the passage's text, which is empty where the cell is. */
  cells: readonly TextRange[]
}

/** The tables of a passage, in order. A row of which nobody knows the columns belongs to none. */
export function tablesIn(passage: Passage): PassageTable[] {
  return runsOf(passage).map((rows) => {
    const at = rows.findIndex(({ sentence }) => sentence.row?.heads)
    const heads = rows[at]?.sentence.row?.heads ?? headsAbove(passage, rows[0]!)
    return { heads, headRows: rows.slice(0, at + 1).map(({ sentence }) => sentence), rows: rows.slice(at + 1) }
  })
}

/** Rows next to each other that are of one table: of as many columns, and with heads at most at the top. */
function runsOf({ text, sentences }: Passage): PassageRow[][] {
  const runs: PassageRow[][] = []
  for (const [i, sentence] of sentences.entries()) {
    if (!sentence.row) continue
    const { columns, heads } = sentence.row
    const run = runs.at(-1) ?? []
    const before = run.at(-1)?.sentence
    const isNext = before !== undefined && before === sentences[i - 1] && before.row?.columns === columns
    const row = { sentence, cells: cellsOf(text, sentence) }
    if (isNext && !heads) run.push(row)
    // Heads on several lines: those above the last one say a part of what it says.
    else runs.push([...(isNext && heads ? takenWhile(run, (above) => isPartOf(text, above, heads)) : []), row])
  }
  return runs.filter((run) => run.length > 0)
}

/** Takes from the end of a list as many as `test` says. */
function takenWhile<T>(list: T[], test: (one: T) => boolean): T[] {
  return list.splice(list.findLastIndex((one) => !test(one)) + 1)
}

function isPartOf(text: string, { sentence, cells }: PassageRow, heads: readonly string[]): boolean {
  return !sentence.cells && cells.every(({ start, end }, i) => heads[i]!.includes(text.slice(start, end)))
}

function cellsOf(text: string, { start, end, row }: Sentence): TextRange[] {
  const { columns, empty } = row!
  let at = start
  const filled = text
    .slice(start, end)
    .split('\t')
    .map((cell) => {
      const range = { start: at, end: at + cell.length }
      at += cell.length + 1
      return range
    })
  const none = (length: number, at: number) => Array.from({ length }, () => ({ start: at, end: at }))
  return [...none(empty, start), ...filled, ...none(columns - empty - filled.length, end)]
}

/** Of a table in the middle of which its passage begins. */
function headsAbove({ table = '', sentences }: Passage, { sentence, cells }: PassageRow): string[] {
  const heads = table.split('\n').at(-1)!.split('\t')
  return sentence === sentences[0] && heads.length === cells.length ? heads : []
}
