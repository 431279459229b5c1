import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DocumentRecord } from '../../src/core/document'
import { SitebookError } from '../../src/core/errors'
import type { Stored } from '../../src/library/stored'
import { withPatience } from '../../src/library/patience'
import { createShelf } from '../../src/library/shelf'
import type { Client } from '../../src/rpc/client'
import type { PdfMethods } from '../../src/rpc/protocol'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('passes events on as long as they come, and throws after a silence', async () => {
  async function* events() {
    yield 1
    await new Promise((resolve) => setTimeout(resolve, 2900))
    yield 2
    await new Promise(() => undefined)
  }
  const seen: number[] = []
  const reading = (async () => {
    for await (const n of withPatience(events(), 3, () => new SitebookError('document/too-slow'))) seen.push(n)
  })()
  const failure = expect(reading).rejects.toMatchObject({ code: 'document/too-slow' })
  await vi.advanceTimersByTimeAsync(5800)
  expect(seen).toEqual([1, 2])
  await vi.advanceTimersByTimeAsync(200)
  await failure
})

it('takes the time in which the app was frozen for no silence: what is overdue then is due once', async () => {
  /** Timers by a clock that stands still for a while: each that is due then fires once, before the events that wait. */
  const timers = new Set<() => void>()
  const start = (call: () => void) => {
    timers.add(call)
    return call
  }
  vi.stubGlobal('setTimeout', start)
  vi.stubGlobal('setInterval', start)
  vi.stubGlobal('clearTimeout', (call: () => void) => timers.delete(call))
  vi.stubGlobal('clearInterval', (call: () => void) => timers.delete(call))
  let arrive = () => {}
  async function* events() {
    await new Promise<void>((resolve) => (arrive = resolve))
    yield 'a page'
  }
  const next = withPatience(events(), 20, () => new SitebookError('document/too-slow')).next()
  expect(timers.size).toBe(1)
  for (const due of timers) due()
  arrive()
  expect(await next).toMatchObject({ value: 'a page' })
})

it('stops a worker that says nothing about a document for 20 seconds, and not sooner', async () => {
  vi.stubGlobal('sessionStorage', { getItem: () => 'tab', setItem: () => undefined })
  vi.stubGlobal('addEventListener', () => undefined)
  const { createImportJobs } = await import('../../src/library/jobs')
  const storage = { document: async () => undefined, removeDocument: async () => undefined }
  const bytes = { unseal: async () => undefined, remove: async () => undefined }
  const close = vi.fn()
  const worker = { close } as unknown as Client<PdfMethods>
  const shelf = createShelf()
  shelf.put({ id: 'd', name: 'slow.pdf', added: 1 } as DocumentRecord, { kind: 'waiting' })
  const jobs = createImportJobs(shelf, Promise.resolve({ storage, bytes } as unknown as Stored), () => worker, 1)
  const over = jobs.start({
    id: 'd',
    fresh: true,
    prepare: async () => true,
    async *open() {
      await new Promise(() => undefined)
    },
  })
  const failure = expect(over).rejects.toMatchObject({ code: 'document/too-slow' })
  await vi.advanceTimersByTimeAsync(19_900)
  expect(close).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  await failure
  expect(close).toHaveBeenCalled()
  expect(shelf.state.get().refusals).toMatchObject([{ names: ['slow.pdf'], error: { code: 'document/too-slow' } }])
})
