/** A second format: plain text and Markdown, from the drop to the marked words. */
import { expectImported, addPdfs } from './library'
import { ask } from './flow'
import { expect, test } from './harness'

test('a text is read, asked, and shown with the quoted words marked', async ({ page }) => {
  const fill = Array.from({ length: 70 }, (_, n) => `Item ${n + 1} of the stores list is kept on shelf ${n % 7}.`)
  const text = `# Pump notes\n\n${fill.join('\n')}\n\n## Seal\n\nThe seal of P-300 is flushed at 6.5 bar, never above 8 bar.\n`
  await page.goto('/')
  await addPdfs(
    page,
    { name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from(text) },
    { name: 'archive.txt', mimeType: 'text/plain', buffer: Buffer.from([80, 75, 3, 4, 0, 0, 0, 8]) },
  )
  await expect(page.getByRole('alert')).toHaveText(/^archive\.txt This file is not text, whatever its name says/)
  await expectImported(page, 'notes.md', '2 pages')
  await ask(page, 'At what pressure is the seal of P-300 flushed?')
  const quote = page.getByRole('article', { name: 'Quote 1' })
  await expect(quote).toContainText('flushed at 6.5 bar')
  // On a phone too its letters can be read.
  await page.setViewportSize({ width: 390, height: 844 })
  await quote.locator('.quote-source').click()
  const marked = page.getByRole('group', { name: 'Page 2', exact: true }).locator('mark')
  await expect(marked).toHaveText(['The seal of P-300 is flushed at 6.5 bar, never above 8 bar.'])
  await expect(marked).toBeInViewport()
  const letters = await marked.evaluate((mark) => Number.parseFloat(getComputedStyle(mark).fontSize))
  expect(letters).toBeGreaterThanOrEqual(12)
  await page.setViewportSize({ width: 1180, height: 820 })
  await page.getByRole('button', { name: 'Find in this document' }).click()
  await page.getByRole('textbox', { name: 'Find in this document' }).fill('shelf 6')
  await expect(page.getByRole('group', { name: 'Page 1', exact: true }).locator('.found')).toHaveCount(8)
  await expect(page.locator('.found-now')).toHaveText('shelf 6')
  await page.getByRole('button', { name: 'Close the search' }).click()
  await expect(page.locator('.found, .found-now')).toHaveCount(0)
  await page.getByRole('button', { name: 'Contents' }).click()
  await page.getByRole('button', { name: /^Seal/ }).click()
  await expect(page.getByRole('textbox', { name: 'Page number' })).toHaveValue('2')
  await page.getByRole('button', { name: 'Previous page' }).click()
  await expect(page.getByRole('textbox', { name: 'Page number' })).toHaveValue('1')
})
