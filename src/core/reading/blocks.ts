/** Lines to paragraphs, rows of tables and single lines of listings. */
import { inLine, isMark, lineOf, type Line } from './lines'
import type { Cell, Grid } from './cells'
import { tablesOf, type Table } from './tables'

/** Lines that belong together, from top to bottom. */
export interface LineBlock {
  kind: 'paragraph' | 'row'
  lines: Line[]
  /** Of a row of a table with columns: the lines of each cell, none where it is empty. */
  columns?: Cell[][]
  /** Of the last row of a table's heads: what stands over each column. */
  heads?: string[]
  /** Of the first row of a table without heads. */
  headless?: true
  /** Of a row of a ruled table: for each column what goes on there from a row above, else ''. */
  carried?: string[]
}

/** The blocks of a region, from top to bottom. */
export function blocksOf(lines: readonly Line[]): LineBlock[] {
  const at = lines.findIndex(({ apart }) => apart.some(({ grid }) => grid))
  const beside = lines[at]?.apart
  if (beside) {
    // Several where tables stand side by side.
    const here = beside.flatMap((cell) => (cell.grid ? rowBlocks(cell.grid) : blocksOf([lineOf([cell])])))
    return [...blocksOf(lines.slice(0, at)), ...here, ...blocksOf(lines.slice(at + 1))]
  }
  const blocks: LineBlock[] = []
  let from = 0
  for (const table of tablesOf(lines)) {
    blocks.push(...plainBlocks(lines.slice(from, table.first), lines), ...rowBlocks(table))
    from = table.end
  }
  return [...blocks, ...plainBlocks(lines.slice(from), lines)]
}

function rowBlocks({ rows, heads, carried }: Pick<Table, 'rows' | 'heads'> & Partial<Grid>): LineBlock[] {
  const last = rows.findLastIndex(({ head }) => head)
  return rows.map(({ columns }, i) => ({
    kind: 'row',
    lines: [lineOf(columns.flat())],
    columns,
    ...(i === last && { heads }),
    ...(i === 0 && last < 0 && { headless: true }),
    ...(carried?.[i]?.some(Boolean) && { carried: carried[i] }),
  }))
}

/** The blocks of some of the lines of a region. */
function plainBlocks(some: readonly Line[], lines: readonly Line[]): LineBlock[] {
  const leading = leadingOf(lines)
  const right = lines.reduce((most, { x1 }) => Math.max(most, x1), -Infinity)
  const left = lines.reduce((least, { x0 }) => Math.min(least, x0), Infinity)
  const blocks: LineBlock[] = []
  for (const line of some) {
    const block = blocks.at(-1)
    const isListed = line.monospace && !(block && isWordOf(block, line, right))
    const kind = line.cells.length > 1 || isListed || isLed(line) ? 'row' : 'paragraph'
    if (block && continuesRow(block, line, leading)) block.lines.push(line)
    else if (block && kind === 'paragraph' && continues(block, line, leading, left, right)) block.lines.push(line)
    else blocks.push({ kind, lines: [line] })
  }
  return blocks
}

/** Whether a line is the end of a paragraph that names a file or a command: its first word had no room in the line above, which goes on. */
function isWordOf({ kind, lines }: LineBlock, line: Line, right: number): boolean {
  const last = lines.at(-1)!
  const hasRoom = last.x1 + wordOf(line) + line.fontSize < right
  return kind === 'paragraph' && !last.monospace && !hasRoom && !/[.:;!?]$/.test(last.text.trim())
}

/** Whether dots lead from a name to what is said of it: an entry of contents, or of a list of codes. */
function isLed({ text }: Line): boolean {
  // The first asks for no more than the second, which looks at a text from each of its letters on.
  return /(?:[.·…]\s?){6}/.test(text) && /\S.*(?:[.·…]\s?){6}\s*\S.{0,40}$/.test(text)
}

/** Lines of running text are no further apart, in font sizes. */
const widestLeading = 2.3

/** The usual distance of two lines, points. */
function leadingOf(lines: readonly Line[]): number {
  const distances: number[] = []
  for (const [i, line] of lines.entries()) {
    const previous = lines[i - 1]
    const distance = previous ? previous.y0 - line.y0 : 0
    if (distance > 0.8 * line.fontSize && distance < 2.2 * line.fontSize) distances.push(distance)
  }
  distances.sort((a, b) => a - b)
  return distances[distances.length >> 1] ?? 0
}

/** Whether a line without a first cell goes on with the cells of the row above it. */
function continuesRow({ kind, lines }: LineBlock, line: Line, leading: number): boolean {
  const [first] = lines
  const last = lines.at(-1)
  if (kind !== 'row' || !first || !last || first.cells.length < 2 || line.monospace || lines.length > 6) return false
  const distance = last.y0 - line.y0
  if (distance <= 0 || distance > Math.max(1.35 * leading, 1.3 * line.fontSize)) return false
  const cells = first.cells.slice(1)
  return line.cells.every((cell) => cells.some((above) => inLine(above, cell)))
}

function continues({ kind, lines }: LineBlock, line: Line, leading: number, left: number, right: number): boolean {
  const [first] = lines
  const last = lines.at(-1)
  if (kind !== 'paragraph' || !first || !last) return false
  const distance = last.y0 - line.y0
  const usual = leading || 1.3 * line.fontSize
  const isFar = distance > Math.max(1.35 * usual, 1.25 * line.fontSize)
  if (distance <= 0 || (isFar && !flowsOn(lines, line, right))) return false
  const size = line.fontSize
  const ended = /[.:;!?…]["”’)\]]*$/.test(last.text.trimEnd())
  if (Math.abs(last.fontSize - size) > 0.12 * size) {
    const isOfBoth = hasSize(last, line) || hasSize(line, last) || areCapitals(last, line)
    if (!isOfBoth || ended || last.x1 + wordOf(line) + 0.5 * size < right) return false
  }
  const short = last.x1 < right - Math.max(2 * size, 0.2 * (right - left))
  if (last.font !== line.font && last.font !== '' && line.font !== '' && (ended || short)) return false
  if (startsItem(line) && (ended || short || startsItem(first))) return false
  if (ended && short) return false
  if (
    lines.length === 1 &&
    isSectionTitle(last.text) &&
    last.x1 + wordOf(line) + size < right &&
    /^\p{Lu}/u.test(line.text)
  )
    return false
  // An item of a list, no section, behind which the next word had room has ended, with whatever sign.
  const hasRoom = short && last.x1 + wordOf(line) + size < right
  const isItem = startsItem(first) && !/^\d+\.\d/.test(first.text)
  if (hasRoom && isItem && line.x0 < first.x0 + 1 && !/^\p{Ll}/u.test(line.text)) return false
  const indented = line.x0 - last.x0
  if (indented > 0.8 * size && (lines.length > 1 || (ended && !startsItem(first)))) return false
  // A first line is set in, its paragraph is not: back to the left is a new paragraph only after two lines.
  return !(indented < -0.8 * size && lines.length > 1)
}

/** Whether a line has letters of the size of another: names of commands are set smaller, and may be most of a line. */
function hasSize({ fontSize }: Line, { cells }: Line): boolean {
  return cells.some(({ items }) => items.some(({ item }) => Math.abs(item.fontSize - fontSize) <= 0.12 * fontSize))
}

/** Whether a long line and another of its font are in capitals, large and small ones: a line has the size of its largest letters. */
function areCapitals(line: Line, other: Line): boolean {
  return (
    line.text.length >= 40 && line.font !== '' && line.font === other.font && !/\p{Ll}/u.test(line.text + other.text)
  )
}

/** "3.2 Filling": a heading, though it be set as the text below it is. */
function isSectionTitle(text: string): boolean {
  return /^\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+\p{Lu}[^.:;]*$/u.test(text.trim())
}

/**
 * Whether a sentence goes on in a line that is set as far below as lines may be, where those around it are closer together: as far as
 * the lines of its paragraph are from each other.
 */
function flowsOn(lines: readonly Line[], line: Line, right: number): boolean {
  const [last, before] = [lines.at(-1)!, lines.at(-2)]
  const distance = last.y0 - line.y0
  if (distance > widestLeading * line.fontSize || Math.abs(last.x0 - line.x0) > 1 || last.text.length < 20) return false
  if (before && distance > 1.15 * (before.y0 - last.y0)) return false
  const hasRoom = last.x1 + wordOf(line) + line.fontSize < right
  return !hasRoom && !/[.:;!?]["”’)]*$/.test(last.text.trim()) && /^\p{Ll}/u.test(line.text)
}

/** How wide a line's first word is. */
function wordOf({ text, x0, x1 }: Line): number {
  const words = text.trim()
  return ((x1 - x0) * words.split(' ', 1)[0]!.length) / words.length
}

function startsItem({ text, cells, fontSize }: Line): boolean {
  const [mark = '', rest] = text.split(' ', 2)
  const [sign, next] = cells[0]?.items ?? []
  // The mark of a note.
  if (sign && /^[⁰¹²³⁴-⁹]+$/.test(sign.text.trim())) return true
  // An unknown sign is a mark only where a gap is behind it.
  if (mark === '\ufffd' && sign && next && next.x0 - sign.x1 < 0.25 * fontSize) return false
  return rest !== undefined && (mark === '-' || isMark(mark)) && !/^\d+$/.test(mark)
}
