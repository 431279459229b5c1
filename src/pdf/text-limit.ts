/** A limit on the text layer of a shown page. */
import type { PDFDocumentProxy } from 'pdfjs-dist'

/**
 * Runs of text of a page that can be selected: pdf.js makes an element of each, all of a page at once, and 150,000 of them
 * froze the app for ten seconds. The densest pages of real manuals have some thousands.
 */
const mostItems = 20_000

/** Cuts the text of each page of `document` off there; what is drawn stays whole. */
export function limitText(document: PDFDocumentProxy): void {
  const getPage = document.getPage.bind(document)
  const limited = new WeakSet()
  document.getPage = async (number) => {
    const page = await getPage(number)
    if (limited.has(page)) return page
    limited.add(page)
    const whole = page.streamTextContent.bind(page)
    page.streamTextContent = (options) =>
      (whole(options) as ReadableStream<{ items: unknown[] }>).pipeThrough(firstItems(mostItems))
    return page
  }
}

function firstItems(count: number): TransformStream<{ items: unknown[] }, { items: unknown[] }> {
  let left = count
  return new TransformStream({
    transform(chunk, next) {
      next.enqueue({ ...chunk, items: chunk.items.slice(0, left) })
      left -= chunk.items.length
      if (left <= 0) next.terminate()
    },
  })
}
