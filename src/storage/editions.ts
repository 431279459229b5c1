/** Where the pages and passages of a document's editions lie. */
import type { DocumentId, Passage } from '../core/document'
import type { Edition } from '../core/edition'
import { startingWith } from './database'

interface Store {
  delete(keys: IDBKeyRange): Promise<void>
}

/** In a transaction: the stores by edition and number, and that of the readers, by edition. */
export interface TextStores {
  pages: Store
  passages: Store
  readers: Store
}

/** Deletes all that was stored of an edition. */
export async function dropEdition({ pages, passages, readers }: TextStores, edition: Edition): Promise<void> {
  const texts = startingWith(edition)
  await Promise.all([pages.delete(texts), passages.delete(texts), readers.delete(IDBKeyRange.only(edition))])
}

/** Deletes all that was stored of all editions of a document. */
export async function dropEditions(stores: TextStores, id: DocumentId): Promise<void> {
  // '0' comes after '/'.
  const later = [`${id}/`, `${id}0`] as const
  const texts = IDBKeyRange.bound([later[0]], [later[1]], false, true)
  await Promise.all([
    dropEdition(stores, id),
    stores.pages.delete(texts),
    stores.passages.delete(texts),
    stores.readers.delete(IDBKeyRange.bound(...later, false, true)),
  ])
}

/** The n of a passage's id, `${edition}:${n}`. */
export function numberOf({ id }: Passage): number {
  return Number(id.slice(id.lastIndexOf(':') + 1))
}

/** A passage as it is called in an edition. */
export function inEdition(passage: Passage, edition: Edition): Passage {
  return { ...passage, id: `${edition}:${numberOf(passage)}` }
}
