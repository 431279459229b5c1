/** Pages of a document that are pictures, and how far OCR is with them. */
import type { DocumentRecord } from '../document'

/** Whether OCR has something to do: pages that are pictures, or that may have one beside their text. */
export function isToRead(record: DocumentRecord): boolean {
  return untried(record).length > 0 || record.room !== undefined
}

/** How many pages OCR has been at, or has read a part of. */
export function pagesReadByOcr({ ocr = [], parts = [] }: DocumentRecord): number {
  return ocr.length + parts.length
}

/** The pages that OCR has not been at. */
export function untried({ unread = [], ocr = [] }: DocumentRecord): number[] {
  return unread.filter((page) => !ocr.includes(page))
}
