/** What a report is made of, whatever file it becomes. */
import type { Found } from '../core/document'
import type { CopiedTable } from '../core/tasks/copied-table'

/** A file that was quoted, with the SHA-256 by which it is known that a file is the one that was. */
export interface ReportFile {
  name: string
  sha256: string
}

export type ReportPart =
  | { kind: 'title' | 'question' | 'heading'; text: string }
  /** `strong`: what is to be seen first. */
  | { kind: 'text'; text: string; strong?: true }
  /** A sentence of an answer; `flag` says that nothing bears it out. */
  | { kind: 'answer'; text: string; citations: readonly number[]; flag?: string }
  /** Words of a document; `found` is where they come from, `table` what they are where they are rows of one. */
  | {
      kind: 'quote'
      /** What citations call it; a warning is cited by none. */
      number?: number
      text: string
      table?: CopiedTable
      place: string
      warnings: readonly string[]
      found: Found
    }
  | { kind: 'items'; items: readonly { text: string; place: string }[] }
  | { kind: 'table'; heads: readonly string[]; rows: readonly (readonly string[])[]; place: string }
  | { kind: 'files'; hash: string; files: readonly ReportFile[] }
