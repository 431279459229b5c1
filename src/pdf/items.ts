/** pdf.js text items as raw items: boxes on the page as shown, direction, and what a person cannot see. */
import type { TextItem, TextStyle } from 'pdfjs-dist/types/src/display/api'
import type { RawItem, RawPage } from '../core/reading/page'

/** Where a page stands in PDF user space and how it is turned. */
export interface Frame {
  width: number
  height: number
  rotation: 0 | 90 | 180 | 270
  origin: { x: number; y: number }
}

/** The part of a font's size that is below the baseline; near enough for any font, and the same for all on a line. */
const descent = 0.22

/** Full stops, brackets and their like as they are drawn in lines that run downwards; nobody searches for these. */
const verticalForms = /[\ufe10-\ufe19\ufe30-\ufe48]/g

/** The frame of a page from pdf.js's `view` and `rotate`. */
export function frameOf(view: number[], rotate: number): Frame {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = view
  const rotation = ((((Math.round(rotate / 90) * 90) % 360) + 360) % 360) as Frame['rotation']
  const upright = rotation % 180 === 0
  const size = { width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) }
  return {
    width: upright ? size.width : size.height,
    height: upright ? size.height : size.width,
    rotation,
    origin: { x: Math.min(x0, x1), y: Math.min(y0, y1) },
  }
}

/** An empty raw page in its frame. */
export function pageIn(frame: Frame, page: number, label: string): RawPage {
  const { width, height, rotation, origin } = frame
  return {
    page,
    label,
    width,
    height,
    ...(rotation !== 0 && { rotation }),
    ...((origin.x !== 0 || origin.y !== 0) && { origin }),
    items: [],
  }
}

/** A text item of pdf.js as a raw item; undefined for white space, which geometry tells as well. */
export function itemOf(
  item: Pick<TextItem, 'str' | 'transform' | 'width' | 'height' | 'fontName'>,
  style: TextStyle | undefined,
  frame: Frame,
): RawItem | undefined {
  if (item.str.trim() === '') return undefined
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform as number[]
  const vertical = style?.vertical === true
  const fontSize = Math.hypot(c, d) || Math.hypot(a, b)
  const along = vertical ? item.height : item.width
  const turned = Math.round((Math.atan2(b, a) * 180) / Math.PI / 90) * 90 - frame.rotation - (vertical ? 90 : 0)
  const angle = (((turned % 360) + 360) % 360) as 0 | 90 | 180 | 270
  const [x, y] = shown(e, f, frame)
  const below = vertical ? fontSize / 2 : fontSize * descent
  const above = fontSize - below
  const box = boxAlong(x, y, along, above, below, angle)
  return {
    text: vertical ? item.str.replace(verticalForms, (form) => form.normalize('NFKC')) : item.str,
    ...box,
    fontSize,
    font: `${item.fontName} ${style?.fontFamily ?? ''}`,
    ...(angle !== 0 && { angle }),
    ...(isHidden(box, fontSize, frame) && { hidden: true }),
  }
}

/** A rectangle of PDF user space on the page as shown. */
export function boxIn([x0, y0, x1, y1]: [number, number, number, number], frame: Frame) {
  const [xa, ya] = shown(x0, y0, frame)
  const [xb, yb] = shown(x1, y1, frame)
  return { x0: Math.min(xa, xb), y0: Math.min(ya, yb), x1: Math.max(xa, xb), y1: Math.max(ya, yb) }
}

function shown(x: number, y: number, { width, height, rotation, origin }: Frame): [number, number] {
  const right = x - origin.x
  const up = y - origin.y
  if (rotation === 90) return [up, height - right]
  if (rotation === 180) return [width - right, height - up]
  if (rotation === 270) return [width - up, right]
  return [right, up]
}

function boxAlong(x: number, y: number, along: number, above: number, below: number, angle: 0 | 90 | 180 | 270) {
  if (angle === 90) return { x0: x - above, y0: y, x1: x + below, y1: y + along }
  if (angle === 180) return { x0: x - along, y0: y - above, x1: x, y1: y + below }
  if (angle === 270) return { x0: x - below, y0: y - along, x1: x + above, y1: y }
  return { x0: x, y0: y - below, x1: x + along, y1: y + above }
}

/** Too small to read (on a page of common size), as hidden instructions are, or off the page. */
function isHidden(box: { x0: number; y0: number; x1: number; y1: number }, fontSize: number, frame: Frame): boolean {
  const { width, height } = frame
  if (fontSize <= Math.min(2, height / 300)) return true
  return box.x1 < 0 || box.x0 > width || box.y1 < 0 || box.y0 > height
}
