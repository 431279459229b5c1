/** Lines of a table to its rows: which of them are lines of the same cells. */
import { isBehindBlank, type Cell, type Placed } from './cells'

/** A line of a table: for each column what stands there. */
export interface Band {
  columns: Cell[][]
  y0: number
  y1: number
  fontSize: number
}

type Row = Cell[][]

/** A figure, a code or a tag: never the second line of a cell. */
const value = /^[±+\-−–<>≤≥~≈]?\s?[\d.,]*\d[\d.,]*\s?\S{0,6}$|^\S*\d\S*$|^[-–—]$/

/** The rows of a table's lines, from top to bottom. */
export function rowsOfBands(bands: readonly Band[]): Row[] {
  const groups = groupsOf(bands)
  const several = groups.filter((group) => group.length > 1)
  // Where the lines of most groups are filled from the first column on, gaps part blocks of rows, not rows.
  const blocks =
    several.filter((group) => group.filter((band, i) => isFull(band) && !isCut(group[i - 1])).length > 1).length >
    0.5 * several.length
  return groups.flatMap((group) => {
    if (!blocks && isOneRow(group)) return [merged(group)]
    const centred = hasCentredKeys(group) ? byMiddle(group) : []
    return centred.length > 1 && centred.every(isOneRow) ? centred.map(merged) : byKey(group)
  })
}

const hasKey = ({ columns }: Band) => columns[0]!.length > 0

/** Keys of lines that follow each other are no further apart, in font sizes. */
const keyStep = 1.6

/** Whether keys of one line stand in the middle of what is beside them, so that some of it is above the first. */
function hasCentredKeys(group: readonly Band[]): boolean {
  const keys = group.filter(hasKey)
  const isFar = (band: Band, i: number) => i === 0 || keys[i - 1]!.y0 - band.y0 > keyStep * band.fontSize
  return keys.length > 0 && !hasKey(group[0]!) && keys.every(isFar)
}

/** Each line goes to the key that is nearest to it. */
function byMiddle(group: readonly Band[]): Band[][] {
  const keys = group.filter(hasKey)
  const rows = keys.map((): Band[] => [])
  for (const band of group) {
    const far = keys.map(({ y0 }) => Math.abs(y0 - band.y0))
    rows[far.indexOf(Math.min(...far))]!.push(band)
  }
  return rows
}

/** So many lines without a key are parts of cells that keys are centred beside. */
const centredShare = 0.25

/** Lines that a gap parts from the others, where some gaps are clearly wider than the rest. */
function groupsOf(bands: readonly Band[]): Band[][] {
  const gaps = bands.slice(1).map((band, i) => {
    const before = Math.min(...bands.slice(Math.max(0, i - 3), i + 1).map(({ y0 }) => y0))
    return before - band.y1
  })
  const groups = cutAt(bands, gaps, gaps)
  if (groups.filter((group) => !group.some(hasKey)).length < centredShare * groups.length) return groups
  // What is centred beside a line is none of its cells': those are as far apart as the lines before and behind it.
  const inCells = bands.slice(1).map((band, i) => {
    const last = bands.slice(Math.max(0, i - 2), i + 1).findLast((one) => !areBeside(one, band))
    return (last ?? bands[i]!).y0 - band.y1
  })
  return cutAt(bands, gaps, inCells)
}

/** Lines cut where gaps are wider than the narrowest of some. */
function cutAt(bands: readonly Band[], gaps: readonly number[], some: readonly number[]): Band[][] {
  const least = Math.min(...some.filter((gap, i) => gap > -0.5 * bands[i]!.fontSize))
  const groups: Band[][] = bands.slice(0, 1).map((band) => [band])
  for (const [i, gap] of gaps.entries()) {
    const band = bands[i + 1]!
    if (gap > least + 0.15 * band.fontSize) groups.push([band])
    else groups.at(-1)!.push(band)
  }
  return groups.length > 1 ? groups : [[...bands]]
}

/** Whether a line stands at half the height of another, in columns of its own: cells that are centred in their row. */
function areBeside(a: Band, b: Band): boolean {
  const overlap = b.y1 - a.y0
  return overlap > 0.15 * b.fontSize && a.columns.every((cells, i) => cells.length === 0 || b.columns[i]!.length === 0)
}

/** Whether lines are those of one row: no column has two values, and the first is not begun anew. */
export function isOneRow(group: readonly Band[]): boolean {
  if (group.length < 2) return true
  const [first] = group
  const columns = first!.columns.length
  let keys = 0
  for (let column = 0; column < columns; column++) {
    const texts = group.map((band) => cellText(band.columns[column]!)).filter(Boolean)
    if (texts.filter((text, i) => value.test(text) && !/[-/]$/.test(texts[i - 1] ?? '')).length > 1) return false
    if (texts.length > 7) return false
    if (column === 0) keys = texts.length
    if (column === 0 && hasCentredKeys(group) && keys > 1) return false
    if (column === 0 && texts.length > 1 && !texts.slice(1).every((text, i) => goesOn(texts[i]!, text, texts[0]))) {
      // A first column of several lines each of which could begin a row: one row only if another column wraps further.
      const most = Math.max(
        ...Array.from(
          { length: columns - 1 },
          (_, k) => group.filter((band) => band.columns[k + 1]!.length > 0).length,
        ),
      )
      if (most >= texts.length && !wraps(group)) return false
    }
  }
  return keys > 0 || group.length < 4
}

/** Whether the key of a line is cut behind a hyphen: "E60LS-". */
function isCut(band: Band | undefined): boolean {
  return band !== undefined && /[-/]$/.test(cellText(band.columns[0]!))
}

function isFull({ columns }: Band): boolean {
  return columns[0]!.length > 0 && columns.slice(1).some((cells) => cells.length > 0)
}

/** Whether some cell but those of the first column goes on in the next line. */
function wraps(group: readonly Band[]): boolean {
  const columns = group[0]!.columns.length
  for (let column = 1; column < columns; column++) {
    const texts = group.map((band) => cellText(band.columns[column]!)).filter(Boolean)
    if (texts.slice(1).some((text, i) => goesOn(texts[i]!, text, texts[0]))) return true
  }
  return false
}

/** Whether a line of a cell goes on in the next; small letters say so where the cell (`first`) does not begin with one. */
function goesOn(before: string, after: string, first = before): boolean {
  if (/^\p{Ll}/u.test(after) && !/^[^\p{L}]*\p{Ll}/u.test(first)) return true
  return /^[(&/]/.test(after) || /[-,/(&]$|\b(?:and|or|of|the|for|to|in|und|oder|der|die|de|do|da|e)$/i.test(before)
}

/** Row by row: a line without its first cell goes on with the cells above it, unless it has values of its own. */
export function byKey(group: readonly Band[]): Row[] {
  const rows: Band[][] = []
  for (const band of group) {
    const last = rows.at(-1)
    if (last && continues(last, band)) last.push(band)
    else rows.push([band])
  }
  return rows.map(merged)
}

function continues(row: readonly Band[], band: Band): boolean {
  const texts = band.columns.map(cellText)
  const above = row.at(-1)!
  if (above.y0 - band.y0 > 1.6 * band.fontSize || row.length > 6) return false
  const filled = texts.flatMap((text, i) => (text === '' ? [] : [i]))
  const before = (i: number) => cellText(row.flatMap(({ columns }) => columns[i]!))
  if (texts[0] !== '') {
    if (isOpen(before(0))) return filled.every((i) => before(i) !== '')
    return filled.every((i) => before(i) !== '' && goesOn(before(i), texts[i]!))
  }
  return filled.every((i) => before(i) !== '' && !(value.test(texts[i]!) && value.test(before(i))))
}

/** Whether a key has a bracket that is closed in the next line: "RUNAVG (set,". */
function isOpen(key: string): boolean {
  return key.split('(').length > key.split(')').length
}

/** Whether several columns have values one under another: rows that no line parts. */
export function hasRowsOfValues(group: readonly Band[]): boolean {
  const several = group[0]!.columns.filter((_, column) => {
    return group.filter((band) => value.test(cellText(band.columns[column]!))).length > 1
  })
  return several.length > 1
}

/**
 * Whether a line is another row than the one above it, though no rule is between: it has the first cell too, and the first word of each
 * of its cells would have had room behind the line above, so that none of them wrapped. `rights`: where columns end.
 */
export function beginsAnew(above: Row, line: Row, rights: readonly number[]): boolean {
  const both = line.flatMap((cells, i) => (cells.length > 0 && above[i]!.length > 0 ? [i] : []))
  return both[0] === 0 && both.length > 1 && both.every((i) => hasRoom(above[i]!, line[i]!, rights[i]!))
}

function hasRoom(cells: readonly Cell[], next: readonly Cell[], right: number): boolean {
  if (/[:;.]$/.test(cellText(cells))) return true
  const text = cellText(next)
  const width = Math.max(...next.map(({ x1 }) => x1)) - Math.min(...next.map(({ x0 }) => x0))
  const word = (width * text.split(' ')[0]!.length) / text.length
  return Math.max(...cells.map(({ x1 }) => x1)) + word + 1.5 * next[0]!.fontSize < right
}

/** The cells of lines of one row. */
export function merged(bands: readonly Band[]): Row {
  return bands[0]!.columns.map((_, column) => bands.flatMap(({ columns }) => columns[column]!))
}

/** Text of a table's cell, its lines joined. */
export function cellText(cells: readonly Cell[]): string {
  return cells
    .map(({ items }) => items.map((one, i) => gapBefore(one, items[i - 1]) + one.text).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function gapBefore(one: Placed, last: Placed | undefined): string {
  if (!last) return ''
  if (one.before !== undefined) return one.before
  const gap = Math.max(one.x0, last.x0) - Math.min(one.x1, last.x1)
  return gap > 0.15 * one.item.fontSize || isBehindBlank(one, last) ? ' ' : ''
}
