/** What is said of a photo of a name plate, in each language: when there is one. */
import { namePlate as de } from './de/name-plate'
import { namePlate as en } from './en/name-plate'
import { namePlate as es } from './es/name-plate'
import { namePlate as fr } from './fr/name-plate'
import { namePlate as pt } from './pt/name-plate'
import { hookFor } from './own-words'
import type { Locale } from './words'

type NamePlateWords = typeof en

export const namePlateCatalogues: Record<Locale, NamePlateWords> = { en, de, fr, es, pt }

/** The sentences in the language of the screen, in a component. */
export const useNamePlateWords = hookFor(namePlateCatalogues)
