/** The straight thin lines that a page draws and a person sees, at any angle: strokes, and boxes filled that are as thin as strokes. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import type { OptionalContentConfig } from 'pdfjs-dist/types/src/display/optional_content_config'
import type { Pdfjs } from './pdfjs'
import { paintersIn, type Point, subpaths } from './rules'
import { followText, type Matrix, type TextState } from './text-state'

/** From end to end along its middle, and how thick: points of PDF user space. */
export interface Bar {
  from: Point
  to: Point
  thick: number
}

/** Points: what is thicker than any letter's strike is no line; what is shorter is a dot. */
const thickest = 6
const shortest = 2
/** A drawing has thousands of lines; more than these are looked at for nothing. */
const most = 20_000
/** What is lighter than this (0 to 255), or fainter than this share, is not seen on paper. */
const lightest = 230
const faintest = 0.2

/** The bars of a page without its annotations; costs no more than `glyphsOf` of the same page, if that is asked as well. */
export async function barsOf(
  { OPS, AnnotationMode }: Pdfjs,
  page: PDFPageProxy,
  layers: OptionalContentConfig | undefined,
): Promise<Bar[]> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  const { stroked, filled } = paintersIn(OPS)
  const follower = followText(OPS)
  const bars: Bar[] = []
  const marks: boolean[] = []

  function paint(how: number, path: ArrayLike<number>) {
    const state = follower.state()
    for (const corners of subpaths(path)) {
      const points = corners.map((point) => placed(state.ctm, point))
      if (stroked.has(how) && isSeen(state.stroke, state.strokeAlpha)) bars.push(...strokesOf(points, state))
      if (filled.has(how) && isSeen(state.fill, state.alpha)) bars.push(...boxOf(points))
    }
  }

  for (const [i, op] of fnArray.entries()) {
    const args = argsArray[i] as unknown[] | null
    if (op === OPS.beginMarkedContent) marks.push(true)
    else if (op === OPS.beginMarkedContentProps)
      marks.push(args?.[0] !== 'OC' || !layers || layers.isVisible(args[1]) !== false)
    else if (op === OPS.endMarkedContent) marks.pop()
    else if (op === OPS.constructPath) {
      const [path] = args?.[1] as [ArrayLike<number> | null]
      if (path && !marks.includes(false)) paint(Number(args?.[0]), path)
      if (bars.length > most) return []
    } else if (op === OPS.paintSolidColorImageMask && !marks.includes(false)) {
      const { ctm, fill, alpha } = follower.state()
      if (isSeen(fill, alpha)) bars.push(...boxOf(unitSquare.map((point) => placed(ctm, point))))
    } else follower.take(op, args)
  }
  return bars
}

/** A picture is drawn within it. */
const unitSquare: readonly Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
]

/** Whether what is painted so is seen on white paper. */
export function isSeen(colour: string | undefined, alpha: number): boolean {
  if (alpha < faintest) return false
  // A pattern is some colour.
  const [, r = '0', g = '0', b = '0'] = /^#(..)(..)(..)/.exec(colour ?? '') ?? []
  return 0.299 * parseInt(r, 16) + 0.587 * parseInt(g, 16) + 0.114 * parseInt(b, 16) < lightest
}

function placed([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

function strokesOf(points: readonly Point[], { ctm, lineWidth }: TextState): Bar[] {
  const [a = 1, b = 0, c = 0, d = 1] = ctm
  const thick = lineWidth * Math.sqrt(Math.abs(a * d - b * c))
  return points.slice(1).flatMap((to, i) => barFrom(points[i]!, to, thick))
}

/** A filled box as a bar along its longer sides; none of what has more corners. */
function boxOf(points: readonly Point[]): Bar[] {
  const closes = points.length === 5 && distance(points[0]!, points[4]!) < 0.01
  if (points.length !== 4 && !closes) return []
  const [p, q, r, s] = points as [Point, Point, Point, Point]
  const [wide, high] = [distance(p, q), distance(q, r)]
  return wide > high ? barFrom(middle(p, s), middle(q, r), high) : barFrom(middle(p, q), middle(s, r), wide)
}

function barFrom(from: Point, to: Point, thick: number): Bar[] {
  const length = distance(from, to)
  return thick <= thickest && length >= shortest && length > 2 * thick ? [{ from, to, thick }] : []
}

const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(bx - ax, by - ay)
const middle = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2]
