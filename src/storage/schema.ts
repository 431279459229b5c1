/** What the database `sitebook` holds, and how it came to hold it. Settings, turns and feedback are what the PDFs cannot bring back: those are copied (`copies.ts`). */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { DocumentId, DocumentRecord, PageText, Passage } from '../core/document'
import type { Edition } from '../core/edition'
import type { QuestionOutcome } from '../core/evaluation/outcome'
import type { RunHead } from '../core/evaluation/run'
import type { Feedback, RightPassage } from '../core/feedback'
import type { PackedPage } from '../core/reading/packed-page'
import type { ReaderState } from '../core/reading/reader'

/** What is known of a PDF's bytes once all of them are kept. */
export type KeptFile = Pick<
  DocumentRecord,
  'id' | 'name' | 'title' | 'tags' | 'size' | 'sha256' | 'added' | 'sample' | 'site'
> & {
  /** What opens it, where it is locked. */
  password?: string
}

/** A state is of use to the build that wrote it alone: another may cut pages and passages differently. */
export interface StoredReader {
  build: string
  state: ReaderState
  /** The record as it shall be, of a document that is read again: the stored one tells of its present edition. */
  next?: DocumentRecord
}

/** A phase that was entered and not left: see `tombstones.ts`. */
export interface StoredPhase {
  name: string
  subject: string
  /** Who is in it: a tab, over its reloads; '' if unknown. */
  tab: string
  /** Before: how often it killed its tab or worker, and how often the whole browser went, since it last got on. */
  deaths: number
  interruptions: number
}

/** What came of a question of a run, which has the question itself. */
export type StoredOutcome = Omit<QuestionOutcome, 'question'>

export interface Schema extends DBSchema {
  documents: { key: DocumentId; value: DocumentRecord }
  pages: { key: [Edition, number]; value: PageText }
  /** In runs of up to 4 (earlier: 16, or as many as were read at once). The number is that of the run's first passage. */
  passages: { key: [Edition, number]; value: Passage[] }
  /** Where the reading of a document stands; gone when it is read. */
  readers: { key: Edition; value: StoredReader }
  passwords: { key: DocumentId; value: string }
  phases: { key: [string, string]; value: StoredPhase }
  turns: { key: string; value: { id: string; asked: number } }
  settings: { key: string; value: unknown }
  caches: { key: string; value: unknown }
  /** The PDFs where there is no origin-private file system: pieces by offset. */
  bytes: { key: [DocumentId, number]; value: Blob }
  kept: { key: DocumentId; value: KeptFile }
  /** Pages that OCR has read. */
  pictures: { key: [DocumentId, number]; value: PackedPage }
  /** Documents whose removal was told as done: what is left of their bytes goes, and never comes back. */
  removed: { key: DocumentId; value: true }
  /** By the id of the turn. */
  feedback: { key: string; value: Feedback }
  rightPassages: { key: string; value: RightPassage }
  /** Sets of questions that were asked, and what came of the n-th of each, from 0 on. They can be asked again: nothing copies them. */
  runs: { key: string; value: RunHead }
  outcomes: { key: [string, number]; value: StoredOutcome }
}

export type StoreName = StoreNames<Schema>

/** Takes the database one version up. A step that was released is never changed. */
export type Migration<S extends DBSchema = Schema> = (
  database: IDBPDatabase<S>,
  transaction: IDBPTransaction<S, StoreNames<S>[], 'versionchange'>,
) => void | Promise<void>

/** The n-th leads to version n + 1, of which `tests/browser/schema.spec.ts` wants to see what it stores. */
export const migrations: Migration[] = [
  (database) => {
    const stores: StoreName[] = [
      'documents',
      'pages',
      'passages',
      'readers',
      'passwords',
      'phases',
      'turns',
      'settings',
      'caches',
      'bytes',
      'kept',
    ]
    for (const store of stores) database.createObjectStore(store)
  },
  (database) => {
    database.createObjectStore('removed')
    database.createObjectStore('pictures')
  },
  (database) => {
    database.createObjectStore('feedback')
    database.createObjectStore('rightPassages')
    database.createObjectStore('runs')
    database.createObjectStore('outcomes')
  },
]
