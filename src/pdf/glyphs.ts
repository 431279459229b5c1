/** Every glyph that a page draws as text, with its place and its font: from pdf.js' list of operators, which is dear. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import type { Pdfjs } from './pdfjs'

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
  /** Along the line, points. */
  width: number
  /** Mode 3: neither filled nor drawn, as the text of a recognition over its picture. */
  invisible: boolean
  /** Whether it has an outline; undefined where that is not known. */
  ink: boolean | undefined
}

interface PdfGlyph {
  unicode: string
  originalCharCode: number
  fontChar: string
  width: number
  isSpace: boolean
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
}

interface State {
  ctm: number[]
  font: string
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
}

const identity = [1, 0, 0, 1, 0, 0]

/** The glyphs of a page in the order of drawing; pdf.js must have been told `fontExtraProperties`. */
export async function glyphsOf({ OPS, AnnotationMode, Util }: Pdfjs, page: PDFPageProxy): Promise<Glyph[]> {
  const multiply = (a: number[], b: number[]): number[] => Util.transform(a, b)
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  const fonts = new Map<string, PdfFont>()
  const known = new Map<string, GlyphFont>()
  const glyphs: Glyph[] = []
  const stack: State[] = []
  let state: State = {
    ctm: identity,
    font: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  }
  let text = identity
  let line = identity

  const nextLine = (x: number, y: number) => (text = line = multiply(line, [1, 0, 0, 1, x, y]))
  const setFont = async (id: string, size: number) => {
    state.font = id
    state.size = size
    if (!fonts.has(id)) fonts.set(id, await objectOf<PdfFont>(page, id))
    const font = fonts.get(id)!
    if (!known.has(id)) known.set(id, glyphFont(id, font))
  }

  function show(parts: (PdfGlyph | number)[]) {
    const pdfFont = fonts.get(state.font)
    const font = known.get(state.font)
    if (!pdfFont || !font) return
    const { size, scale, charSpacing, wordSpacing, rise } = state
    const unit = (pdfFont.fontMatrix?.[0] ?? 0.001) * size
    const height = size * type3Height(pdfFont, size)
    if (size === 0) return
    for (const part of parts) {
      if (typeof part === 'number') {
        const shift = ((font.vertical ? 1 : -1) * part * size) / 1000
        text = multiply(text, font.vertical ? [1, 0, 0, 1, 0, -shift] : [1, 0, 0, 1, shift * scale, 0])
        continue
      }
      const matrix = multiply(state.ctm, multiply(text, [size * scale, 0, 0, height, 0, rise]))
      const wide = part.width * unit
      const [a = 0, b = 0] = multiply(state.ctm, text)
      glyphs.push({
        unicode: part.unicode,
        code: part.originalCharCode,
        font,
        matrix,
        width: Math.abs(wide) * scale * Math.hypot(a, b),
        invisible: state.mode === 3 || state.mode === 7,
        ink: pdfFont.isType3Font ? undefined : inkOf(page, state.font, part.fontChar),
      })
      const spacing = charSpacing + (part.isSpace ? wordSpacing : 0)
      text = multiply(
        text,
        font.vertical ? [1, 0, 0, 1, 0, -(Math.abs(wide) + spacing)] : [1, 0, 0, 1, (wide + spacing) * scale, 0],
      )
    }
  }

  for (const [i, op] of fnArray.entries()) {
    // pdf.js' own arguments, of as many shapes as there are operators.
    const args = (argsArray[i] ?? []) as number[]
    const [x, y] = args as [number, number]
    if (op === OPS.save) stack.push({ ...state })
    else if (op === OPS.restore) {
      state = stack.pop() ?? state
    } else if (op === OPS.transform) {
      state.ctm = multiply(state.ctm, args)
    } else if (op === OPS.paintFormXObjectBegin) {
      stack.push({ ...state })
      const [matrix] = argsArray[i] as [ArrayLike<number> | null]
      if (matrix) state.ctm = multiply(state.ctm, Array.from(matrix))
    } else if (op === OPS.paintFormXObjectEnd) state = stack.pop() ?? state
    else if (op === OPS.beginText) text = line = identity
    else if (op === OPS.setFont) await setFont(argsArray[i]![0] as string, y)
    else if (op === OPS.setGState) {
      for (const [key, value] of argsArray[i]![0] as [string, [string, number]][])
        if (key === 'Font') await setFont(...value)
    } else if (op === OPS.setTextMatrix) {
      text = line = Array.from(argsArray[i]![0] as ArrayLike<number>)
    } else if (op === OPS.moveText) nextLine(x, y)
    else if (op === OPS.setLeadingMoveText) {
      state.leading = y
      nextLine(x, y)
    } else if (op === OPS.setLeading) state.leading = -x
    else if (op === OPS.nextLine) nextLine(0, state.leading)
    else if (op === OPS.setCharSpacing) state.charSpacing = x
    else if (op === OPS.setWordSpacing) state.wordSpacing = x
    else if (op === OPS.setHScale) state.scale = x / 100
    else if (op === OPS.setTextRise) state.rise = x
    else if (op === OPS.setTextRenderingMode) state.mode = x
    else if (op === OPS.showText) {
      show(argsArray[i]![0] as (PdfGlyph | number)[])
    }
  }
  return glyphs
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
function inkOf({ commonObjs }: PDFPageProxy, font: string, fontChar: string): boolean | undefined {
  const id = `${font}_path_${fontChar}`
  if (!commonObjs.has(id)) return undefined
  return (commonObjs.get(id) as { path: ArrayLike<number> }).path.length > 0
}

function objectOf<T>({ commonObjs }: PDFPageProxy, id: string): Promise<T> {
  return new Promise((resolve, reject) => commonObjs.get(id, (found: unknown) => resolve(found as T), reject))
}
