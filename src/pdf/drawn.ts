/** What a page's drawing tells beyond its text: words of appearances, words that are not shown. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import type { OptionalContentConfig } from 'pdfjs-dist/types/src/display/optional_content_config'
import type { Rect } from './annotations'
import { followText, multiply, rectThrough, type TextFollower } from './text-state'

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
}

/** A run of letters of the page. */
interface Run extends DrawnLine {
  hidden: boolean
  /** As the words of a recognition are, over which their picture is drawn. */
  invisible: boolean
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

/** What pdf.js calls the operators that fill a path. */
const filling = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']

/** Follows the drawing of a page with its annotations. Costs about as much as reading its text. */
export async function drawnOf(
  page: PDFPageProxy,
  { OPS, AnnotationMode }: Constants,
  layers: OptionalContentConfig | undefined,
): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE })
  const fills = new Set(filling.map((name) => OPS[name]))
  const drawn: Drawn = { words: new Map(), unseen: [] }
  const runs: Run[] = []
  const text = followText(OPS)
  let annotation: string | undefined
  const marks: boolean[] = []

  function show(glyphs: Glyphs) {
    const line = shownBy(text, glyphs)
    if (line.text.trim() === '') return
    const { alpha, mode, clip } = text.state()
    if (clip && annotation === undefined)
      for (const rect of partsBeyond(line.rect, clip)) drawn.unseen.push({ text: line.text, rect })
    const hidden = marks.includes(false) || (alpha === 0 && mode !== 3)
    if (annotation !== undefined) addWords(drawn.words, annotation, line)
    else runs.push({ ...line, hidden, invisible: mode === 3 || mode === 7 })
  }

  function paint(op: number, data: unknown, bounds: ArrayLike<number> | null) {
    if (!bounds || marks.includes(false)) return
    const { ctm, alpha, blended } = text.state()
    const [path] = data as [ArrayLike<number> | null]
    // A rectangle: a start, three or four lines and its end.
    if (!fills.has(op) || alpha < 1 || blended || !path || path.length > 17) return
    const rect = rectThrough(ctm, Array.from(bounds) as Rect)
    if (!isRule(rect)) cover(rect, runs)
  }

  /** A patch of a picture without gaps, as one is put over an old value; a larger picture may have its own words drawn beneath it. */
  async function paintPicture(id: string) {
    const { ctm, alpha, blended } = text.state()
    const rect = rectThrough(ctm, [0, 0, 1, 1])
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view
    const isPatch = (rect[2] - rect[0]) * (rect[3] - rect[1]) < largestPatch * (x1 - x0) * (y1 - y0)
    if (alpha < 1 || blended || marks.includes(false) || !isPatch || !(await isOpaque(page, id))) return
    cover(
      rect,
      runs.filter(({ invisible }) => !invisible),
    )
  }

  function cover(rect: Rect, some: readonly Run[]) {
    for (const run of some) {
      const part = covered(run.rect, rect)
      if (part && !run.hidden) drawn.unseen.push({ text: run.text, rect: part })
    }
  }

  for (const [i, op] of fnArray.entries()) {
    const args = argsArray[i] as unknown[] | null
    switch (op) {
      case OPS.beginAnnotation:
        text.save()
        text.reset(multiply(args?.[2] as number[], args?.[3] as number[]))
        annotation = keyOf(args?.[1] as Rect)
        break
      case OPS.endAnnotation:
        text.restore()
        annotation = undefined
        break
      case OPS.beginMarkedContent:
        marks.push(true)
        break
      case OPS.beginMarkedContentProps:
        marks.push(args?.[0] !== 'OC' || !layers || layers.isVisible(args[1]) !== false)
        break
      case OPS.endMarkedContent:
        marks.pop()
        break
      case OPS.showText:
        show(args?.[0] as Glyphs)
        break
      case OPS.constructPath:
        paint(Number(args?.[0]), args?.[1], args?.[2] as ArrayLike<number> | null)
        text.take(op, args)
        break
      case OPS.paintImageXObject:
        await paintPicture(String(args?.[0]))
        break
      default:
        text.take(op, args)
    }
  }
  drawn.unseen.push(...runs.filter(({ hidden }) => hidden).map(({ text, rect }) => ({ text, rect })))
  return drawn
}

/** Of a page. */
const largestPatch = 0.1

/** Whether a picture has no mask, as pdf.js decodes it: in shades of grey or three colours. It may come after the operators. */
async function isOpaque({ objs, commonObjs }: PDFPageProxy, id: string): Promise<boolean> {
  const from = id.startsWith('g_') ? commonObjs : objs
  const picture = await new Promise<{ kind?: number } | null>((resolve) => from.get(id, resolve))
  return picture?.kind === 1 || picture?.kind === 2
}

/** Letters as pdf.js has them; a number moves the next one, in thousandths of the size. */
type Glyphs = readonly (number | { unicode?: string; width?: number; isSpace?: boolean } | null)[]

/** Letters stand between these heights around the baseline, in sizes. */
const [below, above] = [-0.2, 0.75]

/** What letters say and the rectangle that they take up; goes on to behind them. */
function shownBy(follower: TextFollower, glyphs: Glyphs): DrawnLine {
  const { ctm, size, scale, charSpacing, wordSpacing, rise } = follower.state()
  let text = ''
  let along = 0
  for (const glyph of glyphs) {
    if (glyph === null) continue
    if (typeof glyph === 'number') {
      along -= (glyph * size) / 1000
      // A gap as wide as a space is one, where words are set by moves alone.
      if (-glyph > 200 && !text.endsWith(' ')) text += ' '
      continue
    }
    text += glyph.unicode ?? ''
    along += ((glyph.width ?? 0) * size) / 1000 + charSpacing + (glyph.isSpace ? wordSpacing : 0)
  }
  const rect: Rect = [0, rise + below * size, along * scale, rise + above * size]
  const placed = rectThrough(multiply(ctm, follower.matrix()), rect)
  follower.advance(along * scale, 0)
  return { text, rect: placed }
}

/** Points; what is higher is no line. */
const thickest = 2

/** Whether a rectangle is a thin level line: it lies under words or through them, and covers none. */
function isRule([x0, y0, x1, y1]: Rect): boolean {
  return y1 - y0 <= thickest && x1 - x0 > 3 * (y1 - y0)
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

/** The parts of a line that a clipping leaves out: all of it where that leaves half of its height or less. */
function partsBeyond(line: Rect, clip: Rect): Rect[] {
  const [x0, y0, x1, y1] = line
  if (Math.min(y1, clip[3]) - Math.max(y0, clip[1]) < 0.5 * (y1 - y0) || clip[0] >= x1 || clip[2] <= x0) return [line]
  const slack = 0.3 * (y1 - y0)
  const left: Rect[] = clip[0] > x0 + slack ? [[x0, y0, clip[0], y1]] : []
  const right: Rect[] = clip[2] < x1 - slack ? [[clip[2], y0, x1, y1]] : []
  return [...left, ...right]
}

/** Adds a run to the words of an annotation: to its last line, or as the next one. */
function addWords(words: Drawn['words'], id: string, { text, rect }: DrawnLine): void {
  const lines = words.get(id) ?? []
  words.set(id, lines)
  const last = lines.at(-1)
  const height = rect[3] - rect[1]
  const level = last && Math.abs(last.rect[1] - rect[1]) < 0.4 * height
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
