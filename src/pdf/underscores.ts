/**
 * Underscores that are drawn: TeX's old fonts have none, and a short line stands in their place. Of the first 150 pages of Octave's manual
 * 27 have 103 of them ("program_name"), which are blanks in pdf.js' text.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import type { OptionalContentConfig } from 'pdfjs-dist/types/src/display/optional_content_config'
import type { RawItem } from '../core/reading/page'
import { barsOf, type Bar } from './bars'
import type { Glyph } from './glyphs'
import { boxIn, type Frame } from './items'
import type { Pdfjs } from './pdfjs'

/** How long one is, in font sizes, and how far from the baseline, below it and above. */
const [shortest, longest] = [0.2, 0.6]
const [below, above] = [0.1, 0.12]
/** Font sizes between a letter and the line behind it. */
const near = 0.15
/** It stands within a name; the line over what a root is of begins behind its sign. */
const inName = /^[\p{L}\p{N}_]/u

/** Whether a PDF says that it comes from TeX: others have the sign, and looking for lines costs as much as reading a page's text. */
export async function isOfTex(pdf: PDFDocumentProxy): Promise<boolean> {
  try {
    const { Producer = '', Creator = '' } = (await pdf.getMetadata()).info as { Producer?: string; Creator?: string }
    return /tex|dvip/i.test(`${Producer} ${Creator}`)
  } catch {
    return false
  }
}

/** Short level lines at the baseline of a run, within it or at its end. */
export async function underscoresOn(
  page: PDFPageProxy,
  pdfjs: Pdfjs,
  layers: OptionalContentConfig | undefined,
  items: readonly RawItem[],
  frame: Frame,
): Promise<Bar[]> {
  if (frame.rotation !== 0) return []
  const bars = await barsOf(pdfjs, page, layers)
  return bars.filter(({ from, to }) => {
    const [length, level] = [to[0] - from[0], Math.abs(to[1] - from[1]) < 0.1]
    if (!level || length <= 0) return false
    const { x0, y0 } = boxIn([from[0], from[1], to[0], to[1]], frame)
    return items.some(
      (item) =>
        isLength(length, item.fontSize) && item.x0 < x0 && item.x1 > x0 - near * item.fontSize && isAtFoot(y0, item),
    )
  })
}

const isLength = (length: number, size: number) => length > shortest * size && length < longest * size

/** The box of a run reaches 0.22 of its size below the baseline. */
const isAtFoot = (y: number, { y0, fontSize }: RawItem) => isAtBaseline((y - y0) / fontSize - 0.22)

const isAtBaseline = (height: number) => height > -below && height < above

/** The glyphs of a page with an underscore for each of these lines that stands right behind a letter and before another. */
export function withUnderscores(glyphs: readonly Glyph[], bars: readonly Bar[]): Glyph[] {
  const all = [...glyphs]
  for (const { from, to } of [...bars].sort((a, b) => a.from[0] - b.from[0])) {
    const at = all.findIndex((glyph) => {
      const [, , , size = 1, x = 0, y = 0] = glyph.matrix
      const gap = from[0] - x - glyph.width
      return isAtBaseline((from[1] - y) / size) && gap > -0.05 * size && gap < near * size && inName.test(glyph.unicode)
    })
    const [letter, next] = [all[at], all[at + 1]]
    if (!letter || !next || !inName.test(next.unicode)) continue
    const room = next.matrix[4]! - to[0]
    if (room < -near * letter.matrix[3]! || room > 2 * near * letter.matrix[3]!) continue
    const matrix = [...letter.matrix.slice(0, 4), from[0], letter.matrix[5]!]
    all.splice(at + 1, 0, { ...letter, unicode: '_', code: 95, ink: true, bar: false, matrix, width: to[0] - from[0] })
  }
  return all
}
