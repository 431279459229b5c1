/** What the user is told of a download that ended out of sight. */
import { expect, it, vi } from 'vitest'
import { type ErrorCode, SitebookError } from '../../src/core/errors'
import { endedOf } from '../../src/models/items'
import { here, id, setUp } from './models-setup'

/** A download that ends each time as the test says; undefined: well. */
async function failing(first: ErrorCode | undefined) {
  const next = { code: first, received: 100 }
  const set = setUp({
    async *download() {
      set.stored.splice(0, 1, here({ complete: next.code === undefined, received: next.received }))
      yield { kind: 'receiving', received: next.received, total: 710 }
      if (next.code) throw new SitebookError(next.code)
    },
  })
  await set.models.check()
  const shown = () => endedOf(set.models.state.get())
  return { ...set, next, shown }
}

it('is that the model is here, until it is seen, deleted, or in use elsewhere', async () => {
  const { models, shown, stored } = await failing(undefined)
  expect(shown()).toBeUndefined()
  await models.download(id)
  expect(shown()).toMatchObject({ model: { id }, error: undefined, mayUse: true })
  const state = models.state.get()
  expect(endedOf({ ...state, elsewhere: true })).toMatchObject({ mayUse: false })
  expect(
    endedOf({ ...state, models: state.models.map((model) => ({ ...model, unfit: { kind: 'no-f16' as const } })) }),
  ).toMatchObject({
    mayUse: false,
  })
  models.seen()
  expect(shown()).toBeUndefined()
  stored.length = 0
  await models.check()
  await models.download(id)
  expect(shown()).toBeDefined()
  stored.length = 0
  await models.check()
  expect(shown()).toBeUndefined()
})

it('is why it stopped, once: not again while it is only tried again in vain', async () => {
  vi.useFakeTimers()
  const { models, shown, next } = await failing('model/network')
  await models.download(id)
  expect(shown()).toMatchObject({ error: { code: 'model/network' }, mayUse: false })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(shown()).toBeDefined()
  models.seen()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(shown()).toBeUndefined()

  next.code = 'model/wrong-bytes'
  await vi.advanceTimersByTimeAsync(60_000)
  expect(shown()).toMatchObject({ error: { code: 'model/wrong-bytes' } })
  models.seen()
  await models.download(id)
  expect(shown()).toMatchObject({ error: { code: 'model/wrong-bytes' } })
  next.code = undefined
  await vi.advanceTimersByTimeAsync(60_000)
  expect(shown()).toMatchObject({ error: undefined })
  vi.useRealTimers()
})

it('is nothing while bytes come again, nor after a pause, nor where another tab has the download', async () => {
  const { models, shown, next } = await failing('model/network')
  await models.download(id)
  const state = models.state.get()
  const coming = { kind: 'downloading', received: 200, rate: 1 } as const
  expect(endedOf({ ...state, models: state.models.map((model) => ({ ...model, status: coming })) })).toBeUndefined()
  models.pause(id)
  expect(shown()).toBeUndefined()
  next.code = 'model/other-tab'
  await models.download(id)
  expect(shown()).toBeUndefined()
})
