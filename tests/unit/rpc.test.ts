import { afterEach, expect, it } from 'vitest'
import { SitebookError } from '../../src/core/errors'
import { type Client, connect } from '../../src/rpc/client'
import type { Call, Stream } from '../../src/rpc/protocol'
import { type Handlers, serve } from '../../src/rpc/server'

type Methods = {
  double: Call<number, number>
  forever: Call<null, void>
  refuse: Call<null, void>
  count: Stream<number, number>
}

let produced: number
let stopped: boolean
let open: { close(): void }[] = []

const handlers: Handlers<Methods> = {
  double: async (n) => 2 * n,
  forever: (_, signal) =>
    new Promise((_resolve, reject) =>
      signal.addEventListener('abort', () => {
        stopped = true
        reject(signal.reason)
      }),
    ),
  refuse: async () => {
    throw new SitebookError('document/empty', 'nothing.pdf')
  },
  async *count(upTo) {
    try {
      for (let n = 0; n < upTo; n++) {
        produced++
        yield n
      }
    } finally {
      stopped = true
    }
  },
}

function loopback(pageBuild = 'build 1', workerBuild = 'build 1'): Client<Methods> {
  const { port1, port2 } = new MessageChannel()
  open.push(port1, port2)
  produced = 0
  stopped = false
  serve<Methods>(port2, workerBuild, handlers)
  return connect<Methods>(port1, pageBuild)
}

const passed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function until(condition: () => boolean) {
  while (!condition()) await passed(1)
}

/** The end of a worker as the page sees it. */
class Mortal extends EventTarget {
  terminated = false
  postMessage() {}
  terminate() {
    this.terminated = true
  }
}

afterEach(() => {
  for (const port of open) port.close()
  open = []
})

it('answers a call with its value, also when many are under way', async () => {
  const client = loopback()
  expect(await Promise.all([1, 2, 3].map((n) => client.call('double', n)))).toEqual([2, 4, 6])
})

it('carries an error across by its code, with its detail', async () => {
  await expect(loopback().call('refuse', null)).rejects.toMatchObject({
    name: 'SitebookError',
    code: 'document/empty',
    detail: 'nothing.pdf',
  })
})

it('delivers a stream whole and in order', async () => {
  const items: number[] = []
  for await (const n of loopback().open('count', 100)) items.push(n)
  expect(items).toEqual(Array.from({ length: 100 }, (_, n) => n))
})

it('lets a slow page slow the worker down', async () => {
  const stream = loopback().open('count', 1000)[Symbol.asyncIterator]()
  await stream.next()
  await passed(20)
  expect(produced).toBeLessThanOrEqual(65)
  for (let n = 0; n < 32; n++) await stream.next()
  await passed(20)
  expect(produced).toBeGreaterThan(65)
  expect(produced).toBeLessThanOrEqual(97)
})

it('ends the work of the worker when the page leaves the loop', async () => {
  for await (const n of loopback().open('count', 1000)) if (n === 3) break
  await until(() => stopped)
  expect(produced).toBeLessThan(1000)
})

it('rejects a cancelled call with an AbortError at once and stops the worker', async () => {
  const stop = new AbortController()
  const call = loopback().call('forever', null, stop.signal)
  stop.abort()
  await expect(call).rejects.toMatchObject({ name: 'AbortError' })
  await until(() => stopped)
})

it('rejects a cancelled stream with an AbortError, whatever had arrived', async () => {
  const stop = new AbortController()
  const stream = loopback().open('count', 1000, stop.signal)[Symbol.asyncIterator]()
  await stream.next()
  stop.abort()
  await expect(stream.next()).rejects.toMatchObject({ name: 'AbortError' })
  await until(() => stopped)
})

it('does not send a call whose signal had been aborted before', async () => {
  await expect(loopback().call('forever', null, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
  await passed(5)
  expect(stopped).toBe(false)
})

it('refuses a worker of another build, for calls and streams, now and later', async () => {
  const client = loopback('build 2', 'build 1')
  await expect(client.call('double', 1)).rejects.toMatchObject({ code: 'app/other-build' })
  await expect(client.open('count', 1)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
    code: 'app/other-build',
  })
})

it('answers nothing to a page that has not said its build', async () => {
  const { port1, port2 } = new MessageChannel()
  open.push(port1, port2)
  serve<Methods>(port2, 'build 1', handlers)
  const answers: unknown[] = []
  port1.addEventListener('message', ({ data }) => answers.push(data))
  port1.start()
  port1.postMessage({ type: 'call', id: 1, method: 'double', args: 1 })
  await until(() => answers.length === 2)
  expect(answers[1]).toMatchObject({ type: 'error', id: 1, error: { code: 'app/other-build' } })
})

it('rejects all that is pending when the worker dies, and terminates it', async () => {
  const worker = new Mortal()
  const client = connect<Methods>(worker, 'build 1')
  expect(client.death()).toBeUndefined()
  const pending = [client.call('double', 1), client.open('count', 1)[Symbol.asyncIterator]().next()]
  worker.dispatchEvent(new Event('error'))
  for (const one of pending) await expect(one).rejects.toMatchObject({ code: 'app/worker-ended' })
  expect(worker.terminated).toBe(true)
  expect(client.death()).toMatchObject({ code: 'app/worker-ended' })
  await expect(client.call('double', 1)).rejects.toMatchObject({ code: 'app/worker-ended' })
})

it('rejects what is pending with an AbortError when the page closes the client', async () => {
  const worker = new Mortal()
  const client = connect<Methods>(worker, 'build 1')
  const call = client.call('double', 1)
  client.close()
  await expect(call).rejects.toMatchObject({ name: 'AbortError' })
  expect(worker.terminated).toBe(true)
})
