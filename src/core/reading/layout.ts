/** A raw page as text in reading order, with blocks and the boxes of its items. */
import { blocksOf, type LineBlock } from './blocks'
import { withCentred, withSignals } from './centred'
import { overColumns } from './column-ends'
import { regionsOf } from './columns'
import type { Block, DocumentId, PageText, TextRange } from '../document'
import { hyphenBetween, type Stands } from './hyphenation'
import { headingLevel, type Typography } from './headings'
import { goingOn, tableAtEnd, type EndedTable } from './going-on'
import { linesOf, textOf } from './lines'
import { withMonospace } from './monospaced'
import type { RawPage } from './page'
import { strokesOf } from './grid-cells'
import { withGrids } from './grids'
import { withLevelTables } from './level-tables'
import { isBehindBlank, type Cell, type Placed } from './cells'
import { cellFrom, framesOf, rowsOf, turned } from './rows'
import { stampsOn } from './stamps'
import { turnedWords, type TurnedWords } from './turned-words'
import { toUserSpace } from './user-space'

/** A page whose items are in rows: the commonest direction first. */
export interface RowedPage {
  raw: RawPage
  frames: Cell[][][]
}

/** Puts the items of a page into rows, once for all that looks at them. */
export function rowedPage(given: RawPage): RowedPage {
  const raw = { ...given, items: withMonospace(given.items) }
  return { raw, frames: framesOf(raw.items).map(rowsOf) }
}

/** A narrower gap than this many font sizes is no space. */
const spaceGap = 0.15
const stop = /^[.,;)](?:\s|$)/

/** What is known of a page beside its own items. */
export interface PageContext {
  /** Rows of its first frame that are running heads and feet. */
  running: ReadonlySet<number>
  /** The row of its first frame that tells it from other sheets of its kind. */
  sheet: number | undefined
  bodySize: number
  titles: ReadonlyMap<string, number>
  /** Which words stand in the document, as far as it was read. */
  stands: Stands
  /** The table that the page before ends with. */
  table: EndedTable | undefined
}

/** The text of a page, and the table that it ends with. */
export function pageTextOf(
  document: DocumentId,
  { raw, frames }: RowedPage,
  { running, sheet, stands, table, ...context }: PageContext,
): { text: PageText; table: EndedTable | undefined } {
  const lineAt = (row: number) =>
    textOf(frames[0]?.[row] ?? [])
      .replace(/\s+/g, ' ')
      .trim()
  const sideways = turnedWords(frames, raw.rules ?? [])
  const read = frames.flatMap((all, frame) => {
    const rows =
      frame === 0
        ? withRows(
            all.map((row, i) => (running.has(i) ? [] : row)),
            sideways,
          )
        : without(all, sideways)
    const cells = withCentred(withSignals(rows)).flat()
    const angle = frames[frame]?.[0]?.[0]?.items[0]?.item.angle ?? 0
    const rules = (raw.rules ?? []).map((rule) => turned(rule, angle))
    const regions = regionsOf(withLevelTables(withGrids(cells, rules), rules), strokesOf(rules).levels)
    return overColumns(regions.map((region) => blocksOf(linesOf(region))))
  })
  const blocks = goingOn(withIcons(read), table)
  const writer = writerOf(raw, stands)
  const typography = { ...context, bodyFont: bodyFontOf(blocks) }
  const written = blocks.map((block, i) =>
    writer.write(block, levelOf(blocks, i, typography), isOther(block, blocks[i - 1])),
  )
  const stamps = [...new Set([...(raw.stamps ?? []), ...stampsOn(raw)])]
  const upright = (raw.rotation ?? 0) % 180 === 0
  const text: PageText = {
    document,
    page: raw.page,
    label: raw.label,
    width: upright ? raw.width : raw.height,
    height: upright ? raw.height : raw.width,
    ...writer.result(),
    blocks: written,
    ...(stamps.length > 0 && { stamps }),
    ...(running.size > 0 && {
      margin: [...running]
        .sort((a, b) => a - b)
        .map(lineAt)
        .join('\n'),
    }),
    ...(sheet !== undefined && { sheet: lineAt(sheet) }),
    ...(raw.items.some(({ hidden }) => hidden) && { hidden: true }),
    ...(raw.damaged && { damaged: true }),
    ...(raw.ocr !== undefined && { ocr: raw.ocr }),
  }
  return { text, table: tableAtEnd(blocks, table) }
}

/** Rows with turned words among them, each before the row that it stands above. */
function withRows(rows: readonly Cell[][], { cells }: TurnedWords): Cell[][] {
  const all = [...rows.map((row, at) => ({ at, row })), ...cells.map((cell) => ({ at: cell.row, row: [cell] }))]
  return all.sort((a, b) => a.at - b.at).map(({ row }) => row)
}

/** Rows without turned words. */
function without(rows: readonly Cell[][], { taken }: TurnedWords): Cell[][] {
  if (taken.size === 0) return [...rows]
  return rows.map((row) =>
    row.flatMap((cell) => {
      const items = cell.items.filter((one) => !taken.has(one))
      return items.length === 0 ? [] : [items.length === cell.items.length ? cell : cellFrom(items, cell.row)]
    }),
  )
}

/** A page with more unknown signs that stand alone has no icons. */
const mostIcons = 40

/** Blocks, each icon right before what it stands beside, so that no sentence is torn by it. */
function withIcons(blocks: readonly LineBlock[]): LineBlock[] {
  const signs = blocks.filter(isIcon)
  if (signs.length > mostIcons) return [...blocks]
  const others = blocks.filter((block) => !isIcon(block))
  const icons = new Map<LineBlock, LineBlock[]>()
  for (const icon of signs) {
    const { y0, y1 } = icon.lines[0]!
    const beside = others.find(({ lines }) => lines[0]!.y1 > y0 && lines.at(-1)!.y0 < y1)
    if (beside) icons.set(beside, [...(icons.get(beside) ?? []), icon])
  }
  const moved = new Set([...icons.values()].flat())
  return blocks.flatMap((block) => [...(icons.get(block) ?? []), ...(moved.has(block) ? [] : [block])])
}

const isIcon = ({ lines }: LineBlock) => lines.every(({ text }) => /^[\ufffd\s]+$/.test(text))

function levelOf(blocks: LineBlock[], i: number, typography: Typography): number {
  const block = blocks[i]!
  // A note, however large, is no title of what follows.
  if (block.kind === 'row' || isNote(block)) return 0
  const font = block.lines[0]?.font
  const alone = [blocks[i - 1], blocks[i + 1]].every(
    (other) =>
      other?.kind !== block.kind ||
      other.lines[0]?.font !== font ||
      other.lines.length > 2 ||
      (isSection(block) && isText(other)) ||
      isWithin(numberOf(block), numberOf(other)),
  )
  const level = headingLevel(block, typography, alone)
  return level === 6 && i === blocks.length - 1 ? 0 : level
}

/** "11.4" of "11.4 Settings". */
function numberOf({ lines }: LineBlock): string {
  return /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{L}/u.exec(lines[0]?.text ?? '')?.[1] ?? ''
}

/** Whether a block begins with the number of a section, "3.2". */
const isSection = (block: LineBlock) => numberOf(block).includes('.')

/** Whether a block is text that stands under a heading: sentences without a number of their own. */
function isText(block: LineBlock): boolean {
  return numberOf(block) === '' && (block.lines.length > 1 || /[.:!?]$/.test(block.lines[0]!.text.trim()))
}

/** Whether of two numbers of headings one is that of a chapter and the other its first section's. */
function isWithin(one: string, other: string): boolean {
  return one !== '' && other !== '' && (other === `${one}.1` || one === `${other}.1`)
}

function isNote({ lines }: LineBlock): boolean {
  return lines[0]?.cells[0]?.items[0]?.item.note !== undefined
}

/** Whether a row begins a table without heads whose columns are not those of the row above: what stands over that one is not over it. */
function isOther({ headless, columns, kind }: LineBlock, above: LineBlock | undefined): boolean {
  if (!columns) return kind === 'row' && above?.columns !== undefined
  if (!headless || !above) return headless === true
  if (!above.columns) return false
  const isUnder = (cells: Cell[], over: Cell[]) =>
    cells.every((cell) => over.length === 0 || over.some(({ x0, x1 }) => cell.x0 < x1 && cell.x1 > x0))
  return !columns.every((cells, i) => isUnder(cells, above.columns![i] ?? []))
}

/** The font of most letters in lines of one font; listings do not count. */
function bodyFontOf(blocks: readonly LineBlock[]): string {
  const letters = new Map<string, number>()
  for (const { lines } of blocks) {
    for (const { font, text, monospace } of lines) {
      if (font !== '' && !monospace) letters.set(font, (letters.get(font) ?? 0) + text.length)
    }
  }
  let best = ''
  for (const [font, count] of letters) if (count > (letters.get(best) ?? 0)) best = font
  return best
}

/** Writes blocks one after another, keeping where each item went. */
function writerOf(raw: RawPage, stands: Stands) {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const boxes: number[] = []
  const struck: TextRange[] = []
  const beside: TextRange[] = []
  let length = 0
  const put = (text: string) => {
    parts.push(text)
    length += text.length
  }

  function writeCell(items: readonly Placed[]) {
    let before: Placed | undefined
    for (const one of items) {
      if (before) put(one.before ?? between(before, one))
      const trimmed = one.text.trim()
      starts.push(length)
      put(trimmed)
      ends.push(length)
      const range = { start: length - trimmed.length, end: length }
      if (one.item.struck) struck.push(range)
      if (one.item.beside) beside.push(range)
      const { x0, y0, x1, y1 } = toUserSpace(one.item, raw)
      boxes.push(x0, y0, x1, y1)
      before = one
    }
  }

  /** Ends a line; a hyphen there that is the typesetter's becomes a soft one, and one of the word's own has no end of line behind it. */
  function endLine(next: Cell | undefined) {
    const last = parts.at(-1) ?? ''
    const hyphen = /[-\u2010]$/.test(last) ? hyphenBetween(last, next?.items[0]?.text.trim() ?? '', stands) : undefined
    if (hyphen === 'none') parts[parts.length - 1] = `${last.slice(0, -1)}\u00ad`
    if (hyphen !== 'hyphen') put('\n')
  }

  function writeLines(lines: LineBlock['lines']) {
    for (const [i, { cells }] of lines.entries()) {
      if (i > 0) endLine(cells[0])
      for (const [k, { items }] of cells.entries()) {
        if (k > 0) put('\t')
        writeCell(items)
      }
    }
  }

  /** Cells parted by tabs, empty ones too; the lines of a cell one after another. */
  function writeColumns(columns: readonly Cell[][]) {
    for (const [i, cells] of columns.entries()) {
      if (i > 0) put('\t')
      for (const [k, cell] of cells.entries()) {
        if (k > 0 && cell.row === cells[k - 1]!.row) put(' ')
        else if (k > 0) endLine(cell)
        writeCell(cell.items)
      }
    }
  }

  function write({ kind, lines, columns, heads, carried }: LineBlock, level: number, begins: boolean): Block {
    if (length > 0) put('\n\n')
    const start = length
    if (columns) writeColumns(columns)
    else writeLines(lines)
    return {
      kind: level > 0 ? 'heading' : kind,
      start,
      end: length,
      level,
      ...(heads && { heads }),
      ...(begins && { begins }),
      ...(carried && { carried }),
    }
  }

  const result = () => ({
    text: parts.join(''),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    boxes: Float32Array.from(boxes),
    ...(struck.length > 0 && { struck }),
    ...(beside.length > 0 && { beside }),
  })
  return { write, result }
}

/** What stands between two items of a cell: a space where there is a gap, else nothing. */
function between(a: Placed, b: Placed): '' | ' ' {
  if (/\s$/.test(a.item.text) || /^\s/.test(b.item.text) || isBehindBlank(b, a)) return ' '
  const gap = Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1)
  // A stop or comma belongs to what is before it, though a raised figure there takes less room than it was given.
  if (stop.test(b.text) && gap < 2 * spaceGap * b.item.fontSize) return ''
  return gap > spaceGap * Math.min(a.item.fontSize, b.item.fontSize) ? ' ' : ''
}
