import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connect } from '../../src/rpc/client'
import { createLend } from '../../src/rpc/lend'
import type { Call } from '../../src/rpc/protocol'

type Methods = { find: Call<null, string> }

/** A worker as the page sees it: it answers a ping while `hears`, and says how far it is where that is a number. */
class Searching extends EventTarget {
  hears = true
  terminated = false
  progress: number | undefined
  calls: number[] = []

  begin() {
    this.say({ type: 'hello', build: 'one', life: undefined })
  }

  postMessage({ type, id }: { type: string; id: number }) {
    if (type === 'call') this.calls.push(id)
    if (type === 'ping' && this.hears) this.say({ type: 'pong', progress: this.progress })
  }

  terminate() {
    this.terminated = true
  }

  say(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function asked() {
  const worker = new Searching()
  const client = connect<Methods>(worker, 'one', 30)
  worker.begin()
  const call = client.call('find', null)
  const failed = vi.fn<(error: unknown) => void>()
  call.catch(failed)
  return { worker, client, call, failed }
}

it('ends a worker that hears nothing any more while a call waits, as if it had died', async () => {
  const { worker, client, failed } = asked()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(failed).not.toHaveBeenCalled()
  worker.hears = false
  await vi.advanceTimersByTimeAsync(20_000)
  expect(failed).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(failed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'app/worker-ended' }))
  expect(worker.terminated).toBe(true)
  expect(client.death()).toMatchObject({ code: 'app/worker-ended' })
})

it('waits for an hour for one that gets on, and not for one that only says that it is there', async () => {
  const { worker, failed } = asked()
  for (let n = 0; n < 180; n++) {
    worker.progress = n
    await vi.advanceTimersByTimeAsync(20_000)
  }
  expect(failed).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(40_000)
  expect(failed).toHaveBeenCalledOnce()
})

it('waits as long as it takes for a worker whose script is on its way, and for one of which nobody wants anything', async () => {
  const worker = new Searching()
  worker.hears = false
  const client = connect<Methods>(worker, 'one', 30)
  const call = client.call('find', null)
  await vi.advanceTimersByTimeAsync(600_000)
  worker.begin()
  worker.say({ type: 'reply', id: worker.calls[0], value: 'seal' })
  expect(await call).toBe('seal')
  await vi.advanceTimersByTimeAsync(600_000)
  expect(client.death()).toBeUndefined()
})

it('does not take the time in which the app was frozen for silence', async () => {
  const { worker, failed } = asked()
  worker.hears = false
  // The timer is overdue by an hour, once; the answer comes after it.
  vi.setSystemTime(Date.now() + 3_600_000)
  await vi.advanceTimersByTimeAsync(5_000)
  worker.hears = true
  await vi.advanceTimersByTimeAsync(60_000)
  expect(failed).not.toHaveBeenCalled()
})

function lending() {
  const workers: (Searching & { bytes: number })[] = []
  const lend = createLend(
    (bytes) => {
      const worker = Object.assign(new Searching(), { bytes })
      workers.push(worker)
      return worker
    },
    'one',
    {},
  )
  return { workers, lend }
}

it('lends a document its worker, and another one after its end', async () => {
  const { workers, lend } = lending()
  const first = await lend('pump', 7)
  expect(first.port).toBe(workers[0])
  expect(workers[0]!.bytes).toBe(7)
  const next = lend('pump', 8)
  await lend('valve', 9)
  expect(workers.map(({ bytes }) => bytes)).toEqual([7, 9])
  first.end()
  expect(first.died.aborted).toBe(false)
  expect((await next).port).toBe(workers[2])
  // Whoever had the first one ends no other.
  first.end()
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, false, false])
})

it('says that a lent worker died, and lends no other after three deaths, except to another document', async () => {
  const { workers, lend } = lending()
  for (let n = 0; n < 3; n++) {
    const { died, end } = await lend('pump', 1)
    workers.at(-1)!.dispatchEvent(new Event('error'))
    await vi.advanceTimersByTimeAsync(0)
    expect(died.reason).toMatchObject({ code: 'app/worker-ended' })
    end()
  }
  await expect(lend('pump', 1)).rejects.toMatchObject({ code: 'app/worker-failing' })
  expect((await lend('valve', 1)).died.aborted).toBe(false)
})
