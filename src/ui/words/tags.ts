/** What is said of tags, in each language: with the screens that need it, which come after the first one. */
import { tags as de } from './de/tags'
import { tags as en } from './en/tags'
import { tags as es } from './es/tags'
import { tags as fr } from './fr/tags'
import { tags as pt } from './pt/tags'
import { hookFor } from './own-words'
import type { Locale } from './words'

type TagWords = typeof en

export const tagsCatalogues: Record<Locale, TagWords> = { en, de, fr, es, pt }

/** The sentences in the language of the screen, in a component. */
export const useTagWords = hookFor(tagsCatalogues)
