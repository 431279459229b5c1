/** Notes over a page of pdf.js' viewer: what a PDF shows only where its icon or mark is tapped. */
import type { Box } from '../core/document'
import { type Annotation, writtenIn } from './annotations'

/** A page of the viewer, as far as it is used here; pdf.js has no type for it. */
export interface PageView {
  div: HTMLDivElement
  pdfPage?: { getAnnotations(options: { intent: string }): Promise<Annotation[]> }
  viewport: { width: number; height: number; convertToViewportPoint(x: number, y: number): number[] }
}

/** Lays a small button over each place that has a note; its words open beside it. Once for each page, as they stay over a zoom. */
export async function showNotes(view: PageView, label: string): Promise<void> {
  const { div, pdfPage, viewport } = view
  if (!pdfPage || div.querySelector('.page-note')) return
  const annotations = await pdfPage.getAnnotations({ intent: 'display' })
  if (div.querySelector('.page-note')) return
  for (const one of writtenIn(annotations)) {
    if (one.kind !== 'note') continue
    const [x0 = 0, y0 = 0] = viewport.convertToViewportPoint(one.rect[0], one.rect[1])
    const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(one.rect[2], one.rect[3])
    const [right, top] = [Math.max(x0, x1) / viewport.width, Math.min(y0, y1) / viewport.height]
    const note = div.ownerDocument.createElement('details')
    note.className = 'page-note'
    note.dataset.rect = one.rect.join(' ')
    note.style.top = percent(top)
    // In the right half it opens to the left, so that it stays on the page.
    if (right > 0.5) note.style.right = percent(1 - right)
    else note.style.left = percent(right)
    const button = div.ownerDocument.createElement('summary')
    button.textContent = label
    const words = div.ownerDocument.createElement('p')
    words.textContent = one.text
    note.append(button, words)
    div.append(note)
  }
}

/** Opens the notes of a page that are highlighted. */
export function openNotes({ div }: PageView, page: number, boxes: readonly Box[]): void {
  for (const note of div.querySelectorAll<HTMLDetailsElement>('.page-note')) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = (note.dataset.rect ?? '').split(' ').map(Number)
    const quoted = (box: Box) => box.page === page && box.x0 < x1 && box.x1 > x0 && box.y0 < y1 && box.y1 > y0
    if (boxes.some(quoted)) note.open = true
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(4)}%`
}
