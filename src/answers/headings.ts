/** The headings of a stored document, for who wants one of its sections. */
import type { PageText } from '../core/document'
import { createSections } from '../core/tasks/sections'

/** Pages that are read between two looks at whether to go on. */
const portion = 20

/** Each with how deep it is, 1 to 6, in the order of the pages. */
export async function headingsOf(
  pages: number,
  pageTexts: (from: number, to: number) => Promise<PageText[]>,
): Promise<{ text: string; level: number }[]> {
  const sections = createSections()
  for (let from = 1; from <= pages; from += portion)
    for (const page of await pageTexts(from, Math.min(pages, from + portion - 1))) sections.add(page)
  return sections.end().flatMap(({ heading, level }) => (heading ? [{ text: heading.text, level }] : []))
}
