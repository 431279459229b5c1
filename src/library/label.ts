/** What lies beside the bytes of a document and says what it is called, for the day on which the database is gone. */
import type { DocumentRecord } from '../core/document'
import type { KeptFile } from '../storage/schema'

/** The label of a document whose bytes are all there, with the password that opens it, where it needs one. */
export function labelOf(record: DocumentRecord, password: string | undefined): KeptFile {
  const { id, name, title, tags, size, sha256, added, sample, site } = record
  const own = {
    ...(title !== undefined && { title }),
    ...(tags && { tags }),
    ...(sample && { sample }),
    ...(site !== undefined && { site }),
  }
  return { id, name, size, sha256, added, ...own, ...(password !== undefined && { password }) }
}

/** Whether two labels say the same, in whatever order. */
export function isSameLabel(a: KeptFile, b: KeptFile): boolean {
  const said = (label: KeptFile) => JSON.stringify(Object.entries(label).sort())
  return said(a) === said(b)
}
