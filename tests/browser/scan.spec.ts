import { readFileSync } from 'node:fs'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import { supersededSheet } from '../fixtures/raw-page'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile } from './library'

const writer = new URL(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm'))
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(writer)).buffer } })

/** A picture of a code. */
async function photoOf(text: string, format: 'QRCode' | 'DataMatrix') {
  const { image, error } = await writeBarcode(text, { format, scale: 6 })
  if (!image) throw new Error(error)
  return { name: 'code.png', mimeType: 'image/png', buffer: Buffer.from(await image.arrayBuffer()) }
}

test('a tag’s code asks that tag, offline too; a code beside a question stands for its name', async ({
  page,
  site,
}) => {
  await page.goto('/')
  await addPdfs(page, pdfFile('relief valve PSV-9.pdf', Buffer.from(supersededSheet())))
  await expectImported(page, 'relief valve PSV-9.pdf', '1 page')
  await expect(page.getByText('Getting ready for flight mode')).toBeHidden({ timeout: 60_000 })
  await site.stop()

  const scan = page.getByLabel('Photo of a code or name plate')
  await scan.setInputFiles(await photoOf('https://plant.example/assets/PSV-9', 'QRCode'))
  await expect(page.getByRole('article', { name: 'Quote 1' })).toContainText('PSV-9')
  await expect(page.locator('.question')).toHaveText('PSV-9')

  const question = page.getByRole('textbox', { name: 'Question' })
  await question.fill('To what is set')
  await scan.setInputFiles(await photoOf('PSV-9', 'DataMatrix'))
  await expect(question).toHaveValue('To what is set PSV-9')

  await scan.setInputFiles({ name: 'wall.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await expect(page.getByRole('alert')).toContainText('This picture cannot be opened by this browser')
})
