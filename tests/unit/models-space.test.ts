/** What a user is told when a model does not fit. */
import { expect, it } from 'vitest'
import { SitebookError } from '../../src/core/errors'
import { within } from '../../src/models/space'

const upTo = (free: number) => async (bytes: number) => Math.min(bytes, free)

it('says how much a model needs and how much is free, before a byte of it comes', async () => {
  let begun = 0
  const needs = async () => 1.2e9
  const work = async () => void (begun += 1)
  await expect(within(upTo(300e6), needs, work)).rejects.toMatchObject({
    code: 'model/no-space',
    detail: '1200000000\n300000000',
  })
  expect(begun).toBe(0)
  await within(upTo(1.2e9), needs, work)
  expect(begun).toBe(1)
})

it('says what is still needed when the space runs out on the way', async () => {
  const device = { needed: 1.2e9, free: 1.2e9 }
  const run = (free: number) =>
    within(
      (bytes) => upTo(device.free)(bytes),
      async () => device.needed,
      async () => {
        Object.assign(device, { needed: 700e6, free })
        throw new SitebookError('storage/no-space')
      },
    )
  await expect(run(5000)).rejects.toMatchObject({ code: 'model/no-space', detail: '700000000\n5000' })
  device.free = 1.2e9
  await expect(run(1.2e9)).rejects.toMatchObject({ code: 'model/no-space', detail: '700000000' })
})

it('leaves every other failure as it is', async () => {
  const lost = new SitebookError('model/network')
  const needs = async () => 1
  await expect(within(upTo(1), needs, () => Promise.reject(lost))).rejects.toBe(lost)
})
