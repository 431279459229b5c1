/** The use case of the Models panel, for tests of it. */
import type { SitebookError } from '../../src/core/errors'
import type { Trial } from '../../src/core/model'
import type { ModelProgress, StoredModel } from '../../src/core/model-files'
import { catalogue } from '../../src/models/catalogue'
import { createModels } from '../../src/models/create-models'
import type { ModelsParts } from '../../src/models/models-parts'
import type { Endpoint } from '../../src/site/site'

export const id = catalogue[0]!.id
export const trial: Trial = { correct: true, weightRate: 80e9, flops: 3e12, tokenSeconds: 0.005 }
export const here = (fields: Partial<StoredModel>): StoredModel => ({
  model: id,
  complete: false,
  received: 100,
  total: 710,
  wanted: false,
  ...fields,
})

/** The use case with a worker and an engine that do as the test says. */
export function setUp(
  parts: Partial<ModelsParts['work']> = {},
  load?: ModelsParts['engine']['load'],
  device: Partial<ModelsParts['deviceCheck']> = {},
  saved = new Map<string, unknown>(),
  endpoint?: Endpoint,
  answer?: ModelsParts['engine']['answer'],
) {
  const stored: StoredModel[] = []
  const awake = { now: 0, ever: 0 }
  const page = new EventTarget()
  const elsewhere = { now: false, over: new Promise<void>(() => undefined) }
  const failing: { now: (error: SitebookError) => void } = { now: () => undefined }
  const tabs = Object.assign(new EventTarget(), { postMessage: () => undefined })
  const none = async function* (): AsyncGenerator<ModelProgress> {}
  const storage = {
    estimate: () => Promise.resolve({ quota: 1e10, usage: 0 }),
    persist: () => Promise.resolve(false),
    persisted: () => Promise.resolve(false),
  }
  const models = createModels({
    site: async () => ({ mirror: '', models: parts.offered ? ['site-0123456789ab'] : [], endpoint }),
    origin: 'https://app.example',
    catalogue,
    work: {
      stored: () => Promise.resolve(stored),
      download: none,
      verify: none,
      takeIn: none,
      copyTo: none,
      zip: none,
      offered: () => Promise.resolve([]),
      look: () => Promise.resolve([]),
      unwant: () => Promise.resolve(),
      remove: () => Promise.resolve(),
      ...parts,
    },
    engine: {
      capabilities: () => Promise.resolve({ gpu: 'f16', adapter: '', maxBufferSize: 2 ** 31, software: false }),
      load: load ?? async function* () {},
      answer: answer ?? async function* () {},
      unload: () => Promise.resolve(),
      onFailure: (listener) => (failing.now = listener),
      isElsewhere: () => Promise.resolve(elsewhere.now),
      free: () => elsewhere.over,
    },
    deviceCheck: { mayRunByItself: () => Promise.resolve(true), run: () => Promise.resolve(trial), ...device },
    cpuRate: () => Promise.resolve({ core: 3.3e9, threads: 1 }),
    build: 'b',
    settings: {
      read: (key) => Promise.resolve(saved.get(key)),
      save: (key, value) => Promise.resolve(void saved.set(key, value)),
    },
    storage,
    memory: 8e9,
    keepAwake() {
      awake.now += 1
      awake.ever += 1
      return () => (awake.now -= 1)
    },
    tabs,
    page,
  })
  const status = () => models.state.get().models.find((model) => model.id === id)?.status
  return { models, stored, awake, page, status, failing, elsewhere, storage, tabs }
}
