/** What can be done to a model that is stored. */
import { expect, it, vi } from 'vitest'
import { SitebookError } from '../../src/core/errors'
import { here, id, setUp } from './models-setup'

it('names what was damaged to whoever verified, after it came anew', async () => {
  let wrong = ['params_shard_1.bin']
  const download = vi.fn(async function* () {})
  const { models, stored, status } = setUp({
    async *verify() {
      stored.splice(0, 1, here({ complete: wrong.length === 0 }))
      yield { kind: 'verified', wrong }
    },
    download,
  })
  await models.check()
  expect(await models.verify(id)).toEqual(wrong)
  expect(download).toHaveBeenCalledTimes(1)
  wrong = []
  expect(await models.verify(id)).toEqual([])
  expect(status()).toEqual({ kind: 'stored' })
})

it('says why it could not be verified or deleted to whoever asked, and it stays stored', async () => {
  const busy = () => Promise.reject(new SitebookError('model/other-tab'))
  const { models, stored, status } = setUp({
    async *verify() {
      await busy()
    },
    remove: busy,
  })
  stored.push(here({ complete: true }))
  await models.check()
  await expect(models.verify(id)).rejects.toMatchObject({ code: 'model/other-tab' })
  await expect(models.remove(id)).rejects.toMatchObject({ code: 'model/other-tab' })
  expect(status()).toEqual({ kind: 'stored' })
})

it('is no longer in use when another tab deletes it', async () => {
  const { models, stored } = setUp()
  stored.push(here({ complete: true }))
  await models.check()
  await models.use(id)
  await models.check()
  expect(models.state.get().active).toEqual({ kind: 'ready', id })
  stored.length = 0
  await models.check()
  expect(models.state.get().active).toEqual({ kind: 'quotes' })
})
