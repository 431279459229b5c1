/**
 * The PDFs themselves: files of the origin-private file system, and where there is none, Blobs in the database. Beside a file
 * whose bytes are all there lies what it is called (`KeptFile`), so that it can come back when the database is gone.
 */
import type { DocumentId } from '../core/document'
import { SitebookError } from '../core/errors'
import { type Database, startingWith } from './database'
import { type ByteWriter, createFile, openFolder, readText, removeFile, writeFile } from './files'
import type { KeptFile } from './schema'

/** What each does is tried by `tests/browser/pages/byte-store-contract.ts`. */
export interface ByteStore {
  /** Starts a file, in place of one that may be there. In workers only. */
  create(id: DocumentId): Promise<ByteWriter>
  /** Says that all bytes of a file are there, and what it is called. On the page only where the browser can write files there. */
  seal(file: KeptFile): Promise<void>
  /** The whole file, which is read when it is used; of one in the database, a copy that the browser keeps. Throws `storage/missing`. */
  read(id: DocumentId): Promise<Blob>
  /** Removes name and bytes; nothing happens if they are gone. */
  remove(id: DocumentId): Promise<void>
  list(): Promise<ListedFile[]>
}

/** What is there of a file: an import that was killed, or goes on, has left no label. */
export interface ListedFile {
  id: DocumentId
  /** Whether there are bytes. */
  hasBytes: boolean
  label: KeptFile | undefined
}

/** The store of bytes of this browser. */
export async function openBytes(database: Database): Promise<ByteStore> {
  const folder = await openFolder('documents')
  return folder ? fileBytes(folder) : databaseBytes(database)
}

/** PDFs as files of `folder`: `${id}.pdf` and `${id}.json`. */
export function fileBytes(folder: FileSystemDirectoryHandle): ByteStore {
  return {
    create: (id) => createFile(folder, `${id}.pdf`),

    seal: (file) => writeFile(folder, `${file.id}.json`, JSON.stringify(file)),

    async read(id) {
      try {
        return await (await folder.getFileHandle(`${id}.pdf`)).getFile()
      } catch (error) {
        throw new SitebookError('storage/missing', String(error))
      }
    },

    async remove(id) {
      await removeFile(folder, `${id}.json`)
      await removeFile(folder, `${id}.pdf`)
    },

    async list() {
      const names = new Set<string>()
      for await (const name of folder.keys()) names.add(name)
      const ids = new Set([...names].flatMap((name) => /^(.+)\.(?:pdf|json)$/.exec(name)?.[1] ?? []))
      const files: ListedFile[] = []
      for (const id of ids) {
        const label = names.has(`${id}.json`) ? parse(await readText(folder, `${id}.json`)) : undefined
        files.push({ id, hasBytes: names.has(`${id}.pdf`), label })
      }
      return files
    },
  }
}

/** Undefined for a file that was being written when the browser was killed. */
function parse(text: string): KeptFile | undefined {
  try {
    return JSON.parse(text) as KeptFile
  } catch {
    return undefined
  }
}

const pieceSize = 4 * 1024 * 1024

/** PDFs as pieces in the database. */
export function databaseBytes(database: Database): ByteStore {
  return {
    async create(id) {
      await database.tx(['bytes'], 'readwrite', (tx) => tx.objectStore('bytes').delete(startingWith(id)))
      let waiting: BlobPart[] = []
      let size = 0
      let at = 0
      async function store() {
        const piece = new Blob(waiting)
        await database.tx(['bytes'], 'readwrite', (tx) => tx.objectStore('bytes').put(piece, [id, at]))
        at += piece.size
        waiting = []
        size = 0
      }
      return {
        async write(chunk) {
          waiting.push(chunk.slice())
          size += chunk.length
          if (size >= pieceSize) await store()
        },
        end: store,
      }
    },

    seal(file) {
      return database.tx(
        ['kept'],
        'readwrite',
        async (tx) => {
          await tx.objectStore('kept').put(file, file.id)
        },
        'strict',
      )
    },

    async read(id) {
      const pieces = await database.tx(['bytes'], 'readonly', (tx) => tx.objectStore('bytes').getAll(startingWith(id)))
      if (pieces.length === 0) throw new SitebookError('storage/missing', id)
      // Copies: no Blob may be built over stored ones (`pieces.ts`).
      const copies: Blob[] = []
      for (const piece of pieces) copies.push(new Blob([await piece.arrayBuffer()]))
      return new Blob(copies, { type: 'application/pdf' })
    },

    remove(id) {
      return database.tx(['kept', 'bytes'], 'readwrite', async (tx) => {
        await tx.objectStore('kept').delete(id)
        await tx.objectStore('bytes').delete(startingWith(id))
      })
    },

    list() {
      return database.tx(['kept', 'bytes'], 'readonly', async (tx) => {
        const labels = await tx.objectStore('kept').getAll()
        const bytes = new Set((await tx.objectStore('bytes').getAllKeys()).map(([id]) => id))
        const ids = new Set([...bytes, ...labels.map(({ id }) => id)])
        return [...ids].map((id) => ({ id, hasBytes: bytes.has(id), label: labels.find((label) => label.id === id) }))
      })
    },
  }
}
