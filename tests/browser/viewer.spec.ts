import type { Page } from '@playwright/test'
import PDFDocument from 'pdfkit'
import { buffer } from 'node:stream/consumers'
import { fixturePdf } from './fixture-pdf'
import { ask, openQuote, openSample } from './flow'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile, removeDocument } from './library'
import { expectHighlighted } from './on-page'

const torque = 'Casing nuts\tM16\t120 N·m'

test('pages are turned, typed and named as the PDF names them', async ({ page }) => {
  await page.goto('/')
  await openSample(page)
  await page.getByRole('button', { name: /^pump-manual\.pdf/ }).click()
  const viewer = page.getByRole('region', { name: 'Page' })
  await expect(viewer.getByRole('status')).toHaveText('page i (1 of 8)')
  await viewer.getByRole('button', { name: 'Next page' }).click()
  await expect(viewer.getByRole('status')).toHaveText('page ii (2 of 8)')
  // What is typed is what is printed on the page; a number that no page bears counts from the cover.
  const number = viewer.getByRole('textbox', { name: 'Page number' })
  await expect(number).toHaveValue('ii')
  for (const [typed, status] of [
    ['3', 'page 3 (5 of 8)'],
    ['I', 'page i (1 of 8)'],
    ['8', 'page 6 (8 of 8)'],
  ] as const) {
    await number.fill(typed)
    await number.press('Enter')
    await expect(viewer.getByRole('status')).toHaveText(status)
  }
  await number.fill('99')
  await number.press('Enter')
  await expect(viewer.getByRole('alert')).toHaveText('No such page')
  await expect(viewer.getByRole('status')).toHaveText('page 6 (8 of 8)')
  await expect(viewer.getByRole('button', { name: 'Next page' })).toBeDisabled()
  await viewer.getByRole('button', { name: 'Close page' }).click()
  await expect(viewer).toBeHidden()
})

test('words are not measured one by one while pages go by', async ({ page }) => {
  await page.addInitScript(() => {
    const measure = Element.prototype.getBoundingClientRect
    Element.prototype.getBoundingClientRect = function () {
      if (this.matches('.textLayer span')) document.documentElement.dataset.measured = 'yes'
      return measure.call(this)
    }
  })
  await page.goto('/')
  await openSample(page)
  await page.getByRole('button', { name: /^pump-manual\.pdf/ }).click()
  for (const number of [1, 2, 3]) {
    await expect(page.locator(`.page[data-page-number='${number}'] .endOfContent`)).toBeAttached()
    await page.getByRole('button', { name: 'Next page' }).click()
  }
  await expect(page.locator('html')).not.toHaveAttribute('data-measured')
})

test('highlights stay on their words when the page is zoomed and turned to again', async ({ page }) => {
  await page.goto('/')
  await openSample(page)
  await ask(page, 'What torque for the casing nuts?')
  await openQuote(page)
  await expectHighlighted(page, 5, torque)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expectHighlighted(page, 5, torque)
  await page.getByRole('button', { name: 'Fit width' }).click()
  await expectHighlighted(page, 5, torque)
  // A quarter at a time all round: the page lies down, its words stay marked and in view.
  const tall = () =>
    page.locator('.pdfViewer .page[data-page-number="5"]').evaluate((one) => one.clientHeight > one.clientWidth)
  for (const upright of [false, true, false, true]) {
    await page.getByRole('button', { name: 'Rotate' }).click()
    await expect.poll(tall).toBe(upright)
    await expectHighlighted(page, 5, torque)
    await expect(page.locator('.highlight').first()).toBeInViewport()
  }
  // Turned upright and back: the page still fills the view, and no more than that.
  const share = () =>
    page.evaluate(() => {
      const width = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().width ?? 0
      return width('.pdfViewer .page') / width('.viewer-container')
    })
  for (const [width, height] of [
    [820, 1180],
    [1180, 820],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect.poll(share).toBeGreaterThan(0.85)
    await expect.poll(share).toBeLessThanOrEqual(1)
    await expectHighlighted(page, 5, torque)
  }
  const number = page.getByRole('textbox', { name: 'Page number' })
  await number.fill('i')
  await number.press('Enter')
  await expect(page.getByRole('region', { name: 'Page' }).getByRole('status')).toHaveText('page i (1 of 8)')
  await number.fill('3')
  await number.press('Enter')
  await expectHighlighted(page, 5, torque)
})

test('two fingers zoom the page about the point between them, and the highlight goes with it', async ({ page }) => {
  await page.goto('/')
  await openSample(page)
  await ask(page, 'What torque for the casing nuts?')
  await openQuote(page)
  await expectHighlighted(page, 5, torque)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 })
  const view = (await page.locator('.viewer-container').boundingBox())!
  const middle = { x: view.x + view.width / 2, y: view.y + view.height * 0.3 }
  const width = () =>
    page
      .locator('.pdfViewer .page')
      .first()
      .evaluate((element) => element.clientWidth)
  const highlightTop = () =>
    page
      .locator('.highlight')
      .first()
      .evaluate((element) => element.getBoundingClientRect().top)
  /** Two fingers move from one distance to another, in CSS pixels. */
  const pinch = async (from: number, to: number) => {
    const fingers = (apart: number) => [
      { x: middle.x - apart / 2, y: middle.y, id: 1 },
      { x: middle.x + apart / 2, y: middle.y, id: 2 },
    ]
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(from) })
    for (let step = 1; step <= 40; step++) {
      const touchPoints = fingers(from + ((to - from) * step) / 40)
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints })
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  const before = await width()
  const top = await highlightTop()
  await pinch(60, 240)
  await expect.poll(async () => (await width()) / before).toBeGreaterThan(2)
  // The point between the fingers stays where it is, and all else moves away from it.
  expect((await highlightTop()) - middle.y).toBeCloseTo(((await width()) / before) * (top - middle.y), -1.5)
  await expectHighlighted(page, 5, torque)
  const zoomed = await width()
  await pinch(240, 120)
  await expect.poll(async () => (await width()) / zoomed).toBeLessThan(0.7)
  await expectHighlighted(page, 5, torque)
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
})

/** Eight pages with bookmarks, a contents page whose lines are links, and a revision in the running heads. */
async function linked() {
  const pdf = new PDFDocument({ size: 'A5', autoFirstPage: false })
  for (let n = 1; n <= 8; n++) {
    pdf.addPage().fontSize(8).text('Manual of the dryer, Rev. 02, 2024-05-12', 40, 20)
    pdf.fontSize(11).addNamedDestination(`chapter ${n}`)
    if (n === 1) for (let m = 2; m <= 8; m++) pdf.text(`Chapter ${m}`, 40, 40 + 24 * m, { goTo: `chapter ${m}` })
    else {
      pdf.text(`The strain-\ner of unit ${n} is emptied every Monday.`, 40, 90)
      pdf.outline.addItem(`Chapter ${n}`)
    }
  }
  pdf.end()
  return buffer(pdf)
}

test('an open document is searched, browsed by its contents and its links and back, and copied from with its reference', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await addPdfs(page, pdfFile('dryer.pdf', await linked()))
  await expectImported(page, 'dryer.pdf', '8 pages')
  await page.getByRole('button', { name: /^dryer\.pdf/ }).click()
  const viewer = page.getByRole('region', { name: 'Page', exact: true })
  const status = viewer.locator('.page-title').getByRole('status')
  await expect(status).toHaveText('page 1 of 8')

  await viewer.locator('.page-link').nth(3).click()
  await expect(status).toHaveText('page 5 of 8')
  await viewer.getByRole('button', { name: 'Back to page 1' }).click()
  await expect(status).toHaveText('page 1 of 8')
  await viewer.getByRole('button', { name: 'Contents' }).click()
  await viewer.getByRole('list', { name: 'Outline' }).getByRole('button', { name: 'Chapter 7' }).click()
  await expect(status).toHaveText('page 7 of 8')
  await viewer.getByRole('button', { name: 'Contents' }).click()
  await viewer.getByRole('radio', { name: 'Pages' }).click()
  const thumbnail = viewer.getByRole('button', { name: 'page 8 of 8' })
  const drawn = () => thumbnail.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).width)
  await expect.poll(drawn).toBe(120)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+f')
  await viewer.getByRole('textbox', { name: 'Find in this document' }).fill('STRAINER of')
  const matches = viewer.locator('.page-search').getByRole('status')
  await expect(matches).toHaveText('6 of 7')
  await page.keyboard.press('Enter')
  await expect(matches).toHaveText('7 of 7')
  await expect(status).toHaveText('page 8 of 8')
  await expect(viewer.locator('.found-now')).toHaveCount(2)
  await viewer.getByRole('button', { name: 'Next match' }).click()
  await expect(status).toHaveText('page 2 of 8')
  await page.keyboard.press('Escape')
  await expect(viewer.locator('.found')).toHaveCount(0)

  await viewer.getByRole('button', { name: 'Fit page' }).click()
  const box = async () => (await viewer.locator('.pdfViewer .page').nth(1).boundingBox())!
  const view = (await viewer.locator('.viewer-container').boundingBox())!
  await expect.poll(async () => (await box()).height).toBeLessThanOrEqual(view.height)
  await viewer.getByRole('button', { name: 'Rotate' }).click()
  await expect.poll(async () => (await box()).width / (await box()).height).toBeGreaterThan(1)
  await expect(status).toHaveText('page 2 of 8')
  await viewer
    .locator('.page')
    .nth(1)
    .locator('.textLayer span')
    .filter({ hasText: 'unit 2' })
    .first()
    .click({ clickCount: 3 })
  await viewer.getByRole('button', { name: 'Copy with reference' }).click()
  await expect(viewer.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^“.*unit 2.*”\ndryer\.pdf, Rev\. 02, 2024-05-12, p\. 2$/)

  // Where it was left it is opened again; an answer's quotes are gone through on the pages.
  await viewer.getByRole('button', { name: 'Close page' }).click()
  await page.getByRole('button', { name: /^dryer\.pdf/ }).click()
  await expect(status).toHaveText('page 2 of 8')
  await viewer.getByRole('button', { name: 'Close page' }).click()
  await ask(page, 'When is the strainer emptied?')
  await openQuote(page)
  const first = await status.textContent()
  await viewer.getByRole('button', { name: 'Next quote' }).click()
  await expect(status).not.toHaveText(first!)
  await expect(viewer.getByText(/^Quote 2 of \d+$/)).toBeVisible()
  await expect(viewer.locator('.highlight').first()).toBeVisible()
})

test('on a phone a page stays drawn while another panel has the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await page.getByRole('button', { name: 'Try the sample manual' }).click()
  await ask(page, 'What torque for the casing nuts?')
  await openQuote(page)
  const mark = page.locator('.highlight').first()
  await expect(mark).toBeVisible()
  // Turned and turned back it shows the marked column as it did.
  const { x } = (await mark.boundingBox())!
  await page.setViewportSize({ width: 844, height: 390 })
  await expect.poll(async () => (await mark.boundingBox())!.x).toBeGreaterThan(x + 20)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(async () => (await mark.boundingBox())!.x).toBeLessThan(x + 10)
  const canvas = await page.locator('.pdfViewer .page[data-page-number="5"] canvas').first().elementHandle()
  await page.getByRole('radio', { name: 'Ask', exact: true }).click()
  await expect(page.locator('.viewer-container')).toBeHidden()
  await page.waitForTimeout(300)
  await page.getByRole('radio', { name: 'Page', exact: true }).click()
  await expect(page.locator('.viewer-container')).toBeVisible()
  await page.waitForTimeout(300)
  expect(await canvas.evaluate((one) => one.isConnected)).toBe(true)
})

test('a note on selected words and a bookmark are kept, and stand in a newer file of that name where the words do', async ({
  page,
}) => {
  const pages = (...more: string[][]) => [...more, ['Start.'], ['The strainer of unit 2 is emptied every Monday.']]
  await page.goto('/')
  await addPdfs(page, pdfFile('dryer.pdf', await fixturePdf({ pages: pages() })))
  await expectImported(page, 'dryer.pdf', '2 pages')
  const viewer = page.getByRole('region', { name: 'Page', exact: true })
  const notes = viewer.getByRole('list', { name: 'Notes' })
  const openNotes = async () => {
    await viewer.getByRole('button', { name: 'Contents' }).click()
    await viewer.getByRole('radio', { name: 'Notes' }).click()
  }
  await page.getByRole('button', { name: /^dryer\.pdf/ }).click()
  await viewer.getByRole('button', { name: 'Next page' }).click()
  const { x, y, width, height } = (await viewer
    .locator('.textLayer span', { hasText: 'unit 2' })
    .first()
    .boundingBox())!
  await page.mouse.move(x + 1, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width - 1, y + height / 2, { steps: 10 })
  await page.mouse.up()
  await viewer.getByRole('button', { name: 'Add a note' }).click()
  await viewer.getByRole('textbox', { name: 'Note on page 2' }).fill('Done in March')
  await viewer.getByRole('button', { name: 'Save the note' }).click()
  await expect(notes.getByRole('button', { name: /^Done in March/ })).toContainText('p. 2')
  await viewer.getByRole('button', { name: 'Bookmark this page' }).click()
  await expect(notes.getByRole('listitem')).toHaveCount(2)
  await notes.getByRole('button', { name: 'Delete the note “Bookmark, p. 2”' }).click()
  await expect(notes.getByRole('listitem')).toHaveCount(1)
  await viewer.getByRole('button', { name: 'Undo' }).click()
  await expect(notes.getByRole('listitem')).toHaveCount(2)
  await page.reload()
  await openNotes()
  await expect(notes.getByRole('listitem')).toHaveCount(2)
  await viewer.getByRole('button', { name: 'Close page' }).click()

  await addPdfs(page, pdfFile('dryer.pdf', await fixturePdf({ pages: pages(['A new first page.']) })))
  await expectImported(page, 'dryer.pdf (2)', '3 pages')
  await page.getByRole('button', { name: /^dryer\.pdf \(2\)/ }).click()
  await openNotes()
  const moved = notes.getByRole('button', { name: /^Done in March/ })
  await expect(moved).toContainText('p. 3')
  await expect(moved).toContainText('From an earlier file of this name')
  await moved.click()
  await expect(viewer.locator('.page-title').getByRole('status')).toHaveText('page 3 of 3')
  await expect(viewer.locator('.found-now').first()).toBeVisible()
})

/** The sample manual, and a document of one page beside it. */
async function openSampleAndStrainer(page: Page): Promise<void> {
  const pdf = new PDFDocument({ size: 'A5' })
  pdf.fontSize(11).text('The strainer basket is emptied every Monday.').end()
  await page.goto('/')
  await openSample(page)
  await addPdfs(page, pdfFile('strainer.pdf', await buffer(pdf)))
  await expectImported(page, 'strainer.pdf', '1 page')
}

test('another document takes the place of the one that is open, and back', async ({ page }) => {
  await openSampleAndStrainer(page)
  for (let round = 0; round < 2; round++) {
    await page.getByRole('button', { name: /^strainer\.pdf/ }).click()
    await expect(page.locator('.textLayer').first()).toContainText('The strainer basket')
    await page.getByRole('button', { name: /^pump-manual\.pdf/ }).click()
    await expect(page.locator('.textLayer').first()).toContainText('Alder NP 65-200')
  }
  await removeDocument(page, 'pump-manual.pdf')
  await expect(page.getByRole('region', { name: 'Page' })).toBeHidden()
})

test('a document that hangs or asks for endless memory is the end of its own worker only', async ({ page }) => {
  const running = () => page.workers().filter((worker) => worker.url().includes('/viewer-worker'))
  const open = async (name: string) => {
    const started = page.waitForEvent('worker', (worker) => worker.url().includes('/viewer-worker'))
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    return started
  }
  await openSampleAndStrainer(page)
  const first = await open('strainer')
  await expect(page.locator('.textLayer').first()).toContainText('The strainer basket')
  const bomb = first.evaluate(() => new Uint8Array(2 ** 29).length)
  await expect(bomb).rejects.toThrow('Allocation refused: 536870912 bytes')
  // As a page without end would do.
  await first.evaluate(() => {
    setTimeout(() => {
      for (;;);
    })
  })
  const second = await open('pump-manual')
  await expect(page.locator('.textLayer').first()).toContainText('Alder NP 65-200')
  await expect.poll(running).toEqual([second])
  await page.getByRole('button', { name: 'Close page' }).click()
  await expect.poll(running).toEqual([])
})

test('a file that cannot be read any more is said to be so, when it is opened and when a page is turned', async ({
  page,
}) => {
  const pdf = new PDFDocument({ size: 'A5', compress: false, autoFirstPage: false })
  // Long pages: pdf.js has not asked for the last one while the first is shown.
  for (let n = 1; n <= 12; n++)
    pdf
      .addPage()
      .text(`Sheet ${n}`)
      .addContent(`% ${'x'.repeat(2 ** 19)}`)
  pdf.end()
  await page.addInitScript(() => {
    const { arrayBuffer } = Blob.prototype
    const pulled = () => 'pulled' in window
    Blob.prototype.arrayBuffer = function () {
      return pulled() ? Promise.reject(new DOMException('gone', 'NotReadableError')) : arrayBuffer.call(this)
    }
  })
  await page.goto('/')
  await addPdfs(page, pdfFile('sheets.pdf', await buffer(pdf)))
  await expectImported(page, 'sheets.pdf', '12 pages')
  const open = page.getByRole('button', { name: /^sheets\.pdf/ })
  const viewer = page.getByRole('region', { name: 'Page' })
  await page.evaluate(() => Object.assign(window, { pulled: true }))
  await open.click()
  await expect(viewer.getByRole('alert')).toHaveText(/^This file cannot be read from its current location: copy it/)
  await page.evaluate(() => Reflect.deleteProperty(window, 'pulled'))
  await viewer.getByRole('button', { name: 'Close page' }).click()

  await open.click()
  await expect(page.locator('.textLayer').first()).toContainText('Sheet 1')
  await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('documents')
    for await (const name of folder.keys()) if (name.endsWith('.pdf')) await folder.removeEntry(name)
  })
  const number = viewer.getByRole('textbox', { name: 'Page number' })
  await number.fill('12')
  await number.press('Enter')
  await expect(viewer.getByRole('alert')).toHaveText(
    'The stored file of this document is gone: add the document again.',
  )
  await expect(viewer.locator('.pdfViewer .page')).toHaveCount(0)
})

for (const rotation of [90, 180, 270]) {
  test(`on a page turned by ${rotation}° in a cropped box the right words are highlighted`, async ({ page }) => {
    const pdf = new PDFDocument({ size: 'A4', info: { CreationDate: new Date(0) } })
    pdf.fontSize(11).text('First page, upright: nothing to see here.')
    pdf.addPage()
    Object.assign(pdf.page.dictionary.data, { Rotate: rotation, CropBox: [40, 60, 500, 800] })
    const { width, height } = pdf.page
    if (rotation === 180) pdf.rotate(180, { origin: [width / 2, height / 2] })
    else pdf.rotate(-rotation, { origin: [width / 2, width / 2] })
    pdf.fontSize(11).text('The bypass valve V-12 is locked open during the test.', 140, 200, { width: 300 })
    pdf.text('The level switch LS-4 trips at 35 percent.', 140, 260, { width: 300 })
    pdf.end()
    await page.goto('/')
    await addPdfs(page, pdfFile('turned.pdf', await buffer(pdf)))
    await expectImported(page, 'turned.pdf', '2 pages')
    await ask(page, 'When does the level switch LS-4 trip?')
    await openQuote(page)
    await expectHighlighted(page, 2, 'The level switch LS-4 trips at 35 percent.')
  })
}
