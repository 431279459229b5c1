/** What is said of what a model has the app do, in each language: with the steps, which come after the first screen. */
import { tools as de } from './de/tools'
import { tools as en } from './en/tools'
import { tools as es } from './es/tools'
import { tools as fr } from './fr/tools'
import { hookFor } from './own-words'
import { tools as pt } from './pt/tools'
import type { Locale } from './words'

export const toolCatalogues: Record<Locale, typeof en> = { en, de, fr, es, pt }

/** The sentences in the language of the screen, in a component. */
export const useToolWords = hookFor(toolCatalogues)
