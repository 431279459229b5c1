/**
 * The files of models, in a database of their own (`sitebook-models`), so that the library's never grows by gigabytes and
 * deleting a model cannot touch a document. A file is kept as pieces (Blobs of a few MiB), each put together with the file's
 * new state in one transaction; a Blob of the whole file is put together from them without reading a byte.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { SitebookError } from '../core/errors'
import type { ModelRecord, StoredFile, StoredModel } from '../core/model-files'

interface Schema extends DBSchema {
  /** Key: model, file, offset. */
  pieces: { key: [string, string, number]; value: Blob }
  /** Key: model, file. */
  files: { key: [string, string]; value: StoredFile }
  /** Key: model; only of complete models. */
  records: { key: string; value: ModelRecord }
  /** Key: model; the models whose download goes on by itself. */
  wanted: { key: string; value: true }
}

const stores = ['pieces', 'files', 'records', 'wanted'] as const
type Writing = IDBPTransaction<Schema, typeof stores, 'readwrite'>

/** Opens the database; methods as in `models/model-store.ts`. Throws `model/no-space` where the quota is used up. */
export function openModelStore(name = 'sitebook-models') {
  let opening: Promise<IDBPDatabase<Schema>> | undefined

  function database() {
    opening ??= openDB<Schema>(name, 1, {
      upgrade(created) {
        for (const store of stores) created.createObjectStore(store)
      },
      blocking: (_old, _new, event) => {
        opening = undefined
        ;(event.target as IDBDatabase).close()
      },
      // Safari closes databases of background tabs (reliability.md 1): the next use opens it again.
      terminated: () => (opening = undefined),
    })
    return opening
  }

  /** Runs `work` in one transaction and resolves when that is complete. Over quota, requests succeed and only the transaction fails. */
  async function write<T>(
    work: (tx: Writing) => Promise<T>,
    durability: IDBTransactionDurability = 'relaxed',
  ): Promise<T> {
    const tx = (await database()).transaction(stores, 'readwrite', { durability })
    try {
      const [value] = await Promise.all([work(tx), tx.done])
      return value
    } catch (error) {
      // Already over when the transaction itself failed.
      if (!tx.error) quietly(() => tx.abort())
      await tx.done.catch(() => undefined)
      throw isQuota(error) || isQuota(tx.error) ? new SitebookError('model/no-space', String(error)) : error
    }
  }

  return {
    async complete(model: string) {
      return (await (await database()).count('records', model)) > 0
    },

    async record(model: string) {
      return (await database()).get('records', model)
    },

    async read(model: string, file: string): Promise<Blob | undefined> {
      const tx = (await database()).transaction(['files', 'pieces'])
      const [known, pieces] = await Promise.all([
        tx.objectStore('files').get([model, file]),
        tx.objectStore('pieces').getAll(piecesOf(model, file)),
        tx.done,
      ])
      return known?.sha256 ? new Blob(pieces) : undefined
    },

    async files(model: string): Promise<StoredFile[]> {
      return (await database()).getAll('files', all(model))
    },

    async part(model: string, file: string): Promise<Blob> {
      return new Blob(await (await database()).getAll('pieces', piecesOf(model, file)))
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
        for (const [, name] of await tx.objectStore('files').getAllKeys(all(record.model)))
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
      const tx = (await database()).transaction(['files', 'records', 'wanted'])
      const [keys, files, complete, wanted] = await Promise.all([
        tx.objectStore('files').getAllKeys(),
        tx.objectStore('files').getAll(),
        tx.objectStore('records').getAllKeys(),
        tx.objectStore('wanted').getAllKeys(),
        tx.done,
      ])
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
        await tx.objectStore('files').delete(all(model))
        await tx.objectStore('pieces').delete(all(model))
      })
    },

    async close(): Promise<void> {
      ;(await opening)?.close()
      opening = undefined
    },
  }
}

async function dropFile(tx: Writing, model: string, file: string) {
  await tx.objectStore('records').delete(model)
  await tx.objectStore('files').delete([model, file])
  await tx.objectStore('pieces').delete(piecesOf(model, file))
}

/** All keys that start with `model`: an array sorts after every string and number. */
function all(model: string) {
  return IDBKeyRange.bound([model], [model, []])
}

function piecesOf(model: string, file: string) {
  return IDBKeyRange.bound([model, file], [model, file, []])
}

function isQuota(error: unknown) {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}

function sum(numbers: number[]) {
  return numbers.reduce((total, number) => total + number, 0)
}

function quietly(work: () => void) {
  try {
    work()
  } catch {
    // The transaction had ended by itself.
  }
}
