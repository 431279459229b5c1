/** The engine where there is no WebGPU. */
import { load, open, test } from './engine-test'
import { expect } from './harness'

test('says that there is no WebGPU, and loads nothing', async ({ page }) => {
  await open(page)
  expect(await page.evaluate(() => window.engine.engine.capabilities())).toMatchObject({
    gpu: 'none',
    maxBufferSize: 0,
  })
  expect((await load(page)).at(-1)).toBe('gpu/none')
})
