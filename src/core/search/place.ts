/** Where a question says that the answer stands: "page 12 of the pump manual", "section 5.3", "in the drive manual". */
import type { Passage } from '../document'
import { partName } from '../language/document-parts'
import type { Language } from '../language/language'
import { termsOf } from '../language/terms'

export interface PlaceAsked {
  /** The question without the words that say where. */
  rest: string
  /** As it is printed or counted; undefined where none is named. */
  page: string | undefined
  section: string | undefined
  /** Terms of what the document is called; none where it is not named. */
  document: readonly string[]
}

const headingNumber = new RegExp(String.raw`^(?:${partName}\s?)?(\d+(?:\.\d+)*[a-z]?)`, 'i')

/** Takes the place out of a question. What is no place is left: "page layout", "section of the pipe". */
export function placeOf(question: string, lists: Language): PlaceAsked {
  let rest = question
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest)?.[1]
    if (found !== undefined) rest = rest.replace(pattern, ' ').replace(/\s+/g, ' ').trim()
    return found
  }
  const called = take(lists.places.document)
  return {
    document: called === undefined ? [] : termsOf(called, lists),
    page: take(lists.places.page),
    section: take(lists.places.section),
    rest,
  }
}

/** What a passage is looked up by for its place; no term of a text begins with a blank. Of a page its printed number counts as well. */
export function placeTermsOf({ spans, labels, heading }: Passage): string[] {
  const pages = [...spans.map(({ page }) => String(page)), ...labels]
  return [...pages.map(pageTerm), ...heading.split(' › ').flatMap(sectionsOf).map(sectionTerm)]
}

/** The terms that a passage has which stands on the page and in the section that are named. */
export function termsOfPlace({ page, section }: Pick<PlaceAsked, 'page' | 'section'>): string[] {
  return [...(page === undefined ? [] : [pageTerm(page)]), ...(section === undefined ? [] : [sectionTerm(section)])]
}

const pageTerm = (page: string) => ` page ${page}`
const sectionTerm = (section: string) => ` section ${section}`

/** "Section 5.3.1: Seal" is in 5.3.1, 5.3 and 5; "5.31 Seal" is not in 5.3. */
function sectionsOf(heading: string): string[] {
  const number = headingNumber.exec(heading)?.[1]
  const parts = number?.split('.') ?? []
  return parts.map((_, i) => parts.slice(0, i + 1).join('.'))
}
