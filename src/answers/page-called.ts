/** Which page of a document a number on the screen means. */
import type { DocumentId } from '../core/document'
import type { TaskParts } from './task-parts'

/** Pages that are read at once. */
const portion = 20

/** The physical page that the PDF calls so, or that has this number where it calls none so; undefined where there is none. */
export async function pageCalled(
  document: DocumentId,
  label: string,
  { items, pageTexts }: Pick<TaskParts, 'items' | 'pageTexts'>,
): Promise<number | undefined> {
  const record = items().find((item) => item.record.id === document)?.record
  if (!record) return undefined
  for (let from = 1; from <= record.pagesRead; from += portion) {
    const pages = await pageTexts(document, from, Math.min(record.pagesRead, from + portion - 1))
    const found = pages.find((page) => page.label.toLowerCase() === label.toLowerCase())
    if (found) return found.page
  }
  const number = /^\d+$/.test(label) ? Number(label) : 0
  return number >= 1 && number <= record.pages ? number : undefined
}
