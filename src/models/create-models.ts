/** The use case behind the Models panel: what there is, what is here, what is on its way, and which model answers. */
import { asSitebookError, type SitebookError, isAbort } from '../core/errors'
import type { Capabilities, LoadProgress, ModelChoice } from '../core/model'
import type { ModelProgress, StoredModel } from '../core/model-files'
import { createStore } from '../library/store'
import type { CatalogueModel } from './catalogue'
import type { Device } from './device'
import { itemsOf, statusOf } from './items'
import type { ModelItem, ModelStatus, Models, ModelsState, Space } from './models'
import { lanAddress } from './places'
import { createRate } from './rate'
import type { ModelWork } from './work'

/** The engine, as far as choosing a model goes; `engine/engine.ts` has it. */
export interface Loader {
  capabilities(): Promise<Capabilities>
  load(choice: ModelChoice, signal: AbortSignal): AsyncIterable<LoadProgress>
  unload(): Promise<void>
  /** When the model in use has failed for good. */
  onFailure(listener: (error: SitebookError) => void): void
}

export interface ModelsParts {
  catalogue: readonly CatalogueModel[]
  work: ModelWork
  engine: Loader
  settings: { read(key: string): Promise<unknown>; save(key: string, value: unknown): Promise<void> }
  storage: Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>
  /** Bytes, as far as the browser says. */
  memory: number | undefined
  /** Keeps the screen on until the returned function is called (`wake-lock.ts`). */
  keepAwake(): () => void
  /** Tells other tabs that something was stored or deleted, and hears of it from them. */
  tabs: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>
  /** The page: its `online` event sets a download going again that the network had stopped. */
  page: Pick<EventTarget, 'addEventListener'>
}

const unknownDevice: Capabilities = { gpu: 'none', adapter: '', maxBufferSize: 0, software: false }

export function createModels(parts: ModelsParts): Models {
  const { catalogue, work, engine, settings } = parts
  const running = new Map<string, AbortController>()
  let stored: readonly StoredModel[] = []
  let loading: AbortController | undefined
  let wasChecked = false

  const state = createStore<ModelsState>({
    capabilities: undefined,
    models: [],
    active: { kind: 'quotes' },
    lanUrl: '',
    adding: { kind: 'idle' },
    space: undefined,
  })

  const item = (id: string) => state.get().models.find((model) => model.id === id)
  const change = (id: string, fields: Partial<ModelItem>) =>
    state.set(({ models }) => ({ models: models.map((model) => (model.id === id ? { ...model, ...fields } : model)) }))

  /** Reads again what is stored and free. What a model is doing, or why it stopped, stays; so does all if the worker is gone. */
  async function refresh() {
    const [now, space, contexts] = await Promise.all([
      work.stored(null).catch(() => stored),
      spaceOf(parts.storage),
      chosenContexts(),
    ])
    stored = now
    const { capabilities = unknownDevice, models } = state.get()
    const device: Device = { capabilities, memory: parts.memory, free: space?.free }
    const items = itemsOf(catalogue, device, stored, contexts).map((fresh) => {
      const before = models.find(({ id }) => id === fresh.id)?.status
      const keeps = running.has(fresh.id) || (before?.kind === 'partial' && fresh.status.kind !== 'stored')
      return before && keeps ? { ...fresh, status: before } : fresh
    })
    state.set({ models: items, space })
  }

  async function chosenContexts(): Promise<Map<string, number>> {
    const chosen = new Map<string, number>()
    for (const { id } of catalogue) {
      const tokens = await settings.read(`context:${id}`)
      if (typeof tokens === 'number') chosen.set(id, tokens)
    }
    return chosen
  }

  /** Runs one job on a model, shows its progress, and leaves the truth in its status. Returns the files that were wrong. */
  async function run(id: string, job: (signal: AbortSignal) => AsyncIterable<ModelProgress>): Promise<string[]> {
    const stop = new AbortController()
    running.set(id, stop)
    const awake = parts.keepAwake()
    const rate = createRate()
    let wrong: string[] = []
    let failure: SitebookError | undefined
    try {
      for await (const progress of job(stop.signal)) {
        if (progress.kind === 'receiving') {
          const { received, total } = progress
          change(id, {
            size: total,
            status: { kind: 'downloading', received, rate: rate(received, performance.now()) },
          })
        } else if (progress.kind === 'verifying')
          change(id, { status: { kind: 'verifying', checked: progress.checked } })
        else wrong = progress.wrong
      }
    } catch (error) {
      if (!isAbort(error)) failure = asSitebookError(error)
    }
    awake()
    running.delete(id)
    stored = await work.stored(null).catch(() => stored)
    change(id, { status: withError(statusOf(id, stored), failure) })
    await refresh()
    parts.tabs.postMessage(id)
    return wrong
  }

  async function download(id: string) {
    const status = item(id)?.status
    if (running.has(id) || status?.kind === 'stored') return
    const received = status && 'received' in status ? status.received : 0
    change(id, { status: { kind: 'downloading', received, rate: 0 } })
    await run(id, (signal) => work.download({ model: id, lanUrl: state.get().lanUrl }, signal))
  }

  /** The browser may ask the user here, so it comes with a tap; a refusal only means that it may clear storage later. */
  async function persist() {
    await parts.storage.persist()
  }

  async function stopUsing() {
    loading?.abort()
    loading = undefined
    state.set({ active: { kind: 'quotes' } })
    await engine.unload()
  }

  engine.onFailure((error) => {
    const { active } = state.get()
    if (active.kind === 'ready') state.set({ active: { kind: 'failed', id: active.id, error } })
  })
  parts.tabs.addEventListener('message', () => void refresh())
  parts.page.addEventListener('online', () => {
    for (const { id, status } of state.get().models)
      if (status.kind === 'partial' && status.error?.code === 'model/network') void download(id)
  })

  return {
    state,

    async check() {
      const [capabilities, lanUrl] = await Promise.all([engine.capabilities(), settings.read('lanUrl')])
      state.set({ capabilities, lanUrl: typeof lanUrl === 'string' ? lanUrl : '' })
      await refresh()
      if (wasChecked) return
      wasChecked = true
      // A download that was running when the tab or the browser went away goes on by itself.
      for (const { model, wanted, complete } of stored) if (wanted && !complete) void download(model)
    },

    async download(id) {
      await persist()
      await download(id)
    },

    pause(id) {
      running.get(id)?.abort()
      void work.unwant({ model: id })
    },

    async verify(id) {
      if (running.has(id)) return
      const wrong = await run(id, (signal) => work.verify({ model: id }, signal))
      if (wrong.length > 0) await download(id)
    },

    async remove(id) {
      running.get(id)?.abort()
      const { active } = state.get()
      if (active.kind !== 'quotes' && active.id === id) await stopUsing()
      try {
        await work.remove({ model: id })
        change(id, { status: { kind: 'absent' } })
      } catch (error) {
        change(id, { status: withError(statusOf(id, stored), asSitebookError(error)) })
      }
      await refresh()
      parts.tabs.postMessage(id)
    },

    async use(id) {
      loading?.abort()
      const own = (loading = new AbortController())
      const contextTokens = item(id)?.contextTokens ?? 4096
      state.set({ active: { kind: 'loading', id, step: 'Reading the model', fraction: 0 } })
      try {
        for await (const progress of engine.load({ model: id, contextTokens }, own.signal))
          if (own === loading) state.set({ active: { kind: 'loading', id, ...stepOf(progress) } })
        if (own === loading) state.set({ active: { kind: 'ready', id } })
      } catch (error) {
        if (own !== loading) return
        state.set({
          active: isAbort(error) ? { kind: 'quotes' } : { kind: 'failed', id, error: asSitebookError(error) },
        })
      }
    },

    stopUsing,

    async setContext(id, tokens) {
      await settings.save(`context:${id}`, tokens)
      change(id, { contextTokens: tokens })
    },

    async setLanUrl(url) {
      const lanUrl = lanAddress(url)
      if (lanUrl === undefined) throw new TypeError(`Not an address: ${url}`)
      await settings.save('lanUrl', lanUrl)
      state.set({ lanUrl })
    },

    async addFromFiles(files) {
      state.set({ adding: { kind: 'checking', received: 0, total: 0 } })
      const awake = parts.keepAwake()
      let adding: ModelsState['adding'] = { kind: 'idle' }
      try {
        await persist()
        for await (const progress of work.takeIn({ files: [...files] }, new AbortController().signal))
          if (progress.kind === 'receiving') state.set({ adding: { ...progress, kind: 'checking' } })
      } catch (error) {
        adding = { kind: 'failed', error: asSitebookError(error) }
      }
      awake()
      await refresh()
      state.set({ adding })
      parts.tabs.postMessage('')
    },

    async copyToFolder(id, directory) {
      for await (const progress of work.copyTo({ model: id, directory }, new AbortController().signal)) void progress
    },

    zip: (id) => work.zip({ model: id }, new AbortController().signal),
  }
}

async function spaceOf(storage: ModelsParts['storage']): Promise<Space | undefined> {
  const { quota, usage } = await storage.estimate()
  if (quota === undefined || usage === undefined) return undefined
  return { free: quota - usage, persisted: await storage.persisted() }
}

/** A model that failed keeps what arrived, if only nothing, and says why; a stored one has not failed. */
function withError(status: ModelStatus, error: SitebookError | undefined): ModelStatus {
  if (!error || status.kind === 'stored') return status
  return { kind: 'partial', received: 'received' in status ? status.received : 0, error }
}

function stepOf(progress: LoadProgress): { step: string; fraction: number | undefined } {
  if (progress.kind === 'downloading') return { step: 'Downloading', fraction: progress.received / progress.total }
  if (progress.kind === 'loading') return { step: 'Reading the model', fraction: progress.loaded / progress.total }
  return {
    step: progress.kind === 'compiling' ? 'Preparing the graphics processor' : 'Warming up',
    fraction: undefined,
  }
}
