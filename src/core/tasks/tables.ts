/** The tables of sections, with their heads, and joined again where one goes on over a page break. */
import type { FoundTable, TableRow } from '../task'
import { excerptOf, type SectionRow, type Section } from './sections'

/** The tables in order. A row of one cell is a line of a listing, or a title within the table: it ends the table. */
export function tablesIn(sections: readonly Section[]): FoundTable[] {
  return sections.flatMap(({ path, parts }) => {
    const tables: FoundTable[] = []
    let rows: SectionRow[] = []
    let caption = ''
    const close = () => {
      for (const table of cut(rows)) tables.push({ heading: path.join(' › '), caption, ...table })
      rows = []
    }
    for (const part of parts) {
      if (part.kind === 'row' && part.cells.length > 1) {
        rows.push(part)
        continue
      }
      close()
      caption = captionOf(part.units.at(-1)?.text ?? '')
    }
    close()
    return tables.filter((table) => table.rows.length > 0)
  })
}

type Cut = Pick<FoundTable, 'heads' | 'rows'>

/** Rows that stand together, cut where other heads begin, or where the number of columns is another. */
function cut(rows: readonly SectionRow[]): Cut[] {
  const tables: Cut[] = []
  let own: SectionRow[] = []
  let heads: string[] = []
  const close = () => {
    if (own.length > 0) tables.push(filled({ heads, rows: own.map(rowOf) }))
    own = []
  }
  for (const row of rows) {
    if (own[0] && own[0].cells.length !== row.cells.length) {
      close()
      heads = []
    }
    if (!row.heads) {
      own.push(row)
      continue
    }
    // The rows above the last one of the heads are heads too: their words stand in it.
    while (own.length > 0 && isHeadOf(own.at(-1)!, row.heads)) own.pop()
    // The same heads again on the next page: the table goes on.
    if (own.length > 0 && own.at(-1)!.page < row.page && row.heads.join('\t') === heads.join('\t')) continue
    close()
    heads = row.heads
  }
  close()
  return tables
}

/** Without the columns that are empty in all rows and heads. */
function filled({ heads, rows }: Cut): Cut {
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const used = Array.from({ length: width }, (_, i) => [heads[i], ...rows.map(({ cells }) => cells[i])].some(Boolean))
  const kept = (cells: readonly string[]) => cells.filter((_, i) => used[i])
  return { heads: kept(heads), rows: rows.map((row) => ({ ...row, cells: kept(row.cells) })) }
}

/** A row, with what is struck out on the page between `~~`: in a saved table it must not pass for valid. */
function rowOf({ units, cells }: SectionRow): TableRow {
  const excerpt = excerptOf(units)
  const { text, struck = [] } = excerpt
  const marked = struck.toReversed().reduce((now, { start, end }) => {
    return `${now.slice(0, start)}~~${now.slice(start, end)}~~${now.slice(end)}`
  }, text)
  const own = marked.split('\t')
  return { ...excerpt, cells: struck.length > 0 && own.length === cells.length ? own : cells }
}

function isHeadOf({ cells }: SectionRow, heads: readonly string[]): boolean {
  return cells.every((cell) => heads.some((head) => head.includes(cell)))
}

/** The last line before a table, where it is a caption: "Table 4: Torques". */
function captionOf(before: string): string {
  return /^(?:table|tab\.|tabelle|tableau|tabla|cuadro|tabela|quadro)\s*[\dA-Z]/i.test(before) ? before : ''
}
