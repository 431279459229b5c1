import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createMeaning, type MeaningParts } from '../../src/answers/meaning'
import { abortError } from '../../src/core/errors'
import type { Embedded } from '../../src/rpc/protocol'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A worker that makes one vector a second for a document of `all` passages, and keeps what it made. */
function setup(all = 3) {
  const device = { pack: 'english' as string | undefined, calm: true, done: 0, closed: 0, answersIn: 0 }
  const told: string[] = []
  const asked: string[] = []
  const worker = {
    async *open(_method: string, args: { pack: string }, signal?: AbortSignal): AsyncGenerator<Embedded> {
      asked.push(args.pack)
      yield { done: device.done, all }
      while (device.done < all) {
        await new Promise((resolve) => setTimeout(resolve, 1000))
        if (signal?.aborted) throw abortError()
        device.done++
        yield { done: device.done, all, document: 'a' }
      }
    },
    call: () => new Promise((resolve) => setTimeout(() => resolve(Float32Array.of(1)), device.answersIn)),
    close: () => void device.closed++,
  } as unknown as MeaningParts['worker']
  const meaning = createMeaning({
    worker,
    pack: () => device.pack,
    isCalm: async () => device.calm,
    onVectors: (document) => void told.push(document),
    report: (error) => {
      throw error
    },
  })
  return { device, told, asked, meaning }
}

it('makes vectors when it is calm, and tells of each part', async () => {
  const { device, told, meaning } = setup()
  device.calm = false
  meaning.wake()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(meaning.state.get().kind).toBe('none')
  device.calm = true
  await vi.advanceTimersByTimeAsync(3500)
  expect(meaning.state.get()).toMatchObject({ kind: 'making', all: 3 })
  await vi.advanceTimersByTimeAsync(5000)
  expect(meaning.state.get()).toEqual({ kind: 'ready', done: 3, all: 3 })
  expect(told).toEqual(['a', 'a', 'a'])
})

it('pauses while somebody asks, and goes on where it was', async () => {
  const { device, meaning } = setup(5)
  meaning.wake()
  await vi.advanceTimersByTimeAsync(4500)
  const made = device.done
  expect(made).toBeGreaterThan(0)
  device.calm = false
  meaning.pause()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(device.done).toBe(made)
  device.calm = true
  await vi.advanceTimersByTimeAsync(20_000)
  expect(meaning.state.get()).toEqual({ kind: 'ready', done: 5, all: 5 })
})

it('gives no vector without the pack, nor where the model is slow', async () => {
  const { device, meaning } = setup()
  const [vector] = await Promise.all([meaning.vectorOf('Why?'), vi.advanceTimersByTimeAsync(1)])
  expect(vector).toEqual(Float32Array.of(1))
  device.answersIn = 60_000
  const [slow] = await Promise.all([meaning.vectorOf('Why?'), vi.advanceTimersByTimeAsync(5000)])
  expect(slow).toBeUndefined()
  device.pack = undefined
  expect(await meaning.vectorOf('Why?')).toBeUndefined()
})

it('lets go of the model when the pack is removed', async () => {
  const { device, meaning } = setup()
  meaning.wake()
  await vi.advanceTimersByTimeAsync(10_000)
  device.pack = undefined
  meaning.wake()
  expect(device.closed).toBe(1)
  expect(meaning.state.get()).toMatchObject({ kind: 'none' })
})

it('lets go of the model when another pack takes its place, and makes the vectors of that one', async () => {
  const { device, asked, meaning } = setup()
  meaning.wake()
  await vi.advanceTimersByTimeAsync(10_000)
  device.pack = 'languages'
  device.done = 0
  meaning.wake()
  expect(device.closed).toBe(1)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toEqual(['english', 'languages'])
  expect(meaning.state.get()).toEqual({ kind: 'ready', done: 3, all: 3 })
})
