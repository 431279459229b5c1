/** PDFs whose only page tells people to open the file elsewhere: what they are about is not on a page. */
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import { SitebookError } from '../core/errors'
import { writtenOn } from './written'

/** What the page of a dynamic form says to viewers that cannot show it. */
const placeholder = /please wait|viewer|adobe reader|acrobat|bitte warten|patienter|attendere|espere/i

/** Throws `pdf/portfolio` or `pdf/dynamic-form` for what is no document but the wrapper of one. */
export async function refuseWrappers(pdf: PDFDocumentProxy): Promise<void> {
  if (pdf.numPages > 1) return
  const { info } = await pdf.getMetadata()
  const { IsXFAPresent: hasXfa, IsCollectionPresent: isCollection } = info as Record<string, unknown>
  if (isCollection) throw new SitebookError('pdf/portfolio')
  if (!hasXfa || (await writtenOn(pdf, 1, 1)).size > 0) return
  // A static form has its words and fields on the page as well.
  const { items } = await (await pdf.getPage(1)).getTextContent()
  const words = items.map((item) => ('str' in item ? item.str : '')).join(' ')
  if (words.trim() === '' || placeholder.test(words)) throw new SitebookError('pdf/dynamic-form')
}
