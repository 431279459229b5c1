import { ask } from './flow'
import { fixturePdf } from './fixture-pdf'
import { expect, test } from './harness'
import {
  addPdfs,
  corpusFile,
  expectImported,
  hasCorpus,
  pdfFile,
  removeDocument,
  rowOf,
  stored,
  withoutPower,
} from './library'

/** A manual of `count` pages; each says something that no other page says. */
function manual(count: number, subject = 'pump') {
  const pages = Array.from({ length: count }, (_, n) => [
    `Maintenance of ${subject} number ${n + 1}`,
    `Tighten the casing nuts of ${subject} ${n + 1} to ${100 + n} N·m. Grease its bearings every ${n + 2} weeks with the gun.`,
  ])
  return fixturePdf({ pages, title: `${subject} manual` })
}

test('a PDF that is added is copied, read, named and asked', async ({ page }) => {
  await page.goto('/')
  const pdf = await manual(12)
  await addPdfs(page, pdfFile('pumps.pdf', pdf))
  await expectImported(page, 'pumps.pdf', '12 pages')
  await ask(page, 'What torque for the casing nuts of pump 7?')
  await expect(page.getByRole('article', { name: 'Quote 1' })).toContainText('106 N·m')

  const { documents, pages, passages, files } = await stored(page)
  const [record] = documents
  expect(record).toMatchObject({ state: 'ready', pages: 12, pagesRead: 12, pagesWithText: 12, size: pdf.length })
  expect(pages.map((one) => one.page)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1))
  expect(passages.map(({ id }) => id)).toEqual(passages.map((_, n) => `${record!.id}:${n}`))
  expect(files[`${record!.id}.pdf`]).toBe(pdf.length)
})

test('the same file twice is one document, and that is said', async ({ page }) => {
  await page.goto('/')
  const pdf = await manual(3)
  await addPdfs(page, pdfFile('first.pdf', pdf))
  await expectImported(page, 'first.pdf', '3 pages')
  await addPdfs(page, pdfFile('second.pdf', pdf))
  await expect(
    page.getByRole('status').filter({ hasText: '“second.pdf” is in the library already, as “first.pdf”.' }),
  ).toBeVisible()
  await expect(rowOf(page, 'second.pdf')).toHaveCount(0)
  const { documents, files } = await stored(page)
  expect(documents.map(({ name }) => name)).toEqual(['first.pdf'])
  expect(Object.keys(files)).toHaveLength(2)
})

test('of equal files that come at once the first is taken, or each is refused for what it is', async ({ page }) => {
  await page.goto('/')
  const [good, broken] = [await manual(3), Buffer.from('%PDF-1.7\nnothing')]
  await addPdfs(
    page,
    ...[pdfFile('one.pdf', broken), pdfFile('good.pdf', good), pdfFile('two.pdf', broken), pdfFile('same.pdf', good)],
  )
  await page.getByRole('alert').getByText('2 files could not be added.').click()
  for (const name of ['one.pdf', 'two.pdf'])
    await expect(
      page
        .getByRole('alert')
        .getByRole('listitem')
        .filter({ hasText: `${name} This PDF is damaged` }),
    ).toHaveCount(1)
  // Two are read at once: whichever was kept first is the document.
  await expect(
    page.getByRole('status').filter({ hasText: /is in the library already, as “(good|same)\.pdf”/ }),
  ).toBeVisible()
  await expect.poll(async () => (await stored(page)).documents.map(({ state }) => state)).toEqual(['ready'])
  await expect(page.getByRole('list', { name: 'Documents' }).getByRole('listitem')).toHaveCount(1)
  expect(Object.keys((await stored(page)).files)).toHaveLength(2)
})

test('the revision in the running heads is kept with the document and shown in its row, and so is that there is a newer one', async ({
  page,
}) => {
  await page.goto('/')
  const pages = (revision: string) =>
    Array.from({ length: 5 }, (_, n) => [
      `ACME valves, instructions ${revision}`,
      `Valve V-${n} opens at ${n + 3} bar. It is tested each year, with water, by the shift that closes the plant.`,
    ])
  await addPdfs(page, pdfFile('valves.pdf', await fixturePdf({ pages: pages('Rev. 02 2024-05-12') })))
  await expect(rowOf(page, 'valves.pdf')).toContainText('5 pages · Rev. 02, 2024-05-12')
  await page.reload()
  await expect(rowOf(page, 'valves.pdf')).toContainText('5 pages · Rev. 02, 2024-05-12')
  const newer = 'valves Rev. 03.pdf'
  await addPdfs(page, pdfFile(newer, await fixturePdf({ pages: pages('Rev. 03 2025-01-31') })))
  await expect(rowOf(page, newer)).toContainText('Rev. 03, 2025-01-31')
  await expect(rowOf(page, 'valves.pdf')).toContainText(`A newer revision of this document is in the library: ${newer}`)
  await expect(rowOf(page, newer)).not.toContainText('newer revision')
})

test('one worker reads document after document, and gives way to a new one after a PDF that could not be read', async ({
  page,
}) => {
  let started = 0
  page.on('worker', (worker) => (started += Number(/\/pdf-worker/.test(worker.url()))))
  const running = () => page.workers().filter((worker) => /\/pdf-worker/.test(worker.url())).length
  // One import at a time, whatever this machine has.
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { value: 1 }))
  // What looks for pictures on the pages has a worker of its own.
  await withoutPower(page)
  await page.clock.install()
  await page.goto('/')
  const [first, second, third] = await Promise.all(['pump', 'valve', 'fan'].map((subject) => manual(3, subject)))
  await addPdfs(page, pdfFile('first.pdf', first!), pdfFile('second.pdf', second!))
  await expectImported(page, 'first.pdf', '3 pages')
  await expectImported(page, 'second.pdf', '3 pages')
  expect(started).toBe(1)
  await addPdfs(page, pdfFile('broken.pdf', Buffer.from('%PDF-1.7\nnothing')), pdfFile('third.pdf', third!))
  await expectImported(page, 'third.pdf', '3 pages')
  expect(started).toBe(2)
  expect(running()).toBe(1)
  await page.clock.fastForward('00:31')
  await expect.poll(running).toBe(0)
})

test('the first pages of a long PDF can be asked while the others are read', async ({ page }) => {
  await page.goto('/')
  await addPdfs(page, pdfFile('long.pdf', await manual(2500)))
  await expect(rowOf(page, 'long.pdf').getByText(/^Reading, [\d,]+ of 2,500 pages$/)).toBeVisible()
  await ask(page, 'What torque for the casing nuts of pump 2?')
  await expect(page.getByRole('article', { name: 'Quote 1' })).toContainText('101 N·m')
  await ask(page, 'Which paint is used for the casing of the pump?')
  await expect(page.getByText('these come closest so far:')).toBeVisible()
  await expect(page.locator('.turn').last().getByRole('article').first()).toBeVisible()
  await expect(rowOf(page, 'long.pdf').getByText(/^Reading/)).toBeVisible()
  await expect(page.getByText('Not in the documents.')).toHaveCount(0)
  await expectImported(page, 'long.pdf', '2,500 pages', 180_000)
  await expect(page.locator('.turn').last().getByText('Not in the documents.')).toBeVisible()
  const { documents, pages } = await stored(page)
  expect(documents[0]).toMatchObject({ state: 'ready', pagesRead: 2500 })
  expect(pages).toHaveLength(2500)
})

test('an import that is cancelled leaves nothing', async ({ page }) => {
  await page.goto('/')
  await addPdfs(page, pdfFile('long.pdf', await manual(800)))
  await expect(rowOf(page, 'long.pdf').getByText(/^Reading, [1-9]/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel long.pdf' }).click()
  await expect(page.getByRole('button', { name: 'Try the sample manual' })).toBeVisible()
  await expect.poll(() => stored(page)).toEqual({ documents: [], pages: [], passages: [], files: {} })
})

test('a document that is removed leaves nothing', async ({ page }) => {
  await page.goto('/')
  await addPdfs(page, pdfFile('pumps.pdf', await manual(3)))
  await expectImported(page, 'pumps.pdf', '3 pages')
  await removeDocument(page, 'pumps.pdf')
  await expect.poll(() => stored(page)).toEqual({ documents: [], pages: [], passages: [], files: {} })
})

test('a locked PDF is kept, asks for its password, refuses a wrong one, and needs none at the next start', async ({
  page,
}) => {
  await page.goto('/')
  const locked = await fixturePdf({ pages: [['The vent valve opens at 3 bar.']], password: 'sesame' })
  await addPdfs(page, pdfFile('locked.pdf', locked))
  await expect(rowOf(page, 'locked.pdf').getByText('Locked with a password')).toBeVisible()
  await page.reload()
  await expect(page.getByText('This document cannot be searched')).toBeVisible()
  const password = rowOf(page, 'locked.pdf').getByRole('textbox', { name: 'Password' })
  await password.fill('open')
  await password.press('Enter')
  await expect(page.getByText('That password does not open this PDF: check it and try again.')).toBeVisible()
  await password.fill('sesame')
  await password.press('Enter')
  await expectImported(page, 'locked.pdf', '1 page')
  await page.reload()
  await ask(page, 'At what pressure does the vent valve open?')
  await page.getByRole('article', { name: 'Quote 1' }).locator('.quote-source').click()
  await expect(page.locator('.pdfViewer .page .textLayer span').first()).toContainText('vent valve')
})

test.describe('of the corpus', () => {
  test.skip(!hasCorpus, 'The PDFs of others are not here.')

  test('a PDF of 2,000 pages is read to its end', { tag: '@campaign' }, async ({ page }) => {
    await page.goto('/')
    await addPdfs(page, corpusFile('crafted-2000-pages.pdf'))
    await expectImported(page, 'crafted-2000-pages.pdf', '2,000 pages', 110_000)
  })

  test('a PDF without words is kept and says so', async ({ page }) => {
    await page.goto('/')
    await addPdfs(page, corpusFile('xobject-image.pdf'))
    const row = rowOf(page, 'xobject-image.pdf')
    // OCR looks first, and takes a while to start.
    await expect(row.getByText('1 page · no text, nothing to search')).toBeVisible({ timeout: 60_000 })
  })
})
