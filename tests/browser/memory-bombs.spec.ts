/** Small PDFs that ask for gigabytes, or for more of the screen than it can draw. */
import { rawPdf } from '../fixtures/manual-pdfs'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile } from './library'

const stream = (text: string) => `<</Length ${text.length}>>\nstream\n${text}\nendstream`

/** A page of `content` in a composite font with `widths`. */
const composite = (content: string, widths: string) =>
  Buffer.from(
    rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
      stream(content),
      '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-V/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>',
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500${widths}>>`,
      stream(`begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <00FF> <0000> endbfrange endcmap`),
    ]),
    'latin1',
  )

const hex = (text: string) => [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')

test('ranges of widths without end cost no memory and no time, and the words are read', async ({ page }) => {
  await page.goto('/')
  const words = `BT /F 12 Tf 50 700 Td <${hex('Vent V-9 opens at 3 bar')}> Tj ET`
  const ranges = ['/W[0 2000000000 500]', '/W[-2000000000 9 500]', '/W2[0 2000000000 -1000 500 880]']
  await addPdfs(page, ...ranges.map((range, n) => pdfFile(`range ${n}.pdf`, composite(words, range))))
  for (const n of ranges.keys()) await expectImported(page, `range ${n}.pdf`, '1 page')
})

test(
  'a page of 21,000 words is read, and shown with as many of them to select as a screen can hold',
  { tag: '@campaign' },
  async ({ page }) => {
    const word = (n: number) => `1 0 0 1 ${(n % 300) * 2} ${Math.floor(n / 300)} Tm (w${n}) Tj`
    const words = `BT /F 2 Tf ${Array.from({ length: 21_000 }, (_, n) => word(n)).join('\n')} ET`
    const pdf = rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 500]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>',
      stream(words),
    ])
    await page.goto('/')
    await addPdfs(page, pdfFile('dense.pdf', Buffer.from(pdf)))
    await expectImported(page, 'dense.pdf', '1 page')
    await page.getByRole('button', { name: /^dense\.pdf/ }).click()
    await expect(page.locator('.textLayer span').first()).toBeAttached({ timeout: 60_000 })
    expect(await page.locator('.textLayer span').count()).toBeLessThanOrEqual(20_000)
    await page.getByRole('button', { name: 'Close page' }).click()
    await expect(page.getByRole('region', { name: 'Page', exact: true })).toBeHidden()
  },
)
