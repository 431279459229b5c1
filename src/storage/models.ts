/**
 * The files of models, in a database of their own (`sitebook-models`), so that the library's never grows by gigabytes and
 * deleting a model cannot touch a document. A file is kept as pieces (Blobs of a few MiB), each put together with the file's
 * new state in one transaction.
 */
import type { DBSchema, IDBPTransaction } from 'idb'
import type { FileBytes, ModelRecord, StoredFile, StoredModel } from '../core/model-files'
import { sum } from '../core/language/numbers'
import { type Database, openVersioned, startingWith } from './database'
import { bytesOf } from './pieces'

interface Models extends DBSchema {
  /** Key: model, file, offset. */
  pieces: { key: [string, string, number]; value: Blob }
  /** Key: model, file. */
  files: { key: [string, string]; value: StoredFile }
  /** Key: model; only of complete models. */
  records: { key: string; value: ModelRecord }
  /** Key: model; the models whose download goes on by itself. */
  wanted: { key: string; value: true }
}

type Store = 'pieces' | 'files' | 'records' | 'wanted'
const stores: Store[] = ['pieces', 'files', 'records', 'wanted']
type Writing = IDBPTransaction<Models, Store[], 'readwrite'>

/**
 * The store of model files in a database of that name, opened when it is first used; methods as in
 * `models/model-store.ts`. They throw what `Database.tx` throws.
 */
export function openModelStore(name = 'sitebook-models') {
  let opening: Promise<Database<Models>> | undefined

  function database(): Promise<Database<Models>> {
    const steps = [
      (created: { createObjectStore(store: Store): unknown }) =>
        stores.forEach((store) => created.createObjectStore(store)),
    ]
    opening ??= openVersioned<Models>(name, steps)
    opening.catch(() => (opening = undefined))
    return opening
  }

  async function read<T>(from: Store[], work: (tx: IDBPTransaction<Models, Store[]>) => Promise<T>) {
    return (await database()).tx(from, 'readonly', work)
  }

  async function write<T>(work: (tx: Writing) => Promise<T>, durability?: IDBTransactionDurability): Promise<T> {
    return (await database()).tx(stores, 'readwrite', work, durability)
  }

  return {
    complete(model: string): Promise<boolean> {
      return read(['records'], async (tx) => (await tx.objectStore('records').count(model)) > 0)
    },

    record(model: string): Promise<ModelRecord | undefined> {
      return read(['records'], (tx) => tx.objectStore('records').get(model))
    },

    read(model: string, file: string): Promise<FileBytes | undefined> {
      return read(['files', 'pieces'], async (tx) => {
        const [known, pieces] = await Promise.all([
          tx.objectStore('files').get([model, file]),
          tx.objectStore('pieces').getAll(piecesOf(model, file)),
        ])
        return known?.sha256 ? bytesOf(pieces) : undefined
      })
    },

    files(model: string): Promise<StoredFile[]> {
      return read(['files'], (tx) => tx.objectStore('files').getAll(startingWith(model)))
    },

    part(model: string, file: string): Promise<FileBytes> {
      return read(['pieces'], async (tx) => bytesOf(await tx.objectStore('pieces').getAll(piecesOf(model, file))))
    },

    append(model: string, file: StoredFile, piece: Blob): Promise<void> {
      return write(async (tx) => {
        await tx.objectStore('pieces').put(piece, [model, file.name, file.received - piece.size])
        await tx.objectStore('files').put(file, [model, file.name])
      })
    },

    seal(model: string, file: StoredFile): Promise<void> {
      return write(async (tx) => void (await tx.objectStore('files').put(file, [model, file.name])))
    },

    drop(model: string, file: string): Promise<void> {
      return write((tx) => dropFile(tx, model, file))
    },

    finish(record: ModelRecord): Promise<void> {
      return write(async (tx) => {
        const names = new Set(record.files.map((file) => file.name))
        for (const [, name] of await tx.objectStore('files').getAllKeys(startingWith(record.model)))
          if (!names.has(name)) await dropFile(tx, record.model, name)
        await tx.objectStore('wanted').delete(record.model)
        await tx.objectStore('records').put(record, record.model)
      }, 'strict')
    },

    want(model: string, wanted: boolean): Promise<void> {
      return write(async (tx) => {
        await (wanted ? tx.objectStore('wanted').put(true, model) : tx.objectStore('wanted').delete(model))
      })
    },

    async models(): Promise<StoredModel[]> {
      const [keys, files, complete, wanted] = await read(['files', 'records', 'wanted'], (tx) =>
        Promise.all([
          tx.objectStore('files').getAllKeys(),
          tx.objectStore('files').getAll(),
          tx.objectStore('records').getAllKeys(),
          tx.objectStore('wanted').getAllKeys(),
        ]),
      )
      return [...new Set([...keys.map(([model]) => model), ...wanted])].map((model) => {
        const own = files.filter((_, index) => keys[index]?.[0] === model)
        return {
          model,
          complete: complete.includes(model),
          received: sum(own.map((file) => file.received)),
          total: sum(own.map((file) => file.size ?? 0)),
          wanted: wanted.includes(model),
        }
      })
    },

    remove(model: string): Promise<void> {
      return write(async (tx) => {
        await tx.objectStore('records').delete(model)
        await tx.objectStore('wanted').delete(model)
        await tx.objectStore('files').delete(startingWith(model))
        await tx.objectStore('pieces').delete(startingWith(model))
      })
    },
  }
}

async function dropFile(tx: Writing, model: string, file: string) {
  await tx.objectStore('records').delete(model)
  await tx.objectStore('files').delete([model, file])
  await tx.objectStore('pieces').delete(piecesOf(model, file))
}

function piecesOf(model: string, file: string) {
  return IDBKeyRange.bound([model, file], [model, file, []])
}
