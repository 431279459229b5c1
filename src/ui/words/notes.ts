/** What is said of notes on pages, in each language: with the screens that need it, which come after the first one. */
import { notes as de } from './de/notes'
import { notes as en } from './en/notes'
import { notes as es } from './es/notes'
import { notes as fr } from './fr/notes'
import { notes as pt } from './pt/notes'
import { hookFor } from './own-words'
import type { Locale } from './words'

type NoteWords = typeof en

export const notesCatalogues: Record<Locale, NoteWords> = { en, de, fr, es, pt }

/** The sentences in the language of the screen, in a component. */
export const useNoteWords = hookFor(notesCatalogues)
