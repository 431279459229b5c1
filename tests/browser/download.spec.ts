/** The downloader in Chromium: the real worker, IndexedDB and HTTP, against a server that fails on demand. */
import { type Fault, type FaultServer } from '../faults/server'
import {
  KiB,
  download,
  diskTest,
  expect,
  expected,
  hashes,
  model,
  open,
  otherName,
  sent,
  status,
  test,
} from './models-test'

/** The fault for the first request for `file`; all later ones are served well. */
function once(file: string, fault: Fault): FaultServer['fault'] {
  let struck = false
  return (name) => {
    if (name !== file || struck) return undefined
    struck = true
    return fault
  }
}

test('stores a model from the mirror, byte for byte, and nothing twice', async ({ page, server }) => {
  await open(page, server)
  await download(page)
  expect(await status(page)).toMatchObject({ kind: 'stored' })
  expect(await hashes(page)).toEqual(expected)
  expect(sent(server)).toBe(model.size)
})

test('takes the public hub where there is no mirror: config and weights list name the other files', async ({
  page,
  server,
}) => {
  server.mirrored = false
  await open(page, server)
  await download(page)
  expect(await status(page)).toMatchObject({ kind: 'stored' })
  expect(await hashes(page)).toEqual(expected)
})

test('checks shards by the MD5 of the weights list where the hub gives no SHA-256', async ({ page, server }) => {
  server.mirrored = false
  server.listed = false
  server.fault = once('params_shard_1.bin', { kind: 'flip a bit', after: 0 })
  await open(page, server)
  await download(page)
  expect(await hashes(page)).toEqual(expected)
  expect(server.asked.filter((name) => name === 'params_shard_1.bin')).toHaveLength(2)
})

// A share of one file: what lay in the sockets is lost with them, and comes twice.
const passing: { fault: Fault; resends: number }[] = [
  { fault: { kind: 'reset', after: 400 * KiB }, resends: 0.2 },
  { fault: { kind: 'end early', after: 400 * KiB }, resends: 0.2 },
  { fault: { kind: 'end early, no length', after: 400 * KiB }, resends: 0.2 },
  { fault: { kind: 'stall', after: 400 * KiB }, resends: 0.2 },
  { fault: { kind: 'flip a bit', after: 0 }, resends: 1 },
  { fault: { kind: 'one byte too many' }, resends: 1 },
  { fault: { kind: 'sign-in page' }, resends: 0 },
  { fault: { kind: 'sign-in page as binary' }, resends: 0 },
  { fault: { kind: 'redirect to a sign-in page' }, resends: 0 },
  { fault: { kind: 'redirect elsewhere' }, resends: 0 },
  { fault: { kind: 'status', status: 404 }, resends: 0 },
  { fault: { kind: 'status', status: 500 }, resends: 0 },
  { fault: { kind: 'status', status: 503 }, resends: 0 },
  { fault: { kind: 'status', status: 416 }, resends: 0 },
]
for (const { fault, resends } of passing)
  test(`gets over one "${fault.kind}"${'status' in fault ? ` ${fault.status}` : ''} by itself`, async ({
    page,
    server,
    expectedTrouble,
  }) => {
    if (fault.kind === 'redirect elsewhere') expectedTrouble.push(otherName)
    server.fault = once('params_shard_1.bin', fault)
    await open(page, server)
    await download(page)
    expect(await status(page)).toMatchObject({ kind: 'stored' })
    expect(await hashes(page)).toEqual(expected)
    const again = sent(server) - model.size
    expect(again).toBeLessThanOrEqual(resends * 900 * KiB)
  })

const resuming: Fault[] = [
  { kind: 'no ranges' },
  { kind: 'wrong range' },
  { kind: 'another version' },
  { kind: 'status', status: 416 },
]
for (const fault of resuming)
  test(`never joins what does not fit when a broken file goes on with "${fault.kind}"`, async ({ page, server }) => {
    let broken = false
    server.fault = (name, start) => {
      if (name !== 'params_shard_1.bin') return undefined
      if (start > 0) return fault
      if (broken) return undefined
      broken = true
      return { kind: 'reset', after: 400 * KiB }
    }
    await open(page, server)
    await download(page)
    expect(await status(page)).toMatchObject({ kind: 'stored' })
    expect(await hashes(page)).toEqual(expected)
  })

const stopping: { fault: Fault; says: RegExp }[] = [
  { fault: { kind: 'reset', after: 0 }, says: /^The model could not be downloaded: check the connection and resume/ },
  {
    fault: { kind: 'status', status: 503 },
    says: /^The model could not be downloaded: check the connection and resume/,
  },
  { fault: { kind: 'status', status: 404 }, says: /^This model was not found anywhere/ },
  {
    fault: { kind: 'sign-in page' },
    says: /^The server sends something other than the model \(a sign-in page, perhaps\)/,
  },
  { fault: { kind: 'redirect to a sign-in page' }, says: /^The server sends something other than the model/ },
  { fault: { kind: 'redirect elsewhere' }, says: /^The server sends something other than the model/ },
  { fault: { kind: 'flip a bit', after: 0 }, says: /^Damaged, or of another version: params_shard_1.bin\./ },
]
for (const { fault, says } of stopping)
  test(`says it in one sentence when "${fault.kind}"${'status' in fault ? ` ${fault.status}` : ''} does not end, and goes on later`, async ({
    page,
    server,
    expectedTrouble,
  }) => {
    if (fault.kind === 'redirect elsewhere') expectedTrouble.push(otherName)
    server.fault = (name) => (name === 'params_shard_1.bin' ? fault : undefined)
    await open(page, server)
    await download(page)
    const failed = await status(page)
    expect(failed.kind).toBe('partial')
    expect(failed.says).toMatch(says)
    expect(await page.evaluate(() => window.page.store.read('Synthetic', 'params_shard_1.bin'))).toBeUndefined()
    expect(await page.evaluate(() => window.page.store.complete('Synthetic'))).toBe(false)
    const before = sent(server)
    server.fault = () => undefined
    await download(page)
    expect(await hashes(page)).toEqual(expected)
    expect(sent(server) - before).toBeLessThanOrEqual(model.size - failed.received)
  })

test('pauses, keeps what arrived, and resumes from there in another tab of the same browser', async ({
  page,
  context,
  server,
}) => {
  server.pause = 20
  await open(page, server)
  const running = download(page)
  await expect.poll(async () => (await status(page)).received).toBeGreaterThan(600 * KiB)
  await page.evaluate(() => window.page.models.pause('Synthetic'))
  await running
  const paused = await status(page)
  expect(paused).toMatchObject({ kind: 'partial', error: undefined })
  const other = await context.newPage()
  await open(other, server)
  const before = sent(server)
  await download(other)
  expect(await hashes(other)).toEqual(expected)
  expect(sent(server) - before).toBeLessThanOrEqual(model.size - paused.received)
  await expect.poll(async () => (await status(page)).kind).toBe('stored')
})

test('goes on by itself when the page was closed in the middle of a download', async ({ page, context, server }) => {
  server.pause = 20
  await open(page, server)
  void download(page).catch(() => undefined)
  await expect.poll(async () => (await status(page)).received).toBeGreaterThan(600 * KiB)
  await page.close()
  const next = await context.newPage()
  await open(next, server)
  await expect.poll(async () => (await status(next)).kind).toBe('stored')
  expect(await hashes(next)).toEqual(expected)
})

test('says so when its worker ends by itself in the middle, and goes on in a new one', async ({ page, server }) => {
  server.pause = 100
  await open(page, server)
  const running = download(page)
  await expect.poll(async () => (await status(page)).received).toBeGreaterThan(0)
  // No event tells the page of this.
  await page.workers()[0]!.evaluate(() => void setTimeout(() => self.close()))
  await running
  expect((await status(page)).says).toMatch(/^A part of Sitebook stopped/)
  server.pause = 0
  await download(page)
  expect(await hashes(page)).toEqual(expected)
})

test('lets one tab at a time work on a model, and says so in the other', async ({ page, context, server }) => {
  server.pause = 100
  await open(page, server)
  void download(page).catch(() => undefined)
  await expect.poll(async () => (await status(page)).received).toBeGreaterThan(0)
  const other = await context.newPage()
  await open(other, server)
  await expect.poll(async () => (await status(other)).says).toMatch(/^Another tab is busy with this model: go on there/)
  expect((await status(page)).kind).toBe('downloading')
})

diskTest('refuses a model that will not fit before it fetches a byte of it', async ({ page, context, server }) => {
  await open(page, server)
  const cdp = await context.newCDPSession(page)
  // Chromium keeps a MiB of it back.
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 2048 * KiB })
  await download(page)
  expect(await status(page)).toEqual({
    kind: 'partial',
    received: 0,
    error: 'model/no-space',
    says: expect.stringMatching(
      /^There is not enough free space for this model: it needs 3 MB more, and 1 MB are free\. Free some space or choose a smaller model\.$/,
    ),
  })
  expect(sent(server)).toBe(0)
})

diskTest('says at once that a model will not fit where the last byte is used up', async ({ page, context, server }) => {
  await open(page, server)
  const cdp = await context.newCDPSession(page)
  const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin: server.origin })
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: usage })
  const begun = Date.now()
  await download(page)
  expect((await status(page)).says).toMatch(/^There is not enough free space/)
  expect(Date.now() - begun).toBeLessThan(8000)
})

diskTest(
  'runs out of space in the middle: says so, keeps whole pieces only, and goes on when there is room',
  async ({ page, context, server }) => {
    server.pause = 100
    const cdp = await context.newCDPSession(page)
    // Set before anything is stored: Chromium remembers for a while how much room there was.
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 8 * 1024 * KiB })
    await open(page, server)
    const running = download(page)
    await expect.poll(async () => (await status(page)).received).toBeGreaterThan(500 * KiB)
    await page.evaluate(() => window.page.fill(5_500_000))
    await running
    const failed = await status(page)
    expect(failed.says).toMatch(
      /^There is not enough free space for this model: it needs \d+ [kM]B more(, and \d+ kB are free)?\. Free some space or choose a smaller model\.$/,
    )
    await page.evaluate(() => window.page.empty())
    await download(page)
    expect(await status(page)).toMatchObject({ kind: 'stored' })
    expect(await hashes(page)).toEqual(expected)
  },
)
