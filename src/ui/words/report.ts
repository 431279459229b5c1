/** What is said where answers and tables are saved, copied or handed on, in each language: with the screens that need it, which come after the first one. */
import { report as de } from './de/report'
import { report as en } from './en/report'
import { report as es } from './es/report'
import { report as fr } from './fr/report'
import { report as pt } from './pt/report'
import { hookFor } from './own-words'
import type { Locale } from './words'

type ReportWords = typeof en

export const reportCatalogues: Record<Locale, ReportWords> = { en, de, fr, es, pt }

/** The sentences in the language of the screen, in a component. */
export const useReportWords = hookFor(reportCatalogues)
