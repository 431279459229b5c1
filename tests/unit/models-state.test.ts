import { expect, it, vi } from 'vitest'
import { SitebookError, abortError } from '../../src/core/errors'
import type { ModelProgress, StoredModel } from '../../src/core/model-files'
import { catalogue } from '../../src/models/catalogue'
import { type ModelsParts, createModels } from '../../src/models/create-models'

const id = catalogue[0]!.id
const here = (fields: Partial<StoredModel>): StoredModel => ({
  model: id,
  complete: false,
  received: 100,
  total: 710,
  wanted: false,
  ...fields,
})

/** The use case with a worker and an engine that do as the test says. */
function setUp(parts: Partial<ModelsParts['work']> = {}, load?: ModelsParts['engine']['load']) {
  const stored: StoredModel[] = []
  const awake = { now: 0, ever: 0 }
  const page = new EventTarget()
  const failing: { now: (error: SitebookError) => void } = { now: () => undefined }
  const saved = new Map<string, unknown>()
  const none = async function* (): AsyncGenerator<ModelProgress> {}
  const models = createModels({
    catalogue,
    work: {
      stored: () => Promise.resolve(stored),
      download: none,
      verify: none,
      takeIn: none,
      copyTo: none,
      zip: () => Promise.reject(new Error('unused')),
      unwant: () => Promise.resolve(),
      remove: () => Promise.resolve(),
      ...parts,
    },
    engine: {
      capabilities: () => Promise.resolve({ gpu: 'f16', adapter: '', maxBufferSize: 2 ** 31, software: false }),
      load: load ?? async function* () {},
      unload: () => Promise.resolve(),
      onFailure: (listener) => (failing.now = listener),
    },
    settings: {
      read: (key) => Promise.resolve(saved.get(key)),
      save: (key, value) => Promise.resolve(void saved.set(key, value)),
    },
    storage: {
      estimate: () => Promise.resolve({ quota: 1e10, usage: 0 }),
      persist: () => Promise.resolve(false),
      persisted: () => Promise.resolve(false),
    },
    memory: 8e9,
    keepAwake() {
      awake.now += 1
      awake.ever += 1
      return () => (awake.now -= 1)
    },
    tabs: { postMessage: () => undefined, addEventListener: () => undefined },
    page,
  })
  const status = () => models.state.get().models.find((model) => model.id === id)?.status
  return { models, stored, awake, page, status, failing }
}

it('goes on by itself with a download that was running, and with no other', async () => {
  const download = vi.fn(async function* (): AsyncGenerator<ModelProgress> {})
  const { models, stored } = setUp({ download })
  stored.push(here({ wanted: true }), here({ model: catalogue[1]!.id }))
  await models.check()
  await models.check()
  expect(download).toHaveBeenCalledTimes(1)
  expect(download).toHaveBeenCalledWith({ model: id, lanUrl: '' }, expect.anything())
})

it('shows a failure in the status, keeps the screen on only while it works, and resumes when the network is back', async () => {
  let offline = true
  const { models, stored, awake, page, status } = setUp({
    async *download() {
      stored.splice(0, 1, here({}))
      yield { kind: 'receiving', received: 100, total: 710 }
      if (offline) throw new SitebookError('model/network')
      stored.splice(0, 1, here({ complete: true }))
    },
  })
  await models.check()
  await models.download(id)
  expect(status()).toMatchObject({ kind: 'partial', received: 100, error: { code: 'model/network' } })
  expect(awake).toEqual({ now: 0, ever: 1 })
  offline = false
  page.dispatchEvent(new Event('online'))
  await vi.waitFor(() => expect(status()).toEqual({ kind: 'stored' }))
})

it('leaves a paused model partial, without an error', async () => {
  const unwant = vi.fn(() => Promise.resolve())
  const { models, stored, status } = setUp({
    unwant,
    async *download(_, signal) {
      stored.push(here({}))
      yield { kind: 'receiving', received: 100, total: 710 }
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      throw abortError()
    },
  })
  await models.check()
  const running = models.download(id)
  await vi.waitFor(() => expect(status()).toMatchObject({ kind: 'downloading', received: 100 }))
  models.pause(id)
  await running
  expect(status()).toEqual({ kind: 'partial', received: 100, error: undefined })
  expect(unwant).toHaveBeenCalledWith({ model: id })
})

it('never throws when the worker is gone', async () => {
  const gone = () => Promise.reject(new SitebookError('app/unexpected', 'worker'))
  const { models, status } = setUp({
    stored: gone,
    remove: gone,

    async *download() {
      await gone()
    },
  })
  await models.check()
  await models.download(id)
  expect(status()).toMatchObject({ kind: 'partial', error: { code: 'app/unexpected' } })
  await models.remove(id)
})

it('says what the engine is doing, and why it did not start', async () => {
  const failing = setUp({}, async function* () {
    yield { kind: 'loading', loaded: 1, total: 4 }
    throw new SitebookError('gpu/out-of-memory')
  })
  const seen: unknown[] = []
  failing.models.state.subscribe(() => seen.push(failing.models.state.get().active))
  await failing.models.use(id)
  expect(seen).toContainEqual({ kind: 'loading', id, step: 'Reading the model', fraction: 0.25 })
  expect(failing.models.state.get().active).toMatchObject({ kind: 'failed', id, error: { code: 'gpu/out-of-memory' } })

  const working = setUp()
  await working.models.use(id)
  expect(working.models.state.get().active).toEqual({ kind: 'ready', id })
  working.failing.now(new SitebookError('gpu/reload'))
  expect(working.models.state.get().active).toMatchObject({ kind: 'failed', id, error: { code: 'gpu/reload' } })
  await working.models.stopUsing()
  expect(working.models.state.get().active).toEqual({ kind: 'quotes' })
})

it('keeps the chosen context and the LAN address', async () => {
  const { models } = setUp()
  await models.check()
  await models.setContext(id, 8192)
  await models.setLanUrl('mirror.site/models')
  await models.check()
  expect(models.state.get().models[0]?.contextTokens).toBe(8192)
  expect(models.state.get().lanUrl).toBe('https://mirror.site/models/')
  await expect(models.setLanUrl('no address')).rejects.toThrow('Not an address: no address')
})
