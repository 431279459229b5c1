/** What is said of backups, in each language: with the screens that need it, which come after the first one. */
import { backup as de } from './de/backup'
import { backup as en } from './en/backup'
import { backup as es } from './es/backup'
import { backup as fr } from './fr/backup'
import { backup as pt } from './pt/backup'
import { hookFor } from './own-words'
import type { Locale } from './words'

type BackupWords = typeof en

export const backupCatalogues: Record<Locale, BackupWords> = { en, de, fr, es, pt }

/** The sentences in the language of the screen, in a component. */
export const useBackupWords = hookFor(backupCatalogues)
