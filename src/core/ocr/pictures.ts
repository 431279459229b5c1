/** Pages of a document that are pictures, and how far OCR is with them. */
import type { DocumentRecord } from '../document'

/** The pages that OCR has not been at. */
export function untried({ unread = [], ocr = [] }: DocumentRecord): number[] {
  return unread.filter((page) => !ocr.includes(page))
}
