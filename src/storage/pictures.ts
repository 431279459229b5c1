/** Pages that OCR has read: beside the document's own text, and once more as they were read, for a later reader of the document. */
import type { DocumentRecord, PageText, Passage } from '../core/document'
import { editionOf, numberOfPassage } from '../core/edition'
import { abortError } from '../core/errors'
import type { PackedPage } from '../core/reading/packed-page'
import type { Database } from './database'
import { putPassages } from './editions'

/** A page as OCR and the reader leave it. */
export interface ReadPicture {
  raw: PackedPage
  text: PageText
  passages: readonly Passage[]
}

/** Throws what `Database.tx` throws. */
export function pictureStorage(database: Database) {
  return {
    /**
     * Says that OCR has been at a page of the document's present edition, and puts what it read in the place of what was there:
     * in one transaction, so that a kill loses one page's work and nothing else. Its passages come behind all others. Without
     * `read` the page stays unread, and is not tried again. Rejects with an `AbortError` where the document was removed, or read
     * anew, meanwhile.
     */
    savePicture(record: DocumentRecord, page: number, read: ReadPicture | undefined): Promise<DocumentRecord> {
      const { id } = record
      const edition = editionOf(record)
      return database.tx(['documents', 'pages', 'passages', 'pictures'], 'readwrite', async (tx) => {
        const stored = await tx.objectStore('documents').get(id)
        if (!stored || editionOf(stored) !== edition) throw abortError()
        const next = { ...stored, ocr: [...(stored.ocr ?? []), page] }
        if (read) {
          if (!read.text.unread) next.unread = next.unread?.filter((one) => one !== page) ?? []
          if (next.unread?.length === 0) delete next.unread
          const before = await tx.objectStore('pages').get([edition, page])
          if (hasWords(read.text) && !(before && hasWords(before))) next.pagesWithText += 1
          const last = (
            await tx.objectStore('passages').openCursor(IDBKeyRange.bound([edition, 0], [edition, Infinity]), 'prev')
          )?.value.at(-1)
          const first = last ? numberOfPassage(last.id) + 1 : 0
          const passages = read.passages.map((passage, i) => ({ ...passage, id: `${edition}:${first + i}` }))
          await Promise.all([
            tx.objectStore('pages').put(read.text, [edition, page]),
            tx.objectStore('pictures').put(read.raw, [id, page]),
            putPassages(tx.objectStore('passages'), edition, passages),
          ])
        }
        await tx.objectStore('documents').put(next, id)
        return next
      })
    },
  }
}

function hasWords({ text }: PageText): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

export type PictureStorage = ReturnType<typeof pictureStorage>
