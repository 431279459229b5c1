/** Where a question says that the answer stands: "page 12 of the pump manual", "section 5.3", "in the drive manual". */
import type { Passage } from '../document'
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

const page = /\b(?:on |at |from |see )?(?:page|pg\.?|p\.)\s?(\d{1,2}-\d{1,3}|\d{1,4}|[ivx]+)\b(?!\s*%)/i
const section =
  /(?<![\p{L}\d])(?:in |of |from |see )?(?:section|chapter|clause|§)\s?(\d{1,2}(?:\.\d{1,3}){0,4}[a-z]?)\b/iu
const document =
  /\b(?:in|of|from|by|according to) the ((?:[\p{L}\d-]+ ){1,3})(?:manual|handbook|data ?sheet|guide|documentation|instructions|pdf|document)\b/iu

/** Takes the place out of a question. What is no place is left: "page layout", "section of the pipe". */
export function placeOf(question: string, lists: Language): PlaceAsked {
  let rest = question
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest)?.[1]
    if (found !== undefined) rest = rest.replace(pattern, ' ').replace(/\s+/g, ' ').trim()
    return found
  }
  const called = take(document)
  return {
    document: called === undefined ? [] : termsOf(called, lists),
    page: take(page),
    section: take(section),
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
  const number = /^(?:(?:section|chapter|clause|§)\s?)?(\d+(?:\.\d+)*[a-z]?)/i.exec(heading)?.[1]
  const parts = number?.split('.') ?? []
  return parts.map((_, i) => parts.slice(0, i + 1).join('.'))
}
