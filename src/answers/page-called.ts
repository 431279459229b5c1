/** Which page of a document a number on the screen means. */
import type { DocumentId } from '../core/document'
import { pagesUpTo } from './page-portions'
import type { TaskParts } from './task-parts'

/** The physical page that the PDF calls so, or that has this number where it calls none so; undefined where there is none. */
export async function pageCalled(
  document: DocumentId,
  label: string,
  { items, pageTexts }: Pick<TaskParts, 'items' | 'pageTexts'>,
): Promise<number | undefined> {
  const record = items().find((item) => item.record.id === document)?.record
  if (!record) return undefined
  for await (const page of pagesUpTo(record.pagesRead, (from, to) => pageTexts(document, from, to)))
    if (page.label.toLowerCase() === label.toLowerCase()) return page.page
  const number = /^\d+$/.test(label) ? Number(label) : 0
  return number >= 1 && number <= record.pages ? number : undefined
}
