/** Tables that go on on the next page: told by where their columns stand, as the number of columns says nothing. */
import type { LineBlock } from './blocks'
import { inLine } from './lines'
import type { Column } from './table-columns'
import { isSetApart } from './table-heads'
import type { Cell } from './cells'

/** The table that a page ends with. Structured-cloneable. */
export interface EndedTable {
  /** Where words of each column stand. */
  columns: Column[]
  /** What stands over each, empty without heads. */
  heads: string[]
}

/** A row of a table with columns. */
type Row = LineBlock & { columns: Cell[][] }

const isRow = (block: LineBlock | undefined): block is Row => block?.columns !== undefined

/** The table that blocks of a page end with; `above` ended the page before it. */
export function tableAtEnd(blocks: readonly LineBlock[], above: EndedTable | undefined): EndedTable | undefined {
  const last = blocks.at(-1)
  if (!isRow(last)) return undefined
  const width = last.columns.length
  const isFirst = (block: LineBlock, i: number) =>
    block.heads ?? block.headless ?? (i === 0 || blocks[i - 1]!.columns?.length !== width)
  const from = blocks.findLastIndex(isFirst)
  const rows = blocks.slice(from).filter(isRow)
  const before = from === 0 && !rows[0]!.headless && above?.columns.length === width ? above : undefined
  const columns = columnsOf(rows).map((column, i) => column ?? before?.columns[i] ?? { x0: 0, x1: 0 })
  return { columns, heads: rows[0]!.heads ?? before?.heads ?? [] }
}

/** The blocks of a page, of which the first rows are of the table `above` where their columns stand under its own. */
export function goingOn(blocks: readonly LineBlock[], above: EndedTable | undefined): LineBlock[] {
  const [first] = blocks
  if (!above || !isRow(first)) return [...blocks]
  const isBehind = (block: LineBlock, i: number) =>
    i > 0 && (block.headless ?? block.columns?.length !== first.columns.length)
  const end = blocks.findIndex(isBehind)
  const rows = blocks.slice(0, end < 0 ? blocks.length : end).filter(isRow)
  const places = placesUnder(columnsOf(rows), above.columns)
  if (!places) return [...blocks]
  const count = first.headless ? 0 : rows.findIndex(({ heads }) => heads) + 1
  const isAgain = rows[count - 1]?.heads?.every((head, i) => above.heads[places[i]!]?.endsWith(head))
  const isAnother =
    count > 0 &&
    !isAgain &&
    isSetApart(
      rows.map(({ columns }) => columns),
      count,
    )
  if (isAnother) return [...blocks]
  const spread = <T>(some: readonly T[], none: T) =>
    above.columns.map((_, i) => (places.includes(i) ? some[places.indexOf(i)]! : none))
  const moved = rows.map(({ headless: _, heads, carried, ...row }, i): Row => {
    const own = i < count ? isAgain && above.heads : heads && spread(heads, '')
    return {
      ...row,
      columns: spread(row.columns, []),
      ...(carried && { carried: spread(carried, '') }),
      ...(heads && own && { heads: own }),
    }
  })
  return [...moved, ...blocks.slice(rows.length)]
}

/** Where words of each column stand; undefined where there are none. */
function columnsOf(rows: readonly Row[]): (Column | undefined)[] {
  return rows[0]!.columns.map((_, i) => {
    const cells = rows.flatMap(({ columns }) => columns[i]!)
    if (cells.length === 0) return undefined
    return { x0: Math.min(...cells.map(({ x0 }) => x0)), x1: Math.max(...cells.map(({ x1 }) => x1)) }
  })
}

/** For each column the one of `above` under which it stands; undefined where one stands under none, or most are not in line with theirs. */
function placesUnder(columns: readonly (Column | undefined)[], above: readonly Column[]): number[] | undefined {
  const places: number[] = []
  let aligned = 0
  for (const column of columns) {
    const next = (places.at(-1) ?? -1) + 1
    const place = column ? above.findIndex((over, i) => i >= next && isUnder(column, over)) : next
    if (place < 0 || place >= above.length) return undefined
    if (column && inLine(column, above[place]!)) aligned++
    places.push(place)
  }
  return aligned > columns.filter(Boolean).length / 2 ? places : undefined
}

/** Whether two stretches share more than half of the shorter one. */
function isUnder(a: Column, b: Column): boolean {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > Math.min(a.x1 - a.x0, b.x1 - b.x0) / 2
}
