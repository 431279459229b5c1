import { expect, it, vi } from 'vitest'
import { SitebookError, abortError } from '../../src/core/errors'
import type { ModelProgress, ModelPlace } from '../../src/core/model-files'
import { catalogue } from '../../src/models/catalogue'
import { here, id, setUp } from './models-setup'

it('goes on by itself with a download that was running, and with no other', async () => {
  const download = vi.fn(async function* (): AsyncGenerator<ModelProgress> {})
  const { models, stored } = setUp({ download })
  stored.push(here({ wanted: true }), here({ model: catalogue[1]!.id }))
  await models.check()
  await models.check()
  expect(download).toHaveBeenCalledTimes(1)
  expect(download).toHaveBeenCalledWith({ model: id, lanUrl: '' }, expect.anything())
})

it('tries again by itself a minute after the network had stopped a download, and not one that was paused', async () => {
  vi.useFakeTimers()
  let tries = 0
  const { models, stored, status } = setUp({
    async *download(_, signal) {
      stored.splice(0, 1, here({}))
      tries += 1
      yield { kind: 'receiving', received: 100, total: 710 }
      if (tries === 1) throw new SitebookError('model/wrong-bytes', 'a sign-in page')
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      throw abortError()
    },
  })
  await models.check()
  await models.download(id)
  await vi.advanceTimersByTimeAsync(59_000)
  expect(tries).toBe(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(status()).toMatchObject({ kind: 'connecting', received: 100 })
  models.pause(id)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(tries).toBe(2)
  vi.useRealTimers()
})

it('lets a download be paused that waits for its next try: it is not tried again, nor at the next start', async () => {
  vi.useFakeTimers()
  let tries = 0
  const unwant = vi.fn(async () => undefined)
  const { models, stored, status } = setUp({
    unwant,
    async *download() {
      stored.splice(0, 1, here({}))
      tries += 1
      yield { kind: 'receiving', received: 100, total: 710 }
      throw new SitebookError('model/network', 'no answer')
    },
  })
  await models.check()
  await models.download(id)
  models.pause(id)
  expect(status()).toEqual({ kind: 'partial', received: 100, error: undefined })
  expect(unwant).toHaveBeenCalledWith({ model: id })
  await vi.advanceTimersByTimeAsync(600_000)
  expect(tries).toBe(1)
  vi.useRealTimers()
})

it('says that it connects until the first new byte has come, and to which place', async () => {
  const seen: unknown[] = []
  const site: ModelPlace = { kind: 'site', url: 'https://app.example/models/' }
  const hub: ModelPlace = { kind: 'hub', url: 'https://huggingface.co' }
  const { models, stored, status } = setUp({
    async *download() {
      yield { kind: 'receiving', received: 100, total: 710, from: site }
      seen.push(status())
      yield { kind: 'receiving', received: 100, total: 710, from: hub }
      seen.push(status())
      yield { kind: 'receiving', received: 101, total: 710, from: hub }
      seen.push(status())
    },
  })
  stored.push(here({}))
  await models.check()
  await models.download(id)
  expect(seen).toEqual([
    { kind: 'connecting', received: 100, from: site },
    { kind: 'connecting', received: 100, from: hub },
    { kind: 'downloading', received: 101, rate: expect.any(Number) as number, from: hub },
  ])
})

it('does not go on showing the rate of a connection that brings nothing any more', async () => {
  vi.useFakeTimers()
  const { models, status } = setUp({
    async *download() {
      yield { kind: 'receiving', received: 0, total: 710 }
      await new Promise((resolve) => setTimeout(resolve, 1000))
      yield { kind: 'receiving', received: 100, total: 710 }
      await new Promise(() => undefined)
    },
  })
  await models.check()
  void models.download(id)
  await vi.advanceTimersByTimeAsync(1000)
  expect(status()).toEqual({ kind: 'downloading', received: 100, rate: 100 })
  await vi.advanceTimersByTimeAsync(7000)
  expect(status()).toEqual({ kind: 'downloading', received: 100, rate: 0 })
  vi.useRealTimers()
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
