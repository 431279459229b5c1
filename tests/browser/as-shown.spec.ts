/** The page on the screen is the page of the PDF, and a quote says what its page says against it. */
import type { Page } from '@playwright/test'
import { form, rawPage, supersededSheet, text } from '../fixtures/raw-page'
import { ask, openQuote } from './flow'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile } from './library'

/** Pixels of a colour on the shown page, between two heights (shares of the page, from its top). */
function pixels(page: Page, colour: 'red' | 'dark', from = 0, to = 1): Promise<number> {
  return page.evaluate(
    ({ colour, from, to }) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.pdfViewer .page canvas')!
      const [top, height] = [Math.round(canvas.height * from), Math.round(canvas.height * (to - from))]
      const { data } = canvas.getContext('2d')!.getImageData(0, top, canvas.width, height)
      let count = 0
      for (let i = 0; i < data.length; i += 4) {
        const [red = 0, green = 0] = data.slice(i, i + 2)
        if (colour === 'red' ? red > 180 && green < 90 : red < 110 && green < 110) count++
      }
      return count
    },
    { colour, from, to },
  )
}

async function open(page: Page, name: string, pdf: Uint8Array): Promise<void> {
  await page.goto('/')
  await addPdfs(page, pdfFile(name, Buffer.from(pdf)))
  await expectImported(page, name, '1 page')
}

test('a stamp and a struck-out value are on the page, and said with each quote from it', async ({ page }) => {
  await open(page, 'psv9.pdf', supersededSheet())
  await ask(page, 'To what is PSV-9 set?')
  const quote = page.getByRole('article', { name: 'Quote 1' })
  await expect(quote).toContainText('This page is stamped “SUPERSEDED”.')
  await expect(quote).toContainText('Struck out on the page: “14 bar.”')
  await expect(quote.locator('s')).toHaveText('14 bar.')
  await openQuote(page)
  await expect.poll(() => pixels(page, 'red', 0.3, 0.45)).toBeGreaterThan(500)
  // The line through the value.
  await expect.poll(() => pixels(page, 'red', 0.15, 0.18)).toBeGreaterThan(20)
  // What replaces it stands in a remark, which is open where its words are quoted.
  await expect(page.locator('.page-note p')).toHaveText('now 12 bar')
  await expect(page.locator('.page-note p')).toBeVisible()
  await ask(page, 'Is the sheet of PSV-9 superseded?')
  await expect(page.getByRole('region', { name: 'Answers' }).getByRole('article').last()).toContainText('SUPERSEDED')
})

test('the value of a field and a note are on the page that their quotes open, and nothing there can be filled in or followed', async ({
  page,
}) => {
  const value = 'The as found value of PT-55 is 7.31 bar'
  const remark = 'Remark: transmitter PT-55 was swapped for spare 8812.'
  const pdf = rawPage(text(60, 760, 'Calibration sheet for transmitter PT-55.'), {
    annotations: [
      `/Subtype/Widget/FT/Tx/T(found)/V(${value})/Rect[60 640 420 670]/AP<</N 20 0 R>>`,
      `/Subtype/FreeText/Rect[60 560 420 590]/DA(/F 12 Tf 0 g)/Contents(${remark})/AP<</N 21 0 R>>`,
      '/Subtype/Text/Rect[300 400 320 420]/Contents(Ask the shift lead of PT-55 first <img src=x onerror=alert\\(1\\)>)',
      '/Subtype/Link/Rect[60 755 200 775]/A<</S/URI/URI(https://example.org/)>>',
    ],
    objects: [form(text(4, 10, value, 12), 360, 30), form(text(4, 10, remark, 12), 360, 30)],
  })
  await open(page, 'pt55.pdf', pdf)
  await ask(page, 'What is the as found value of PT-55?')
  await expect(page.getByRole('article', { name: 'Quote 1' }).last()).toContainText('7.31 bar')
  await openQuote(page)
  await expect.poll(() => pixels(page, 'dark', 0.2, 0.245)).toBeGreaterThan(100)
  await expect.poll(() => pixels(page, 'dark', 0.298, 0.338)).toBeGreaterThan(100)
  await expect(page.locator('.pdfViewer').locator('input, textarea, select, a, img')).toHaveCount(0)
  // The words of a note that is quoted are open, as text.
  await ask(page, 'Who is to be asked about PT-55 first?')
  await openQuote(page)
  await expect(page.locator('.page-note p')).toHaveText(
    'Ask the shift lead of PT-55 first <img src=x onerror=alert(1)>',
  )
  await expect(page.locator('.page-note p')).toBeVisible()
})
