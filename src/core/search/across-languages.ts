/** What can be said of a question whose language is not that of all documents: most of its words cannot stand in them. */
import type { LanguageCode, SearchResult, Verdict } from '../document'

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
