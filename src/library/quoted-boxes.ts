/** Where the words of a quote stand on their pages now. */
import type { Box, DocumentId, Span } from '../core/document'
import { editionOf, editionOfPassage } from '../core/edition'
import { boxesOf } from '../core/reading/boxes'
import { relocate } from '../core/reading/relocate'
import type { Library } from './library'

interface Quoted {
  document: DocumentId
  spans: readonly Span[]
  /** The id of the passage and the words; absent where the spans are those of the document as it is. */
  quoted?: { passage: string; text: string }
}

/** The boxes of these words, on each of their pages; none where a document that was read anew has them no more. */
export async function boxesAt(
  library: Pick<Library, 'pageText' | 'state'>,
  { document, spans, quoted }: Quoted,
): Promise<Box[]> {
  const numbers = [...new Set(spans.map(({ page }) => page))]
  const pages = (await Promise.all(numbers.map((page) => library.pageText(document, page)))).filter((page) => !!page)
  const record = library.state.get().items.find(({ record }) => record.id === document)?.record
  const isCurrent = !quoted || !record || editionOfPassage(quoted.passage) === editionOf(record)
  const marked = isCurrent ? spans : relocate(quoted.text, spans, pages)
  return marked.flatMap((span) => pages.filter(({ page }) => page === span.page).flatMap((page) => boxesOf(page, span)))
}
