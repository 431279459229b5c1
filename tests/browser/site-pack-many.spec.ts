/** Two hundred manuals of a site on their way to a tablet, over a link that is not the fastest, while the tab is loaded again and again. */
import type { Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { DocumentRecord } from '../../src/core/document'
import type { PackedReading } from '../../src/library/packed-reading'
import type { PackedDocument, PackedFile, SitePack } from '../../src/library/site-pack'
import { ask } from './flow'
import { expect, test } from './harness'
import { offerPack } from './site-with-pack'

const root = join(import.meta.dirname, '../..')
const cache = join(root, 'tests/.cache')
const folders = ['manuals', 'hardware'].map((name) => join(cache, name))
const [documents, pages, breaks] = [200, 20_000, 20]
/** Bytes a second of a link of 100 Mbit/s. */
const speed = 100e6 / 8
/** Seconds that the whole may take. */
const limit = 300

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Copies of real manuals, each a document of its own by a comment at its end, so many that their pages are enough, in the folder of a pack. */
async function manyOf(pack: string, folder: string): Promise<number> {
  const { documents: real } = JSON.parse(await readFile(join(pack, 'pack.json'), 'utf8')) as SitePack
  const all: PackedDocument[] = []
  await Promise.all(['documents', 'readings'].map((name) => mkdir(join(folder, name), { recursive: true })))
  async function write(path: string, bytes: Buffer): Promise<PackedFile> {
    await writeFile(join(folder, path), bytes)
    return { path, size: bytes.length, sha256: sha256(bytes) }
  }
  const sources = await Promise.all(
    real.flatMap(async ({ path, reading }) => {
      const read = JSON.parse(gunzipSync(await readFile(join(pack, reading!.path))).toString()) as PackedReading
      return { name: basename(path, '.pdf'), pdf: await readFile(join(pack, path)), read }
    }),
  )
  let sum = 0
  for (let n = 0; all.length < documents; n++) {
    const { name, pdf, read } = sources[n % sources.length]!
    const file = await write(`documents/${name} ${n}.pdf`, Buffer.concat([pdf, Buffer.from(`\n% copy ${n}\n`)]))
    const reading = gzipSync(JSON.stringify({ ...read, sha256: file.sha256 }))
    all.push({ ...file, reading: await write(`readings/${n}.reading`, reading) })
    sum += read.found.pages
  }
  await writeFile(join(folder, 'pack.json'), JSON.stringify({ documents: all } satisfies SitePack))
  return sum
}

/** The records of what is there as a whole; what was read of them is some hundred megabytes, and is left alone. */
async function ready(page: Page): Promise<DocumentRecord[]> {
  const all = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sitebook')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error!)
    })
    const request = database.transaction('documents').objectStore('documents').getAll()
    await new Promise((resolve) => (request.onsuccess = resolve))
    database.close()
    return request.result as DocumentRecord[]
  })
  return all.filter(({ state }) => state === 'ready')
}

test(
  'two hundred manuals come in over 100 Mbit/s though the tab is loaded anew, and none twice',
  {
    tag: '@campaign',
  },
  async ({ page, site, expectedTrouble }) => {
    test.skip(!folders.every(existsSync), 'Debian’s manuals are not here: npx tsx tests/bench/manuals.ts fetches them.')
    test.setTimeout(45 * 60_000)
    // A fetch that a reload ends.
    expectedTrouble.push(/Failed to fetch|ERR_ABORTED|ERR_EMPTY_RESPONSE/)
    const pack = join(cache, 'site-pack')
    const sources = await mkdtemp(join(tmpdir(), 'sitebook-manuals-'))
    for (const folder of folders) await cp(folder, join(sources, basename(folder)), { recursive: true })
    // From a folder without the pack of the search: vectors of so many passages take an hour.
    const args = [join(root, 'tests/site-pack.ts'), '--pdfs', sources, '--out', pack]
    expect(spawnSync(join(root, 'node_modules/.bin/tsx'), args, { cwd: sources, encoding: 'utf8' }).stderr).toBe('')
    const served = await offerPack(site)
    expect(await manyOf(pack, join(served, 'pack'))).toBeGreaterThan(pages)

    const link = await page.context().newCDPSession(page)
    await link.send('Network.enable')
    await link.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: 5, downloadThroughput: speed, uploadThroughput: speed },
    })
    await page.goto('/')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    const begun = performance.now()
    for (let n = 1, seed = 7; n <= breaks; n++) {
      seed = (seed * 16_807) % 2_147_483_647
      // Anywhere in what is left, as far as the breaks before have come.
      await page.waitForTimeout((2 + 6 * (seed / 2_147_483_647)) * 1000)
      await page.reload()
    }
    const interrupted = (await ready(page)).length
    await expect
      .poll(async () => (await ready(page)).length, { timeout: 40 * 60_000, intervals: [2000] })
      .toBe(documents)
    const seconds = (performance.now() - begun) / 1000
    console.log(
      `${documents} manuals: ${(seconds / limit).toFixed(2)} of ${limit} s, ${interrupted} when the breaks were over`,
    )

    expect(new Set((await ready(page)).map(({ sha256 }) => sha256)).size).toBe(documents)
    // Of those that a break met two at most were on their way.
    const fetched = site.requests.filter((path) => path.includes('/pack/documents/'))
    expect(new Set(fetched).size).toBe(documents)
    expect(fetched.length).toBeLessThanOrEqual(documents + 2 * breaks)
    await ask(page, 'How do I set the terminal in gnuplot?')
    await expect(page.getByRole('article', { name: 'Quote 1' }).last()).toBeVisible()
    await Promise.all([sources, served].map((folder) => rm(folder, { recursive: true })))
  },
)
