/** Where a question says that the answer stands: "page 12 of the pump manual", "section 5.3", "in the drive manual". */
import type { Passage } from '../document'
import type { Language } from '../language/language'
import { termsOf } from '../language/terms'

export interface Place {
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
export function placeOf(question: string, lists: Language): Place {
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

/** Whether a passage stands on the page and in the section that are named; of a page its printed number counts as well. */
export function standsAt({ spans, labels, heading }: Passage, { page, section }: Place): boolean {
  if (page !== undefined && !spans.some((span, i) => String(span.page) === page || labels[i] === page)) return false
  return section === undefined || heading.split(' › ').some((part) => isNumbered(part, section))
}

/** "5.3 Seal" and "Section 5.3.1: Seal" are in 5.3; "5.31 Seal" is not. */
function isNumbered(heading: string, section: string): boolean {
  const number = /^(?:(?:section|chapter|clause|§)\s?)?(\d+(?:\.\d+)*[a-z]?)/i.exec(heading)?.[1]
  return number === section || (number?.startsWith(`${section}.`) ?? false)
}
