/** Words are quoted only where the page shows them. */
import { rawPage, type RawPageParts, stream, text } from '../fixtures/raw-page'
import { ask } from './flow'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile } from './library'

/** So many letters that the page is no scarce one, on which what is clipped or covered is looked for when it is read. */
const seen = [0, 1, 2, 3]
  .map((n) => text(60, 760 - 11 * n, `This sheet belongs to unit ${n}, and is kept with those of its other valves.`))
  .join('')
const say = (tag: string, size = 12) => text(60, 700, `The setpoint of valve ${tag} is 99 bar.`, size)
/** A picture of plain grey, or of stripes, as a scan has ink. */
const picture = (row: string) =>
  stream(row.repeat(32), '/Type/XObject/Subtype/Image/Width 64/Height 32/BitsPerComponent 8/ColorSpace/DeviceGray')
const draw = 'q 500 0 0 120 50 650 cm /I Do Q\n'
const pictured = (row: string): RawPageParts => ({ resources: '/XObject<</I 20 0 R>>', objects: [picture(row)] })
const plain = 'x'.repeat(64)
const inked = '\x10\x10\xf0\xf0'.repeat(16)

const hidden: [tag: string, content: string, parts?: RawPageParts][] = [
  ['PSV-11', `1 g ${say('PSV-11')}`],
  ['PSV-12', `0.98 g ${say('PSV-12')}`],
  ['PSV-13', `${say('PSV-13')}1 g 50 690 500 30 re f`],
  ['PSV-14', `/G gs ${say('PSV-14')}`, { resources: '/ExtGState<</G<</ca 0/CA 0>>>>' }],
  ['PSV-15', `q 0 0 1 1 re W n ${say('PSV-15')}Q`],
  ['PSV-16', `3 Tr ${say('PSV-16')}`],
  ['PSV-17', say('PSV-17') + draw, pictured(plain)],
]
const shown: typeof hidden = [
  ['PSV-21', say('PSV-21')],
  ['PSV-22', `0 g 50 690 500 30 re f 1 g ${say('PSV-22')}`],
  ['PSV-23', `${draw}3 Tr ${say('PSV-23')}`, pictured(inked)],
  ['PSV-24', `1 0 0 rg ${say('PSV-24', 4)}`],
]

test('hidden words are named as hidden and never quoted; those on dark ground, over a scan, small and in colour are', async ({
  page,
}) => {
  test.setTimeout(300_000)
  await page.goto('/')
  const all = [...hidden, ...shown]
  await addPdfs(
    page,
    ...all.map(([tag, content, parts]) => pdfFile(`${tag}.pdf`, Buffer.from(rawPage(`${seen}q ${content} Q`, parts)))),
  )
  for (const [tag] of all) await expectImported(page, `${tag}.pdf`, '1 page')
  for (const [tag] of all) {
    await ask(page, `What is the setpoint of valve ${tag}?`)
    await expect(page.getByText(/Searching the documents/)).toHaveCount(0)
    const answers = page.getByRole('region', { name: 'Answers' })
    const about = answers.getByRole('article').filter({ hasText: `The setpoint of valve ${tag} is` })
    if (shown.some(([other]) => other === tag)) await expect(about.first()).toHaveAccessibleName(/^Quote/)
    else {
      await expect(about.first()).toHaveAccessibleName('Hidden text')
      await expect(about.first()).toContainText('Hidden text, not on the page')
      await expect(about.locator('mark')).toHaveCount(0)
    }
  }
})

test('a value that a drawn line strikes out is said to be, beside the one that holds', async ({ page }) => {
  // As word processors draw it: a thin filled box through "14 bar".
  const sheet = text(60, 700, 'Relief valve PSV-9 is set to 14 bar 12 bar.') + '195.7 702.9 31.2 0.6 re f'
  await page.goto('/')
  await addPdfs(page, pdfFile('psv9.pdf', Buffer.from(rawPage(text(60, 680, 'It is tested each year.') + sheet))))
  await expectImported(page, 'psv9.pdf', '1 page')
  await ask(page, 'To what is PSV-9 set?')
  const quote = page.getByRole('article', { name: 'Quote 1' })
  await expect(quote).toContainText('Struck out on the page: “14 bar”')
  await expect(quote.locator('s')).toHaveText('14 bar')
})
