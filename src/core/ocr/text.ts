/** What the reader makes of a page that OCR has read, by itself: its words stand in no order with those of other pages. */
import type { DocumentId, PageText, Passage } from '../document'
import type { RawPage } from '../reading/page'
import { createReader } from '../reading/reader'

/** The passages are numbered from 0 on. */
export function textOfPicture(id: DocumentId, read: RawPage): { text: PageText; passages: Passage[] } {
  const reader = createReader(id, [])
  const begun = reader.push(read)
  const { pages, passages } = reader.end()
  return { text: [...begun.pages, ...pages][0]!, passages: [...begun.passages, ...passages] }
}
