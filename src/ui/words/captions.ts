/** What stands under signs whose whole name would be too long there, in each language. */
import { captions as de } from './de/captions'
import { captions as en } from './en/captions'
import { captions as es } from './es/captions'
import { captions as fr } from './fr/captions'
import { captions as pt } from './pt/captions'
import { hookFor } from './own-words'
import type { Locale } from './words'

type CaptionWords = typeof en

export const captionsCatalogues: Record<Locale, CaptionWords> = { en, de, fr, es, pt }

/** The words in the language of the screen, in a component. */
export const useCaptions = hookFor(captionsCatalogues)
