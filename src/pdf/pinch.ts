/** Two fingers on the viewer: they scale the page about the point between them, and move it. */
import { TouchManager } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'

export function listenForPinch(container: HTMLDivElement, viewer: PDFViewer, signal: AbortSignal): void {
  let scale = 1
  new TouchManager({
    container,
    isPinchingDisabled: () => false,
    isPinchingStopped: () => false,
    onPinchStart: () => (scale = viewer.currentScale),
    onPinching([x, y]: [number, number], before: number, now: number, dx: number, dy: number) {
      // pdf.js rounds to percents: the small steps of slow fingers would add up to nothing.
      scale *= now / before
      // pdf.js measures from where the container stands in its parent, which here is at 0, 0.
      const { left, top } = container.getBoundingClientRect()
      const origin = [x - left, y - top]
      viewer.updateScale({ scaleFactor: scale / viewer.currentScale, drawingDelay: 400, origin, pan: [dx, dy] })
    },
    onPanning: (dx: number, dy: number) => viewer.panBy(dx, dy),
    signal,
  })
}
