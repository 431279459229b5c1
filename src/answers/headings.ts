/** The headings of a stored document, for who wants one of its sections. */
import type { PageText } from '../core/document'
import { createSections } from '../core/tasks/sections'
import { pagesUpTo } from './page-portions'

/** Each with how deep it is, 1 to 6, in the order of the pages. */
export async function headingsOf(
  pages: number,
  pageTexts: (from: number, to: number) => Promise<PageText[]>,
): Promise<{ text: string; level: number }[]> {
  const sections = createSections()
  for await (const page of pagesUpTo(pages, pageTexts)) sections.add(page)
  return sections.end().flatMap(({ heading, level }) => (heading ? [{ text: heading.text, level }] : []))
}
