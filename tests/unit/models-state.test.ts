import { expect, it, vi } from 'vitest'
import { SitebookError, abortError } from '../../src/core/errors'
import type { ModelProgress, StoredModel } from '../../src/core/model-files'
import { here, id, setUp } from './models-setup'

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

it('shows how far a copy is, hands it over when it is whole, and lets go of it when stopped', async () => {
  const file = new File([], 'model.zip')
  let whole = true
  const seen: unknown[] = []
  const { models, stored, status } = setUp({
    async *zip(_, signal) {
      yield { kind: 'copying', copied: 300, total: 710 }
      seen.push(status())
      if (whole) yield { kind: 'packed', file }
      else await new Promise((_, reject) => signal.addEventListener('abort', () => reject(abortError())))
    },
  })
  stored.push(here({ complete: true }))
  await models.check()
  expect(await models.zip(id)).toBe(file)
  expect(seen).toEqual([{ kind: 'copying', copied: 300, total: 710 }])
  whole = false
  const stopped = models.zip(id)
  await vi.waitFor(() => expect(status()?.kind).toBe('copying'))
  models.pause(id)
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
  expect(status()).toEqual({ kind: 'stored' })
})

it('says why a copy failed to whoever asked for it, and the model stays stored', async () => {
  const { models, stored, status } = setUp({
    async *copyTo() {
      yield { kind: 'copying', copied: 1, total: 710 }
      throw new SitebookError('storage/no-space')
    },
  })
  stored.push(here({ complete: true }))
  await models.check()
  await expect(models.copyToFolder(id, {} as FileSystemDirectoryHandle)).rejects.toMatchObject({
    code: 'storage/no-space',
  })
  expect(status()).toEqual({ kind: 'stored' })
})

it('knows that another tab has a model in use, and when it has no longer', async () => {
  const { models, elsewhere } = setUp()
  let over = () => {}
  elsewhere.over = new Promise<void>((resolve) => (over = resolve))
  elsewhere.now = true
  await models.check()
  expect(models.state.get().elsewhere).toBe(true)
  elsewhere.now = false
  over()
  await vi.waitFor(() => expect(models.state.get().elsewhere).toBe(false))
})

it('looks at a LAN address when it is entered, and does not keep one that the policy forbids', async () => {
  let answer: () => Promise<string[] | undefined> = () => Promise.resolve([id])
  const { models } = setUp({ look: () => answer() })
  await models.check()
  await models.setLanUrl('https://mirror.site/m')
  expect(models.state.get()).toMatchObject({
    lanUrl: 'https://mirror.site/m/',
    mirror: { kind: 'found', models: ['Llama 3.2 1B'] },
  })
  answer = () => Promise.reject(new SitebookError('model/blocked-address'))
  await expect(models.setLanUrl('https://elsewhere.site/')).rejects.toMatchObject({ code: 'model/blocked-address' })
  expect(models.state.get().lanUrl).toBe('https://mirror.site/m/')
  answer = () => Promise.resolve(undefined)
  await models.setLanUrl('https://off.site/')
  expect(models.state.get()).toMatchObject({ lanUrl: 'https://off.site/', mirror: { kind: 'silent' } })
})

it('hears that another tab deleted what is partly here, and that what failed here is not deleted by that', async () => {
  const { models, stored, status, tabs } = setUp({
    async *download() {
      throw new SitebookError('model/network')
    },
  })
  const hear = (data: string) => tabs.dispatchEvent(new MessageEvent('message', { data }))
  stored.push(here({}))
  await models.check()
  await models.download(id)
  const failed = { kind: 'partial', received: 100, error: { code: 'model/network' } }
  expect(status()).toMatchObject(failed)
  hear('another model')
  hear(id)
  stored.splice(0, 1, here({ received: 200 }))
  hear('')
  await vi.waitFor(() => expect(status()).toMatchObject({ ...failed, received: 200 }))
  stored.length = 0
  hear(id)
  await vi.waitFor(() => expect(status()).toEqual({ kind: 'absent' }))
})

it('shows what was read last, however long the reading before took', async () => {
  const asked: ((stored: StoredModel[]) => void)[] = []
  const { models, status, page } = setUp({ stored: () => new Promise((resolve) => asked.push(resolve)) })
  const soon = () => new Promise((resolve) => setTimeout(resolve, 20))
  const opened = models.check()
  await soon()
  asked[0]!([])
  await opened
  for (let times = 0; times < 2; times++) page.dispatchEvent(new Event('visibilitychange'))
  await soon()
  // Were both read at once, this one would be the first to end.
  asked[2]?.([here({ complete: true })])
  await soon()
  asked[1]!([here({})])
  await soon()
  asked[2]!([here({ complete: true })])
  await soon()
  expect(status()).toEqual({ kind: 'stored' })
})

it('keeps saying why a download failed that left nothing, whatever other tabs do', async () => {
  const { models, status, tabs, elsewhere } = setUp({
    async *download() {
      throw new SitebookError('model/not-found')
    },
  })
  await models.check()
  await models.download(id)
  elsewhere.now = true
  tabs.dispatchEvent(new MessageEvent('message', { data: '' }))
  await vi.waitFor(() => expect(models.state.get().elsewhere).toBe(true))
  expect(status()).toMatchObject({ kind: 'partial', received: 0, error: { code: 'model/not-found' } })
})

it('says so, and goes on, when the worker is gone', async () => {
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
  await expect(models.remove(id)).rejects.toMatchObject({ code: 'app/unexpected' })
})

it('says what the engine is doing, and why it did not start', async () => {
  const failing = setUp({}, async function* () {
    yield { kind: 'loading', loaded: 1, total: 4 }
    throw new SitebookError('gpu/out-of-memory')
  })
  const seen: unknown[] = []
  failing.models.state.subscribe(() => seen.push(failing.models.state.get().active))
  await failing.models.use(id)
  expect(seen).toContainEqual({ kind: 'loading', id, step: 'reading', fraction: 0.25 })
  expect(failing.models.state.get().active).toMatchObject({ kind: 'failed', id, error: { code: 'gpu/out-of-memory' } })

  const working = setUp()
  await working.models.use(id)
  expect(working.models.state.get().active).toEqual({ kind: 'ready', id })
  working.failing.now(new SitebookError('gpu/reload'))
  expect(working.models.state.get().active).toMatchObject({ kind: 'failed', id, error: { code: 'gpu/reload' } })
  await working.models.stopUsing()
  expect(working.models.state.get().active).toEqual({ kind: 'quotes' })
})

it('asks the browser to keep what is stored before a byte of it comes, from the network or from a folder', async () => {
  const log: string[] = []
  const coming = (what: string) =>
    async function* (): AsyncGenerator<ModelProgress> {
      log.push(what)
    }
  const { models, storage } = setUp({ download: coming('download'), takeIn: coming('folder') })
  storage.persist = async () => log.push('persist') > 0
  await models.check()
  await models.download(id)
  await models.addFromFiles([new File([], 'model.zip')])
  expect(log).toEqual(['persist', 'download', 'persist', 'folder'])
})

it('loads a model with the context that was chosen for it', async () => {
  const asked: unknown[] = []
  const { models } = setUp({}, async function* (choice) {
    asked.push(choice)
  })
  await models.check()
  await models.use(id)
  await models.setContext(id, 16384)
  await models.use(id)
  expect(asked).toEqual([
    { model: id, contextTokens: 4096 },
    { model: id, contextTokens: 16384 },
  ])
})

it('offers the server that the site names, advises nobody to take it, and asks it at the address that was shown', async () => {
  const asked: unknown[] = []
  const endpoint = { url: '/llm', model: 'llama', name: 'Plant Llama', contextTokens: 8192 }
  const load: NonNullable<Parameters<typeof setUp>[1]> = async function* (choice) {
    asked.push(choice)
  }
  const { models } = setUp({}, load, {}, new Map(), endpoint)
  await models.check()
  const served = models.state.get().models.at(-1)!
  expect(served).toMatchObject({ name: 'Plant Llama', status: { kind: 'served' }, advice: undefined })
  expect(served.endpoint?.host).toBe('app.example')
  expect(models.state.get().active).toEqual({ kind: 'quotes' })
  await models.use(served.id)
  expect(asked).toMatchObject([{ model: served.id, contextTokens: 8192, endpoint: { url: '/llm', model: 'llama' } }])

  // What was chosen once is not chosen at another address.
  const moved = setUp({}, load, {}, new Map(), { ...endpoint, url: 'https://elsewhere.example' })
  await moved.models.check()
  expect(moved.models.state.get().models.at(-1)?.id).not.toBe(served.id)
})

it('keeps the chosen context and the LAN address', async () => {
  const { models } = setUp()
  await models.check()
  await models.setContext(id, 8192)
  await models.setLanUrl('mirror.site/models')
  await models.check()
  expect(models.state.get().models[0]?.context?.tokens).toBe(8192)
  expect(models.state.get().lanUrl).toBe('https://mirror.site/models/')
  for (const wrong of ['no address', 'bananas'])
    await expect(models.setLanUrl(wrong)).rejects.toMatchObject({ code: 'model/no-address' })
  expect(models.state.get().lanUrl).toBe('https://mirror.site/models/')
})
