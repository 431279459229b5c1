import { rawPdf } from '../fixtures/manual-pdfs'
import { fixturePdf } from './fixture-pdf'
import { ask, openQuote } from './flow'
import { expect, test } from './harness'
import { addPdfs, corpusFile, expectImported, hasCorpus, pdfFile, rowOf, stored } from './library'
import { expectHighlighted } from './on-page'

const torque = ['Tighten the flange bolts of valve V-7 to 45 N·m in two passes.']
const drain = ['Drain the sump of tank T-3 every 90 days and log it.']

test('what is not a PDF, empty or cut short is refused with what to do, and the good ones of the batch are in', async ({
  page,
}) => {
  await page.goto('/')
  const good = await fixturePdf({ pages: [torque] })
  await addPdfs(
    page,
    pdfFile('portal.pdf', Buffer.from('<!doctype html><title>Sign in</title>')),
    pdfFile('valves.pdf', good),
    pdfFile('empty.pdf', Buffer.alloc(0)),
    pdfFile('head-only.pdf', good.subarray(0, 100)),
    pdfFile('none.pdf', Buffer.from(rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>']))),
    pdfFile('tanks.pdf', await fixturePdf({ pages: [drain] })),
  )
  const alerts = page.getByRole('alert')
  await expect(alerts.filter({ hasText: 'portal.pdf This file is not a PDF: save or print it as PDF' })).toBeVisible()
  await expect(alerts.filter({ hasText: 'empty.pdf This file is empty: copy it to the device again' })).toBeVisible()
  await expect(alerts.filter({ hasText: 'head-only.pdf This PDF is damaged' })).toBeVisible()
  await expect(alerts.filter({ hasText: 'none.pdf This PDF has no pages: check that it is the right' })).toBeVisible()
  await expectImported(page, 'valves.pdf', '1 page')
  await expectImported(page, 'tanks.pdf', '1 page')
  await ask(page, 'What torque for the flange bolts of V-7?')
  await expect(page.getByRole('article', { name: 'Quote 1' })).toContainText('45 N·m')
  const { documents, files } = await stored(page)
  expect(documents.map(({ name }) => name).sort()).toEqual(['tanks.pdf', 'valves.pdf'])
  expect(Object.keys(files)).toHaveLength(4)
})

test('a PDF with scripts and an XFA form is imported and shown as its pages are, and nothing of it runs', async ({
  page,
  site,
}) => {
  const script = (n: number) => `<</S/JavaScript/JS(app.alert\\("ran ${n}"\\);this.print\\(\\))>>`
  const words = 'BT /F 12 Tf 50 700 Td (The drain valve V-3 opens at 3 bar.) Tj ET'
  const form = `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/">
<subform layout="tb" name="form"><pageSet><pageArea><contentArea h="700pt" w="500pt"/><medium long="842pt" short="595pt"/></pageArea></pageSet>
<draw h="20pt" w="200pt"><value><text>FORMTEXT</text></value></draw></subform></template></xdp:xdp>`
  const stream = (text: string) => `<</Length ${text.length}>>\nstream\n${text}\nendstream`
  const pdf = rawPdf([
    `<</Type/Catalog/Pages 2 0 R/OpenAction ${script(1)}/Names<</JavaScript<</Names[(a) ${script(2)}]>>>>/NeedsRendering true/AcroForm<</Fields[]/XFA 5 0 R>>>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/AA<</O ${script(3)}>>/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>`,
    stream(words),
    stream(form),
  ])
  let dialogs = 0
  page.on('dialog', (dialog) => {
    dialogs++
    void dialog.dismiss()
  })
  await page.goto('/')
  await page.evaluate(() => {
    window.print = () => alert('printed')
  })
  await addPdfs(page, pdfFile('active.pdf', Buffer.from(pdf)))
  await expectImported(page, 'active.pdf', '1 page')
  await ask(page, 'At what pressure does the drain valve V-3 open?')
  await openQuote(page)
  await expectHighlighted(page, 1, 'The drain valve V-3 opens at 3 bar.')
  await expect(page.locator('.viewer-container')).not.toContainText('FORMTEXT')
  expect(await page.locator('.xfaLayer').count()).toBe(0)
  expect(dialogs).toBe(0)
  expect(site.requests.filter((path) => /sandbox|quickjs/.test(path))).toEqual([])
})

test('files of other kinds are refused in one sentence, however many', async ({ page }) => {
  await page.goto('/')
  const others = ['notes.docx', 'plan.dwg', 'list.csv'].map((name) => ({
    name,
    mimeType: 'application/x',
    buffer: Buffer.from('x'),
  }))
  await addPdfs(page, ...others, pdfFile('tanks.pdf', await fixturePdf({ pages: [drain] })))
  await expect(page.getByRole('alert')).toHaveText(
    /^notes\.docx and 2 other files Sitebook cannot read this kind of file/,
  )
  await expectImported(page, 'tanks.pdf', '1 page')
  await addPdfs(page, pdfFile('empty.pdf', Buffer.alloc(0)))
  await expect(page.getByRole('alert')).toContainText('4 files could not be added.')
})

test.describe('hostile PDFs', () => {
  test.skip(!hasCorpus, 'The PDFs of others are not here.')

  test('are stopped and named, and the good ones among them answer', async ({ page }) => {
    await page.goto('/')
    const hostile = [
      'crafted-bomb-1g.pdf',
      'crafted-cyclic-tree.pdf',
      'crafted-truncated.pdf',
      'crafted-portal.pdf',
      'crafted-empty.pdf',
      'crafted-text.pdf',
    ]
    await addPdfs(
      page,
      ...hostile.map(corpusFile),
      pdfFile('valves.pdf', await fixturePdf({ pages: [torque] })),
      corpusFile('page_with_number_and_link.pdf'),
    )
    await expectImported(page, 'valves.pdf', '1 page', 110_000)
    await expectImported(page, 'page_with_number_and_link.pdf', String.raw`\d+ pages?`)
    await ask(page, 'What torque for the flange bolts of V-7?')
    await expect(page.getByRole('article', { name: 'Quote 1' })).toContainText('45 N·m')
    // A verdict for each: in, with what can be read of it, or refused by name; nothing is still under way.
    await expect(page.getByRole('button', { name: /^Cancel/ })).toHaveCount(0)
    for (const name of hostile) {
      const refused = page.getByRole('alert').filter({ hasText: name })
      await expect(refused.or(rowOf(page, name)).first()).toBeVisible()
    }
    // Its first page inflates to a gigabyte, its second is harmless.
    await expect(rowOf(page, 'crafted-bomb-1g.pdf')).toContainText('Page 1 could not be read')
    await ask(page, 'What is harmless?')
    await expect(page.getByRole('article').last()).toContainText('crafted-bomb-1g.pdf, page 2 of 2')
    const { documents, files } = await stored(page)
    expect(documents.every(({ state }) => state === 'ready')).toBe(true)
    expect(Object.keys(files)).toHaveLength(2 * documents.length)
  })
})
