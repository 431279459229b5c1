/** Pages that are pictures: said to be, read by OCR in the background, and answered from. */
import type { Page } from '@playwright/test'
import PDFDocument from 'pdfkit'
import { ask, openSample } from './flow'
import { expect, test } from './harness'
import { keptWhole } from './kept'
import { addPdfs, expectImported, pdfFile, rowOf } from './library'
import { expectLooks } from './looks'

/** A4 at 150 dots an inch. */
const [width, height] = [1240, 1754]

/** Lines of text as a scanner or a camera gives them: turned a little. */
async function pictureOf(page: Page, type: string, lines: readonly string[]): Promise<Buffer> {
  const text = await page.evaluate(
    async ({ type, lines, width, height }) => {
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')!
      context.fillStyle = '#f8f6f0'
      context.fillRect(0, 0, width, height)
      context.rotate(0.01)
      context.fillStyle = '#222'
      context.font = '26px sans-serif'
      lines.forEach((line, i) => context.fillText(line, 150, 200 + 60 * i))
      const blob = await canvas.convertToBlob({ type, quality: 0.8 })
      let binary = ''
      for (const byte of new Uint8Array(await blob.arrayBuffer())) binary += String.fromCharCode(byte)
      return btoa(binary)
    },
    { type, lines, width, height },
  )
  return Buffer.from(text, 'base64')
}

/** A PDF whose first page has words; `draw` adds what is a picture. */
async function pdfWith(words: string, draw: (pdf: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 72 })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))))
  pdf.font('Helvetica').fontSize(11).text(words)
  draw(pdf)
  pdf.end()
  return done
}

const scanOf = (picture: Buffer) =>
  pdfWith('Maintenance record of the feed water pumps, typed by the workshop in unit 3.', (pdf) =>
    pdf.addPage({ size: 'A4', margin: 0 }).image(picture, 0, 0, { width: 595 }),
  )

test('in flight mode a scan is said to be a picture, it and a photo are read by OCR, and answer with boxes on the page', async ({
  context,
  page,
  site,
}) => {
  test.setTimeout(120_000)
  await page.goto('/')
  const valve = ['Relief valve PSV-204 of the boiler', 'is set to 14.5 bar by the workshop.']
  const scan = await scanOf(await pictureOf(page, 'image/jpeg', valve))
  const plate = await pictureOf(page, 'image/png', ['Feed water pump 80-315', 'Rated speed 2960 rpm', 'Year 2014'])
  await keptWhole(page, site.site.directory)
  await site.stop()
  await context.setOffline(true)
  await addPdfs(page, pdfFile('record.pdf', scan))
  await expect(rowOf(page, 'record.pdf').getByText('2 pages · reading pictures: 0 of 1')).toBeVisible()
  await ask(page, 'Who typed the maintenance record?')
  const answers = page.getByRole('region', { name: 'Answers' })
  const unsearched = answers.getByText(/Not searched: record\.pdf \(1 page that is a picture\)/)
  await expect(unsearched).toBeVisible()
  // In one line, however narrow, until it is opened.
  await page.setViewportSize({ width: 390, height: 844 })
  const height = () => unsearched.evaluate((one) => one.getBoundingClientRect().height)
  expect(await height()).toBeLessThan(50)
  await unsearched.click()
  expect(await height()).toBeGreaterThan(60)
  await page.setViewportSize({ width: 1180, height: 820 })

  await expectImported(page, 'record.pdf', '2 pages · 1 read by OCR', 100_000)
  await ask(page, 'To what is relief valve PSV-204 set?')
  const quote = page.getByRole('article', { name: 'Quote 1' }).last()
  await expect(quote).toContainText('14.5 bar')
  await expect(quote).toContainText(/Read by OCR, \d\d % sure: compare with the page\./)
  await quote.locator('.quote-source').click()
  await expect(page.locator('.highlight').first()).toBeVisible()
  const [mark, sheet] = [
    await page.locator('.highlight').first().boundingBox(),
    await page.locator('.pdfViewer .page[data-page-number="2"]').boundingBox(),
  ]
  // The words stand 200 dots of 1,754 below the top.
  expect((mark!.y + mark!.height / 2 - sheet!.y) / sheet!.height).toBeCloseTo(0.115, 1)

  await page.getByRole('button', { name: 'Close page' }).click()
  const photo = { name: 'plate.png', mimeType: 'image/png', buffer: plate }
  const broken = { name: 'broken.png', mimeType: 'image/png', buffer: plate.subarray(0, 20) }
  await page.getByLabel('Add a photo').setInputFiles([photo, broken])
  await expect(page.getByText('This picture cannot be opened by this browser')).toBeVisible()
  await expectImported(page, 'plate.png', '1 page · 1 read by OCR', 60_000)

  // What was read is there after a reload, and is not read again.
  await page.reload()
  await ask(page, 'What is the rated speed of the feed water pump?')
  await expect(page.getByRole('article', { name: 'Quote 1' }).last()).toContainText('2960 rpm')
  await context.setOffline(false)
  await site.start()
})

test('a photo of a name plate from the question box is read by OCR, and then can be asked alone', async ({
  page,
}, info) => {
  await page.goto('/')
  await openSample(page)
  const plate = await pictureOf(page, 'image/png', ['Feed water pump 80-315', 'Rated speed 2960 rpm', 'Year 2014'])
  const photo = { name: 'plate.png', mimeType: 'image/png', buffer: plate }
  await page.getByLabel('Photo of a code or name plate').setInputFiles(photo)
  await expect(page.getByText('No code can be read in this photo. “plate.png” is among the documents')).toBeVisible()
  const read = page.getByText('The words of “plate.png” are read: compare them with the plate.')
  await expect(read).toBeVisible({ timeout: 60_000 })
  await expectLooks(page, info, 'name plate', read)
  await page.getByRole('button', { name: 'Ask only this photo' }).click()
  await expect(read).toBeHidden()
  await expect(page.getByText('Asking only plate.png')).toBeVisible()
  await ask(page, 'What is the rated speed of the pump?')
  await expect(page.getByRole('article', { name: 'Quote 1' })).toContainText('2960 rpm')
})

test('a picture below the text of its page is read by OCR, and a quote says so only of that part', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('/')
  const plate = await pictureOf(page, 'image/jpeg', [
    'Cooling fan CF-7 of the cabinet',
    'Supply current 3.8 A',
    'Made 2019',
  ])
  const words = 'The cabinet is cooled by a fan in its door. Its filter mat is changed every quarter.'
  const cabinet = await pdfWith(words, (pdf) => pdf.image(plate, 0, 250, { width: 595 }))
  await addPdfs(page, pdfFile('cabinet.pdf', cabinet))
  await expectImported(page, 'cabinet.pdf', '1 page · 1 read by OCR', 100_000)

  await ask(page, 'What is the supply current of fan CF-7?')
  const quote = page.getByRole('article', { name: 'Quote 1' }).last()
  await expect(quote).toContainText('3.8 A')
  await expect(quote).toContainText(/Read by OCR, \d\d % sure: compare with the page\./)
  await quote.locator('.quote-source').click()
  const [mark, sheet] = [
    await page.locator('.highlight').first().boundingBox(),
    await page.locator('.pdfViewer .page').boundingBox(),
  ]
  // The picture begins 250 points below the top of 842, its lines 200 to 260 dots of 1,754 below its own.
  expect((mark!.y + mark!.height / 2 - sheet!.y) / sheet!.height).toBeCloseTo(0.42, 1)
  await page.getByRole('button', { name: 'Close page' }).click()
  await ask(page, 'How often is the filter mat changed?')
  const own = page.getByRole('article', { name: 'Quote 1' }).last()
  await expect(own).toContainText('every quarter')
  await expect(own).not.toContainText('Read by OCR')
})
