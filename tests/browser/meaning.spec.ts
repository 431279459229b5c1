/**
 * Finding by meaning, with the real runtime, from the first screen to flight mode: with the real model where
 * `npm run pack:search` has fetched it before the build, else with a tiny one that was put into the store.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { tokenizerFile } from '../../src/models/embedding-packs'
import { meaningPack } from '../../src/models/meaning-pack'
import { tinyEmbedding, tinyTokenizer } from '../fixtures/onnx/embedding'
import { fixturePdf } from './fixture-pdf'
import { imported } from './flow'
import { expect, test } from './harness'
import { controlled } from './kept'
import { addPdfs, pdfFile, removeDocument } from './library'

const manuals = {
  'pump.pdf': 'The pump delivers forty cubic metres of water in one hour and starts by itself when the level falls.',
  'rules.pdf':
    'Inflammable liquids are never brought into the boiler house, not even in closed cans or for a short time.',
  'valve.pdf':
    'The relief valve opens at a pressure of fourteen bar and closes again at thirteen bar without any help.',
}
const pdfOf = async (name: string, text: string) => pdfFile(name, await fixturePdf({ pages: [[text]] }))

/** Without a word of the rules, and of the others. */
const question = 'May petrol stand near the furnace?'

/** Asks until the answer is there: for the first seconds of a visit there are words alone. */
async function findsTheRule(page: Page) {
  await expect(async () => {
    await page.getByRole('textbox', { name: 'Question' }).fill(question)
    await page.getByRole('textbox', { name: 'Question' }).press('Enter')
    const quote = page.getByRole('article', { name: 'Quote 1' }).last()
    await expect(quote).toContainText('never brought into the boiler house', { timeout: 4000 })
  }).toPass({ timeout: 60_000 })
}

/** Puts a model into the store as a download leaves it. */
async function store(page: Page, files: Record<string, number[]>) {
  await page.evaluate(
    async ({ model, files }) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('sitebook-models')
        opening.onsuccess = () => resolve(opening.result)
      })
      const tx = database.transaction(['pieces', 'files', 'records'], 'readwrite')
      const sizes = Object.entries(files).map(([name, bytes]) => ({ name, size: bytes.length, sha256: 'f' }))
      for (const [name, bytes] of Object.entries(files)) {
        tx.objectStore('pieces').put(new Blob([Uint8Array.from(bytes)]), [model, name, 0])
        const state = { name, size: bytes.length, received: bytes.length, etag: '', sha256: 'f', md5: '' }
        tx.objectStore('files').put(state, [model, name])
      }
      tx.objectStore('records').put({ model, files: sizes, completed: 1 }, model)
      await new Promise((resolve) => (tx.oncomplete = resolve))
      database.close()
    },
    { model: meaningPack.id, files },
  )
}

/** Documents whose vectors are stored, and how many vectors. */
const vectors = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('sitebook')
      opening.onsuccess = () => resolve(opening.result)
    })
    const caches = database.transaction('caches').objectStore('caches')
    const read = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)))
    const keys = (await read(caches.getAllKeys())).filter((key) => String(key).startsWith('vectors/'))
    const found = await Promise.all(keys.map((key) => read<{ steps: Float32Array }>(caches.get(key))))
    database.close()
    return found.map(({ steps }) => steps.length)
  })

test('with the pack a question finds the page that says the same in other words, in flight mode too', async ({
  page,
  site,
  context,
}) => {
  test.setTimeout(180_000)
  await page.goto('/')
  await controlled(page)
  const offer = page.getByRole('region', { name: 'Search by meaning' })
  await expect(offer).toContainText('24 MB')
  if (existsSync(join(site.site.directory, 'models', meaningPack.id))) {
    await offer.getByRole('button', { name: 'Get search by meaning' }).click()
  } else {
    await offer.getByRole('button', { name: 'Not now' }).click()
    await expect(offer).toBeHidden()
    await store(page, {
      [meaningPack.main]: [...tinyEmbedding],
      [tokenizerFile]: [...new TextEncoder().encode(tinyTokenizer)],
    })
    await page.reload()
  }
  await addPdfs(page, ...(await Promise.all(Object.entries(manuals).map(([name, text]) => pdfOf(name, text)))))
  await imported(page, 'valve.pdf')
  // Of each page: as a whole, and of its one sentence.
  await expect.poll(() => vectors(page), { timeout: 90_000 }).toEqual([2, 2, 2])
  await findsTheRule(page)

  await site.stop()
  await context.setOffline(true)
  await page.reload()
  await findsTheRule(page)
  await addPdfs(page, await pdfOf('yard.pdf', 'Petrol is kept in the yard, far from each furnace and each open flame.'))
  await expect.poll(() => vectors(page), { timeout: 90_000 }).toHaveLength(4)

  await removeDocument(page, 'rules.pdf')
  await expect.poll(() => vectors(page)).toHaveLength(3)
  await context.setOffline(false)
  await site.start()
})
