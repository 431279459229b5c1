/** Models that are copied out and taken in without a network, with the real worker and store. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { indexOf } from '../faults/synthetic-model'
import { diskTest, download, expect, expected, hashes, model, open, sent, status, test } from './models-test'

const library = 'synthetic.wasm'

const adding = (page: Page) =>
  page.evaluate(() => {
    const { adding } = window.page.models.state.get()
    return adding.kind === 'failed' ? `${adding.error.code} ${adding.error.detail}` : adding.kind
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
  expect(await adding(page)).toBe('added')
  expect(await status(page)).toMatchObject({ kind: 'stored' })
  expect(await hashes(page)).toEqual(expected)
  expect(sent(server)).toBe(0)
  await rm(path)
})

/** The files that were packed to be saved, as the page finds them on its disk. */
const packed = (page: Page) =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('packed', { create: true })
    const names: string[] = []
    for await (const name of folder.keys()) names.push(name)
    return names
  })

const zipped = (page: Page) =>
  page.evaluate(() =>
    window.page.models.zip('Synthetic').then(
      ({ size }) => size,
      (error: { code: string }) => error.code,
    ),
  )

diskTest(
  'keeps one .zip at a time, and nothing of one for which there is no room',
  async ({ page, context, server }) => {
    const cdp = await context.newCDPSession(page)
    const quota = (quotaSize: number) =>
      cdp.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize })
    await quota(12_000_000)
    await open(page, server)
    await download(page)
    for (let round = 0; round < 2; round++) {
      expect(await zipped(page)).toBeGreaterThan(model.size)
      expect(await packed(page)).toEqual(['Synthetic.zip'])
    }
    await page.evaluate(() => window.page.fill(5_500_000))
    expect(await zipped(page)).toBe('storage/no-space')
    expect(await packed(page)).toEqual([])
    expect(await hashes(page)).toEqual(expected)
  },
)

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
  expect(await adding(page)).toBe('added')
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
  expect(await adding(page)).toBe('model/missing-files synthetic.wasm')
  expect((await status(page)).kind).toBe('partial')
  await add(page, rest.files)
  expect(await adding(page)).toBe('added')
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
  expect(await adding(page)).toBe('model/wrong-file params_shard_1.bin\nparams_shard_2.bin')
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

test('names the list of files of a folder that is damaged, and blames no server for it', async ({ page, server }) => {
  for (const name of ['sitebook-model.json', 'mlc-chat-config.json', 'tensor-cache.json']) {
    const files = new Map<string, Buffer | string>(model.files)
    const given = await folder(files.set(name, '{"model":'))
    await open(page, server)
    await add(page, given.files)
    expect(await adding(page)).toBe(`model/wrong-file ${name}`)
    await rm(given.path, { recursive: true })
  }
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
  expect(await adding(page)).toMatch(/^model\/unknown/)
  await add(page, given.files.slice(0, 1))
  expect(await adding(page)).toMatch(/^model\/unknown/)
  await rm(given.path, { recursive: true })
})
