/** Models on the device: verified again and deleted, and the LAN address they come from, with the real worker and store. */
import type { Page } from '@playwright/test'
import { createRandom } from '../faults/random'
import { download, expect, expected, hashes, model, open, otherName, sent, status, test } from './models-test'

// A retry would draw another seed, and what failed would be counted as passed.
test.describe.configure({ retries: 0 })

const names = [...model.files.keys()]

const verify = (page: Page) => page.evaluate(() => window.page.models.verify('Synthetic'))

test('finds one flipped bit in any file on verify, and fetches that file alone again', async ({ page, server }) => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9))
  console.log(`SEED=${seed}`)
  const random = createRandom(seed)
  await open(page, server)
  await download(page)
  for (const name of names) {
    server.sent.clear()
    const at = random.below(model.files.get(name)!.length)
    await page.evaluate(([name, at]) => window.page.flip('Synthetic', name, at), [name, at] as const)
    await verify(page)
    expect([...server.sent.keys()]).toEqual([name])
    expect(await status(page)).toMatchObject({ kind: 'stored' })
  }
  expect(await hashes(page)).toEqual(expected)
})

test('fetches nothing when everything is right, and says that the model is whole without reading a shard', async ({
  page,
  server,
}) => {
  await open(page, server)
  await download(page)
  server.sent.clear()
  await verify(page)
  expect(sent(server)).toBe(0)
  expect(await page.evaluate(() => window.page.store.complete('Synthetic'))).toBe(true)
})

test('keeps a damaged model as partial, and says why, when its place is out of reach', async ({ page, server }) => {
  await open(page, server)
  await download(page)
  await page.evaluate(() => window.page.flip('Synthetic', 'params_shard_2.bin', 5))
  server.mirrored = false
  server.fault = () => ({ kind: 'status', status: 503 })
  await verify(page)
  expect(await status(page)).toMatchObject({
    kind: 'partial',
    error: 'model/network',
  })
  expect(await page.evaluate(() => window.page.store.complete('Synthetic'))).toBe(false)
})

test('writes strictly that a model is complete, and its pieces as fast as the browser may', async ({
  page,
  server,
}) => {
  await open(page, server)
  const used = await page.evaluate(async () => {
    const file = { name: 'a.bin', size: 1, received: 1, etag: '', sha256: '', md5: '' }
    await window.page.store.models()
    return window.page.durabilities(async () => {
      await window.page.store.append('Synthetic', file, new Blob(['a']))
      await window.page.store.seal('Synthetic', { ...file, sha256: 'x' })
      await window.page.store.finish({
        model: 'Synthetic',
        files: [{ name: 'a.bin', size: 1, sha256: 'x' }],
        completed: 1,
      })
    })
  })
  expect(used).toEqual(['relaxed', 'relaxed', 'strict'])
})

test('deletes a model and every byte of it, in all tabs', async ({ page, context, server }) => {
  await open(page, server)
  await download(page)
  const other = await context.newPage()
  await open(other, server)
  expect((await status(other)).kind).toBe('stored')
  await page.evaluate(() => window.page.models.remove('Synthetic'))
  expect(await status(page)).toMatchObject({ kind: 'absent' })
  await expect.poll(async () => (await status(other)).kind).toBe('absent')
  expect(await page.evaluate(() => window.page.store.models())).toEqual([])
  expect(
    await page.evaluate(() => window.page.store.part('Synthetic', 'params_shard_0.bin').then((part) => part.size)),
  ).toBe(0)
})

test('deletes what a failed download left, in all tabs, and none begins it again by itself', async ({
  page,
  context,
  server,
}) => {
  server.fault = (name) => (name === 'params_shard_1.bin' ? { kind: 'status', status: 503 } : undefined)
  await open(page, server)
  await download(page)
  expect((await status(page)).kind).toBe('partial')
  const other = await context.newPage()
  await open(other, server)
  // It goes on with the download, and fails too.
  await expect.poll(async () => (await status(other)).error).toBe('model/network')
  await page.evaluate(() => window.page.models.remove('Synthetic'))
  expect((await status(page)).kind).toBe('absent')
  await expect.poll(async () => (await status(other)).kind).toBe('absent')
  server.fault = () => undefined
  server.sent.clear()
  await open(page, server)
  expect(await page.evaluate(() => window.page.store.models())).toEqual([])
  expect((await status(page)).kind).toBe('absent')
  expect(sent(server)).toBe(0)
})

test('refuses a LAN address that the policy does not name, and says what to do', async ({ page, server }) => {
  server.headers = { 'Content-Security-Policy': "connect-src 'self'" }
  server.mirrored = false
  await open(page, server)
  const elsewhere = server.origin.replace('localhost', '127.0.0.1')
  const refusal = page.evaluate(
    (url) => window.page.models.setLanUrl(url).catch((error: { code: string }) => error.code),
    `${elsewhere}/models`,
  )
  expect(await refusal).toBe('model/blocked-address')
  expect(await page.evaluate(() => window.page.models.state.get().lanUrl)).toBe('')
})

test('takes a LAN address that the policy names', async ({ page, server, expectedTrouble }) => {
  expectedTrouble.push(otherName)
  const elsewhere = server.origin.replace('localhost', '127.0.0.1')
  server.headers = {
    'Content-Security-Policy': `connect-src 'self' ${elsewhere}`,
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'Content-Range, ETag',
  }
  await open(page, server)
  await page.evaluate((url) => window.page.models.setLanUrl(url), `${elsewhere}/models`)
  expect(await page.evaluate(() => window.page.models.state.get().mirror)).toEqual({
    kind: 'found',
    models: ['Synthetic'],
  })
  // Only the mirror has it, and the connection breaks once: resumed across origins too.
  let broken = false
  server.fault = (name) => {
    if (broken || name !== 'params_shard_1.bin') return undefined
    broken = true
    return { kind: 'reset', after: 500_000 }
  }
  server.mirrorHost = new URL(elsewhere).host
  await download(page)
  expect(await status(page)).toMatchObject({ kind: 'stored' })
  expect(await hashes(page)).toEqual(expected)
  // Resumed: less is sent twice than had come before the break. What was in the sockets is lost, and that differs.
  expect(sent(server) - model.size).toBeLessThan(400_000)
})
