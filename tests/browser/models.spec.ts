/** Models on the device: verified again, deleted, copied out and taken in, with the real worker and store. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createRandom } from '../faults/random'
import { indexOf } from '../faults/synthetic-model'
import { download, expect, expected, hashes, model, open, otherName, sent, status, test } from './models-test'

// A retry would draw another seed, and what failed would be counted as passed.
test.describe.configure({ retries: 0 })

const names = [...model.files.keys()]
const library = 'synthetic.wasm'

const verify = (page: Page) => page.evaluate(() => window.page.models.verify('Synthetic'))
const adding = (page: Page) =>
  page.evaluate(() => {
    const { adding } = window.page.models.state.get()
    return adding.kind === 'failed' ? adding.error.message : adding.kind
  })

/** Gives files to the page as a person does, through an input. */
async function add(page: Page, paths: string[]) {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true })
    document.body.replaceChildren(input)
    input.onchange = (event) => {
      const { files } = event.target as HTMLInputElement
      document.title = 'adding'
      void window.page.models.addFromFiles([...files!]).then(() => (document.title = 'added'))
    }
  })
  await page.setInputFiles('input', paths)
  await page.waitForFunction(() => document.title === 'added')
}

/** A folder on the disk with some of the model's files. */
async function folder(files: Map<string, Buffer | string>): Promise<{ path: string; files: string[] }> {
  const path = await mkdtemp(join(tmpdir(), 'sitebook-model-'))
  await mkdir(path, { recursive: true })
  for (const [name, bytes] of files) await writeFile(join(path, name), bytes)
  return { path, files: [...files.keys()].map((name) => join(path, name)) }
}

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
    error: expect.stringMatching(/^The model could not be downloaded/),
  })
  expect(await page.evaluate(() => window.page.store.complete('Synthetic'))).toBe(false)
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

test('passes a model on as one .zip, which the next device takes in without a network', async ({ page, server }) => {
  await open(page, server)
  await download(page)
  const path = join(await mkdtemp(join(tmpdir(), 'sitebook-zip-')), 'model.zip')
  const saving = page.waitForEvent('download')
  await page.evaluate(async () => {
    const link = document.createElement('a')
    const file = await window.page.models.zip('Synthetic')
    link.href = URL.createObjectURL(file)
    link.download = file.name
    link.click()
  })
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('Synthetic.zip')
  await saved.saveAs(path)
  await page.evaluate(() => window.page.models.remove('Synthetic'))
  server.sent.clear()
  await add(page, [path])
  expect(await adding(page)).toBe('idle')
  expect(await status(page)).toMatchObject({ kind: 'stored' })
  expect(await hashes(page)).toEqual(expected)
  expect(sent(server)).toBe(0)
  await rm(path)
})

test('copies a model into a folder that serves as a mirror and can be added again', async ({ page, server }) => {
  await open(page, server)
  await download(page)
  const copied = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    await window.page.models.copyToFolder('Synthetic', root)
    const folder = await root.getDirectoryHandle('Synthetic')
    const files: File[] = []
    for await (const handle of (folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values())
      files.push(await handle.getFile())
    const index = files.find(({ name }) => name === 'sitebook-model.json')
    await window.page.models.remove('Synthetic')
    await window.page.models.addFromFiles(files)
    return index?.text()
  })
  const byName = (text: string) =>
    (JSON.parse(text) as { files: { name: string }[] }).files.toSorted((a, b) => a.name.localeCompare(b.name))
  expect(byName(copied!)).toEqual(byName(indexOf(model)))
  expect(await status(page)).toMatchObject({ kind: 'stored' })
  expect(await hashes(page)).toEqual(expected)
})

test('takes in a plain MLC folder, old list name and all, checked by its MD5s', async ({ page, server }) => {
  const files = new Map(model.files)
  files.set('ndarray-cache.json', files.get('tensor-cache.json')!)
  files.delete('tensor-cache.json')
  files.set('README.md', Buffer.from('# A model'))
  const given = await folder(files)
  await open(page, server)
  await add(page, given.files)
  expect(await adding(page)).toBe('idle')
  expect(await hashes(page)).toEqual(expected)
  expect(sent(server)).toBe(0)
  await rm(given.path, { recursive: true })
})

test('names what a folder lacks, keeps the rest, and is content when that is added', async ({ page, server }) => {
  const files = new Map(model.files)
  files.delete(library)
  const given = await folder(files)
  const rest = await folder(new Map([[library, model.files.get(library)!]]))
  await open(page, server)
  await add(page, given.files)
  expect(await adding(page)).toBe(
    'The model is not complete without synthetic.wasm: add these files too, or resume the download while there is a connection.',
  )
  expect((await status(page)).kind).toBe('partial')
  await add(page, rest.files)
  expect(await adding(page)).toBe('idle')
  expect(await hashes(page)).toEqual(expected)
  await rm(given.path, { recursive: true })
  await rm(rest.path, { recursive: true })
})

test('refuses the damaged and the cut file of a folder by their names and keeps them out', async ({ page, server }) => {
  const files = new Map(model.files)
  const damaged = Buffer.from(files.get('params_shard_1.bin')!)
  damaged[12_345]! ^= 16
  files.set('params_shard_1.bin', damaged)
  files.set('params_shard_2.bin', files.get('params_shard_2.bin')!.subarray(1))
  const given = await folder(files)
  await open(page, server)
  await add(page, given.files)
  expect(await adding(page)).toMatch(/^Damaged, or of another version: params_shard_1.bin, params_shard_2.bin\. /)
  for (const name of ['params_shard_1.bin', 'params_shard_2.bin'])
    expect(
      await page.evaluate((name) => window.page.store.part('Synthetic', name).then(({ size }) => size), name),
    ).toBe(0)
  server.sent.clear()
  await download(page)
  expect([...server.sent.keys()].toSorted()).toEqual(['params_shard_1.bin', 'params_shard_2.bin'])
  expect(await hashes(page)).toEqual(expected)
  await rm(given.path, { recursive: true })
})

test('says so when the given files are no model', async ({ page, server }) => {
  const given = await folder(
    new Map([
      ['holiday.zip', 'not a zip'],
      ['notes.txt', 'hello'],
    ]),
  )
  await open(page, server)
  await add(page, given.files.slice(1))
  expect(await adding(page)).toMatch(/^No model that Sitebook knows was recognised in these files/)
  await add(page, given.files.slice(0, 1))
  expect(await adding(page)).toMatch(/^No model that Sitebook knows was recognised in these files/)
  await rm(given.path, { recursive: true })
})

test('refuses a LAN address that the policy does not name, and says what to do', async ({ page, server }) => {
  server.headers = { 'Content-Security-Policy': "connect-src 'self'" }
  server.mirrored = false
  await open(page, server)
  const elsewhere = server.origin.replace('localhost', '127.0.0.1')
  const refusal = page.evaluate(
    (url) => window.page.models.setLanUrl(url).catch((error: Error) => error.message),
    `${elsewhere}/models`,
  )
  expect(await refusal).toMatch(/^This address is not among those that Sitebook’s server allows/)
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
