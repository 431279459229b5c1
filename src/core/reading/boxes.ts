/** Where a span of a page's text stands on the page. */
import type { Box, PageText, Span } from '../document'

/** The boxes of a span, one a line; an item that is only partly in the span gives the part that its letters take up. */
export function boxesOf(page: PageText, span: Span): Box[] {
  const boxes: Box[] = []
  const { starts, ends } = page
  for (let i = firstEndingAfter(ends, span.start); i < starts.length && starts[i]! < span.end; i++) {
    const box = partOf(page, i, span)
    const last = boxes.at(-1)
    if (last && onOneLine(last, box)) {
      last.x0 = Math.min(last.x0, box.x0)
      last.x1 = Math.max(last.x1, box.x1)
      last.y0 = Math.min(last.y0, box.y0)
      last.y1 = Math.max(last.y1, box.y1)
    } else boxes.push(box)
  }
  return boxes
}

function firstEndingAfter(ends: Uint32Array, offset: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! > offset) high = middle
    else low = middle + 1
  }
  return low
}

function partOf(page: PageText, i: number, span: Span): Box {
  const start = page.starts[i]!
  const length = page.ends[i]! - start
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.boxes.subarray(4 * i, 4 * i + 4)
  const from = Math.max(0, span.start - start) / length
  const to = Math.min(length, span.end - start) / length
  // Letters run along the longer side; text that runs down or leftwards is shown whole.
  if (x1 - x0 < y1 - y0 || (from === 0 && to === 1)) return { page: page.page, x0, y0, x1, y1 }
  return { page: page.page, x0: x0 + from * (x1 - x0), y0, x1: x0 + to * (x1 - x0), y1 }
}

function onOneLine(a: Box, b: Box): boolean {
  const height = Math.min(a.y1 - a.y0, b.y1 - b.y0)
  const shared = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
  const gap = Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1)
  return shared > 0.5 * height && gap < 1.5 * height
}
