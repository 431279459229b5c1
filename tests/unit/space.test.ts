import { expect, it } from 'vitest'
import { freeSpace } from '../../src/storage/space'

it('is what the quota leaves', async () => {
  const storage = { estimate: async () => ({ quota: 100, usage: 30 }) } as StorageManager
  expect(await freeSpace(storage)).toBe(70)
})

it('is without limit where the browser does not say, so that an import goes on', async () => {
  expect(await freeSpace({} as StorageManager)).toBe(Infinity)
  expect(await freeSpace({ estimate: async () => ({}) } as StorageManager)).toBe(Infinity)
})
