/** What is said of the documents' own warnings, in each language: when a question is about a hazard. */
import { hazards as de } from './de/hazards'
import { hazards as en } from './en/hazards'
import { hazards as es } from './es/hazards'
import { hazards as fr } from './fr/hazards'
import { hazards as pt } from './pt/hazards'
import { hookFor } from './own-words'
import type { Locale } from './words'

export type HazardWords = typeof en

export const hazardCatalogues: Record<Locale, HazardWords> = { en, de, fr, es, pt }

/** The sentences in the language of the screen, in a component. */
export const useHazardWords = hookFor(hazardCatalogues)
