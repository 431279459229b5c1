/** The lists of each language that has some. */
import type { LanguageCode } from '../document'
import { german } from './de/de'
import { english } from './en/en'
import type { Language } from './language'

/** To add a language: its folder beside `en`, its function words, and its row here. */
const known: Partial<Record<LanguageCode, Language>> = { en: english, de: german }

export const languages: readonly Language[] = Object.values(known)

/** The lists of a language; English ones where there are none or the language is not known. */
export function listsOf(code: LanguageCode | undefined): Language {
  return (code && known[code]) ?? english
}
