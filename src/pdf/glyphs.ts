/** Every glyph that a page draws as text, with its place and its font: from pdf.js' list of operators, which is dear. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import { figureOf, formOf } from './figure-forms'
import type { Pdfjs } from './pdfjs'
import { coordinates } from './rules'
import { followText, multiply } from './text-state'

/** A font, as far as it tells what its glyphs mean. */
export interface GlyphFont {
  /** As pdf.js calls it in items too: "g_d0_f3". */
  id: string
  /** As the PDF does, without the tag of a subset: "SymbolMT". */
  name: string
  /** Glyphs are chosen by number, and not by name. */
  composite: boolean
  /** The PDF says nothing of the encoding, so that the font's own counts. */
  symbolic: boolean
  /** Names that the PDF gives to codes. */
  differences: ReadonlyMap<number, string>
  /** Names of the codes before `differences`. */
  encoding: readonly (string | undefined)[]
  vertical: boolean
}

export interface Glyph {
  /** As pdf.js reads it: may be a control character, private, or empty. */
  unicode: string
  code: number
  font: GlyphFont
  /** From the unit of the text to PDF user space; the last two are where the glyph's origin stands. */
  matrix: number[]
  /** It is raised or lowered by its own form: `matrix` is that of a small figure. */
  formed?: true
  /** Along the line, points. */
  width: number
  /** Mode 3: neither filled nor drawn, as the text of a recognition over its picture. */
  invisible: boolean
  /** Whether it has an outline; undefined where that is not known. */
  ink: boolean | undefined
  /** Whether all that it draws is one level bar, as no letter and no figure is. */
  bar: boolean
  /** Of a blank: by which number it is known among those that may have ink. */
  doubt: number | undefined
}

interface PdfGlyph {
  unicode: string
  originalCharCode: number
  fontChar: string
  width: number
  isSpace: boolean
  isInFont: boolean
  doubt?: number
  operatorListId?: string
}

interface PdfFont {
  name?: string
  composite?: boolean
  isSymbolicFont?: boolean
  differences?: Map<number, string>
  defaultEncoding?: (string | undefined)[]
  vertical: boolean
  isType3Font: boolean
  fontMatrix?: number[]
  bbox?: number[]
  missingFile: boolean
  charProcOperatorList?: Map<string, { fnArray: readonly number[]; argsArray: readonly unknown[] }>
}

/** The glyphs of a page in the order of drawing; pdf.js must have been told `fontExtraProperties`. */
export async function glyphsOf({ OPS, AnnotationMode }: Pdfjs, page: PDFPageProxy): Promise<Glyph[]> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  const fonts = new Map<string, { pdfFont: PdfFont; font: GlyphFont; shapes: Map<PdfGlyph, Shape> }>()
  const shapeOf = shapesBy(OPS, page)
  const glyphs: Glyph[] = []
  const text = followText(OPS)

  async function loadFont(id: string) {
    if (fonts.has(id)) return
    const pdfFont = await objectOf<PdfFont>(page, id)
    fonts.set(id, { pdfFont, font: glyphFont(id, pdfFont), shapes: new Map() })
  }

  function show(parts: (PdfGlyph | number)[]) {
    const { ctm, font: id, size, scale, charSpacing, wordSpacing, rise, mode } = text.state()
    const loaded = fonts.get(id)
    if (!loaded || size === 0) return
    const { pdfFont, font, shapes } = loaded
    const unit = (pdfFont.fontMatrix?.[0] ?? 0.001) * size
    const height = size * type3Height(pdfFont, size)
    const forward = (distance: number) =>
      font.vertical ? text.advance(0, -distance) : text.advance(distance * scale, 0)
    for (const part of parts) {
      if (typeof part === 'number') {
        forward(((font.vertical ? 1 : -1) * part * size) / 1000)
        continue
      }
      const wide = part.width * unit
      const placed = multiply(ctm, text.matrix())
      const matrix = multiply(placed, [size * scale, 0, 0, height, 0, rise])
      let shape = shapes.get(part)
      if (!shape) shapes.set(part, (shape = shapeOf(pdfFont, id, part)))
      const { form, ink, bar } = shape
      glyphs.push({
        unicode: part.unicode,
        code: part.originalCharCode,
        font,
        matrix: form ? multiply(matrix, form) : matrix,
        ...(form && { formed: true as const }),
        width: Math.abs(wide) * scale * Math.hypot(placed[0]!, placed[1]!),
        invisible: mode === 3 || mode === 7,
        ink,
        bar,
        doubt: part.doubt,
      })
      const spacing = charSpacing + (part.isSpace ? wordSpacing : 0)
      forward((font.vertical ? Math.abs(wide) : wide) + spacing)
    }
  }

  for (const [i, op] of fnArray.entries()) {
    const args = argsArray[i] as unknown[] | null
    if (op === OPS.showText) show(args?.[0] as (PdfGlyph | number)[])
    else text.take(op, args)
    if (op === OPS.setFont || op === OPS.setGState) {
      const { font } = text.state()
      if (font !== '') await loadFont(font)
    }
  }
  return glyphs
}

/** What a glyph of a font draws, wherever it stands: each is asked about once a page. */
interface Shape extends Pick<Glyph, 'ink' | 'bar'> {
  /** Of a figure that is raised or lowered by its form. */
  form: number[] | undefined
}

function shapesBy(OPS: Pdfjs['OPS'], page: PDFPageProxy) {
  const isDrawn = drawnBy(OPS)
  const isBar = barsBy(OPS, page)
  return (font: PdfFont, id: string, glyph: PdfGlyph): Shape => ({
    form: figureOf(glyph.unicode) === undefined ? undefined : formOf(boundsOf(outlineOf(page, id, glyph) ?? [])),
    ink: font.isType3Font ? isDrawn(font, glyph) : inkOf(page, id, glyph),
    bar: isBar(font, id, glyph),
  })
}

function glyphFont(id: string, font: PdfFont): GlyphFont {
  return {
    id,
    name: (font.name ?? '').replace(/^[A-Z]{6}\+/, ''),
    composite: font.composite === true,
    symbolic: font.isSymbolicFont === true && !font.missingFile,
    differences: font.differences ?? new Map<number, string>(),
    encoding: font.defaultEncoding ?? [],
    vertical: font.vertical,
  }
}

/** Type 3 fonts may be of any size in themselves: how high their letters are, as a share of the size. */
function type3Height({ isType3Font, fontMatrix = [], bbox = [] }: PdfFont, size: number): number {
  const high = ((bbox[3] ?? 0) - (bbox[1] ?? 0)) * (fontMatrix[3] ?? 0)
  return isType3Font && size <= 1 && high > 0 ? high : 1
}

/** pdf.js sends the outlines of all glyphs of a font that has a file; of one that is not there it knows nothing. */
function inkOf(page: PDFPageProxy, font: string, glyph: PdfGlyph) {
  // The outline is then that of another glyph, or the box that stands for any that is missing; a tabulator is a space there.
  if (!glyph.isInFont && /^(?:[^\S\p{Cc}]+|\t)$/u.test(glyph.unicode)) return false
  const outline = outlineOf(page, font, glyph)
  return outline && hasArea(outline)
}

const painting = (OPS: Pdfjs['OPS']) =>
  new Set<number>([
    OPS.constructPath,
    OPS.paintImageMaskXObject,
    OPS.paintSolidColorImageMask,
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.shadingFill,
    OPS.showText,
  ])
/** Whether a glyph of a Type 3 font, which is a drawing of its own, paints anything. */
function drawnBy(OPS: Pdfjs['OPS']) {
  const paints = painting(OPS)
  return ({ charProcOperatorList }: PdfFont, { operatorListId = '' }: PdfGlyph): boolean | undefined => {
    const { fnArray, argsArray } = charProcOperatorList?.get(operatorListId) ?? {}
    // Matplotlib fills a blank without any path.
    const isEmpty = (i: number) => (argsArray?.[i] as [number, [unknown]] | undefined)?.[1][0] === null
    return fnArray?.some((op, i) => paints.has(op) && !(op === OPS.constructPath && isEmpty(i)))
  }
}

/** Of which letters and figures it is asked whether they are bars. */
const latin = /^[\dA-Za-z]$/
/** A bar is so much wider than it is high. */
const flat = 5

/** Whether what a glyph draws is one level bar. */
function barsBy(OPS: Pdfjs['OPS'], page: PDFPageProxy) {
  const paints = painting(OPS)
  const isWide = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]) => {
    return x1 - x0 > flat * (y1 - y0)
  }
  return ({ isType3Font, charProcOperatorList }: PdfFont, id: string, glyph: PdfGlyph): boolean => {
    if (!latin.test(glyph.unicode)) return false
    if (!isType3Font) return isWide(boundsOf(outlineOf(page, id, glyph) ?? []))
    const { fnArray = [], argsArray = [] } = charProcOperatorList?.get(glyph.operatorListId ?? '') ?? {}
    const drawn = fnArray.flatMap((op, i) => (paints.has(op) ? [{ op, args: argsArray[i] as unknown[] }] : []))
    const [path] = drawn
    if (drawn.length !== 1 || path?.op !== OPS.constructPath) return false
    return path.args[2] !== null && isWide(Array.from(path.args[2] as ArrayLike<number>))
  }
}

/** The outline of a glyph in the font's own file, in sizes; undefined where pdf.js has none. */
function outlineOf({ commonObjs }: PDFPageProxy, font: string, { fontChar }: PdfGlyph): ArrayLike<number> | undefined {
  const id = `${font}_path_${fontChar}`
  return commonObjs.has(id) ? (commonObjs.get(id) as { path: ArrayLike<number> }).path : undefined
}

/** The rectangle around the points of an outline; nothing for one without any. */
function boundsOf(outline: ArrayLike<number>): number[] {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < outline.length; i += 1 + coordinates[outline[i]!]!) {
    for (let k = 1; k <= coordinates[outline[i]!]!; k += 2) {
      x0 = Math.min(x0, outline[i + k]!)
      y0 = Math.min(y0, outline[i + k + 1]!)
      x1 = Math.max(x1, outline[i + k]!)
      y1 = Math.max(y1, outline[i + k + 1]!)
    }
  }
  return x0 > x1 ? [] : [x0, y0, x1, y1]
}

/** Whether an outline is filled with anything: some blanks have one of a point or two. */
function hasArea(outline: ArrayLike<number>): boolean {
  const [xs, ys] = [new Set<number>(), new Set<number>()]
  for (let i = 0; i < outline.length; i += 1 + coordinates[outline[i]!]!) {
    for (let k = 1; k <= coordinates[outline[i]!]!; k += 2) {
      xs.add(outline[i + k]!)
      ys.add(outline[i + k + 1]!)
    }
    if (xs.size > 1 && ys.size > 1) return true
  }
  return false
}
function objectOf<T>({ commonObjs }: PDFPageProxy, id: string): Promise<T> {
  return new Promise((resolve, reject) => commonObjs.get(id, (found: unknown) => resolve(found as T), reject))
}
