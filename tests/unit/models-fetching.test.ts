/** How a download goes about it: how many files at a time, what it writes last, how long it waits between tries. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { ModelProgress, ModelRecord, StoredFile } from '../../src/core/model-files'
import { catalogue } from '../../src/models/catalogue'
import { type Downloading, download } from '../../src/models/download'
import type { ModelStore } from '../../src/models/model-store'
import { bytesOf } from '../../src/storage/pieces'

const model = catalogue.find(({ id }) => id.startsWith('Llama-3.2-3B'))!
const names = Array.from({ length: 8 }, (_, n) => `params_shard_${n}.bin`)
const sha256 = createHash('sha256').update('weights').digest('hex')
const filesOf = (names: string[]) => names.map((name) => ({ name, size: 7, sha256 }))
const signal = new AbortController().signal

/** A store in memory, as far as a download uses it; `log` has what was written. */
function memory() {
  const log: string[] = []
  const files = new Map<string, StoredFile>()
  const pieces = new Map<string, Blob[]>()
  const records: ModelRecord[] = []
  const store = {
    files: async () => [...files.values()],
    part: async (_, name) => bytesOf(pieces.get(name) ?? []),
    async append(_, file, piece) {
      files.set(file.name, file)
      pieces.set(file.name, [...(pieces.get(file.name) ?? []), piece])
    },
    async seal(_, file) {
      log.push(`seal ${file.name}`)
      files.set(file.name, file)
    },
    async drop(_, name) {
      files.delete(name)
      pieces.delete(name)
    },
    async finish(record) {
      log.push('finish')
      records.push(record)
    },
  } satisfies Partial<ModelStore>
  return { store: store as Partial<ModelStore> as ModelStore, log, records }
}

/** Downloads a model of these files, each the word "weights", from a mirror. */
function start(
  store: ModelStore,
  names: string[],
  file: (name: string, url: string, init?: RequestInit) => Promise<Response>,
  others: Partial<Downloading> = {},
  report: (progress: ModelProgress) => void = () => undefined,
) {
  const index = JSON.stringify({ model: model.id, files: filesOf(names) })
  const fetching = async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = String(input)
    const name = url.slice(url.lastIndexOf('/') + 1)
    return name === 'sitebook-model.json' ? new Response(index) : file(name, url, init)
  }
  const parts: Downloading = {
    store,
    fetch: fetching,
    origin: 'https://app.example',
    lanUrl: '',
    pieceBytes: 100,
    pieceAge: 1000,
    checkpoints: new Map(),
    stallAfter: 1000,
    sleep: async () => undefined,
    room: async (bytes) => bytes,
    ...others,
  }
  return download(model, parts, report, signal)
}

it('fetches three files at a time, and writes that the model is complete when all are sealed', async () => {
  const { store, log, records } = memory()
  let now = 0
  const seen: number[] = []
  async function file() {
    seen.push((now += 1))
    await new Promise((resolve) => setTimeout(resolve, 5))
    now -= 1
    return new Response('weights')
  }
  await start(store, names, file)
  expect(Math.max(...seen)).toBe(3)
  expect(log.slice(0, -1).toSorted()).toEqual(names.map((name) => `seal ${name}`))
  expect(log.at(-1)).toBe('finish')
  const files = records[0]!.files.toSorted((a, b) => a.name.localeCompare(b.name))
  expect(files).toEqual(filesOf(names))
})

it('never says that a model is complete of which a file is missing', async () => {
  const { store, log } = memory()
  const file = async (name: string) => new Response('weights', { status: name === names[7] ? 404 : 200 })
  await expect(start(store, names, file)).rejects.toMatchObject({ code: 'model/not-found' })
  expect(log).not.toContain('finish')
})

it('waits twice as long after each try that brought nothing, half a minute in all, and anew after one that did', async () => {
  const one = names.slice(0, 1)
  let waits: number[] = []
  const sleep = async (ms: number) => void waits.push(ms)
  const dead = () => Promise.reject(new TypeError('Failed to fetch'))
  await expect(start(memory().store, one, dead, { sleep })).rejects.toMatchObject({ code: 'model/network' })
  const atEach = [500, 1000, 2000, 4000, 8000, 15_000]
  // The mirror, and then the hub.
  expect(waits).toEqual([...atEach, ...atEach])

  waits = []
  let tries = 0
  async function broken() {
    tries += 1
    if (tries === 3) return new Response('weig')
    if (tries === 5) return new Response('hts', { status: 206, headers: { 'Content-Range': 'bytes 4-6/7' } })
    throw new TypeError('Failed to fetch')
  }
  await start(memory().store, one, broken, { sleep })
  expect(waits).toEqual([500, 1000, 500, 1000])
})

it('goes on at the next place where one fails for good, with what the first one gave, and says which it is', async () => {
  const { store, records } = memory()
  const asked: string[] = []
  async function file(name: string, url: string, init?: RequestInit) {
    const range = new Headers(init?.headers).get('Range')
    asked.push([new URL(url).host, name, range].filter(Boolean).join(' '))
    const ours = url.startsWith('https://app.example/')
    const headers = { ETag: ours ? '"ours"' : '"theirs"' }
    if (name === names[0]) return new Response('weights', { headers })
    // Half of it, and then the disk of the server fails.
    if (ours) return range ? new Response('', { status: 500 }) : new Response('weig', { headers })
    return range
      ? new Response('hts', { status: 206, headers: { ...headers, 'Content-Range': 'bytes 4-6/7' } })
      : new Response('weights', { headers })
  }
  const shown: string[] = []
  function report(progress: ModelProgress) {
    if (progress.kind === 'receiving') shown.push(`${progress.from?.kind} ${progress.received}`)
  }
  await start(store, names.slice(0, 2), file, { lanUrl: 'https://lan.example/' }, report)
  // Seven bytes and four were here when the LAN's turn came.
  expect(shown.filter((entry) => entry.startsWith('site')).at(-1)).toBe('site 11')
  expect(shown.filter((entry) => entry.startsWith('lan'))).toEqual(expect.arrayContaining(['lan 11', 'lan 14']))
  expect(shown.at(-1)).toBe('lan 14')
  expect(records[0]!.files).toEqual(filesOf(names.slice(0, 2)))
  expect(asked.filter((entry) => entry.startsWith('lan'))).toEqual([`lan.example ${names[1]} bytes=4-`])
})

it('tells what is wrong at the first place where none has the model', async () => {
  const file = async (_: string, url: string) =>
    url.startsWith('https://app.example/') ? new Response('damaged') : new Response('', { status: 404 })
  await expect(start(memory().store, names, file)).rejects.toMatchObject({ code: 'model/wrong-file' })
})

it('asks again for a file that a place says it has not: one that is being restarted does', async () => {
  let missing = 2
  const { store, records } = memory()
  await start(store, names.slice(0, 1), async () => new Response('weights', { status: missing-- > 0 ? 404 : 200 }))
  expect(records).toHaveLength(1)
})
