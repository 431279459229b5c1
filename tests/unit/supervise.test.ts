import { expect, it } from 'vitest'
import type { Call, Stream } from '../../src/rpc/protocol'
import { supervise } from '../../src/rpc/supervise'

type Methods = { double: Call<number, number>; count: Stream<number, number> }

/** A worker that doubles at once, as the page sees it. */
class Doubler extends EventTarget {
  terminated = false

  constructor(build: string) {
    super()
    queueMicrotask(() => this.say({ type: 'hello', build, life: undefined }))
  }

  postMessage(message: { type: string; id: number; args: number }) {
    if (message.type === 'call')
      queueMicrotask(() => this.say({ type: 'reply', id: message.id, value: 2 * message.args }))
  }

  terminate() {
    this.terminated = true
  }

  die() {
    this.dispatchEvent(new Event('error'))
  }

  private say(data: unknown) {
    if (!this.terminated) this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

function setUp(build = 'one') {
  const workers: Doubler[] = []
  const clock = { now: 0 }
  const start = () => {
    const worker = new Doubler(build)
    workers.push(worker)
    return worker
  }
  return { workers, clock, worker: supervise<Methods>(start, 'one', { now: () => clock.now }) }
}

it('starts no worker before the first call, and one for all calls', async () => {
  const { workers, worker } = setUp()
  expect(workers).toHaveLength(0)
  expect(worker.isRunning()).toBe(false)
  expect(await Promise.all([worker.call('double', 1), worker.call('double', 2)])).toEqual([2, 4])
  expect(worker.isRunning()).toBe(true)
  expect(workers).toHaveLength(1)
})

it('rejects what is pending when the worker dies, and answers the next call from another', async () => {
  const { workers, worker } = setUp()
  worker.start()
  const call = worker.call('double', 1)
  const stream = worker.open('count', 1)[Symbol.asyncIterator]().next()
  workers[0]!.die()
  await expect(call).rejects.toMatchObject({ code: 'app/worker-ended' })
  await expect(stream).rejects.toMatchObject({ code: 'app/worker-ended' })
  expect(worker.isRunning()).toBe(false)
  expect(workers[0]!.terminated).toBe(true)
  expect(workers).toHaveLength(1)
  expect(await worker.call('double', 3)).toBe(6)
  expect(workers).toHaveLength(2)
})

it('starts it no more after three deaths within five minutes, and says what to do', async () => {
  const { workers, worker, clock } = setUp()
  for (const time of [0, 100_000, 200_000]) {
    clock.now = time
    expect(await worker.call('double', 1)).toBe(2)
    workers.at(-1)!.die()
  }
  clock.now = 201_000
  const failing = { code: 'app/worker-failing' }
  await expect(worker.call('double', 1)).rejects.toMatchObject(failing)
  await expect(worker.open('count', 1)[Symbol.asyncIterator]().next()).rejects.toMatchObject(failing)
  expect(workers).toHaveLength(3)
})

it('tries again when the first of those deaths is five minutes past', async () => {
  const { workers, worker, clock } = setUp()
  for (const time of [0, 100_000, 200_000]) {
    clock.now = time
    worker.start()
    workers.at(-1)!.die()
    worker.close()
  }
  clock.now = 299_999
  await expect(worker.call('double', 1)).rejects.toMatchObject({ code: 'app/worker-failing' })
  clock.now = 300_000
  expect(await worker.call('double', 1)).toBe(2)
})

it('does not count its own endings, after which the next call starts another worker', async () => {
  const { workers, worker } = setUp()
  for (let n = 0; n < 5; n++) {
    expect(await worker.call('double', n)).toBe(2 * n)
    worker.close()
    expect(workers.at(-1)!.terminated).toBe(true)
  }
  const pending = worker.open('count', 1)[Symbol.asyncIterator]().next()
  worker.close()
  await expect(pending).rejects.toMatchObject({ name: 'AbortError' })
})

it('counts a death that is closed before the next call', async () => {
  const { workers, worker } = setUp()
  for (let n = 0; n < 3; n++) {
    await worker.call('double', n)
    workers.at(-1)!.die()
    worker.close()
  }
  await expect(worker.call('double', 1)).rejects.toMatchObject({ code: 'app/worker-failing' })
})

it('asks for a reload, and starts no other, when the worker is of another build', async () => {
  const { workers, worker } = setUp('two')
  for (let n = 0; n < 5; n++) await expect(worker.call('double', n)).rejects.toMatchObject({ code: 'app/other-build' })
  expect(workers).toHaveLength(1)
})
