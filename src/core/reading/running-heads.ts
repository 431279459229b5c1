/** Running heads, running feet and page numbers: lines at a page's edge that come again on nearby pages. */
import { quantity, titleKey } from './headings'
import { inLine, textOf } from './lines'
import type { RawPage } from './page'
import { numberedAlike, numberingOf, type Numbering } from './page-numbers'
import type { Cell } from './cells'

/** A line near the top or the bottom of a page, as far as it is compared with others. Structured-cloneable. */
export interface Edge extends Numbering {
  /** Its row on its page. */
  row: number
  /** What it would say on another sheet that is filled in alike: tags and figures as '#', what stands behind a label left out. */
  form: string
  /** Points from the bottom. */
  y: number
  /** Whether it may be a head at all: see `mayRun`. */
  may: boolean
  /** Whether it has a chapter on the one side and a section of it on the other. */
  chapters: boolean
  /** Whether its cells stand over or under those of the row beside it on the inner side, as the heads of a table do. */
  overTable: boolean
  /** Whether a wide gap parts it from the row beside it on the outer side: then heads end there. */
  apart: boolean
  top: boolean
}

/** The part of a page's height, at the top and at the bottom, in which heads and feet stand; points of it on a small page. */
const margin = 0.15
const leastMargin = 72

/** Lines looked at on either edge. */
const depth = 5

/** A gap of more font sizes than this between two lines ends the head. */
const wideGap = 2.4

/** Said at the top of many pages, and part of what stands under it; a caption belongs to its table. */
const belongsBelow =
  /^(?:warning|danger|caution|note|notice|important|attention|warnung|gefahr|vorsicht|achtung|hinweis|avertissement|danger|advertencia|peligro|atenção|aviso|perigo|nota|table|tab\.|tabelle|tableau|tabla|tabela)\b/iu

/** The edges of a page, from the outside inwards, top first. */
export function edgesOf(rows: readonly Cell[][], page: RawPage): Edge[] {
  const edges: Edge[] = []
  const reach = Math.max(margin * page.height, Math.min(leastMargin, page.height / 3))
  const take = (row: number, top: boolean) => {
    const cells = rows[row]
    const y = cells?.[0]?.y0 ?? 0
    if (!cells || (top ? y < page.height - reach : y > reach)) return
    const [outer, inner] = top ? [rows[row - 1], rows[row + 1]] : [rows[row + 1], rows[row - 1]]
    edges.push({
      row,
      ...numberingOf(cells, page),
      form: formOf(cells),
      y,
      may: mayRun(textOf(cells).trim()),
      chapters: isOfChapter(cells),
      overTable: cells.length > 1 && isWide(cells, inner) === false && standsOver(cells, inner ?? []),
      apart: isWide(cells, outer) ?? false,
      top,
    })
  }
  for (let row = 0; row < Math.min(depth, rows.length); row++) take(row, true)
  for (let row = rows.length - 1; row >= Math.max(0, rows.length - depth); row--) take(row, false)
  return edges
}

/** Tags and words that differ are told by comparing; these are no heads though they are the same on all pages: a value is text of each. */
function mayRun(text: string): boolean {
  return !belongsBelow.test(text) && !quantity.test(text)
}

const chapter = /^\p{L}+\s(\d{1,2}|[A-Z])[.:]?\s+\p{L}{2}/u
const section = /^(\d{1,2}|[A-Z])(?:\.\d{1,2})+[.:]?\s+\p{L}{2}/u

/** "Chapter 2. Valves" and "2.4. Set it free" at the two sides of a page, as LaTeX sets heads: they tell that by themselves. */
function isOfChapter(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => textOf([cell]).trim()).filter((text) => !/^\d*$/.test(text))
  const [chapters, sections] = [chapter, section].map((form) => texts.map((text) => form.exec(text)?.[1]))
  return texts.length === 2 && [0, 1].some((i) => chapters![i] !== undefined && chapters![i] === sections![1 - i])
}

/** Whether a wide gap lies between two rows; undefined where there is but one. */
function isWide(cells: readonly Cell[], others: readonly Cell[] | undefined): boolean | undefined {
  const [a] = cells
  const [b] = others ?? []
  if (!a || !b) return undefined
  return Math.abs(a.y0 - b.y0) > wideGap * Math.max(a.fontSize, b.fontSize)
}

function standsOver(cells: readonly Cell[], others: readonly Cell[]): boolean {
  return others.length > 1 && cells.filter((cell) => others.some((other) => inLine(cell, other))).length > 1
}

/**
 * Rows of a page that are heads or feet: from the edge inwards, lines that stand on two or more of `others` as well, at
 * the same height, where nothing but the number of the page differs. Never all rows of a page but an empty one, never beyond a wide gap, and
 * never a title that the outline puts on this page (`titles`, by `titleKey`) or the heads of a table.
 */
export function runningRows(
  edges: readonly Edge[],
  others: readonly Edge[][],
  rows: number,
  titles: ReadonlyMap<string, number>,
): Set<number> {
  const running = new Set<number>()
  const comesAgain = (edge: Edge) => others.filter((page) => page.some((other) => isAlike(edge, other))).length >= 2
  const isCounted = edges.some((edge) => edge.numbers.some(({ written }) => /^\d+$/.test(written)) && comesAgain(edge))
  for (const top of [true, false]) {
    const heads: Edge[] = []
    for (const edge of edges) {
      if (edge.top !== top) continue
      if (heads.length > 0 && edge.apart) break
      const comes = comesAgain(edge) || edge.chapters || isChapterHead(edge, others)
      if (!edge.may || !comes || (isCounted && isTag(edge)) || (titles.size > 0 && titles.has(titleKey(edge.text))))
        break
      heads.push(edge)
    }
    // Column heads that come again on each page of a table stay with their rows, and "Syntax:" with what it announces.
    while (heads.at(-1)?.overTable || heads.at(-1)?.text.endsWith(':')) heads.pop()
    for (const { row } of heads) running.add(row)
  }
  return running.size < rows || isEmptied(edges, others, rows) ? running : new Set()
}

/** "V-3" on the third page: the number of its page, unless that stands elsewhere. */
function isTag({ numbers }: Edge): boolean {
  return numbers.some(({ written, ahead }) => /^[a-z]+[-–.]?\d/.test(written) && !Number.isNaN(ahead))
}

/** Whether heads and feet with the page's number are all that a page has, as the last of a chapter, where those around it have more. */
function isEmptied(edges: readonly Edge[], others: readonly Edge[][], rows: number): boolean {
  return edges.some(({ numbers }) => numbers.length > 0) && others.filter((page) => page.length > rows).length >= 2
}

/** Words, maybe behind the number of a chapter: no tag, and no value. */
const titleAlone = /^(?:(?:\p{L}+\s)?\d{1,2}(?:\.\d{1,2})*[.:]?\s)?(?=.*\p{L}{3})[^\d#]+$/u

/**
 * Whether a line has the title of a short chapter beside the number of the page: a number that counts the pages in the same way
 * stands at this height on two others, beside whatever words, and its own words come again on one of them. A foot need not
 * come again where four others count: a section of one page has its title there once, and a sheet's own name stands above.
 */
function isChapterHead(edge: Edge, others: readonly Edge[][]): boolean {
  const words = wordsOf(edge)
  if (edge.numbers.length !== 1 || !titleAlone.test(words)) return false
  const numbered = others.flatMap(
    (page) => page.find((other) => isAtHeight(edge, other) && isCountedAlike(edge, other)) ?? [],
  )
  if (!edge.top && numbered.length >= 4) return true
  return numbered.length >= 2 && numbered.some((other) => wordsOf(other) === words)
}

const wordsOf = ({ pattern }: Edge) => pattern.replace('#', '').trim()

function isCountedAlike({ numbers: [own] }: Edge, { numbers: [other, ...more] }: Edge): boolean {
  return own !== undefined && other !== undefined && more.length === 0 && Object.is(own.ahead, other.ahead)
}

/**
 * The row that tells a page from nearby ones that are filled in alike, as data sheets and certificates in a bundle are: the
 * first below the running heads whose label or words are the same there and whose tag or value is not. Undefined for
 * other pages: where the next line differs too, or where the rows are those of one table.
 */
export function sheetRow(edges: readonly Edge[], others: readonly Edge[][], running: ReadonlySet<number>) {
  const own = edges.filter(({ top, row }) => top && !running.has(row))
  const forms = new Set(own.map(({ form }) => form))
  if (forms.size < Math.min(own.length, 3)) return undefined
  for (const page of others) {
    const pairs = own.map((edge) => [edge, page.find((other) => other.top && isSameField(edge, other))] as const)
    const alike = pairs.findIndex(([, other]) => !other)
    const matched = alike < 0 ? pairs : pairs.slice(0, alike)
    if (matched.length < 2) continue
    const differing = matched.find(([edge, other]) => other && edge.text !== other.text)
    if (differing) return differing[0].row
  }
  return undefined
}

function isSameField(a: Edge, b: Edge): boolean {
  if (a.form !== b.form || Math.abs(a.y - b.y) > 8 || belongsBelow.test(a.form)) return false
  return /\p{L}{3}/u.test(a.form) || (a.form === '#' && areTags(a.text, b.text))
}

/** "PT-401" and "PT-402". */
function areTags(a: string, b: string): boolean {
  const kind = (text: string) => text.replace(/\d+/g, '#')
  return /^\p{L}{2,5}[-. ]?\d{2,}\S*$/u.test(a) && kind(a) === kind(b)
}

function formOf(cells: readonly Cell[]): string {
  const [first] = cells
  const text = textOf(cells.length > 1 && first ? [first] : cells).toLowerCase()
  return text
    .replace(/:.*/s, ':')
    .replace(/\S*\d\S*/g, '#')
    .replace(/\s+/g, ' ')
    .trim()
}

function isAlike(a: Edge, b: Edge): boolean {
  return isAtHeight(a, b) && numberedAlike(a, b)
}

function isAtHeight(a: Edge, b: Edge): boolean {
  return a.top === b.top && Math.abs(a.y - b.y) <= 8
}
