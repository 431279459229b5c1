/** Boxes to tick that a page draws itself, empty or with a mark in them: a form that was printed has no fields. */
import type { RawItem } from '../core/reading/page'
import type { Rect, Written } from './annotations'
import { isSeen } from './bars'
import { boxIn, type Frame } from './items'
import { around, hasCurves, type Operators, paintersIn, subpaths } from './rules'
import { followText, rectThrough } from './text-state'

/** Points: what is smaller is a bullet, what is larger a frame; sides differ by no more than this share; and boxes of a form are alike. */
const [smallest, largest, uneven, alike] = [6, 18, 0.15, 1]
/** In heights of a box: how near its words stand. */
const near = 1.6
/** A page that paints more is a drawing, one with longer lines, in letters, no form. */
const mostPainted = 600
const longest = 45

/** What is painted at one place; `whole` where it has corners all around. */
interface Shape {
  rect: Rect
  whole: boolean
  filled: boolean
  seen: boolean
}

/** What pdf.js calls the operators that put a picture, as some ticks are. */
const pictures = ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'paintSolidColorImageMask']
const ofPicture = { whole: false, filled: true, seen: true }

/** Whether a page that paints so many things may be a form: most of its lines are short. */
export function mayHoldBoxes(items: readonly RawItem[], painted: number): boolean {
  if (painted < 2 || painted > mostPainted) return false
  const short = items.filter(({ text }) => text.length < longest)
  return short.length > 1 && short.length > items.length / 2
}

/** The boxes of a page with words beside them, by what it draws without its annotations. */
export function boxesOf(
  { fnArray, argsArray }: Operators,
  OPS: Record<string, number>,
  items: readonly RawItem[],
  written: readonly Written[],
  frame: Frame,
): Written[] {
  const { stroked, filled: filling } = paintersIn(OPS)
  const painting = new Set(pictures.map((name) => OPS[name]))
  const follower = followText(OPS)
  const shapes: Shape[] = []
  for (const [i, op] of fnArray.entries()) {
    // They come behind all else.
    if (op === OPS.beginAnnotation) break
    const args = argsArray[i] as unknown[] | null
    if (painting.has(op)) shapes.push({ rect: rectThrough(follower.state().ctm, [0, 0, 1, 1]), ...ofPicture })
    if (op !== OPS.constructPath) {
      follower.take(op, args)
      continue
    }
    const how = Number(args?.[0])
    const [path] = args?.[1] as [ArrayLike<number> | null]
    const bounds = args?.[2] as ArrayLike<number> | null
    if (!path || !bounds || (!stroked.has(how) && !filling.has(how))) continue
    const { ctm, stroke, strokeAlpha, fill, alpha } = follower.state()
    const filled = filling.has(how) && isSeen(fill, alpha)
    const seen = filled || (stroked.has(how) && isSeen(stroke, strokeAlpha))
    for (const { rect, whole } of partsOf(path, bounds))
      shapes.push({ rect: rectThrough(ctm, rect), whole, filled, seen })
  }
  // What is written upon one may be its tick.
  const isFree = (box: Rect) => !written.some(({ rect }) => overlaps(rect, box))
  return ticksOf(shapes, items, frame).filter(({ rect }) => isFree(rect))
}

/** The parts of a path; one with curves is one. */
function partsOf(path: ArrayLike<number>, bounds: ArrayLike<number>): { rect: Rect; whole: boolean }[] {
  const parts = subpaths(path)
  const corners = parts.reduce((sum, points) => sum + points.length, 0)
  if (hasCurves(path) || corners === 0) return [{ rect: Array.from(bounds) as Rect, whole: true }]
  return parts.map((points) => {
    const rect = around(points)
    const isAtEdge = ([x, y]: readonly [number, number]) =>
      [rect[0], rect[2]].some((edge) => Math.abs(edge - x) < 0.01) &&
      [rect[1], rect[3]].some((edge) => Math.abs(edge - y) < 0.01)
    return { rect, whole: points.length > 3 && points.every(isAtEdge) }
  })
}

interface Box {
  rect: Rect
  filled: boolean
  ticked: boolean
}

/** Boxes with and without marks in them: at least two of one size, most of which have words beside them. */
function ticksOf(shapes: readonly Shape[], items: readonly RawItem[], frame: Frame): Written[] {
  const boxes: Box[] = []
  for (const { rect, whole, filled, seen } of shapes) {
    if (!whole || !seen || !isSquare(rect)) continue
    const same = boxes.find((box) => isWithin(rect, box.rect) && isWithin(box.rect, rect))
    if (same) same.filled ||= filled
    else boxes.push({ rect, filled, ticked: false })
  }
  if (boxes.length < 2) return []
  const inside = boxes.filter((box) => boxes.some((other) => other !== box && isSmaller(box.rect, other.rect)))
  const outer = boxes.filter((box) => !inside.includes(box))
  // A cross may go from corner to corner.
  for (const box of outer)
    box.ticked = shapes.some(({ rect, whole }) => {
      return (whole ? isSmaller(rect, box.rect) : isWithin(rect, box.rect)) && isMark(rect, box.rect)
    })
  const free = outer.filter(
    (box) => (box.ticked || !box.filled) && !outer.some((other) => other !== box && touches(box.rect, other.rect)),
  )
  const captioned = free.filter(({ rect }) => hasWords(rect, items, frame))
  const isAlike = (a: Box, b: Box) => Math.abs(heightOf(a.rect) - heightOf(b.rect)) < alike
  return (
    captioned
      .filter((box) => {
        const count = (all: readonly Box[]) => all.filter((other) => isAlike(box, other)).length
        return count(captioned) > 1 && count(captioned) > count(outer) / 2
      })
      // A letter in it, or a sign, is read as such.
      .filter(({ rect }) => !levelWith(rect, items, frame).some(({ x0, x1 }) => isIn(x0, x1, boxIn(rect, frame))))
      .map(({ rect, ticked }) => ({ kind: 'box', ticked, rect }))
  )
}

const heightOf = ([, y0, , y1]: Rect) => y1 - y0

function isSquare([x0, y0, x1, y1]: Rect): boolean {
  const [wide, high] = [x1 - x0, y1 - y0]
  return Math.min(wide, high) >= smallest && Math.max(wide, high) <= largest && Math.abs(wide - high) < uneven * high
}

function isWithin(a: Rect, b: Rect): boolean {
  return a[0] > b[0] - alike && a[1] > b[1] - alike && a[2] < b[2] + alike && a[3] < b[3] + alike
}

function isSmaller(a: Rect, b: Rect): boolean {
  return isWithin(a, b) && !isWithin(b, a)
}

/** Whether what stands in a box is as large as a tick, and no side of it. */
function isMark(mark: Rect, box: Rect): boolean {
  const least = 0.3 * heightOf(box)
  return mark[2] - mark[0] > least && heightOf(mark) > least
}

function overlaps(a: Rect, b: Rect): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]
}

/** Whether squares share a side, as those for single letters do. */
function touches(a: Rect, b: Rect): boolean {
  const [x, y] = [Math.max(a[0], b[0]) - Math.min(a[2], b[2]), Math.max(a[1], b[1]) - Math.min(a[3], b[3])]
  return Math.max(x, y) < alike
}

/** Whether words stand beside a box, at its height, and no more than a sign in it. */
function hasWords(rect: Rect, items: readonly RawItem[], frame: Frame): boolean {
  const box = boxIn(rect, frame)
  const level = levelWith(rect, items, frame)
  if (level.some(({ x0, x1, text }) => isIn(x0, x1, box) && text.trim().length > 1)) return false
  const reach = near * heightOf(rect)
  return level.some(({ x0, x1, text }) => Math.max(x0 - box.x1, box.x0 - x1) < reach && /\p{L}{2}/u.test(text))
}

function levelWith(rect: Rect, items: readonly RawItem[], frame: Frame): RawItem[] {
  const box = boxIn(rect, frame)
  const reach = (box.y1 - box.y0) / 3
  return items.filter(({ y0, y1, angle, hidden }) => {
    return !hidden && !angle && (y0 + y1) / 2 > box.y0 - reach && (y0 + y1) / 2 < box.y1 + reach
  })
}

function isIn(x0: number, x1: number, box: { x0: number; x1: number }): boolean {
  return x0 < box.x1 - alike && x1 > box.x0 + alike
}
