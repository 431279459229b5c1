/** What is said of how often an answer is worded, in each language: with the models, which come after the first screen. */
import { bestOf as de } from './de/best-of'
import { bestOf as en } from './en/best-of'
import { bestOf as es } from './es/best-of'
import { bestOf as fr } from './fr/best-of'
import { bestOf as pt } from './pt/best-of'
import { hookFor } from './own-words'
import type { Locale } from './words'

type BestOfWords = typeof en

export const bestOfCatalogues: Record<Locale, BestOfWords> = { en, de, fr, es, pt }

/** The sentences in the language of the screen, in a component. */
export const useBestOfWords = hookFor(bestOfCatalogues)
