/** The editions of a document: each reading of it as a whole has its pages and passages under a key of its own. */
import type { DocumentRecord } from './document'

/** The document's id, and from the second on `${id}/${number}`. */
export type Edition = string

/** The key of the edition that a record tells of. */
export function editionOf({ id, edition }: DocumentRecord): Edition {
  return edition === undefined ? id : `${id}/${edition}`
}

/** The edition of a passage, by the passage's id. */
export function editionOfPassage(id: string): Edition {
  return id.slice(0, id.lastIndexOf(':'))
}

/** The place of a passage in its edition, by the passage's id. */
export function numberOfPassage(id: string): number {
  return Number(id.slice(id.lastIndexOf(':') + 1))
}

/** The record as it was before the first page of its edition was read. */
export function unreadOf(record: DocumentRecord): DocumentRecord {
  const fresh = { ...record, pagesRead: 0, pagesWithText: 0 }
  delete fresh.damaged
  delete fresh.unread
  delete fresh.room
  delete fresh.parts
  delete fresh.revision
  return fresh
}

/** The record of the edition that comes next, of which nothing is read yet. */
export function nextEdition(record: DocumentRecord): DocumentRecord {
  return unreadOf({ ...record, edition: (record.edition ?? 0) + 1 })
}
