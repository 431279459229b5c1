/** A strip of a page around the words of a quote, with these words marked: what a person would see there. */
import type { DrawableDocument, PageFrame, Picture } from './open-document'

interface Rect {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** A strip as it is drawn. `width` and `height` are points, `left` and `right` those from its left edge to the words that are marked and to their end. */
export interface Strip {
  picture: Picture
  width: number
  height: number
  left: number
  right: number
}

/** Points over and under the words: a table's head is more often near than what follows. */
const [above, below] = [46, 30]
/** Points: cards keep room for the least; of a longer quote its beginning is shown. */
export const leastHeight = 120
const mostHeight = 280

/** The highlighter of the viewer (#ffcf3f, three quarters of it), as what it leaves of red, green and blue. */
const pen = [1, 0.75 * (0xcf / 255) + 0.25, 0.75 * (0x3f / 255) + 0.25]

/** The strip around `marks`, which are at least one, on a page as wide as it is shown. Throws what drawing throws. */
export async function stripAround(
  pdf: Pick<DrawableDocument, 'frame' | 'picture'>,
  page: number,
  marks: readonly Rect[],
  dotsPerPoint: number,
): Promise<Strip> {
  const frame = await pdf.frame(page)
  const { width, height } = sizeOf(frame)
  const shown = marks.map((mark) => within(mark, frame))
  const top = Math.min(...shown.map((mark) => mark.top))
  const bottom = Math.max(...shown.map((mark) => mark.bottom))
  const wanted = Math.max(leastHeight, Math.min(mostHeight, bottom - top + above + below))
  const start = Math.max(0, Math.min(height - wanted, top - above))
  const end = Math.min(height, start + wanted)
  const strip = { ...across(frame, start, end), turn: frame.turn }
  const { turn: _, ...part } = strip
  const picture = await pdf.picture(page, part, dotsPerPoint)
  for (const mark of marks) paint(picture, within(mark, strip), sizeOf(strip))
  return {
    picture,
    width,
    height: end - start,
    left: Math.max(0, Math.min(...shown.map((mark) => mark.left))),
    right: Math.min(width, Math.max(...shown.map((mark) => mark.right))),
  }
}

/** Of a page or strip as it is shown. */
function sizeOf({ x0, y0, x1, y1, turn }: PageFrame): { width: number; height: number } {
  const [wide, high] = [x1 - x0, y1 - y0]
  return turn % 180 === 0 ? { width: wide, height: high } : { width: high, height: wide }
}

/** Where a box lies in a frame as it is shown, in points from its left and top. */
function within(box: Rect, frame: PageFrame): { left: number; top: number; right: number; bottom: number } {
  const [left, right] = [box.x0 - frame.x0, box.x1 - frame.x0]
  const [low, high] = [box.y0 - frame.y0, box.y1 - frame.y0]
  const [wide, tall] = [frame.x1 - frame.x0, frame.y1 - frame.y0]
  if (frame.turn === 90) return { left: low, right: high, top: left, bottom: right }
  if (frame.turn === 180) return { left: wide - right, right: wide - left, top: low, bottom: high }
  if (frame.turn === 270) return { left: tall - high, right: tall - low, top: wide - right, bottom: wide - left }
  return { left, right, top: tall - high, bottom: tall - low }
}

/** All of a frame from one height to another, as it is shown. */
function across({ x0, y0, x1, y1, turn }: PageFrame, start: number, end: number): Rect {
  if (turn === 90) return { x0: x0 + start, x1: x0 + end, y0, y1 }
  if (turn === 180) return { x0, x1, y0: y0 + start, y1: y0 + end }
  if (turn === 270) return { x0: x1 - end, x1: x1 - start, y0, y1 }
  return { x0, x1, y0: y1 - end, y1: y1 - start }
}

/** Draws over a part of a picture as a highlighter does: what is black stays black. */
function paint(
  { rgba, width, height }: Picture,
  mark: { left: number; top: number; right: number; bottom: number },
  size: { width: number; height: number },
): void {
  const dots = (points: number, all: number, most: number) =>
    Math.max(0, Math.min(most, Math.round((points / all) * most)))
  const [left, right] = [dots(mark.left - 1, size.width, width), dots(mark.right + 1, size.width, width)]
  const [top, bottom] = [dots(mark.top - 1, size.height, height), dots(mark.bottom + 1, size.height, height)]
  for (let y = top; y < bottom; y++)
    for (let at = 4 * (y * width + left); at < 4 * (y * width + right); at += 4)
      for (let colour = 0; colour < 3; colour++) rgba[at + colour] = rgba[at + colour]! * pen[colour]!
}
