/** A removal that was shown as done stays done, whenever the browser is killed. */
import type { Page } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { rounds } from '../faults/campaign'
import { createRandom } from '../faults/random'
import { editions, expectEditionsWhole } from './earlier-library'
import { fixturePdf } from './fixture-pdf'
import { expect, test } from './harness'
import { killBrowser, startApp } from './kill-browser'
import { addPdfs, expectImported, pdfFile, rowOf, stored } from './library'

const kills = rounds(6, 40)
/** Milliseconds after the tap within which the browser is killed: what follows takes about half of it. */
const longest = 240

/** Puts `count` copies of the only document beside it; an earlier reader has read every third, so that it is read again. */
function multiply(page: Page, count: number): Promise<void> {
  return page.evaluate(async (count) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('documents')
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('sitebook')
      opening.onsuccess = () => resolve(opening.result)
    })
    const names = ['documents', 'pages', 'passages']
    const transaction = database.transaction(names, 'readwrite')
    const done = <T>(request: IDBRequest) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result as T)))
    const all = (name: string) => done<Record<string, unknown>[]>(transaction.objectStore(name).getAll())
    const keys = (name: string) => done<[string, number][]>(transaction.objectStore(name).getAllKeys())
    const [record] = await all('documents')
    const id = record!.id as string
    const files: [name: string, Blob | string][] = []
    const [pages, pageKeys, runs, runKeys] = await Promise.all([
      all('pages'),
      keys('pages'),
      all('passages'),
      keys('passages'),
    ])
    for (let n = 1; n <= count; n++) {
      const other = crypto.randomUUID()
      const { reader, ...rest } = record!
      const copy = { ...rest, id: other, name: `copy ${n}.pdf`, added: (record!.added as number) + n }
      transaction.objectStore('documents').put(n % 3 === 0 ? copy : { ...copy, reader }, other)
      pageKeys.forEach(([, at], k) => transaction.objectStore('pages').put(pages[k], [other, at]))
      const renamed = JSON.parse(JSON.stringify(runs).replaceAll(id, other)) as unknown[]
      runKeys.forEach(([, at], k) => transaction.objectStore('passages').put(renamed[k], [other, at]))
      const { name, size, sha256, added } = copy as typeof copy & Record<'size' | 'sha256', unknown>
      files.push([`${other}.json`, JSON.stringify({ id: other, name, size, sha256, added })])
    }
    await new Promise((resolve) => (transaction.oncomplete = resolve))
    database.close()
    const pdf = await (await folder.getFileHandle(`${id}.pdf`)).getFile()
    for (const [name, label] of files)
      for (const [file, content] of [
        [name, label],
        [name.replace('.json', '.pdf'), pdf],
      ] as const) {
        const writable = await (await folder.getFileHandle(file, { create: true })).createWritable()
        await writable.write(content)
        await writable.close()
      }
  }, count)
}

/**
 * Removes a document and resolves after `ms` with whether its row was gone before they were over. With `atOnce` it is not to be
 * brought back any more, and they begin when that was said.
 */
async function removeFor(page: Page, name: string, ms: number, atOnce: boolean): Promise<boolean> {
  const remove = page.getByRole('button', { name: `Remove ${name}`, exact: true })
  if (atOnce) {
    await remove.click()
    await expect(remove).toHaveCount(0)
  }
  return page.evaluate(
    async ([name, ms]) => {
      const end = performance.now() + ms
      const row = document.querySelector<HTMLElement>(`[aria-label="Remove ${name}"]`)
      const isThere = () => document.querySelector(`[aria-label="Remove ${name}"]`) !== null
      ;(row ?? document.querySelector<HTMLElement>('.banner [aria-label=Dismiss]'))!.click()
      let isGone = false
      while (performance.now() < end) {
        isGone ||= !isThere()
        await new Promise((resolve) => setTimeout(resolve))
      }
      return isGone
    },
    [name, ms] as const,
  )
}

test.skip(process.platform !== 'linux', 'Finds the browser’s processes in /proc.')

// A retry would draw another seed, and what failed would be counted as passed.
test.describe.configure({ retries: 0 })

test(
  `the browser is killed ${kills} times while documents are removed: none that was shown as gone comes back`,
  { tag: '@kills' },
  async ({ profile, extraFlags, site, trouble }) => {
    test.setTimeout(60_000 + kills * 30_000)
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
    console.log(`SEED=${seed}`)
    const random = createRandom(seed)
    const mine = `${profile}-killed`
    const start = () => startApp(mine, extraFlags, trouble, site.url)
    let [context, page] = await start()
    const pages = Array.from({ length: 30 }, (_, n) => [`Fuse F${n} is rated ${n + 4} A and sits in box ${n}.`])
    await addPdfs(page, pdfFile('fuses.pdf', await fixturePdf({ pages })))
    await expectImported(page, 'fuses.pdf', '30 pages')
    await multiply(page, kills)
    await context.close()

    const removed = new Set<string>()
    let shown = 0
    ;[context, page] = await start()
    for (let kill = 1; kill <= kills; kill++) {
      const name = `copy ${kill}.pdf`
      await expectImported(page, name, '30 pages')
      const before = await stored(page)
      const id = before.documents.find((one) => one.name === name)!.id
      const isGone = await removeFor(page, name, longest * random.share(), kill % 2 === 0)
      if (isGone) shown += 1
      await killBrowser(mine)
      ;[context, page] = await start()
      await expectImported(page, 'fuses.pdf', '30 pages')
      const after = await editions(page)
      expectEditionsWhole(after)
      const stays = after.documents.some((one) => one.id === id && one.leaving === undefined)
      if (isGone) expect(stays, `${name} was shown as removed`).toBe(false)
      if (!stays) removed.add(id)
      const expected = kills + 1 - removed.size
      await expect(page.getByRole('list', { name: 'Documents' }).getByRole('listitem')).toHaveCount(expected)
      await expect(rowOf(page, name)).toHaveCount(stays ? 1 : 0)
    }
    // Nothing of them is left when the time to bring the last back is over.
    const left = async () => {
      const { documents, files } = await stored(page)
      const ids = [...documents.map(({ id }) => id), ...Object.keys(files).map((file) => file.replace(/\..*/, ''))]
      return ids.filter((id) => removed.has(id))
    }
    await expect.poll(left, { timeout: 40_000 }).toEqual([])
    console.log(`${shown} of ${kills} kills after the row was gone`)
    await context.close()
    await rm(mine, { recursive: true, force: true, maxRetries: 5 })
  },
)
