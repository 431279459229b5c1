/** What can be said of a question whose language is not that of all documents: most of its words cannot stand in them. */
import type { LanguageCode, SearchResult, Verdict } from '../document'
import { listsOf } from '../language/languages'
import type { Question } from './question'

/** `documents` are the languages of those searched, undefined for one that is not known. */
export function acrossLanguages(
  verdict: Verdict,
  question: LanguageCode | undefined,
  documents: readonly (LanguageCode | undefined)[],
): Partial<SearchResult> {
  if (question === undefined) return {}
  const foreign = documents.flatMap((language) => (language === undefined || language === question ? [] : [language]))
  if (foreign.length === 0) return {}
  const named = [...new Set(foreign)]
  const said =
    foreign.length === documents.length ? { languages: { question, documents: named } } : { otherLanguages: named }
  // Where most are in another language, it shows nothing that the words stand nowhere.
  return verdict === 'absent' && 2 * foreign.length >= documents.length ? { ...said, verdict: 'unsure' } : said
}

/**
 * The question with its names in the terms that the documents have for them, as each language has stems of its own; with all its
 * words so where they do not tell which language it is in.
 */
export function inTheirTerms(question: Question, documents: readonly (LanguageCode | undefined)[]): Question {
  const others = [...new Set(documents.map(listsOf))].filter((lists) => lists !== question.lists)
  if (others.length === 0) return question
  const asked = question.asked.map((one) => {
    if (!/^\p{L}+$/u.test(one.raw) || (question.language !== undefined && !one.name)) return one
    const terms = others.map(({ stem }) => stem(one.raw.toLowerCase()))
    return { ...one, compounds: [...new Set([...one.compounds, ...terms])].filter((term) => term !== one.whole) }
  })
  return { ...question, asked }
}
