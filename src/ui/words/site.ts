/** What is said of documents that the site hands out or has withdrawn, in each language: where a site hands out documents. */
import { site as de } from './de/site'
import { site as en } from './en/site'
import { site as es } from './es/site'
import { site as fr } from './fr/site'
import { site as pt } from './pt/site'
import { hookFor } from './own-words'
import type { Locale } from './words'

type SiteWords = typeof en

const siteCatalogues: Record<Locale, SiteWords> = { en, de, fr, es, pt }

/** The sentences in the language of the screen, in a component. */
export const useSiteWords = hookFor(siteCatalogues)
