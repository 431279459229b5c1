/** The marks that an import leaves in the storage before it begins and takes away after it, so that one that kills the app is known. */
import type { DocumentId } from '../core/document'
import { isUnexpected, SitebookError } from '../core/errors'
import type { ImportEvent } from '../rpc/protocol'

/** How often an import ended with its tab or worker, and how often with the whole browser. */
export interface Ends {
  deaths: number
  interruptions: number
}

export interface ImportMarks {
  /** Writes down that the import of a document begins in a tab; resolves with how it ended before, at the same place. */
  enterImport(id: DocumentId, tab: string): Promise<Ends>
  /** `failed`: for no reason that is known, which counts as if it had killed the worker. */
  leaveImport(id: DocumentId, failed: boolean): Promise<void>
}

/**
 * A PDF that ended its import this often at the same place is not read again by itself. Browsers are closed and killed for
 * many reasons, most of them not a PDF.
 */
const limits: Ends = { deaths: 2, interruptions: 5 }

type Events = AsyncGenerator<ImportEvent, void>

/** Runs an import between two marks, so that one that kills the worker is known by the next. */
export function markedWith({ enterImport, leaveImport }: ImportMarks) {
  return async function* (id: DocumentId, tab: string, work: (ends: Ends) => Events): Events {
    const ends = await enterImport(id, tab)
    let failed = false
    try {
      yield* work(ends)
    } catch (error) {
      failed = isUnexpected(error)
      throw error
    } finally {
      await leaveImport(id, failed)
    }
  }
}

/** Whether something has ended its tab, or the browser, too often to be tried again by itself. */
export function isKiller(ends: Ends): boolean {
  return ends.deaths >= limits.deaths || ends.interruptions >= limits.interruptions
}

/** Throws `document/stopped-app` for a document that its import has ended with too often. */
export function refuseKiller(ends: Ends): void {
  if (isKiller(ends)) throw new SitebookError('document/stopped-app', JSON.stringify(ends))
}
