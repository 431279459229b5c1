/**
 * Whether the words of a claim stand together in its source, in the languages that are compared by words alone: "la bomba pesa 40 kg"
 * has all of its words in "el motor pesa 40 kg y la bomba 12 kg".
 */
import type { LanguageCode } from '../document'
import { languageOf } from '../language/function-words'
import { listsOf } from '../language/languages'
import { lexemesOf } from '../language/lexemes'
import type { Language } from '../language/language'
import { plain } from '../language/lists'

const joint = (words: string) => new RegExp(`[,;:()–—]\\s|\\s(?:${words})\\s|\\s[–—]\\s`, 'giu')

const joints: Record<Exclude<LanguageCode, 'en'>, RegExp> = {
  de: joint('und|oder|sowie|aber|sondern|dann'),
  fr: joint('et|ou|mais|puis'),
  es: joint('y|e|o|u|pero|sino|luego'),
  pt: joint('e|ou|mas|depois'),
}

/** `said` is each sentence that has the words of the claim. */
export function standsTogether(passage: string, said: readonly string[], claim: string): boolean {
  const language = languageOf(passage) ?? languageOf(claim)
  if (language === undefined || language === 'en') return true
  const lists = listsOf(language)
  const own = termsIn(claim, lists)
  return said.every((sentence) => isTogether(own, segmentsOf(sentence, language, lists)))
}

interface Term {
  /** A stem, a number or a name. */
  text: string
  isFigure: boolean
}

function segmentsOf(sentence: string, language: Exclude<LanguageCode, 'en'>, lists: Language): Term[][] {
  return sentence
    .split(joints[language])
    .map((part) => termsIn(part, lists))
    .filter((terms) => terms.length > 0)
}

function termsIn(text: string, lists: Language): Term[] {
  return lexemesOf(text, lists).flatMap(({ kind, raw, values }): Term[] => {
    const lower = raw.toLowerCase()
    if (kind === 'number') return values.map((value) => ({ text: value, isFigure: true }))
    if (kind === 'identifier') return [{ text: lower, isFigure: /\d/.test(raw) }]
    if (kind === 'unit' || lists.stopWords.has(lower)) return []
    return [{ text: lists.stem(plain(lower)), isFigure: false }]
  })
}

/**
 * All in one part between two marks or conjunctions; or all of several parts that follow each other; or all of one part, with a word
 * that another lends to it, and no figure.
 */
function isTogether(claim: readonly Term[], segments: readonly Term[][]): boolean {
  const has = (terms: readonly Term[], { text }: Term) => terms.some((one) => one.text === text)
  const own = claim.filter((term) => segments.some((segment) => has(segment, term)))
  const isFull = (segment: readonly Term[]) => segment.every((term) => has(own, term))
  const without = (segment: readonly Term[]) => own.filter((term) => !has(segment, term))
  if (segments.some((segment) => without(segment).length === 0)) return true
  const isLent = (segment: readonly Term[]) =>
    isFull(segment) && without(segment).length === 1 && without(segment).every(({ isFigure }) => !isFigure)
  if (segments.some(isLent)) return true
  return segments.some((_, from) =>
    segments.some(
      (_, to) =>
        from < to &&
        without(segments.slice(from, to + 1).flat()).length === 0 &&
        segments.slice(from, to + 1).every(isFull),
    ),
  )
}
