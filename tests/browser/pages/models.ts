/** The models' use case with its real worker, store and network, and no user interface. */
import './stored-blobs'
import { createModels } from '../../../src/models/create-models'
import type { Models } from '../../../src/models/models'
import { keepAwake } from '../../../src/models/wake-lock'
import type { ModelMethods } from '../../../src/rpc/protocol'
import { supervise } from '../../../src/rpc/supervise'
import { openModelStore } from '../../../src/storage/models'
import { durabilities } from './durabilities'
import { testCatalogue } from './models-catalogue'

export interface ModelsPage {
  models: Models
  store: ReturnType<typeof openModelStore>
  /** Terminates the worker, as it is, and starts another. */
  kill(): void
  /** Downloads; resumes, as a person would, after every failure that asks for it. Returns how often that was. */
  persist(id: string): Promise<number>
  /** SHA-256 of what an engine would read, by file. */
  hashes(id: string): Promise<Record<string, string>>
  /** Takes up so many bytes of the quota, and gives them back. */
  fill(bytes: number): Promise<void>
  empty(): Promise<void>
  durabilities: typeof durabilities
  /** Changes one bit of a stored file. */
  flip(id: string, file: string, at: number): Promise<void>
}

declare global {
  interface Window {
    page: ModelsPage
  }
}

const worker = supervise<ModelMethods>(
  () => new Worker(new URL('./models-worker.ts', import.meta.url), { type: 'module' }),
  'test',
)
const saved = new Map<string, unknown>()
const store = openModelStore()

const models = createModels({
  site: async () => ({ mirror: '', models: [], endpoint: undefined }),
  origin: location.origin,
  catalogue: testCatalogue,
  work: {
    stored: (args) => worker.call('stored', args),
    download: (args, signal) => worker.open('download', args, signal),
    verify: (args, signal) => worker.open('verify', args, signal),
    takeIn: (args, signal) => worker.open('takeIn', args, signal),
    copyTo: (args, signal) => worker.open('copyTo', args, signal),
    zip: (args, signal) => worker.open('zip', args, signal),
    offered: (args) => worker.call('offered', args),
    look: (args) => worker.call('look', args),
    unwant: (args) => worker.call('unwant', args),
    remove: (args) => worker.call('remove', args),
  },
  engine: {
    capabilities: async () => ({ gpu: 'f32', adapter: '', maxBufferSize: 2 ** 31, software: false }),
    async *load({ model }) {
      if (!(await store.complete(model))) throw new Error('not complete')
      yield { kind: 'warming' }
    },
    async *answer() {
      yield 'The valve opens at 14 bar.'
    },
    unload: async () => undefined,
    onFailure: () => undefined,
    isElsewhere: async () => false,
    free: async () => undefined,
  },
  deviceCheck: { run: () => Promise.reject(new Error('unused')), mayRunByItself: async () => false },
  cpuRate: () => Promise.resolve({ core: 3.3e9, threads: 1 }),
  build: 'test',
  settings: { read: async (key) => saved.get(key), save: async (key, value) => void saved.set(key, value) },
  storage: navigator.storage,
  memory: 8e9,
  keepAwake: () => keepAwake(document, navigator.wakeLock),
  tabs: new BroadcastChannel('models'),
  page: window,
})

window.page = {
  models,
  store,
  kill: () => worker.close(),
  async persist(id) {
    const now = () => models.state.get().models.find((model) => model.id === id)?.status
    for (let resumed = 0; ; resumed += 1) {
      await models.download(id)
      // It may have gone on by itself when the page was opened.
      while (now()?.kind === 'downloading' || now()?.kind === 'connecting')
        await new Promise((resolve) => setTimeout(resolve, 20))
      if (now()?.kind === 'stored') return resumed
      if (resumed === 60) throw new Error(`Gave up: ${JSON.stringify(now())}`)
    }
  },
  async hashes(id) {
    const record = await store.record(id)
    const hashes: Record<string, string> = {}
    for (const { name } of record?.files ?? []) {
      const bytes = await (await store.read(id, name))!.arrayBuffer()
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      hashes[name] = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    }
    return hashes
  },
  async fill(bytes) {
    const other = openModelStore('other')
    const file = { name: 'other', size: bytes, received: bytes, etag: '', sha256: '', md5: '' }
    await other.append('other', file, new Blob([new Uint8Array(bytes)]))
  },
  empty: () => openModelStore('other').remove('other'),
  durabilities,
  async flip(id, file, at) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sitebook-models')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const read = database.transaction('pieces').objectStore('pieces')
    const range = IDBKeyRange.bound([id, file], [id, file, []])
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const [keys, pieces] = await Promise.all([done(read.getAllKeys(range)), done<Blob[]>(read.getAll(range))])
    let n = 0
    let before = 0
    while (at - before >= (pieces[n]?.size ?? Infinity)) before += pieces[n++]?.size ?? 0
    const bytes = new Uint8Array(await pieces[n]!.arrayBuffer())
    bytes[at - before]! ^= 1
    await done(
      database
        .transaction('pieces', 'readwrite')
        .objectStore('pieces')
        .put(new Blob([bytes]), keys[n]),
    )
    database.close()
  },
}

void models.check()
