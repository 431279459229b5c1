/** Draws pages in a worker: to see whether there is ink where words are claimed to stand, and for who wants a picture of them. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import { scaleOf, type PageFrame, type PagePart, type Picture } from '../core/reading/open-document'
import type { Pdfjs } from './pdfjs'

/** Dots per point: letters of 10 points are 14 dots high. */
const scale = 100 / 72

/** What pdf.js draws upon where there is no document. */
export class WorkerCanvasFactory {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height)
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) }
  }
  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number) {
    canvas.width = width
    canvas.height = height
  }
  destroy({ canvas }: { canvas: OffscreenCanvas }) {
    canvas.width = canvas.height = 0
  }
}

/** Filters change colours, and are made of elements: pages are drawn without. */
export class NoFilters {
  addFilter = () => 'none'
  addHCMFilter = () => 'none'
  addAlphaFilter = () => 'none'
  addLuminosityFilter = () => 'none'
  addKnockoutFilter = () => 'none'
  addHighlightHCMFilter = () => 'none'
  destroy() {}
}

/**
 * Of each box of a page (four numbers, PDF user space), the difference between the lightest and the darkest grey within it,
 * 0 to 255. The page is drawn once, with its annotations.
 */
export async function contrastsOn(
  pdf: PDFDocumentProxy,
  pdfjs: Pdfjs,
  number: number,
  boxes: Float32Array,
): Promise<Uint8Array> {
  const { rgba, width, height, viewport } = await draw(await pdf.getPage(number), pdfjs, 'page', scale)
  return contrastsIn(rgba, width, height, boxes, viewport)
}

/** See `DrawableDocument.frame`. */
export async function shownOf(pdf: PDFDocumentProxy, number: number): Promise<PageFrame> {
  const { view, rotate } = await pdf.getPage(number)
  const [ax = 0, ay = 0, bx = 0, by = 0] = view
  const turn = ((rotate % 360) + 360) % 360
  return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by), turn }
}

/** See `DrawableDocument.picture`. */
export async function pictureOf(
  pdf: PDFDocumentProxy,
  pdfjs: Pdfjs,
  number: number,
  part: PagePart,
  dotsPerPoint: number,
): Promise<Picture> {
  const { viewport, ...picture } = await draw(await pdf.getPage(number), pdfjs, part, dotsPerPoint)
  return { ...picture, scale: viewport.scale }
}

/** A picture as a file; in a worker of the browser. */
export async function pngOf({ rgba, width, height }: Picture): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0)
  return canvas.convertToBlob({ type: 'image/png' })
}

type Viewport = ReturnType<PDFPageProxy['getViewport']>

/** Draws a part of a page, with its annotations. */
async function draw(page: PDFPageProxy, pdfjs: Pdfjs, part: PagePart, dotsPerPoint: number) {
  const plain = frameOf(part, page.getViewport({ scale: 1 }))
  const scale = scaleOf(plain.width, plain.height, dotsPerPoint)
  const { left, top, width, height } = frameOf(part, page.getViewport({ scale }))
  const viewport = page.getViewport({ scale, offsetX: -left, offsetY: -top })
  const canvas = new OffscreenCanvas(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)))
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })
  if (!context) throw new Error('No canvas')
  await page.render({
    canvas: null,
    canvasContext: context as unknown as Parameters<PDFPageProxy['render']>[0]['canvasContext'],
    viewport,
    annotationMode: pdfjs.AnnotationMode.ENABLE,
  }).promise
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  page.cleanup()
  return { width: canvas.width, height: canvas.height, rgba: data, viewport }
}

/** Where a part lies on the page as it is drawn, in dots. */
function frameOf(part: PagePart, viewport: Viewport): { left: number; top: number; width: number; height: number } {
  if (part === 'page') return { left: 0, top: 0, width: viewport.width, height: viewport.height }
  const [ax = 0, ay = 0] = viewport.convertToViewportPoint(part.x0, part.y0) as number[]
  const [bx = 0, by = 0] = viewport.convertToViewportPoint(part.x1, part.y1) as number[]
  return { left: Math.min(ax, bx), top: Math.min(ay, by), width: Math.abs(bx - ax), height: Math.abs(by - ay) }
}

function contrastsIn(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  boxes: Float32Array,
  viewport: Viewport,
): Uint8Array {
  const contrasts = new Uint8Array(boxes.length / 4)
  for (let i = 0; i < contrasts.length; i++) {
    const [ax = 0, ay = 0] = viewport.convertToViewportPoint(boxes[4 * i]!, boxes[4 * i + 1]!) as number[]
    const [bx = 0, by = 0] = viewport.convertToViewportPoint(boxes[4 * i + 2]!, boxes[4 * i + 3]!) as number[]
    const [left, right] = inner(ax, bx, width)
    const [top, bottom] = inner(ay, by, height)
    let [light, dark] = [0, 255]
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const at = 4 * (y * width + x)
        const grey = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!
        light = Math.max(light, grey)
        dark = Math.min(dark, grey)
      }
    }
    contrasts[i] = Math.max(0, light - dark)
  }
  return contrasts
}

/** A side of a box in whole dots, without its outer tenths: frames and neighbours are no letters of it. */
function inner(a: number, b: number, most: number): [number, number] {
  const edge = Math.abs(b - a) / 10
  const start = Math.max(0, Math.floor(Math.min(a, b) + edge))
  return [start, Math.min(most, Math.max(start + 1, Math.ceil(Math.max(a, b) - edge)))]
}
