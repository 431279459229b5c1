/** Draws a page of text on a canvas, in a worker or on the page. */
import { scaleOf, type PagePart, type Picture } from '../core/reading/open-document'
import { boxOf, grid, sizeOf } from './lines'

type Area = Exclude<PagePart, 'page'>
/** What a canvas on the page and one in a worker have in common. */
type Context = Pick<OffscreenCanvasRenderingContext2D, 'fillStyle' | 'font' | 'fillRect' | 'fillText'> & {
  canvas: { width: number; height: number }
}

/** Fills a canvas with a part of a page, black on white; `scale` is dots a point. */
export function drawLines(context: Context, lines: readonly string[], area: Area, scale: number): void {
  const { height } = sizeOf(lines)
  context.fillStyle = 'white'
  context.fillRect(0, 0, context.canvas.width, context.canvas.height)
  context.fillStyle = 'black'
  context.font = `${grid.letter * scale}px monospace`
  for (const [row, line] of lines.entries()) {
    const box = boxOf(height, row, 0, line.length)
    // The baseline lies a fifth above the foot of a letter's box.
    const y = (area.y1 - box.y0 - grid.letter / 5) * scale
    context.fillText(line, (box.x0 - area.x0) * scale, y, Math.max(1, (box.x1 - box.x0) * scale))
  }
}

/** All of a page. */
export function wholeOf(lines: readonly string[]): Area {
  const { width, height } = sizeOf(lines)
  return { x0: 0, y0: 0, x1: width, y1: height }
}

/** See `DrawableDocument.picture`. */
export function picture(lines: readonly string[], part: PagePart, dotsPerPoint: number): Picture {
  const area = part === 'page' ? wholeOf(lines) : part
  const { x0, y0, x1, y1 } = area
  const scale = scaleOf(x1 - x0, y1 - y0, dotsPerPoint)
  const width = Math.max(1, Math.ceil(scale * (x1 - x0)))
  const height = Math.max(1, Math.ceil(scale * (y1 - y0)))
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false })
  if (!context) throw new Error('No canvas')
  drawLines(context, lines, area, scale)
  const { data } = context.getImageData(0, 0, width, height)
  return { width, height, rgba: data, scale }
}
