/** Blocks to the units that passages are made of: sentences and rows, each with where it stands. */
import type { TextRange, Span, Stamp, RowPlace } from '../document'
import { mend } from './mend'
import { partsOf, sentencesOf } from '../language/sentences'
import { tokensOf } from '../language/tokens'

/** Raw text of one page that starts at `start` of that page's text. Structured-cloneable. */
export interface Piece {
  page: number
  label: string
  start: number
  raw: string
  /** What is struck out on its page, in that page's text. */
  struck?: readonly TextRange[]
  /** What its page is stamped with. */
  stamps?: readonly string[]
  /** How sure its page's words are, where OCR has read them. */
  ocr?: number
}

/** A sentence or a row. Never changed once made. */
export interface TextUnit {
  /** Mended text of `spans`. */
  text: string
  /** One, or two where it runs over a page break. */
  spans: Span[]
  /** What the PDF calls the page of each span. */
  labels: string[]
  tokens: number
  /** Whether it begins a block. */
  begins: boolean
  /** Ranges of `text` that are struck out. */
  struck?: TextRange[]
  /** What its pages are stamped with. */
  stamps?: Stamp[]
  /** How sure its words are, where OCR has read them. */
  ocr?: number
  /** Of a row below column heads: its filled cells, each with what stands over it. */
  cells?: { head: string; text: string }[]
  /** Where a row of a table stands in it. */
  row?: RowPlace
  /** Caption and column heads of the table that it is a row of, unless it is the first one. */
  table?: string
}

/** No unit has more tokens than this, nor has a passage. */
export const mostTokens = 300

/** No token is shorter than a character, so short texts need no counting. */
const fits = (text: string) => text.length <= mostTokens || tokensOf(text) <= mostTokens

/** The sentences of a paragraph, which may run over a page break: then there are two pieces. */
export function sentenceUnits(pieces: readonly Piece[]): TextUnit[] {
  return unitsOf(pieces, sentencesOf)
}

/** A row of a table, a line of a listing or a heading: one unit, unless it is too long. */
export function wholeUnits(piece: Piece): TextUnit[] {
  return unitsOf([piece], (text) => [{ start: 0, end: text.length }])
}

function unitsOf(pieces: readonly Piece[], cut: (text: string) => TextRange[]): TextUnit[] {
  const raw = pieces.map((piece) => piece.raw).join('\n')
  const { text, map } = mend(raw)
  if (text === '') return []
  const ranges = cut(text).flatMap((range) => partsOf(text, range, fits))
  return ranges.map(({ start, end }, i) => {
    const found = slicesOf(pieces, map[start] ?? 0, map[end] ?? raw.length)
    const mended = text.slice(start, end)
    const struck = struckIn(found, map, start, end, pieces)
    const ocr = found.flatMap((piece) => piece.ocr ?? [])
    const stamps = found.flatMap(({ page, stamps = [] }) => stamps.map((words) => ({ page, words })))
    return {
      text: mended,
      spans: found.map((piece) => ({ page: piece.page, start: piece.start, end: piece.start + piece.raw.length })),
      labels: found.map(({ label }) => label),
      tokens: tokensOf(mended),
      begins: i === 0,
      ...(struck.length > 0 && { struck }),
      ...(stamps.length > 0 && { stamps }),
      ...(ocr.length > 0 && { ocr: Math.min(...ocr) }),
    }
  })
}

/** Which letters of a unit (`start` to `end` of the mended text) are struck out on their page. */
function struckIn(
  found: readonly Piece[],
  map: Uint32Array,
  start: number,
  end: number,
  pieces: readonly Piece[],
): TextRange[] {
  if (!found.some(({ struck }) => struck)) return []
  const ranges: TextRange[] = []
  for (let i = start; i < end; i++) {
    if (!isStruck(pieces, map[i] ?? 0)) continue
    const last = ranges.at(-1)
    if (last?.end === i - start) last.end += 1
    else ranges.push({ start: i - start, end: i - start + 1 })
  }
  return ranges
}

/** Whether a line is drawn through what stands at an offset of the joined raw text of some pieces. */
function isStruck(pieces: readonly Piece[], offset: number): boolean {
  let before = 0
  for (const { raw, start, struck } of pieces) {
    const at = start + offset - before
    if (offset < before + raw.length) return struck?.some((range) => range.start <= at && at < range.end) ?? false
    before += raw.length + 1
  }
  return false
}

/** The part of each piece between two offsets of the joined raw text, without white space around it. */
function slicesOf(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const slices: Piece[] = []
  let offset = 0
  for (const piece of pieces) {
    const slice = piece.raw.slice(Math.max(0, from - offset), Math.max(0, to - offset))
    const raw = slice.trim()
    if (raw !== '') {
      const start = piece.start + Math.max(0, from - offset) + (slice.length - slice.trimStart().length)
      slices.push({ ...piece, start, raw })
    }
    offset += piece.raw.length + 1
  }
  return slices
}
