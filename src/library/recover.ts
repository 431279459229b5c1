/** Puts in order what the last session left: killed copies, lost records, bytes that belong to nothing. */
import type { DocumentRecord } from '../core/document'
import type { KeptFile } from '../storage/schema'
import { lockedDocuments } from './document-lock'
import type { Stored } from './stored'

/** Removes the documents whose copy was killed, and returns them; those that another tab is copying now are left alone. */
export async function sweepCopies(
  { storage, bytes }: Stored,
  records: readonly DocumentRecord[],
): Promise<DocumentRecord[]> {
  const locked = await lockedDocuments()
  const killed: DocumentRecord[] = []
  for (const { id, state } of records) {
    if (state !== 'copying' || locked.has(id)) continue
    // The other tab may have ended between the two looks.
    const now = await storage.document(id)
    if (now?.state !== 'copying') continue
    await storage.removeDocument(id)
    await bytes.remove(id)
    killed.push(now)
  }
  return killed
}

/** Brings back documents whose bytes are kept while the database has been lost, and removes bytes that nothing belongs to. */
export async function restoreLost({ storage, bytes }: Stored): Promise<DocumentRecord[]> {
  const { sealed, loose } = await bytes.list()
  const locked = await lockedDocuments()
  const known = new Set((await storage.documents()).map(({ id }) => id))
  for (const id of loose) if (!known.has(id) && !locked.has(id)) await bytes.remove(id)
  const lost = sealed.filter(({ id }) => !known.has(id) && !locked.has(id))
  if (lost.length === 0) return []
  // What another tab was removing a moment ago is not lost.
  const still = new Set((await bytes.list()).sealed.map(({ id }) => id))
  const restored = lost.filter(({ id }) => still.has(id)).map(unread)
  await storage.addDocuments(restored)
  return restored
}

function unread(file: KeptFile): DocumentRecord {
  return { ...file, state: 'reading', pages: 0, pagesRead: 0, pagesWithText: 0 }
}
