/** From a page as shown back to PDF user space, where highlights are drawn. */
import type { RawPage } from './page'

type Rect = { x0: number; y0: number; x1: number; y1: number }

/** A box of the page as shown, in PDF user space. */
export function toUserSpace(box: Rect, page: RawPage): Rect {
  const { x0, y0, x1, y1 } = page.skew === undefined ? box : askew(box, page.skew, page)
  const { width, height, rotation = 0, origin = { x: 0, y: 0 } } = page
  const turned =
    rotation === 90
      ? { x0: height - y1, y0: x0, x1: height - y0, y1: x1 }
      : rotation === 180
        ? { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 }
        : rotation === 270
          ? { x0: y0, y0: width - x1, x1: y1, y1: width - x0 }
          : { x0, y0, x1, y1 }
  return {
    x0: turned.x0 + origin.x,
    y0: turned.y0 + origin.y,
    x1: turned.x1 + origin.x,
    y1: turned.y1 + origin.y,
  }
}

/** A box of a page that was set upright, where it stands on the slanted one: as high as it was there, about its middle. */
function askew({ x0, y0, x1, y1 }: Rect, skew: number, { width, height }: RawPage): Rect {
  const [cos, sin] = [Math.cos(skew), Math.sin(skew)]
  const [dx, dy] = [(x0 + x1 - width) / 2, (y0 + y1 - height) / 2]
  const [x, y] = [width / 2 + dx * cos + dy * sin, height / 2 + dy * cos - dx * sin]
  const [halfWide, halfHigh] = [(x1 - x0) / 2, (y1 - y0) / 2]
  return { x0: x - halfWide, x1: x + halfWide, y0: y - halfHigh, y1: y + halfHigh }
}
