/** Tables of contents, lists of figures and indexes: they have the words of every question, and answer none. */
import type { Passage } from '../document'
import { bibliographyName, contentsName, partName } from '../language/document-parts'

const number = String.raw`(?:^|› )(?:${partName}? ?[\dA-Z.]* )?`
const heading = new RegExp(`${number}${contentsName}(?: \\([^()]{1,15}\\))?(?:$| ›)`, 'i')
const bibliography = new RegExp(`${number}${bibliographyName}$`, 'i')

/** "Technical data\t45", "grease, 12, 45", "Front Panel\t3-1" */
const endsInPage = /(?:^|[\s,.…·])(?:\d{1,4}|[ivxl]+|[\dA-Z]{1,2}[-–]\d{1,3})$/

/** "3.2 Technical data . . . . 45", "Technical data\t45" */
const leaders = /(?:[.…·] ?){4,}\s*\d{1,4}(?=\s|$)/g
const numberedEntry =
  /^(?:(?:\d+(?:[.-]\d+)*|[A-Z](?:[.-]\d+)+|[IVX]+)\.?\s).*\p{L}{3}.*\s([ivxl]+|\d{1,4}|[\dA-Z]{1,2}[-–]\d{1,3})$/u
/** "Software Considerations 3-4 Changing Baud Rate 3-5": pages of chapters, several in a line. */
const inChapters = /\p{L}{2}[^\n\t]{0,70}? ([\dA-Z]{1,2}[-–]\d{1,3})(?=\s|$)/gu
/** "grease, 12, 45-47" */
const indexed = /\p{L}[^,;\n]{0,60},\s\d{1,4}(?:[-–]\d{1,4})?(?:,\s\d{1,4}(?:[-–]\d{1,4})?)*(?=\s|$)/gu

const known = new WeakMap<Passage, boolean>()

/** Whether a passage only says on which pages things stand. */
export function isListing(passage: Passage): boolean {
  let listing = known.get(passage)
  if (listing === undefined) {
    listing = looksLikeListing(passage)
    known.set(passage, listing)
  }
  return listing
}

function looksLikeListing({ heading: above, text, sentences }: Passage): boolean {
  if (countOf(text, leaders) >= 3 || bibliography.test(above)) return true
  const lines = text.split('\n')
  // What stands below such a heading need not belong to it: in a manual without others, all of its text does.
  const paged = lines.filter((line) => endsInPage.test(line))
  if (heading.test(above) && paged.length > 0.4 * lines.length) return true
  // The cells of a table are told by their heads.
  if (sentences.filter(({ cells }) => cells).length > 0.5 * sentences.length) return false
  const entries = paged.map((line) => numberedEntry.exec(line)).filter((entry) => entry !== null)
  const pages = entries.map(([, page]) => page)
  if (entries.length >= 5 && entries.length > 0.6 * lines.length && rises(pages) && !areCounts(paged, pages))
    return true
  // Looked for in vain in nearly every text, and from each letter anew: first whether there are enough at all.
  const chapters = countOf(text, / [\dA-Z]{1,2}[-–]\d/g) < 8 ? [] : [...text.matchAll(inChapters)]
  const inPages = chapters.length >= 8 && chapters.map(([entry]) => entry).join('').length > 0.5 * text.length
  if (inPages && rises(chapters.map(([, page]) => page))) return true
  if (countOf(text, /,\s\d/g) < 8) return false
  const references = text.match(indexed) ?? []
  // "Feeder W101 to the drive, 25": what most entries name by a tag are things with a value.
  const tagged = references.filter((reference) => /\p{L}-?\d{2}[^,]*,/u.test(reference)).length
  if (2 * tagged > references.length) return false
  return sentences.length > 0 && references.length >= 8 && references.join('').length > 0.7 * text.length
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** Whether the pages go up, as those of contents do and figures of a table seldom; roman ones are not looked at. */
function rises(pages: readonly (string | undefined)[]): boolean {
  const numbers = pages.map(placeOfPage).filter((page) => !Number.isNaN(page))
  return numbers.every((page, i) => i === 0 || page >= numbers[i - 1]!)
}

/** Whether lines counted from 1 end in figures many of which are equal: how many there are of a thing, as chapters stand on pages of their own. */
function areCounts(lines: readonly string[], pages: readonly (string | undefined)[]): boolean {
  const isCounted = lines.every((line, i) => Number(/^\d+/.exec(line)?.[0]) === i + 1 && !/^\d+[.-]\d/.test(line))
  const equal = pages.filter((page, i) => i > 0 && page === pages[i - 1]).length
  return isCounted && equal >= 0.25 * pages.length
}

/** A number that is greater for a later page: of "45", of "3-12", of "C-1" behind all chapters with figures. */
function placeOfPage(page = ''): number {
  const [, chapter = '', number] = /^([\dA-Z]{1,2})[-–](\d+)$/.exec(page) ?? []
  if (number === undefined) return Number(page)
  return 1000 * (/\d/.test(chapter) ? Number(chapter) : 100 + chapter.charCodeAt(0)) + Number(number)
}
