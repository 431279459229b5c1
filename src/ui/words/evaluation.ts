/** What is said of sets of questions and what they came to, in each language: with the screens that need it. */
import { evaluation as de } from './de/evaluation'
import { evaluation as en } from './en/evaluation'
import { evaluation as es } from './es/evaluation'
import { evaluation as fr } from './fr/evaluation'
import { evaluation as pt } from './pt/evaluation'
import { hookFor } from './own-words'
import type { Locale } from './words'

export type EvaluationWords = typeof en

export const evaluationCatalogues: Record<Locale, EvaluationWords> = { en, de, fr, es, pt }

/** The sentences in the language of the screen, in a component. */
export const useEvaluationWords = hookFor(evaluationCatalogues)
