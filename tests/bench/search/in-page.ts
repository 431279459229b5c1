/** What `tests/bench/search.ts` does in the page, at the app's origin and without the app: `window.bench`. */
import type { Passage, SearchResult } from '../../../src/core/document'
import type { FromWorker } from '../../../src/rpc/protocol'
import { putPassages } from '../../../src/storage/editions'
import { type BenchDocument, documentOf, documentsFor } from './library'
import { type Peer, peers, type Text } from './peers'

/** Milliseconds, megabytes. */
export interface Times {
  index: number
  open: number
  questions: number[]
  add: number
  remove: number
  size: number
}

let base: Passage[] = []
/** What is measured in this page; the page's memory is looked at while it is here. */
let peer: Peer | undefined
let worker: Awaited<ReturnType<typeof startWorker>> | undefined

export const bench = {
  take(passages: string) {
    base = JSON.parse(passages) as Passage[]
  },

  /** Puts so many passages into the app's storage, as read documents. */
  async fill(count: number) {
    for (let n = 0; n < documentsFor(count); n++) await store(documentOf(base, n))
  },

  /** Our worker over all of that: indexes it, and ends. */
  async index(script: string): Promise<number> {
    return timed(async () => {
      const indexing = await startWorker(script)
      await indexing.call('ready', null)
      indexing.end()
    })
  },

  /** Starts our worker with an index that is kept: milliseconds until it is open, and how many passages it has. */
  async open(script: string): Promise<{ open: number; passages: number }> {
    let passages = 0
    const open = await timed(async () => {
      worker = await startWorker(script)
      passages = ((await worker.call('ready', null)) as { passages: number }).passages
    })
    return { open, passages }
  },

  /** Milliseconds from each question to its quotes, and how many of them have some. */
  async ask(questions: string[]): Promise<{ times: number[]; answered: number }> {
    const times: number[] = []
    let answered = 0
    for (const question of questions) {
      const args = { question, k: 10 }
      times.push(await timed(async () => (answered += hasHit(await worker!.call('search', args)) ? 1 : 0)))
    }
    return { times, answered }
  },

  /** Puts one more document in and takes it out again: milliseconds until the worker's answers have it, and have it no more. */
  async change(count: number): Promise<{ add: number; remove: number }> {
    const one = documentOf(base, documentsFor(count))
    await store(one)
    const add = await timed(() => worker!.call('refresh', { document: one.id }))
    await inStore('readwrite', (stores) => stores('documents').delete(one.id))
    const remove = await timed(() => worker!.call('refresh', { document: one.id }))
    return { add, remove }
  },

  /** Megabytes of the indexes that are kept. */
  async size(): Promise<number> {
    const range = IDBKeyRange.bound('index/', 'index0')
    const kept = (await inStore('readonly', (stores) => stores('caches').getAll(range))) as unknown[]
    return bytesIn(kept) / 1e6
  },

  /** All figures of a peer but its memory; what of its index cannot be stored has no time to open and no size. */
  async measure(name: string, count: number, questions: string[]): Promise<Times> {
    peer = peers[name]!()
    const one = peer
    let index = 0
    for (let n = 0; n < documentsFor(count); n++) {
      const texts = textsOf(n)
      index += await timed(() => one.add(texts))
    }
    const asked: number[] = []
    for (const question of questions) asked.push(await timed(() => one.search(question)))
    const more = textsOf(documentsFor(count))
    const add = await timed(() => one.add(more))
    const remove = await timed(() => one.remove(more))
    return { index, questions: asked, add, remove, open: NaN, size: NaN }
  },

  /** The size of what a peer would store, and how long that takes to open. Throws where it is too large for a string. */
  async reopen(): Promise<{ open: number; size: number }> {
    const saved = await peer!.save()
    const open = await timed(() => peer!.open(saved))
    return { open, size: saved.reduce((sum, [, json]) => sum + (json?.length ?? 0), 0) / 1e6 }
  },
}

function textsOf(n: number): Text[] {
  const { passages } = documentOf(base, n)
  return passages.map(({ text }, i) => ({ id: n * passages.length + i, text }))
}

const hasHit = (result: unknown) => (result as SearchResult).hits.length > 0

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** A search worker of the app's, that has said hello. */
async function startWorker(script: string) {
  const started = new Worker(script, { type: 'module' })
  const waiting = new Map<number, (value: unknown) => void>()
  let last = 0
  const build = await new Promise<string>((resolve, reject) => {
    started.onerror = () => reject(new Error('The search worker does not start.'))
    started.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'hello') resolve(data.build)
      else if ('id' in data) waiting.get(data.id)?.('value' in data ? data.value : data)
    }
  })
  started.postMessage({ type: 'hello', build })
  return {
    call(method: string, args: unknown) {
      const id = ++last
      started.postMessage({ type: 'call', id, method, args })
      return new Promise<unknown>((resolve) => waiting.set(id, resolve))
    },
    end: () => started.terminate(),
  }
}

/** Puts a read document where the app's search finds it. */
async function store({ id, passages }: BenchDocument) {
  const read = { pages: passages.length, pagesRead: passages.length, pagesWithText: passages.length }
  const record = { id, name: `${id}.pdf`, size: 1, sha256: id, added: 1, state: 'ready', ...read }
  await inStore('readwrite', (stores) => {
    const store = stores('passages')
    void putPassages({ put: (run, key) => Promise.resolve(store.put(run, key)) }, id, passages)
    return stores('documents').put(record, id)
  })
}

/** One transaction on the app's database; resolves with the result of the request that `work` returns. */
async function inStore(
  mode: IDBTransactionMode,
  work: (stores: (name: string) => IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open('sitebook')
  await new Promise((resolve) => (opening.onsuccess = resolve))
  const tx = opening.result.transaction(['documents', 'passages', 'caches'], mode)
  const request = work((name) => tx.objectStore(name))
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve
    tx.onabort = () => reject(tx.error ?? new Error('The transaction was aborted.'))
  })
  opening.result.close()
  return request.result
}

/** The bytes of all arrays in a value. */
function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, one) => sum + bytesIn(one), 0)
}

Object.assign(window, { bench })
