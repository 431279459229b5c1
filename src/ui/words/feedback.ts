/** What is said of feedback, in each language: with the screens that need it, which come after the first one. */
import { feedback as de } from './de/feedback'
import { feedback as en } from './en/feedback'
import { feedback as es } from './es/feedback'
import { feedback as fr } from './fr/feedback'
import { feedback as pt } from './pt/feedback'
import { hookFor } from './own-words'
import type { Locale } from './words'

export type FeedbackWords = typeof en

export const feedbackCatalogues: Record<Locale, FeedbackWords> = { en, de, fr, es, pt }

/** The sentences in the language of the screen, in a component. */
export const useFeedbackWords = hookFor(feedbackCatalogues)
