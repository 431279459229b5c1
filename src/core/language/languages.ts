/** The lists of each language that has some. */
import type { LanguageCode } from '../document'
import { german } from './de/de'
import { english } from './en/en'
import { spanish } from './es/es'
import { french } from './fr/fr'
import type { Language } from './language'
import { portuguese } from './pt/pt'

/** To add a language: its folder beside `en`, its function words, and its row here. */
const known: Partial<Record<LanguageCode, Language>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
}

export const languages: readonly Language[] = Object.values(known)

/** The lists of a language; English ones where there are none or the language is not known. */
export function listsOf(code: LanguageCode | undefined): Language {
  return (code && known[code]) ?? english
}
