/** The nouns of tasks: work on whole documents, pages or sections, where a question is answered by single passages. */
import type { DocumentId, LanguageCode, TextRange, Span } from './document'
import type { Edition } from './edition'

/** What only a model can do with sentences. */
export type RewritingKind = 'shorter' | 'plainer' | 'checklist' | 'log-entry' | 'translation'

/** `summary` is the outline with key sentences where no model makes more of it. */
export type TaskKind = 'tables' | 'warnings' | 'outline' | 'summary' | 'changes' | RewritingKind

/** What is to be done, with which documents, in this order; of `changes` the earlier one first. */
export interface TaskRequest {
  kind: TaskKind
  documents: DocumentId[]
  /** What the PDF calls its pages, or their physical numbers where it calls none so; absent for all. */
  pages?: { from: string; to: string }
  /** Under headings with this text or number; absent for all. */
  section?: string
  /** Of a translation. */
  into?: LanguageCode
}

/** The document that a part of a result comes from. */
export interface TaskSource {
  document: DocumentId
  edition: Edition
  /** As it was called when the task ran. */
  name: string
  /** As in `DocumentRecord`. */
  revision?: string
  /** Physical pages. */
  pages: number
}

/** Words copied by code from the stored text of the pages, mended as passages are; never written by a model. */
export interface Excerpt {
  text: string
  spans: Span[]
  /** What the PDF calls the page of the first of `spans`. */
  label: string
  /** Ranges of `text` that are struck out on the page: no longer true. Absent where there are none. */
  struck?: TextRange[]
  /** What its pages are stamped with; absent where nothing is. */
  stamps?: string[]
  /** How sure its words are, 0 to 1, where OCR has read some of them. */
  ocr?: number
}

/** A table of one page, or of several where it goes on over a page break. */
export interface FoundTable {
  /** Headings above it, outermost first, joined by ' › '; '' where there is none. */
  heading: string
  /** The caption right before it, '' where there is none. */
  caption: string
  /** What stands over each column; empty where nothing does. */
  heads: string[]
  /** The rows below the heads. All have as many cells; '' is an empty one. */
  rows: TableRow[]
}

export interface TableRow extends Excerpt {
  /** What is struck out on the page stands between `~~`. */
  cells: string[]
}

/** A warning block, or a sentence that forbids. */
export interface Warning extends Excerpt {
  /** The word that it is marked with, as printed ("WARNING"); absent where a sentence forbids by its words alone. */
  signal?: string
}

/** The warnings under one heading. */
export interface WarningGroup {
  heading: string
  warnings: Warning[]
}

/** A heading with the sentence of its section that says most; a section without whole sentences has none. */
export interface OutlinePoint extends Excerpt {
  /** 1..6. */
  level: number
  key?: Excerpt
}

/** What became of a sentence or row: `value` where only figures, or figures too, are other than before. */
export interface Change {
  kind: 'value' | 'wording' | 'added' | 'removed'
  before?: Excerpt
  after?: Excerpt
  /** Of both: what is other than in the other one. */
  marks?: { before: TextRange[]; after: TextRange[] }
}

/** The changes under one heading of the later document, or of the earlier one where the later has it no more. */
export interface ChangedSection {
  heading: string
  changes: Change[]
}

/** What a model makes of sentences. */
export interface WordedPoint {
  /** Word for word; one at least. */
  sources: Excerpt[]
  /**
   * In the model's words, where the check finds all of it in `sources`; else these stand. A translation, which no check can read,
   * has the numbers and units of its source.
   */
  words?: string
  /** Of a checklist: the model takes it for something to do. */
  isStep?: true
}

/** The sentences under one heading, or some of them where there are many. */
export interface WordedPiece {
  heading: string
  /** Never left to the model; those of a translation are among the points. */
  warnings: Warning[]
  points: WordedPoint[]
  /** What is in none of the points: sentences that the model has not chosen, rows of tables, sentences that are struck out, cannot be seen or are too long. */
  left: { unchosen: number; rows: number; unread: number }
}

/** A document as far as it is worked off. */
export interface WordedPart {
  source: TaskSource
  pieces: WordedPiece[]
  /** How many there are to be. */
  of: number
  /** Of a summary: the points that matter most of all; absent as long as they are not chosen. */
  main?: WordedPoint[]
}

/** Grows piece by piece. */
export interface WordedResult {
  kind: 'worded'
  as: 'summary' | RewritingKind
  into?: LanguageCode
  parts: WordedPart[]
}

export type TaskResult =
  | WordedResult
  | { kind: 'tables'; parts: { source: TaskSource; tables: FoundTable[] }[] }
  | { kind: 'warnings'; parts: { source: TaskSource; groups: WarningGroup[] }[] }
  | { kind: 'outline' | 'summary'; parts: { source: TaskSource; entries: OutlinePoint[] }[] }
  | {
      kind: 'changes'
      before: TaskSource
      after: TaskSource
      sections: ChangedSection[]
      /** Sentences and rows that stand elsewhere, word for word. */
      moved: number
    }
  /** `section`: no heading is called so. `two-documents`: it is not clear which two are to be compared. `no-model`: none is in use. */
  | { kind: 'impossible'; why: 'section' | 'two-documents' | 'no-documents' | 'no-model' }

/** A task in a turn: what is asked for, how far it is while it runs, and what came of it; of one by a model what has come so far. */
export interface Task {
  request: TaskRequest
  /** Pages read, or pieces worked off. */
  progress?: { done: number; of: number }
  result?: TaskResult
}
