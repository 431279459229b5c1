/** What is said of tasks by a model, in each language: with the screens that need it, which come after the first one. */
import { wording as de } from './de/wording'
import { wording as en } from './en/wording'
import { wording as es } from './es/wording'
import { wording as fr } from './fr/wording'
import { hookFor } from './own-words'
import { wording as pt } from './pt/wording'
import type { Locale } from './words'

export type WordingWords = typeof en

export const wordingCatalogues: Record<Locale, WordingWords> = { en, de, fr, es, pt }

/** The sentences in the language of the screen, in a component. */
export const useWordingWords = hookFor(wordingCatalogues)
