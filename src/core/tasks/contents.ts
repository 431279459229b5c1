/** Lists of pages among the rows of a section: a table of contents is no table of the document, and its pages are no values. */
import { contentsName } from '../language/document-parts'

/** A row of a section, as far as it tells whether it is of such a list. */
interface ListRow {
  cells: string[]
  heads?: string[]
}

/** Fewer rows are no list. */
const fewest = 4

const called = new RegExp(`^(?:[\\dA-Z.]+ )?${contentsName}$`, 'i')
/** "1.1 Features\t2", "Front panel\t3-1" */
const entry = /^(.*\p{L}.*?)[\s.…·]+([ivxl]+|\d{1,4}|[\dA-Z]{1,2}[-–]\d{1,3})$/u
const numbered = /^(?:\p{L}+\s)?(?:\d{1,2}|[A-Z])(?:\.\d{1,2})*\.?\s/u

/** Whether rows under these headings say on which pages things stand: pages go up, and a heading or the numbers of sections say so too. */
export function isListOfPages(rows: readonly ListRow[], path: readonly string[]): boolean {
  if (rows.length < fewest || rows.some(({ heads }) => heads)) return false
  const entries = rows
    .flatMap(({ cells }) => [entry.exec(cells.join(' ').trim()) ?? []])
    .filter((one) => one.length > 0)
  if (entries.length < 0.8 * rows.length) return false
  const pages = entries.map(([, , page]) => Number(page)).filter((page) => !Number.isNaN(page))
  const isRising = pages.every((page, i) => i === 0 || page >= pages[i - 1]!)
  return (
    isRising &&
    (path.some((heading) => called.test(heading)) ||
      entries.filter(([text]) => numbered.test(text)).length > 0.6 * entries.length)
  )
}
