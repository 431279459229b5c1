/** What is said of speech, in each language: with the screens that need it, which come after the first one. */
import { speech as de } from './de/speech'
import { speech as en } from './en/speech'
import { speech as es } from './es/speech'
import { speech as fr } from './fr/speech'
import { speech as pt } from './pt/speech'
import { hookFor } from './own-words'
import type { Locale } from './words'

type SpeechWords = typeof en

export const speechCatalogues: Record<Locale, SpeechWords> = { en, de, fr, es, pt }

/** The sentences in the language of the screen, in a component. */
export const useSpeechWords = hookFor(speechCatalogues)
