import { ask } from './flow'
import { fixturePdf } from './fixture-pdf'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile, removeDocument, rowOf, stored } from './library'

function manual(count: number) {
  const pages = Array.from({ length: count }, (_, n) => [
    `Set the relief valve of boiler ${n + 1} to ${n + 5} bar, then seal it.`,
  ])
  return fixturePdf({ pages })
}

test('two tabs see each other’s documents, come and gone, and both can ask them', async ({ context, page }) => {
  const other = await context.newPage()
  await page.goto('/')
  await other.goto('/')
  await addPdfs(page, pdfFile('boilers.pdf', await manual(4)))
  await expectImported(other, 'boilers.pdf', '4 pages')
  await ask(other, 'To what is the relief valve of boiler 3 set?')
  await expect(other.getByRole('article', { name: 'Quote 1' })).toContainText('7 bar')
  await removeDocument(other, 'boilers.pdf')
  await expect(rowOf(page, 'boilers.pdf')).toHaveCount(0)
})

test('a tab that is closed in the middle of an import leaves it to the other', async ({ context, page }) => {
  const other = await context.newPage()
  await page.goto('/')
  await other.goto('/')
  await addPdfs(page, pdfFile('boilers.pdf', await manual(900)))
  await expect(rowOf(other, 'boilers.pdf').getByText(/^Reading, [1-9][\d,]* of 900 pages$/)).toBeVisible()
  await page.close()
  await expectImported(other, 'boilers.pdf', '900 pages', 110_000)
  const { pages } = await stored(other)
  expect(pages).toHaveLength(900)
})

test('a document that another tab removes while it is imported is gone in both', async ({ context, page }) => {
  const other = await context.newPage()
  await page.goto('/')
  await other.goto('/')
  await addPdfs(page, pdfFile('boilers.pdf', await manual(900)))
  await expect(rowOf(other, 'boilers.pdf').getByText(/^Reading, [1-9]/)).toBeVisible()
  await other.getByRole('button', { name: 'Cancel boilers.pdf' }).click()
  await expect(rowOf(page, 'boilers.pdf')).toHaveCount(0)
  await expect.poll(() => stored(page)).toEqual({ documents: [], pages: [], passages: [], files: {} })
})
