import type { Page } from '@playwright/test'
import { fixturePdf } from './fixture-pdf'
import { ask, openSample } from './flow'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile } from './library'

/** Ends the search worker as a lack of memory does: no event tells the page. */
async function killSearch(page: Page): Promise<void> {
  const running = () => page.workers().filter((worker) => /\/search-[^/]*$/.test(worker.url()))
  await running()[0]!.evaluate(() => void setTimeout(() => self.close()))
  await expect.poll(() => running().length).toBe(0)
}

test('a question after the death of the search worker is answered; one that keeps dying is said, and is there again after a reload', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  for (let deaths = 0; deaths < 3; deaths++) {
    await ask(page, 'What torque for the casing nuts?')
    await expect(page.getByRole('article', { name: 'Quote 1' })).toHaveCount(deaths + 1)
    await killSearch(page)
  }
  await page.getByRole('textbox', { name: 'Question' }).fill('Which seal fits?')
  await page.getByRole('textbox', { name: 'Question' }).press('Enter')
  await expect(page.getByRole('alert')).toHaveText(
    /^A part of Sitebook keeps stopping.* close other tabs and apps, then reload the page\. Your documents are kept\.$/,
  )
  await page.reload()
  await ask(page, 'What torque for the casing nuts?')
  await expect(page.getByRole('article', { name: 'Quote 1' }).last()).toContainText('120 N·m')
})

test('a page whose worker is killed is shown again where it was, a question whose search hangs is answered by another worker', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.goto('/')
  await openSample(page)
  await page.getByRole('button', { name: /^pump-manual\.pdf/ }).click()
  const viewer = page.getByRole('region', { name: 'Page' })
  const number = viewer.getByRole('textbox', { name: 'Page number' })
  await number.fill('3')
  await number.press('Enter')
  await expect(viewer.getByRole('status')).toHaveText('page 3 (5 of 8)')
  const viewers = () => page.workers().filter((worker) => worker.url().includes('/viewer-worker'))
  for (let deaths = 0; deaths < 3; deaths++) {
    const shown = viewer.locator('.textLayer').filter({ hasText: '120 N·m' })
    await expect(shown).toBeVisible()
    await expect(viewer.getByRole('status')).toHaveText('page 3 (5 of 8)')
    const [worker] = viewers()
    await worker!.evaluate(() => void setTimeout(() => self.close()))
    await expect.poll(() => viewers()[0] === worker).toBe(false)
  }
  await expect(viewer.getByRole('alert')).toHaveText(/^A part of Sitebook keeps stopping/)
  await viewer.getByRole('button', { name: 'Close page' }).click()

  const search = page.workers().find((worker) => /\/search-[^/]*$/.test(worker.url()))!
  await search.evaluate(() => {
    setTimeout(() => {
      for (;;);
    })
  })
  // Some minutes pass for the page, and for nobody who waits for this test.
  await page.clock.install()
  await page.getByRole('textbox', { name: 'Question' }).fill('What torque for the casing nuts?')
  await page.getByRole('textbox', { name: 'Question' }).press('Enter')
  // The question is on its way only when what reads it has been fetched.
  await expect(async () => {
    await page.clock.runFor(610_000)
    await expect(page.getByRole('article', { name: 'Quote 1' })).toContainText('120 N·m', { timeout: 5000 })
  }).toPass({ timeout: 90_000 })
})

/** What the search worker has said of its index, since the page was loaded. */
interface Said {
  said: { passages: number; restored: number }[]
}

/** Listens to what the workers of the page say. */
function listen() {
  const said: Said['said'] = []
  Object.assign(window, { said })
  window.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args)
      this.addEventListener('message', ({ data }: MessageEvent<{ value?: Said['said'][0] }>) => {
        if (data.value?.restored !== undefined) said.push(data.value)
      })
    }
  }
}

/** How many documents have their index kept. */
async function keptIndexes() {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sitebook')
    opening.onsuccess = () => resolve(opening.result)
  })
  const counting = database.transaction('caches').objectStore('caches').count(IDBKeyRange.bound('index/', 'index0'))
  const count = await new Promise<number>((resolve) => (counting.onsuccess = () => resolve(counting.result)))
  database.close()
  return count
}

/** Deletes the index, and lets nobody read a passage until `window.release` is called. */
async function holdPassages() {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sitebook')
    opening.onsuccess = () => resolve(opening.result)
  })
  const deleting = database.transaction('caches', 'readwrite')
  deleting.objectStore('caches').delete(IDBKeyRange.bound('index/', 'index0'))
  await new Promise((resolve) => (deleting.oncomplete = resolve))
  const passages = database.transaction('passages', 'readwrite').objectStore('passages')
  let held = true
  Object.assign(window, { release: () => (held = false) })
  await new Promise<void>((resolve) => {
    const hold = () => {
      resolve()
      if (held) passages.count(0).onsuccess = hold
    }
    hold()
  })
}

test('the index of an import is restored though the page went as soon as it was kept; one that is built anew says so, and completes the answer', async ({
  page,
  context,
  expectedTrouble,
}) => {
  // Asked for where a page of the site is no part of the app.
  expectedTrouble.push(/favicon\.ico/)
  await page.addInitScript(listen)
  await page.goto('/')
  const padding = 'It is cleaned in a bath of warm water each spring and put back with a new gasket by two fitters.'
  const pages = Array.from({ length: 700 }, (_, n) => [
    `The relief valve RV-${n} of pump ${n} opens at ${n + 2} bar.`,
    ...Array.from({ length: 8 }, () => padding),
  ])
  await addPdfs(page, pdfFile('valves.pdf', await fixturePdf({ pages })))
  await expectImported(page, 'valves.pdf', '700 pages')
  await expect.poll(() => page.evaluate(keptIndexes)).toBe(1)
  await page.goto('/icons/icon.svg')
  await page.goto('/')
  await expect.poll(() => page.evaluate(() => (window as unknown as Said).said.length)).toBe(1)
  const [ready] = await page.evaluate(() => (window as unknown as Said).said)
  expect(ready!.passages).toBeGreaterThanOrEqual(700)
  // What was not kept yet when the page went is indexed again: less than half.
  expect(ready!.restored).toBeGreaterThan(ready!.passages / 2)
  console.log(`${ready!.restored} of ${ready!.passages} passages restored`)

  await page.goto('/icons/icon.svg')
  const other = await context.newPage()
  await other.goto('/icons/icon.svg')
  await other.evaluate(holdPassages)
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Question' }).fill('When does the relief valve RV-17 open?')
  await page.getByRole('textbox', { name: 'Question' }).press('Enter')
  await expect(page.getByText('Pages are still being read.')).toBeVisible()
  await expect(page.getByText('Not in the documents.')).toHaveCount(0)
  await other.evaluate(() => (window as unknown as { release(): void }).release())
  await expect(page.getByRole('article', { name: 'Quote 1' }).locator('mark')).toContainText('19 bar')
  await expect(page.getByText('Pages are still being read.')).toHaveCount(0)
})
