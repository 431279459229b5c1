/** Pages that are pictures: said to be, read by OCR in the background, and answered from. */
import type { Page } from '@playwright/test'
import PDFDocument from 'pdfkit'
import { ask } from './flow'
import { expect, test } from './harness'
import { keptWhole } from './kept'
import { addPdfs, expectImported, pdfFile, rowOf } from './library'

/** A4 at 150 dots an inch. */
const [width, height] = [1240, 1754]

/** A JPEG of lines of text, as a scanner gives it: turned a little. */
async function pictureOf(page: Page, lines: readonly string[]): Promise<Buffer> {
  const text = await page.evaluate(
    async ({ lines, width, height }) => {
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')!
      context.fillStyle = '#f8f6f0'
      context.fillRect(0, 0, width, height)
      context.rotate(0.01)
      context.fillStyle = '#222'
      context.font = '26px sans-serif'
      lines.forEach((line, i) => context.fillText(line, 150, 200 + 60 * i))
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
      return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())))
    },
    { lines, width, height },
  )
  return Buffer.from(text, 'base64')
}

async function scanOf(pictures: readonly Buffer[]): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 72 })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))))
  pdf
    .font('Helvetica')
    .fontSize(11)
    .text('Maintenance record of the feed water pumps, typed by the workshop in unit 3.')
  for (const picture of pictures) pdf.addPage({ size: 'A4', margin: 0 }).image(picture, 0, 0, { width: 595 })
  pdf.end()
  return done
}

test('in flight mode a scan is said to be pictures, is read by OCR, and answers with boxes on its page', async ({
  context,
  page,
  site,
}) => {
  test.setTimeout(120_000)
  await page.goto('/')
  const pictures = [
    await pictureOf(page, ['Relief valve PSV-204 of the boiler', 'is set to 14.5 bar by the workshop.']),
    await pictureOf(page, ['The casing nuts are tightened', 'with a torque of 85 Nm.']),
  ]
  await keptWhole(page, site.site.directory)
  await site.stop()
  await context.setOffline(true)
  await addPdfs(page, pdfFile('record.pdf', await scanOf(pictures)))
  await expect(rowOf(page, 'record.pdf').getByText('3 pages · reading pictures: 0 of 2')).toBeVisible()
  await ask(page, 'Who typed the maintenance record?')
  const answers = page.getByRole('region', { name: 'Answers' })
  await expect(
    answers.getByText(/Not searched: record\.pdf \([12] pages? that (is|are) (a )?pictures?\)/),
  ).toBeVisible()

  await expectImported(page, 'record.pdf', '3 pages · 2 read by OCR', 100_000)
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

  // What was read is there after a reload, and is not read again.
  await page.reload()
  await ask(page, 'With which torque are the casing nuts tightened?')
  await expect(page.getByRole('article', { name: 'Quote 1' }).last()).toContainText('85 Nm')
  await context.setOffline(false)
  await site.start()
})
