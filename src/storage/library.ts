/** Documents, pages and passages in the database. */
import type { DocumentId, DocumentRecord, PageText, Passage } from '../core/document'
import { abortError } from '../core/errors'
import type { Batch } from '../core/reading/reader'
import { type Database, startingWith } from './database'
import type { StoredReader } from './schema'

const textStores = ['pages', 'passages', 'readers'] as const

/** The library in `database`. All methods throw what `Database.tx` throws. */
export function libraryStorage(database: Database) {
  return {
    /** In the order they were added. */
    async documents(): Promise<DocumentRecord[]> {
      const all = await database.tx(['documents'], 'readonly', (tx) => tx.objectStore('documents').getAll())
      return all.sort((a, b) => a.added - b.added)
    },

    document(id: DocumentId): Promise<DocumentRecord | undefined> {
      return database.tx(['documents'], 'readonly', (tx) => tx.objectStore('documents').get(id))
    },

    /** Undefined while the page is not read. */
    pageText(id: DocumentId, page: number): Promise<PageText | undefined> {
      return database.tx(['pages'], 'readonly', (tx) => tx.objectStore('pages').get([id, page]))
    },

    /** In reading order, from the `from`-th on. */
    passages(id: DocumentId, from = 0): Promise<Passage[]> {
      return database.tx(['passages'], 'readonly', async (tx) => {
        const store = tx.objectStore('passages')
        const run = from > 0 ? await store.openKeyCursor(IDBKeyRange.bound([id, 0], [id, from]), 'prev') : null
        const first = run?.key[1] ?? 0
        const runs = await store.getAll(IDBKeyRange.bound([id, first], [id, Infinity]))
        return runs.flat().slice(from - first)
      })
    },

    password(id: DocumentId): Promise<string | undefined> {
      return database.tx(['passwords'], 'readonly', (tx) => tx.objectStore('passwords').get(id))
    },

    /**
     * Keeps the password of a document beside it, so that it opens at the next start without being asked for: whoever can
     * open this profile's storage has the file as well, and it is the user's own device.
     */
    savePassword(id: DocumentId, password: string): Promise<void> {
      return database.tx(['passwords'], 'readwrite', async (tx) => {
        await tx.objectStore('passwords').put(password, id)
      })
    },

    /** Where the reading of this document stands; undefined before the first batch and after the last. */
    reader(id: DocumentId): Promise<StoredReader | undefined> {
      return database.tx(['readers'], 'readonly', (tx) => tx.objectStore('readers').get(id))
    },

    /** Puts new documents in. */
    addDocuments(records: readonly DocumentRecord[]): Promise<void> {
      return database.tx(['documents'], 'readwrite', async (tx) => {
        await Promise.all(records.map((record) => tx.objectStore('documents').put(record, record.id)))
      })
    },

    /** Replaces the record of a document; an `AbortError` if it was removed meanwhile. */
    saveDocument(record: DocumentRecord): Promise<void> {
      return database.tx(['documents'], 'readwrite', async (tx) => {
        const documents = tx.objectStore('documents')
        if ((await documents.count(record.id)) === 0) throw abortError()
        await documents.put(record, record.id)
      })
    },

    /**
     * Says, strictly, that the bytes of a document are kept, unless another has the same SHA-256: then nothing is written and
     * that one's id returned.
     */
    saveUnlessDuplicate(record: DocumentRecord): Promise<DocumentId | undefined> {
      return database.tx(
        ['documents'],
        'readwrite',
        async (tx) => {
          const all = await tx.objectStore('documents').getAll()
          if (!all.some(({ id }) => id === record.id)) throw abortError()
          const same = all.find(({ id, sha256 }) => id !== record.id && sha256 === record.sha256)
          if (!same) await tx.objectStore('documents').put(record, record.id)
          return same?.id
        },
        'strict',
      )
    },

    /**
     * Adds pages and passages that were read, the record that counts them and the reader that goes on from there; no
     * reader with the last of them: then the document is in, strictly. An `AbortError` if the document was removed meanwhile.
     */
    saveBatch(record: DocumentRecord, batch: Batch, reader: StoredReader | undefined): Promise<void> {
      const { id } = record
      return database.tx(
        ['documents', 'phases', ...textStores],
        'readwrite',
        async (tx) => {
          if ((await tx.objectStore('documents').count(id)) === 0) throw abortError()
          const phase = await tx.objectStore('phases').get(['import', id])
          const first = batch.passages[0]
          await Promise.all([
            tx.objectStore('documents').put(record, id),
            // It got on: only deaths at one and the same place are held against a document.
            phase && tx.objectStore('phases').put({ ...phase, deaths: 0, interruptions: 0 }, ['import', id]),
            ...batch.pages.map((page) => tx.objectStore('pages').put(page, [id, page.page])),
            first && tx.objectStore('passages').put(batch.passages, [id, numberOf(first)]),
            reader ? tx.objectStore('readers').put(reader, id) : tx.objectStore('readers').delete(id),
          ])
        },
        reader ? 'relaxed' : 'strict',
      )
    },

    /** Forgets what was read of a document, and puts `record` in its place. An `AbortError` if it was removed meanwhile. */
    clearText(record: DocumentRecord): Promise<void> {
      return database.tx(['documents', ...textStores], 'readwrite', async (tx) => {
        if ((await tx.objectStore('documents').count(record.id)) === 0) throw abortError()
        await Promise.all([
          tx.objectStore('documents').put(record, record.id),
          tx.objectStore('pages').delete(startingWith(record.id)),
          tx.objectStore('passages').delete(startingWith(record.id)),
          tx.objectStore('readers').delete(record.id),
        ])
      })
    },

    /** Forgets that a document's import killed anything: the user wants it read again. */
    forgive(id: DocumentId): Promise<void> {
      return database.tx(['phases'], 'readwrite', (tx) => tx.objectStore('phases').delete(['import', id]))
    },

    removeDocument(id: DocumentId): Promise<void> {
      return database.tx(['documents', 'passwords', 'phases', ...textStores], 'readwrite', async (tx) => {
        await Promise.all([
          tx.objectStore('documents').delete(id),
          tx.objectStore('pages').delete(startingWith(id)),
          tx.objectStore('passages').delete(startingWith(id)),
          tx.objectStore('readers').delete(id),
          tx.objectStore('passwords').delete(id),
          tx.objectStore('phases').delete(['import', id]),
        ])
      })
    },
  }
}

export type LibraryStorage = ReturnType<typeof libraryStorage>

/** The n of a passage's id, `${document}:${n}`. */
function numberOf(passage: Passage): number {
  return Number(passage.id.slice(passage.document.length + 1))
}
