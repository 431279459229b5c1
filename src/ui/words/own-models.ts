/** What is said of models that the catalogue does not know, in each language: with the page of the models. */
import { ownModels as de } from './de/own-models'
import { ownModels as en } from './en/own-models'
import { ownModels as es } from './es/own-models'
import { ownModels as fr } from './fr/own-models'
import { hookFor } from './own-words'
import { ownModels as pt } from './pt/own-models'
import type { Locale } from './words'

export const ownModelsCatalogues: Record<Locale, typeof en> = { en, de, fr, es, pt }

/** The sentences in the language of the screen, in a component. */
export const useOwnModelWords = hookFor(ownModelsCatalogues)
