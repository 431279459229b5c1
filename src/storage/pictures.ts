/** Pages that OCR has read: beside the document's own text, and once more as they were read, for a later reader of the document. */
import type { DocumentId, DocumentRecord, PageText, Passage } from '../core/document'
import { type Edition, editionOf, numberOfPassage } from '../core/edition'
import { abortError } from '../core/errors'
import { withPart } from '../core/ocr/part'
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
  /** Changes a record's present edition in one transaction. Rejects with an `AbortError` where it was removed, or read anew, meanwhile. */
  function change(
    record: DocumentRecord,
    work: (stored: DocumentRecord, stores: Stores) => Promise<DocumentRecord>,
  ): Promise<DocumentRecord> {
    return database.tx(['documents', 'pages', 'passages', 'pictures'], 'readwrite', async (tx) => {
      const stored = await tx.objectStore('documents').get(record.id)
      if (!stored || editionOf(stored) !== editionOf(record)) throw abortError()
      const next = await work(stored, {
        pages: tx.objectStore('pages'),
        passages: tx.objectStore('passages'),
        pictures: tx.objectStore('pictures'),
      })
      await tx.objectStore('documents').put(next, record.id)
      return next
    })
  }

  return {
    /**
     * Says that OCR has been at a page of the document's present edition, and puts what it read in the place of what was there:
     * in one transaction, so that a kill loses one page's work and nothing else. Its passages come behind all others. Without
     * `read` the page stays unread, and is not tried again. Rejects with an `AbortError` where the document was removed, or read
     * anew, meanwhile.
     */
    savePicture: (record: DocumentRecord, page: number, read: ReadPicture | undefined) =>
      change(record, async (stored, stores) => {
        const next = { ...stored, ocr: [...(stored.ocr ?? []), page] }
        if (!read) return next
        if (!read.text.unread) next.unread = next.unread?.filter((one) => one !== page) ?? []
        if (next.unread?.length === 0) delete next.unread
        const before = await stores.pages.get([editionOf(stored), page])
        if (hasWords(read.text) && !(before && hasWords(before))) next.pagesWithText += 1
        await put(stores, stored, read)
        return next
      }),

    /** As `savePicture`, of a page with text: says that it was looked at, and puts what was read of its pictures behind that text. */
    savePart: (record: DocumentRecord, page: number, read: ReadPicture | undefined) =>
      change(record, async (stored, stores) => {
        const next = { ...stored, room: (stored.room ?? []).filter((one) => one !== page) }
        if (next.room.length === 0) delete (next as DocumentRecord).room
        const before = read && (await stores.pages.get([editionOf(stored), page]))
        if (!before) return next
        await put(stores, stored, { raw: read.raw, ...withPart(before, read.text, read.passages) })
        return { ...next, parts: [...(stored.parts ?? []), page] }
      }),
  }
}

interface Stores {
  pages: {
    get(key: [Edition, number]): Promise<PageText | undefined>
    put(text: PageText, key: [Edition, number]): Promise<unknown>
  }
  passages: {
    openCursor(range: IDBKeyRange, direction: 'prev'): Promise<{ value: Passage[] } | null>
    put(run: Passage[], key: [Edition, number]): Promise<unknown>
  }
  pictures: { put(raw: PackedPage, key: [DocumentId, number]): Promise<unknown> }
}

/** Puts a page in the place of the one that was there, and its passages behind all others. */
async function put({ pages, passages, pictures }: Stores, record: DocumentRecord, read: ReadPicture): Promise<void> {
  const edition = editionOf(record)
  const { page } = read.raw
  const last = (await passages.openCursor(IDBKeyRange.bound([edition, 0], [edition, Infinity]), 'prev'))?.value.at(-1)
  const first = last ? numberOfPassage(last.id) + 1 : 0
  const numbered = read.passages.map((passage, i) => ({ ...passage, id: `${edition}:${first + i}` }))
  await Promise.all([
    pages.put(read.text, [edition, page]),
    pictures.put(read.raw, [record.id, page]),
    putPassages(passages, edition, numbered),
  ])
}

function hasWords({ text }: PageText): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

export type PictureStorage = ReturnType<typeof pictureStorage>
