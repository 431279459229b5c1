/** What is taken in of the files that come, whichever way they come. */
import { hasPdfMark, headSize } from '../core/pdf-mark'

/**
 * Whether a file is to be read as a PDF: it is called one or said to be one, or else its first bytes say so, as apps hand
 * PDFs over without ending or type. What cannot be looked into is left to the worker, which says why.
 */
async function isPdf(file: File): Promise<boolean> {
  if (file.type === 'application/pdf' || /\.pdf$/i.test(file.name)) return true
  return file
    .slice(0, headSize)
    .arrayBuffer()
    .then(
      (head) => hasPdfMark(new Uint8Array(head)),
      () => true,
    )
}

/** The files that are to be read as PDFs, and the others, each in their order. */
export async function sortFiles(files: readonly File[]): Promise<{ pdfs: File[]; others: File[] }> {
  const are = await Promise.all(files.map(isPdf))
  return { pdfs: files.filter((_, n) => are[n]), others: files.filter((_, n) => !are[n]) }
}

/** "a.docx", or "a.docx and 12 other files": one line however many. */
export function namesOf(names: readonly string[]): string {
  const [first = '', ...rest] = names
  if (rest.length === 0) return first
  return rest.length === 1 ? `${first} and ${rest[0]}` : `${first} and ${rest.length} other files`
}
