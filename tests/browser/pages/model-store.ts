/** The download worker as it ships, and raw IndexedDB beside it, for `tests/bench/model-store.ts`. */
import { connect } from '../../../src/rpc/client'
import type { ModelMethods } from '../../../src/rpc/protocol'
import { openModelStore } from '../../../src/storage/models'

export interface StorePage {
  /** Milliseconds to download, check and store the model. */
  download(model: string): Promise<number>
  /** Milliseconds to read every file of it as an engine does: one after another, whole. */
  read(model: string): Promise<number>
  /** Milliseconds to fetch the files from these addresses, three at a time, and to drop the bytes. */
  fetch(urls: string[]): Promise<number>
  /**
   * Milliseconds to take a model in from Files whose bytes the browser already holds, fetched from these addresses before,
   * and to put the same Files raw. The first address is of the model's index, which gives the SHA-256 of the others.
   */
  takeIn(urls: string[]): Promise<{ taken: number; put: number }>
  /** Milliseconds to put files of these sizes as Blobs, made of `sample`'s bytes, and to get them back. */
  raw(sample: string, sizes: number[]): Promise<{ put: number; get: number }>
  remove(model: string): Promise<void>
}

declare global {
  interface Window {
    bench: StorePage
  }
}

const client = connect<ModelMethods>(
  new Worker(new URL('../../../workers/download.ts', import.meta.url), { type: 'module' }),
  __BUILD__,
)
const store = openModelStore()

function finished(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error)
  })
}

function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('raw', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('files')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}

async function putRaw(database: IDBDatabase, blob: Blob, key: IDBValidKey): Promise<void> {
  const tx = database.transaction('files', 'readwrite', { durability: 'relaxed' })
  tx.objectStore('files').put(blob, key)
  await finished(tx)
}

async function deleteRaw(database: IDBDatabase): Promise<void> {
  database.close()
  await new Promise((resolve) => (indexedDB.deleteDatabase('raw').onsuccess = resolve))
}

window.bench = {
  async download(model) {
    const start = performance.now()
    for await (const progress of client.open('download', { model, lanUrl: '' })) void progress
    return performance.now() - start
  },

  async fetch(urls) {
    const start = performance.now()
    const queue = urls.values()
    const lane = async () => {
      for (const url of queue) await (await fetch(url, { cache: 'no-store' })).body!.pipeTo(new WritableStream())
    }
    await Promise.all([lane(), lane(), lane()])
    return performance.now() - start
  },

  async read(model) {
    const record = await store.record(model)
    const start = performance.now()
    for (const { name, size } of record?.files ?? []) {
      const bytes = await (await store.read(model, name))?.arrayBuffer()
      if (bytes?.byteLength !== size) throw new Error(name)
    }
    return performance.now() - start
  },

  async takeIn(urls) {
    const files: File[] = []
    for (const url of urls) {
      const blob = await (await fetch(url, { cache: 'no-store' })).blob()
      files.push(new File([blob], url.slice(url.lastIndexOf('/') + 1)))
    }
    const start = performance.now()
    for await (const progress of client.open('takeIn', { files, called: '' })) void progress
    const taken = performance.now() - start
    const database = await openRaw()
    const again = performance.now()
    for (const file of files.slice(1)) await putRaw(database, file, file.name)
    const put = performance.now() - again
    await deleteRaw(database)
    return { taken, put }
  },

  async raw(sample, sizes) {
    const bytes = new Uint8Array(await (await fetch(sample)).arrayBuffer())
    const database = await openRaw()
    let put = 0
    for (const [n, size] of sizes.entries()) {
      const own = new Uint8Array(size)
      for (let at = 0; at < size; at += bytes.length) own.set(bytes.subarray(0, Math.min(bytes.length, size - at)), at)
      const start = performance.now()
      await putRaw(database, new Blob([own]), n)
      put += performance.now() - start
    }
    const start = performance.now()
    for (const [n, size] of sizes.entries()) {
      const request = database.transaction('files').objectStore('files').get(n)
      await new Promise((resolve) => (request.onsuccess = resolve))
      if ((await (request.result as Blob).arrayBuffer()).byteLength !== size) throw new Error(String(n))
    }
    const get = performance.now() - start
    await deleteRaw(database)
    return { put, get }
  },

  async remove(model) {
    await client.call('remove', { model })
  },
}
