/** The list of documents, kept in order by hand: found, sorted, renamed, removed and brought back. */
import { fixturePdf } from './fixture-pdf'
import { ask } from './flow'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile, rowOf, stored } from './library'

const say = (what: string, bar: number) =>
  fixturePdf({ pages: [[`The relief valve of the ${what} opens at ${bar} bar.`]] })

test('documents are searched, sorted and renamed, and what is removed comes back on Undo, also after a reload', async ({
  page,
}) => {
  await page.goto('/')
  const names = ['boiler', 'chiller', 'dryer']
  const files = await Promise.all(names.map(async (name, n) => pdfFile(`${name}.pdf`, await say(name, n + 5))))
  await addPdfs(page, ...files)
  for (const name of names) await expectImported(page, `${name}.pdf`, '1 page')
  const listed = page.getByRole('list', { name: 'Documents' }).locator('.name')
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Newest first')
  await expect(listed).toHaveText(['dryer.pdf', 'chiller.pdf', 'boiler.pdf'])
  await page.getByRole('textbox', { name: 'Find a document' }).fill('ILLER')
  await expect(listed).toHaveText(['chiller.pdf'])

  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByRole('button', { name: 'Rename chiller.pdf' }).click()
  await page.getByRole('textbox', { name: 'New name' }).fill('Chiller C-2')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Chiller C-2').getByText('File: chiller.pdf')).toBeVisible()
  await page.getByRole('textbox', { name: 'Find a document' }).press('Escape')
  await ask(page, 'When does the relief valve of the chiller open?')
  const quotes = page.getByRole('article')
  await expect(quotes.first()).toContainText('Chiller C-2, page 1 of 1')

  await page.getByRole('button', { name: 'Select boiler.pdf' }).click()
  await page.getByRole('button', { name: 'Select Chiller C-2' }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(listed).toHaveText(['dryer.pdf'])
  await page.reload()
  await expect(listed).toHaveText(['dryer.pdf'])
  // What is gone is not searched either.
  await ask(page, 'At what pressure does the relief valve open?')
  await expect(page.locator('.turn').last().getByRole('article')).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(listed).toHaveText(['dryer.pdf', 'Chiller C-2', 'boiler.pdf'])

  await page.getByRole('button', { name: 'Remove boiler.pdf' }).click()
  // Given again, it is wanted: it stays.
  await addPdfs(page, files[0]!)
  await expect(listed).toHaveText(['dryer.pdf', 'Chiller C-2', 'boiler.pdf'])
  await page.getByRole('button', { name: 'Remove dryer.pdf' }).click()
  await expect.poll(async () => (await stored(page)).documents.length, { timeout: 30_000 }).toBe(2)
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
})

test('many imports have one bar, and one tap ends them all', async ({ page }) => {
  await page.goto('/')
  const long = await fixturePdf({ pages: Array.from({ length: 900 }, (_, n) => [`Pump ${n} is made of steel.`]) })
  const files = [pdfFile('a.pdf', await say('boiler', 7)), pdfFile('long.pdf', long)]
  for (let n = 0; n < 6; n++) files.push(pdfFile(`b${n}.pdf`, Buffer.concat([long, Buffer.from(`\n% ${n}`)])))
  await addPdfs(page, ...files)
  const bar = page.getByRole('group', { name: 'Import' })
  await expect(bar).toContainText('1 of 8 read')
  await expect(bar.getByRole('progressbar', { name: '1 of 8 read' })).toBeVisible()
  await bar.getByRole('button', { name: 'Cancel all' }).click()
  await expect(page.getByRole('list', { name: 'Documents' }).getByRole('listitem')).toHaveCount(1)
  await expect(bar).toHaveCount(0)
})
