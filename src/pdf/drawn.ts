/** What a page's drawing tells beyond its text: words of appearances, words that are not shown, words that are struck out. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import type { OptionalContentConfig } from 'pdfjs-dist/types/src/display/optional_content_config'
import type { Rect } from './annotations'
import { clonedState, type DrawState, initialState, multiply, rectThrough, showGlyphs } from './draw-state'

/** A line of text that an appearance draws, in PDF user space. */
export interface DrawnLine {
  text: string
  rect: Rect
}

export interface Drawn {
  /** By `keyOf` the rectangle of an annotation, the lines that its appearance draws, in order. */
  words: Map<string, DrawnLine[]>
  /** Text that is drawn and not shown, with the part of it that is not. */
  unseen: DrawnLine[]
  /** Thin level lines, which may lie through words. */
  rules: Rect[]
}

/** A run of letters of the page. */
interface Run extends DrawnLine {
  hidden: boolean
}

/** Annotations are told apart by where they are: some have no number, and are given another each time. */
export function keyOf(rect: Rect): string {
  return rect.map(Math.round).join(' ')
}

/** What is used of pdf.js. */
interface Constants {
  OPS: Record<string, number>
  AnnotationMode: { ENABLE: number }
}

/** Points; what is higher is no line. */
const thickest = 2

/** Follows the drawing of a page with its annotations. Costs about as much as reading its text. */
export async function drawnOf(
  page: PDFPageProxy,
  { OPS, AnnotationMode }: Constants,
  layers: OptionalContentConfig | undefined,
): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE })
  const nameOf = new Map(Object.entries(OPS).map(([name, op]) => [op, name]))
  const fills = new Set(['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'])
  const drawn: Drawn = { words: new Map(), unseen: [], rules: [] }
  const runs: Run[] = []
  const stack: DrawState[] = []
  let state = initialState()
  let annotation: string | undefined
  const marks: boolean[] = []

  const restore = () => (state = stack.pop() ?? initialState())
  const save = () => stack.push(clonedState(state))

  function show(glyphs: unknown) {
    const { text, rect } = showGlyphs(state, glyphs as Parameters<typeof showGlyphs>[1])
    if (text.trim() === '') return
    const hidden = marks.includes(false) || (state.alpha === 0 && state.mode !== 3)
    if (annotation !== undefined) addWords(drawn.words, annotation, text, rect, state.x)
    else runs.push({ text, rect, hidden })
  }

  function paint(op: number, data: unknown, bounds: ArrayLike<number> | null) {
    if (!bounds || marks.includes(false)) return
    const rect = rectThrough(state.ctm, Array.from(bounds) as Rect)
    const name = nameOf.get(op) ?? ''
    const height = rect[3] - rect[1]
    if (height <= thickest && rect[2] - rect[0] > 3 * height) return void drawn.rules.push(rect)
    const [path] = data as [ArrayLike<number> | null]
    // A rectangle: a start, three or four lines and its end.
    if (!fills.has(name) || state.alpha < 1 || state.blended || !path || path.length > 17) return
    for (const run of runs) {
      const part = covered(run.rect, rect)
      if (part && !run.hidden) drawn.unseen.push({ text: run.text, rect: part })
    }
  }

  for (const [i, fn] of fnArray.entries()) {
    const args = argsArray[i] as unknown[] | null
    const number = (k: number) => Number(args?.[k])
    switch (nameOf.get(fn)) {
      case 'save':
        save()
        break
      case 'restore':
        restore()
        break
      case 'transform':
        state.ctm = multiply(state.ctm, args as number[])
        break
      case 'paintFormXObjectBegin':
        save()
        if (args?.[0]) state.ctm = multiply(state.ctm, Array.from(args[0] as number[]))
        break
      case 'paintFormXObjectEnd':
        restore()
        break
      case 'beginAnnotation':
        save()
        state = initialState()
        state.ctm = multiply(args?.[2] as number[], args?.[3] as number[])
        annotation = keyOf(args?.[1] as Rect)
        break
      case 'endAnnotation':
        restore()
        annotation = undefined
        break
      case 'beginMarkedContent':
        marks.push(true)
        break
      case 'beginMarkedContentProps':
        marks.push(args?.[0] !== 'OC' || !layers || layers.isVisible(args[1]) !== false)
        break
      case 'endMarkedContent':
        marks.pop()
        break
      case 'setGState':
        for (const [key, value] of args?.[0] as [string, unknown][]) {
          if (key === 'ca') state.alpha = Number(value)
          if (key === 'BM') state.blended = value !== 'source-over' && value !== 'Normal'
        }
        break
      case 'beginText':
        state.tm = [1, 0, 0, 1, 0, 0]
        state.x = state.lineX = state.y = state.lineY = 0
        break
      case 'setTextMatrix':
        state.tm = Array.from(args?.[0] as number[])
        state.x = state.lineX = state.y = state.lineY = 0
        break
      case 'setFont':
        state.size = number(1)
        break
      case 'setCharSpacing':
        state.charSpacing = number(0)
        break
      case 'setWordSpacing':
        state.wordSpacing = number(0)
        break
      case 'setHScale':
        state.hScale = number(0) / 100
        break
      case 'setLeading':
        state.leading = -number(0)
        break
      case 'setTextRise':
        state.rise = number(0)
        break
      case 'setTextRenderingMode':
        state.mode = number(0)
        break
      case 'setLeadingMoveText':
        state.leading = number(1)
        moveTo(state, number(0), number(1))
        break
      case 'moveText':
        moveTo(state, number(0), number(1))
        break
      case 'nextLine':
        moveTo(state, 0, state.leading)
        break
      case 'showText':
        show(args?.[0])
        break
      case 'constructPath':
        paint(number(0), args?.[1], args?.[2] as ArrayLike<number> | null)
    }
  }
  drawn.unseen.push(...runs.filter(({ hidden }) => hidden).map(({ text, rect }) => ({ text, rect })))
  return drawn
}

function moveTo(state: DrawState, x: number, y: number): void {
  state.x = state.lineX += x
  state.y = state.lineY += y
}

/** The part of a line that a box lies over; undefined where that leaves it readable. */
function covered(line: Rect, box: Rect): Rect | undefined {
  const [x0, y0, x1, y1] = [
    Math.max(line[0], box[0]),
    Math.max(line[1], box[1]),
    Math.min(line[2], box[2]),
    Math.min(line[3], box[3]),
  ]
  // Some boxes end at the baseline or at the height of small letters: what matters is what lies between them.
  return x1 > x0 && y1 - y0 > 0.6 * (line[3] - line[1]) ? [x0, y0, x1, y1] : undefined
}

/** Adds a run to the words of an annotation: to its last line, or as the next one. */
function addWords(words: Drawn['words'], id: string, text: string, rect: Rect, x: number): void {
  const lines = words.get(id) ?? []
  words.set(id, lines)
  const last = lines.at(-1)
  const height = rect[3] - rect[1]
  const level = last && Math.abs(last.rect[1] - rect[1]) < 0.4 * height && x >= 0
  if (!level) return void lines.push({ text, rect })
  const gap = rect[0] - last.rect[2] > 0.15 * height && !/\s$/.test(last.text)
  last.text += (gap ? ' ' : '') + text
  last.rect = [
    Math.min(last.rect[0], rect[0]),
    Math.min(last.rect[1], rect[1]),
    Math.max(last.rect[2], rect[2]),
    Math.max(last.rect[3], rect[3]),
  ]
}
