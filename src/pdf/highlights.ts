/** The marks over the words of a quote, on the pages of pdf.js' viewer. */
import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import type { Box } from '../core/document'

/** How far down the view a highlight comes to stand. */
const highlightAt = 0.3

/** CSS pixels of letters that can be read at arm's length; and of one point at scale 1, as pdf.js draws it. */
const [legible, pixelsPerPoint] = [12, 96 / 72]

/** The scale from which on the words in `boxes`, at least one, are large enough to read; that of the smaller half decides. */
export function legibleScale(boxes: readonly Box[]): number {
  const heights = boxes.map(({ y0, y1 }) => Math.abs(y1 - y0)).sort((a, b) => a - b)
  return legible / (heights[(heights.length - 1) >> 1]! * pixelsPerPoint)
}

/** What boxes are for: words that were asked for, words that were searched, and of those the ones that are looked at. */
export type MarkKind = 'highlight' | 'found' | 'found-now'

/** Lays boxes over a page that is drawn; in percent of the page, so that they stay in place while a zoom is under way. */
export function drawHighlights(
  viewer: PDFViewer,
  page: number,
  boxes: readonly Box[],
  kind: MarkKind = 'highlight',
): void {
  const view = viewer.getPageView(page - 1)
  if (!view) return
  for (const old of view.div.querySelectorAll(`.${kind}`)) old.remove()
  for (const box of boxes) {
    if (box.page !== page) continue
    const { width, height } = view.viewport
    const [ax, ay] = view.viewport.convertToViewportPoint(box.x0, box.y0) as [number, number]
    const [bx, by] = view.viewport.convertToViewportPoint(box.x1, box.y1) as [number, number]
    const element = view.div.ownerDocument.createElement('div')
    element.className = kind
    Object.assign(element.style, {
      left: percent(Math.min(ax, bx) / width),
      top: percent(Math.min(ay, by) / height),
      width: percent(Math.abs(bx - ax) / width),
      height: percent(Math.abs(by - ay) / height),
    })
    view.div.append(element)
  }
}

/** Scrolls so that `marks`, which are in the container somewhere, can be read from the first on with what stands around it. */
export function scrollTo(container: HTMLElement, marks: Iterable<Element>): void {
  const rects = Array.from(marks, (mark) => mark.getBoundingClientRect())
  const [first] = rects
  if (!first) return
  const view = container.getBoundingClientRect()
  container.scrollTop += first.top - view.top - view.height * highlightAt
  // The first line may be short, or begin further in than those after it.
  const left = Math.min(...rects.map((rect) => rect.left))
  const right = Math.max(...rects.map((rect) => rect.right))
  const from = first.right - left > view.width ? first.left : left
  if (left < view.left || right > view.right) container.scrollLeft += from - view.left - 16
}

/** The page of a mark that is in view: a page that shows more of itself may stand beside it. */
export function markedInView(container: HTMLElement): number | undefined {
  const view = container.getBoundingClientRect()
  const mark = [...container.querySelectorAll('.highlight, .found-now')].find((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return bottom > view.top && top < view.bottom
  })
  const page = mark?.closest('.page')?.getAttribute('data-page-number')
  return page ? Number(page) : undefined
}

function percent(share: number): string {
  return `${(share * 100).toFixed(4)}%`
}
