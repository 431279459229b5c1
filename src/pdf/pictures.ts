/** How much of a page its pictures cover: where it has next to no text, they are what a person reads. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import type { Rect } from './annotations'
import { followText, identity, multiply, rectThrough, type Matrix } from './text-state'

type Operators = Record<string, number>
type Args = readonly unknown[]

/** Cells along each side of the grid in which covered places are counted. */
const cells = 40
/** What is painted within this share of the page's width and height may be a letter: text can be drawn as curves. */
const letter = 0.05

/** The share of a page that pictures, and letters drawn as curves, cover: 0 to 1. Costs the decoding of its pictures. */
export async function pictureShare(page: PDFPageProxy, OPS: Operators): Promise<number> {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view
  const grid = gridOver([Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)])
  const { pictures, paths } = await paintedOn(page, OPS)
  for (const rect of pictures) grid.cover(rect)
  for (const rect of paths) if (grid.isWithin(rect, letter)) grid.cover(rect)
  return grid.share()
}

/** Where pictures and paths are painted on a page, in user space. Costs the decoding of its pictures. */
export async function paintedOn(page: PDFPageProxy, OPS: Operators): Promise<{ pictures: Rect[]; paths: Rect[] }> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const placesOf = placesBy(OPS)
  const state = followText(OPS)
  const [pictures, paths]: [Rect[], Rect[]] = [[], []]
  for (const [i, op] of fnArray.entries()) {
    const args = (argsArray[i] ?? []) as Args
    const { ctm } = state.state()
    for (const place of placesOf(op, args)) pictures.push(rectThrough(multiply(ctm, place), [0, 0, 1, 1]))
    if (op === OPS.constructPath && args[2] && args[0] !== OPS.endPath)
      paths.push(rectThrough(ctm, Array.from(args[2] as ArrayLike<number>) as Rect))
    state.take(op, args)
  }
  return { pictures, paths }
}

/** Where an operator puts pictures: each is drawn within the unit square. */
function placesBy(OPS: Operators): (op: number, args: Args) => Matrix[] {
  const single = [
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintSolidColorImageMask,
  ]
  return (op, args) => {
    if (single.includes(op)) return [identity]
    if (op === OPS.paintImageXObjectRepeat) return repeated(args[1], args[2], args[3])
    if (op === OPS.paintImageMaskXObjectRepeat) return repeated(args[1], args[4], args[5])
    if (op === OPS.paintImageMaskXObjectGroup) return transformsOf(args[0])
    return op === OPS.paintInlineImageXObjectGroup ? transformsOf(args[1]) : []
  }
}

function repeated(scaleX: unknown, scaleY: unknown, positions: unknown): Matrix[] {
  const at = Array.from(positions as ArrayLike<number>)
  return at.flatMap((x, i) => (i % 2 ? [] : [[Number(scaleX), 0, 0, Number(scaleY), x, at[i + 1] ?? 0]]))
}

function transformsOf(group: unknown): Matrix[] {
  return (group as { transform: Matrix }[]).map(({ transform }) => transform)
}

function gridOver([left, bottom, right, top]: Rect) {
  const covered = new Uint8Array(cells * cells)
  const cell = (at: number, from: number, to: number) =>
    Math.min(cells - 1, Math.max(0, Math.floor((cells * (at - from)) / (to - from))))
  return {
    cover([x0, y0, x1, y1]: Rect) {
      if (x1 < left || x0 > right || y1 < bottom || y0 > top) return
      for (let row = cell(y0, bottom, top); row <= cell(y1, bottom, top); row++)
        covered.fill(1, row * cells + cell(x0, left, right), row * cells + cell(x1, left, right) + 1)
    },
    isWithin: ([x0, y0, x1, y1]: Rect, share: number) =>
      x1 - x0 < share * (right - left) && y1 - y0 < share * (top - bottom),
    share: () => covered.reduce((sum, one) => sum + one, 0) / covered.length,
  }
}
