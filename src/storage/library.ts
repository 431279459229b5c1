/**
 * Documents, pages and passages in the database. A document that is read again has two editions for a while: the new one is put
 * beside the present one, under a key of its own, and takes its place in one transaction with its last pages.
 */
import type { DocumentId, DocumentRecord, PageText, Passage } from '../core/document'
import { type Edition, editionOf, editionOfPassage, numberOfPassage } from '../core/edition'
import { abortError, asSitebookError } from '../core/errors'
import type { PackedPage } from '../core/reading/packed-page'
import type { Batch } from '../core/reading/reader'
import { type Database, startingWith } from './database'
import { dropEdition, dropEditions, inEdition, putPassages, type TextStores } from './editions'
import type { StoredReader } from './schema'
import type { PhaseName } from './tombstones'
import { dropDerived } from './derived'

const textStores = ['pages', 'passages', 'readers'] as const

/** What a reader finds out about a document. All other fields of a record are the user's, or stay as they were given. */
const readFields = [
  'state',
  'sha256',
  'pages',
  'pagesRead',
  'pagesWithText',
  'damaged',
  'unread',
  'room',
  'parts',
  'revision',
  'error',
  'reader',
  'edition',
] as const satisfies (keyof DocumentRecord)[]

type Fields = Partial<{ [Field in keyof DocumentRecord]: DocumentRecord[Field] | undefined }>

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
      return database.tx(['documents', 'pages'], 'readonly', async (tx) => {
        const record = await tx.objectStore('documents').get(id)
        return record && tx.objectStore('pages').get([editionOf(record), page])
      })
    },

    /** The texts of pages `from` to `to`, so far as they are read, in order. */
    pageTexts(id: DocumentId, from: number, to: number): Promise<PageText[]> {
      return database.tx(['documents', 'pages'], 'readonly', async (tx) => {
        const record = await tx.objectStore('documents').get(id)
        if (!record) return []
        const edition = editionOf(record)
        return tx.objectStore('pages').getAll(IDBKeyRange.bound([edition, from], [edition, to]))
      })
    },

    /** In reading order, from the `from`-th on. */
    passages(id: DocumentId, from = 0): Promise<Passage[]> {
      return database.tx(['documents', 'passages'], 'readonly', async (tx) => {
        const record = await tx.objectStore('documents').get(id)
        if (!record) return []
        const edition = editionOf(record)
        const store = tx.objectStore('passages')
        const run =
          from > 0 ? await store.openKeyCursor(IDBKeyRange.bound([edition, 0], [edition, from]), 'prev') : null
        const first = run?.key[1] ?? 0
        const runs = await store.getAll(IDBKeyRange.bound([edition, first], [edition, Infinity]))
        return runs.flat().slice(from - first)
      })
    },

    /** Those with these ids that are stored, in the same order. */
    passagesWith(ids: readonly string[]): Promise<Passage[]> {
      return database.tx(['passages'], 'readonly', async (tx) => {
        const found = await Promise.all(
          ids.map(async (id) => {
            const [edition, n] = [editionOfPassage(id), numberOfPassage(id)]
            const runs = IDBKeyRange.bound([edition, 0], [edition, n])
            const run = await tx.objectStore('passages').openCursor(runs, 'prev')
            return run?.value.filter((passage) => passage.id === id) ?? []
          }),
        )
        return found.flat()
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

    /** A page as OCR has read it; undefined where it has not. */
    picture(id: DocumentId, page: number): Promise<PackedPage | undefined> {
      return database.tx(['pictures'], 'readonly', (tx) => tx.objectStore('pictures').get([id, page]))
    },

    /** Where the reading of this edition stands; undefined before the first batch and after the last. */
    reader(edition: Edition): Promise<StoredReader | undefined> {
      return database.tx(['readers'], 'readonly', (tx) => tx.objectStore('readers').get(edition))
    },

    /** Puts new documents in. */
    addDocuments(records: readonly DocumentRecord[]): Promise<void> {
      return database.tx(['documents'], 'readwrite', async (tx) => {
        await Promise.all(records.map((record) => tx.objectStore('documents').put(record, record.id)))
      })
    },

    /**
     * Changes these fields of a document and no other; undefined takes one away. Resolves with the record as it is then;
     * rejects with an `AbortError` if the document was removed meanwhile.
     */
    changeDocument(id: DocumentId, fields: Fields): Promise<DocumentRecord> {
      return database.tx(['documents'], 'readwrite', async (tx) => {
        const changed = changedBy(await known(tx, id), fields)
        await tx.objectStore('documents').put(changed, id)
        return changed
      })
    },

    /**
     * Says, strictly, when the user removed documents, which can be brought back for a while; undefined where they stay.
     * Resolves with their records; those that are gone are left out.
     */
    setLeaving(ids: readonly DocumentId[], since: number | undefined): Promise<DocumentRecord[]> {
      return database.tx(
        ['documents'],
        'readwrite',
        async (tx) => {
          const documents = tx.objectStore('documents')
          const stored = await Promise.all(ids.map((id) => documents.get(id)))
          const changed = stored.filter((one) => one !== undefined).map((one) => changedBy(one, { leaving: since }))
          await Promise.all(changed.map((record) => documents.put(record, record.id)))
          return changed
        },
        'strict',
      )
    },

    /**
     * Says, strictly, that the bytes of a document are kept, unless another has the same SHA-256: then nothing is written and
     * that one's record returned.
     */
    keepUnlessDuplicate(id: DocumentId, fields: Pick<DocumentRecord, 'sha256'> & Fields) {
      return database.tx(
        ['documents'],
        'readwrite',
        async (tx): Promise<{ kept: DocumentRecord } | { same: DocumentRecord }> => {
          const kept = changedBy(await known(tx, id), { ...fields, state: 'reading' })
          const all = await tx.objectStore('documents').getAll()
          const same = all.find((other) => other.id !== id && other.sha256 === kept.sha256)
          if (same) return { same }
          await tx.objectStore('documents').put(kept, id)
          return { kept }
        },
        'strict',
      )
    },

    /**
     * Adds pages and passages that were read, with what `record` says of the reading, and the reader that goes on from there;
     * no reader with the last of them: then the document is in, strictly. Where `record` is of another edition than the stored
     * one, that stays as it is until the last batch, with which the new edition takes its place. Resolves with the record of
     * this edition; rejects with an `AbortError` if the document was removed meanwhile.
     */
    saveBatch(record: DocumentRecord, batch: Batch, reader: StoredReader | undefined): Promise<DocumentRecord> {
      const { id } = record
      const edition = editionOf(record)
      return database.tx(
        ['documents', 'phases', 'caches', ...textStores],
        'readwrite',
        async (tx) => {
          const stored = await known(tx, id)
          const next = readInto(stored, record)
          const before = editionOf(stored)
          const waits = before !== edition && reader !== undefined
          const phase = await tx.objectStore('phases').get(['import', id])
          const passages = edition === id ? batch.passages : batch.passages.map((one) => inEdition(one, edition))
          await Promise.all([
            waits || tx.objectStore('documents').put(next, id),
            // It got on: only deaths at one and the same place are held against a document.
            phase && tx.objectStore('phases').put({ ...phase, deaths: 0, interruptions: 0 }, ['import', id]),
            ...batch.pages.map((page) => tx.objectStore('pages').put(page, [edition, page.page])),
            putPassages(tx.objectStore('passages'), edition, passages),
            reader
              ? tx.objectStore('readers').put(waits ? { ...reader, next } : reader, edition)
              : tx.objectStore('readers').delete(edition),
            before === edition || waits || dropEdition(textsOf(tx), before),
            before === edition || waits || dropDerived(tx.objectStore('caches'), before),
          ])
          return next
        },
        reader ? 'relaxed' : 'strict',
      )
    },

    /** Forgets what was read of this edition of a document, and what the stored record says of it where that is the present one. */
    clearText(record: DocumentRecord): Promise<void> {
      const edition = editionOf(record)
      return database.tx(['documents', 'caches', ...textStores], 'readwrite', async (tx) => {
        const stored = await known(tx, record.id)
        const present = editionOf(stored) === edition
        await Promise.all([
          present && tx.objectStore('documents').put(readInto(stored, record), record.id),
          dropEdition(textsOf(tx), edition),
          dropDerived(tx.objectStore('caches'), edition),
        ])
      })
    },

    /** Forgets that a document's import, or its OCR, killed anything: the user wants it read again, or it was only put off. */
    clearCrashes(id: DocumentId, phase: PhaseName = 'import'): Promise<void> {
      return database.tx(['phases'], 'readwrite', (tx) => tx.objectStore('phases').delete([phase, id]))
    },

    /**
     * Forgets a document, strictly, and writes down that it was removed: its bytes must not bring it back. Where there is no
     * space for that note either, it does without, and resolves with false: a full device must let documents go.
     */
    async removeDocument(id: DocumentId): Promise<boolean> {
      const forget = (isNoted: boolean) =>
        database.tx(
          ['documents', 'passwords', 'phases', 'pictures', 'removed', 'caches', ...textStores],
          'readwrite',
          async (tx) => {
            const stored = await tx.objectStore('documents').get(id)
            await Promise.all([
              stored && dropDerived(tx.objectStore('caches'), editionOf(stored)),
              isNoted && tx.objectStore('removed').put(true, id),
              tx.objectStore('documents').delete(id),
              dropEditions(textsOf(tx), id),
              tx.objectStore('passwords').delete(id),
              tx.objectStore('phases').delete(['import', id]),
              tx.objectStore('phases').delete(['ocr', id]),
              tx.objectStore('pictures').delete(startingWith(id)),
            ])
          },
          'strict',
        )
      try {
        await forget(true)
        return true
      } catch (error) {
        if (asSitebookError(error).code !== 'storage/no-space') throw error
        await forget(false)
        return false
      }
    },

    /** All that there is, as of one moment: the documents, and those that were removed while their bytes may still be there. */
    holdings() {
      return database.tx(['documents', 'passwords', 'removed'], 'readonly', async (tx) => {
        const [documents, removed, locked, passwords] = await Promise.all([
          tx.objectStore('documents').getAll(),
          tx.objectStore('removed').getAllKeys(),
          tx.objectStore('passwords').getAllKeys(),
          tx.objectStore('passwords').getAll(),
        ])
        return { documents, removed, passwords: new Map(locked.map((id, n) => [id, passwords[n]])) }
      })
    },

    /** Says that nothing is left of documents that were removed. */
    forgetRemoved(ids: readonly DocumentId[]): Promise<void> {
      return database.tx(['removed'], 'readwrite', async (tx) => {
        await Promise.all(ids.map((id) => tx.objectStore('removed').delete(id)))
      })
    },
  }
}

export type LibraryStorage = ReturnType<typeof libraryStorage>

/** The stored record; an `AbortError` if the document was removed meanwhile. */
async function known(
  tx: { objectStore(name: 'documents'): { get(id: DocumentId): Promise<DocumentRecord | undefined> } },
  id: DocumentId,
): Promise<DocumentRecord> {
  const stored = await tx.objectStore('documents').get(id)
  if (!stored) throw abortError()
  return stored
}

function changedBy(stored: DocumentRecord, fields: Fields): DocumentRecord {
  const changed = Object.entries({ ...stored, ...fields }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(changed) as unknown as DocumentRecord
}

/** `stored`, with what a reader's copy says of the reading. */
function readInto(stored: DocumentRecord, record: DocumentRecord): DocumentRecord {
  return changedBy(stored, Object.fromEntries(readFields.map((field) => [field, record[field]])))
}

function textsOf(tx: { objectStore(name: keyof TextStores): TextStores[keyof TextStores] }): TextStores {
  return {
    pages: tx.objectStore('pages'),
    passages: tx.objectStore('passages'),
    readers: tx.objectStore('readers'),
  }
}
