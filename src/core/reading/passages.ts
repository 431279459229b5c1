/** Chunking, pages to passages: runs of whole sentences or rows of about 180 to 300 tokens, on one page or two, under one heading. */
import type { Block, DocumentId, PageText, Passage, TextRange, Sentence, Span, Stamp, RowPlace } from '../document'
import { isOnlyNumber, isStatement } from './headings'
import { mend } from './mend'
import { mostTokens, sentenceUnits, wholeUnits, type Piece, type TextUnit } from './pieces'

/** What a builder knows between two pages. Structured-cloneable, never changed once taken. */
export interface PassagesState {
  /** Passages made so far. */
  count: number
  /** Headings above the next block, outermost first; `units` while nothing stands under it. */
  headings: { level: number; text: string; units: TextUnit[] }[]
  /** Not in a passage yet. */
  units: TextUnit[]
  /** Whether `units` are headings without text of their own. */
  orphans: boolean
  /** The table whose rows come: its caption and column heads as one text, '' where it has none; undefined outside of tables. */
  table: { head: string; caption: string; names: string[] } | undefined
  /** The last paragraph of the page, when its sentence goes on. */
  open: Piece | undefined
  /** Running heads and feet of the pages of `units`. */
  margins: { page: number; text: string }[]
  /** The sheet that is being read, one of a bundle: its page, its name, and how many headings stand above it. */
  sheet: { page: number; name: string; headings: number } | undefined
}

export const noPassages: PassagesState = {
  count: 0,
  headings: [],
  units: [],
  orphans: false,
  table: undefined,
  open: undefined,
  margins: [],
  sheet: undefined,
}

export interface PassageBuilder {
  /** Takes the next page and returns the passages that are complete. */
  add(page: PageText): Passage[]
  /** The rest. */
  end(): Passage[]
  state(): PassagesState
}

const fewest = 180
const target = 240

/** Tokens that are held back, so that the last passage under a heading is not a tiny one. */
const held = mostTokens + target

/** A builder that goes on from `state`; the passages do not depend on where it was stopped. */
export function createPassageBuilder(document: DocumentId, state: PassagesState): PassageBuilder {
  let { count, orphans, table, open, sheet } = state
  let headings = [...state.headings]
  let units = [...state.units]
  let margins = [...state.margins]
  let made: Passage[] = []

  function addBody(added: TextUnit[]) {
    if (added.length === 0) return
    if (orphans) flush()
    units.push(...headings.flatMap((heading) => (isStatement(heading.text) ? heading.units : [])), ...added)
    headings = headings.map((heading) => (heading.units.length > 0 ? { ...heading, units: [] } : heading))
  }

  function addHeading(piece: Piece, level: number) {
    if (!orphans) flush()
    const last = headings.at(-1)
    const text = mend(piece.raw).text
    const above = wholeUnits(piece)
    if (last && last.units.length > 0 && last.level === level && isOnlyNumber(last.text)) {
      headings = [...headings.slice(0, -1), { level, text: `${last.text} ${text}`, units: [...last.units, ...above] }]
      return
    }
    closeHeadings(level)
    if (sheet) sheet = { ...sheet, headings: Math.min(sheet.headings, headings.length) }
    headings.push({ level, text, units: above })
  }

  /** Begins a sheet that is filled in like the one before it: no passage has both, no heading of that one stands above this. */
  function startSheet(page: number, name: string) {
    closeOpen()
    if (!orphans) flush()
    const above = headings[sheet?.headings ?? headings.length]
    if (above) closeHeadings(above.level)
    flush()
    table = undefined
    sheet = { page, name: mend(name).text, headings: headings.length }
  }

  /** Leaves headings of `level` and below; those with nothing under them become text, so that they are found too. */
  function closeHeadings(level: number) {
    const left = headings.filter((heading) => heading.level >= level)
    headings = headings.filter((heading) => heading.level < level)
    const orphaned = left.flatMap((heading) => heading.units)
    if (orphaned.length === 0) return
    orphans = true
    units.push(...orphaned)
    if (total(units) > mostTokens) flush()
  }

  function closeOpen() {
    if (open) addBody(sentenceUnits([open]))
    open = undefined
  }

  function addBlock(block: Block, piece: Piece, last: boolean) {
    if (block.kind !== 'row') table = undefined
    if (block.kind !== 'paragraph') closeOpen()
    if (block.kind === 'heading') return addHeading(piece, block.level)
    if (block.kind === 'row') return addRow(piece, block)
    const before = open && open.page + 1 === piece.page && goesOn(open.raw, piece.raw) ? open : undefined
    if (!before) closeOpen()
    open = undefined
    const pieces = before ? [before, piece] : [piece]
    const added = sentenceUnits(pieces)
    const end = added.at(-1)
    if (!last || !end || endsSentence(end.text) || end.spans.length > 1) return addBody(added)
    const [span] = end.spans
    addBody(added.slice(0, -1))
    if (span) open = { ...piece, start: span.start, raw: piece.raw.slice(span.start - piece.start) }
  }

  function addRow(piece: Piece, { heads, begins, carried = [] }: Block) {
    if (begins) table = undefined
    const row = wholeUnits(piece)
    const cells = piece.raw.split('\t')
    const above = heads ? undefined : table?.head
    if (heads) table = tableOf(table?.caption ?? captionOf(units.at(-1)?.text), heads)
    else if (cells.length === 1) table = undefined
    else table ??= tableOf(captionOf(units.at(-1)?.text), [])
    const names = heads ? [] : (table?.names ?? [])
    // A row that was cut, or in which something is struck out, is not told cell by cell.
    const filled =
      row.length === 1 && !row[0]?.struck && names.length === cells.length ? filledCells(cells, carried, names) : []
    addBody(
      row.map((unit) => ({
        ...unit,
        ...(above !== undefined && { table: above }),
        ...(filled.length > 0 && { cells: filled }),
        ...(row.length === 1 && rowOf(unit.text, cells, heads && table?.names)),
      })),
    )
  }

  /** Makes passages of what is complete, or of all. */
  function flush(all = true) {
    while (units.length > 0 && (all || total(units) > held || pagesOf(units) > 2)) {
      const taken = cutOf(units)
      made.push(passageOf(units.slice(0, taken)))
      units = units.slice(taken)
    }
    if (units.length === 0) orphans = false
  }

  function passageOf(taken: TextUnit[]): Passage {
    const parts: string[] = []
    const sentences: Sentence[] = []
    const struck: TextRange[] = []
    let length = 0
    for (const [i, { text, spans, begins, cells, row, struck: ranges = [] }] of taken.entries()) {
      const gap = i === 0 ? '' : begins ? '\n' : ' '
      parts.push(gap, text)
      const at = length + gap.length
      struck.push(...ranges.map(({ start, end }) => ({ start: at + start, end: at + end })))
      length += gap.length + text.length
      sentences.push({ start: length - text.length, end: length, spans, ...(cells && { cells }), ...(row && { row }) })
    }
    const { spans, labels } = joinedSpans(taken)
    const stamps = stampsOf(taken)
    const ocr = taken.flatMap((unit) => unit.ocr ?? [])
    const text = parts.join('')
    const above = headings.map((heading) => heading.text)
    if (sheet?.page === spans[0]?.page && !above.includes(sheet?.name ?? '')) above.unshift(sheet?.name ?? '')
    const context = contextOf(margins, spans)
    return {
      id: `${document}:${count++}`,
      document,
      text,
      heading: above.join(' › '),
      spans,
      labels,
      sentences,
      tokens: total(taken),
      ...(stamps.length > 0 && { stamps }),
      ...(ocr.length > 0 && { ocr: Math.min(...ocr) }),
      ...(struck.length > 0 && { struck }),
      ...(taken[0]?.table && { table: taken[0].table }),
      ...(context !== '' && { context }),
    }
  }

  function takeMade(): Passage[] {
    const passages = made
    made = []
    return passages
  }

  return {
    add(page) {
      if (page.margin !== undefined) margins.push({ page: page.page, text: page.margin })
      if (page.sheet !== undefined) startSheet(page.page, page.sheet)
      for (const [i, block] of page.blocks.entries()) {
        const raw = page.text.slice(block.start, block.end)
        const piece: Piece = {
          page: page.page,
          label: page.label,
          start: block.start,
          raw,
          ...(page.struck && { struck: page.struck }),
          ...(page.stamps && { stamps: page.stamps }),
          ...(page.ocr !== undefined && { ocr: page.ocr }),
        }
        addBlock(block, piece, i === page.blocks.length - 1)
      }
      flush(false)
      const first = units[0]?.spans[0]?.page ?? page.page
      margins = margins.filter((margin) => margin.page >= Math.min(first, page.page))
      return takeMade()
    },
    end() {
      closeOpen()
      if (!orphans) flush()
      closeHeadings(0)
      flush()
      return takeMade()
    },
    state: () => ({ count, headings: [...headings], units: [...units], orphans, table, open, margins, sheet }),
  }
}

function tableOf(caption: string, heads: readonly string[]): NonNullable<PassagesState['table']> {
  const names = heads.map((head) => mend(head).text)
  return { head: [caption, names.join('\t')].filter(Boolean).join('\n'), caption, names }
}

/** The filled cells of a row, each with what stands over it; a cell that goes over several rows is one of each. */
function filledCells(
  cells: readonly string[],
  carried: readonly string[],
  names: readonly string[],
): { head: string; text: string }[] {
  return cells
    .map((text, i) => ({ head: names[i] ?? '', text: mend(text || (carried[i] ?? '')).text }))
    .filter(({ text }) => text !== '')
}

/** Where a row's mended text stands among its cells; nothing where mending made other cells of them. */
function rowOf(text: string, cells: readonly string[], heads: string[] | undefined): { row?: RowPlace } {
  const isFilled = (cell: string) => cell.trim() !== ''
  const empty = cells.findIndex(isFilled)
  const filled = cells.findLastIndex(isFilled) + 1 - empty
  if (cells.length === 1 || text.split('\t').length !== filled) return {}
  return { row: { columns: cells.length, empty, ...(heads && { heads }) } }
}

/** The caption that stands right before a table, '' where there is none. */
function captionOf(before = ''): string {
  return /^(?:table|tab\.|tabelle|tableau|tabla|tabela)\s*[\dA-Z]/i.test(before) ? before : ''
}

/** Running heads and feet of the pages of `spans`, each line once and without the page's number. */
function contextOf(margins: PassagesState['margins'], spans: readonly Span[]): string {
  const lines = margins
    .filter(({ page }) => spans.some((span) => span.page === page))
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => mend(withoutNumber(line)).text.trim())
  return [...new Set(lines)].filter((line) => /\p{L}{2}|\d{3}/u.test(line)).join('\n')
}

/** A line without the number of its page, which stands where it is called so, before all else, or else behind: "22 Pump KSB 40". */
function withoutNumber(line: string): string {
  const found = [called, before, behind].find((pattern) => pattern.test(line))
  return found ? line.replace(found, ' ') : line
}

const called = /\b(?:page|seite|página|pagina)\s*[\divxlc-]+(?:\s*(?:of|von|de|di|\/)\s*\d+)?|\b\d+\s*\/\s*\d+$/i
const before = /^\d{1,4}\b(?![.\d-])/
const behind = /(?<![.\d-])\b\d{1,4}$/

function total(units: readonly TextUnit[]): number {
  return units.reduce((sum, { tokens }) => sum + tokens, 0)
}

function pagesOf(units: readonly TextUnit[]): number {
  const first = units[0]?.spans[0]?.page ?? 0
  return (units.at(-1)?.spans.at(-1)?.page ?? 0) - first + 1
}

/** How many units the first passage takes: up to the end of a block near the target, or near the half of what is left. */
function cutOf(units: readonly TextUnit[]): number {
  const all = total(units)
  const wanted = all < 2 * mostTokens ? all / 2 : target
  const least = Math.min(fewest, 0.7 * wanted)
  if (all <= mostTokens && pagesOf(units) <= 2) return units.length
  let sum = 0
  let best = 0
  let distance = Infinity
  let i = 0
  for (; i < units.length; i++) {
    const unit = units[i]!
    // What two pages hold is one passage: halving it would leave a tiny one.
    if (pagesOf(units.slice(0, i + 1)) > 2) return Math.max(1, i)
    if (sum + unit.tokens > mostTokens) break
    sum += unit.tokens
    const blockEnds = units[i + 1]?.begins ?? true
    const far = Math.abs(sum - wanted) + (blockEnds ? 0 : 60)
    // Heads are read with the rows below them.
    if (sum >= least && far < distance && !unit.row?.heads) {
      best = i + 1
      distance = far
    }
  }
  return Math.max(1, best || i)
}

/** One span a page, from the first unit's start to the last one's end. */
function joinedSpans(units: readonly TextUnit[]): { spans: Span[]; labels: string[] } {
  const spans: Span[] = []
  const labels: string[] = []
  for (const unit of units) {
    for (const [i, { page, start, end }] of unit.spans.entries()) {
      const last = spans.at(-1)
      if (last?.page === page) {
        last.start = Math.min(last.start, start)
        last.end = Math.max(last.end, end)
      } else {
        spans.push({ page, start, end })
        labels.push(unit.labels[i] ?? String(page))
      }
    }
  }
  return { spans, labels }
}

/** Each stamp of each page once. */
function stampsOf(units: readonly TextUnit[]): Stamp[] {
  const stamps = units.flatMap((unit) => unit.stamps ?? [])
  const key = ({ page, words }: Stamp) => `${page} ${words}`
  return [...new Map(stamps.map((stamp) => [key(stamp), stamp])).values()]
}

function endsSentence(text: string): boolean {
  return /[.!?:…。！？]["'”’»)\]」』）]*$/.test(text)
}

/** Whether a paragraph goes on with the first one of the next page. */
export function goesOn(before: string, after: string): boolean {
  return /^\p{Ll}/u.test(after) || (/[-‐,]$/.test(before) && /^\p{L}/u.test(after))
}
