/** Where the library is kept, as far as it is the library's business. */
import type { DocumentId } from '../core/document'
import type { ByteStore } from '../storage/bytes'
import type { LibraryStorage } from '../storage/library'

export interface Stored {
  storage: LibraryStorage
  bytes: ByteStore
}

/**
 * Removes a document and its bytes. `onGone` is called as soon as it cannot come back, whenever the app is killed: when the note
 * of the removal is written or, where there was no room for that, when the bytes are gone.
 */
export async function forgetDocument({ storage, bytes }: Stored, id: DocumentId, onGone?: () => void): Promise<void> {
  const isNoted = await storage.removeDocument(id)
  if (isNoted) onGone?.()
  await bytes.remove(id)
  if (!isNoted) onGone?.()
}
