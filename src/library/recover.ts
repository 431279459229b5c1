/** Puts in order what the last session left: killed copies, lost records, bytes that belong to nothing. */
import type { DocumentRecord } from '../core/document'
import type { ByteStore } from '../storage/bytes'
import type { KeptFile } from '../storage/schema'
import { lockedDocuments } from './document-lock'
import { isSameLabel, labelOf } from './label'
import { forgetDocument, type Stored } from './stored'

/** Removes the documents whose copy was killed, and returns them; those that another tab is copying now are left alone. */
export async function sweepCopies(stored: Stored, records: readonly DocumentRecord[]): Promise<DocumentRecord[]> {
  const locked = await lockedDocuments()
  const killed: DocumentRecord[] = []
  for (const { id, state } of records) {
    if (state !== 'copying' || locked.has(id)) continue
    // The other tab may have ended between the two looks.
    const now = await stored.storage.document(id)
    if (now?.state !== 'copying') continue
    await forgetDocument(stored, id)
    killed.push(now)
  }
  return killed
}

/**
 * Brings back documents whose bytes are kept while the database has been lost, with their passwords; removes bytes that nothing
 * belongs to, or of which the document was removed; and writes labels anew that are missing, or say something else.
 */
export async function restoreLost({ storage, bytes }: Stored): Promise<DocumentRecord[]> {
  const files = await bytes.list()
  const locked = await lockedDocuments()
  // After the list: a document that is removed meanwhile is among the removed ones.
  const { documents, removed, passwords } = await storage.holdings()
  const lost: KeptFile[] = []
  for (const { id, hasBytes, label } of files) {
    const record = documents.find((one) => one.id === id)
    if (removed.includes(id)) await bytes.remove(id)
    else if (locked.has(id)) continue
    else if (record) await mendLabel(bytes, record, hasBytes, label, passwords.get(id))
    else if (hasBytes && label) lost.push(label)
    else await bytes.remove(id)
  }
  await storage.forgetRemoved(removed.filter((id) => !files.some((file) => file.id === id)))
  const restored = lost.map(unread)
  if (restored.length > 0) await storage.addDocuments(restored)
  for (const { id, password } of lost) if (password !== undefined) await storage.savePassword(id, password)
  return restored
}

/** Writes the label of a document whose bytes are all there, where it was cut off or says something else. */
async function mendLabel(
  bytes: ByteStore,
  record: DocumentRecord,
  hasBytes: boolean,
  label: KeptFile | undefined,
  password: string | undefined,
): Promise<void> {
  if (!hasBytes || record.sha256 === '') return
  const right = labelOf(record, password)
  if (label && isSameLabel(label, right)) return
  // Older Safaris write files in workers only: there the next import of this document does it.
  await bytes.seal(right).catch(() => undefined)
}

function unread({ password: _, ...file }: KeptFile): DocumentRecord {
  return { ...file, state: 'reading', pages: 0, pagesRead: 0, pagesWithText: 0 }
}
