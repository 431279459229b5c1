import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { supersededSheet } from '../fixtures/raw-page'
import { ask, openSample } from './flow'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile } from './library'
import { expectLooks } from './looks'
import { expectHighlighted } from './on-page'

/** What another program would paste, as plain text and as HTML. */
async function clipboard(page: Page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const as = async (type: string) => (await item!.getType(type)).text()
    return { text: await as('text/plain'), html: await as('text/html') }
  })
}

async function askFor(page: Page, question: string, name: string) {
  await page.getByRole('textbox', { name: 'Question' }).fill(question)
  await page.getByRole('textbox', { name: 'Question' }).press('Enter')
  const task = page.getByRole('group', { name, exact: true }).last()
  await expect(task).toBeVisible()
  return task
}

test('what can be done with a document fits every screen with text of twice the size, other documents too', async ({
  page,
}, info) => {
  await page.goto('/')
  await openSample(page)
  await addPdfs(page, pdfFile('relief valve PSV-9.pdf', Buffer.from(supersededSheet())))
  await expectImported(page, 'relief valve PSV-9.pdf', '1 page')
  await page.evaluate(() => document.documentElement.style.setProperty('--text', '2'))
  await page.getByRole('button', { name: 'Work with pump-manual.pdf' }).click()
  for (const others of ['Together with', 'What changed in it since…']) await page.getByText(others).click()
  const other = page.getByRole('checkbox', { name: 'relief valve PSV-9.pdf' })
  await expectLooks(page, info, 'work with', other)
  expect((await other.boundingBox())!.height).toBeGreaterThanOrEqual(24)
})

test('the sample manual’s tables are saved as CSV, its warnings open their page, its outline has key sentences, also after a reload', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)

  await page.getByRole('button', { name: 'Work with pump-manual.pdf' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tables', exact: true }).click()
  const tables = page.getByRole('group', { name: 'Tables', exact: true })
  const torques = tables.locator('.task-group').filter({ hasText: '4.3 Tightening torques' })
  await expect(torques.getByRole('columnheader')).toHaveText(['Joint', 'Thread', 'Torque'])
  const saved = page.waitForEvent('download')
  await torques.getByRole('button', { name: 'Save as CSV' }).click()
  const csv = await saved
  expect(csv.suggestedFilename()).toMatch(/^pump-manual.*4\.3 Tightening torques\.csv$/)
  expect(readFileSync(await csv.path(), 'utf8')).toContain('\r\nCasing nuts,M16,120 N·m\r\n')
  await torques.getByRole('button', { name: 'Copy table' }).click()
  await expect(torques.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await clipboard(page)
  expect(copied.text).toMatch(/^Joint\tThread\tTorque\n(.*\n)*Casing nuts\tM16\t120 N·m(\n|$)/)
  expect(copied.html).toContain('<td>Casing nuts</td><td>M16</td><td>120 N·m</td>')
  const book = page.waitForEvent('download')
  await tables.getByRole('button', { name: 'Save all as XLSX' }).click()
  const xlsx = await book
  expect(xlsx.suggestedFilename()).toBe('pump-manual.xlsx')
  expect(readFileSync(await xlsx.path(), 'latin1')).toContain('xl/worksheets/sheet3.xml')

  const warnings = await askFor(page, 'list all warnings of the pump manual', 'Warnings')
  const dry = warnings.getByRole('listitem').filter({ hasText: 'Never run the pump dry.' })
  await dry.getByRole('button', { name: 'p. ii' }).click()
  // Without its full stop, which is narrower than the place of a letter in a long run of text is known.
  await expectHighlighted(page, 2, 'Never run the pump dry')
  await page.getByRole('button', { name: 'Close page' }).click()

  const outline = await askFor(page, 'outline', 'Outline with key sentences')
  await expect(outline.getByText('4.2 Lubrication')).toBeVisible()
  await expect(outline.getByText(/Grease the bearings every 2,000 operating hours/)).toBeVisible()
  await expect(outline.getByText('It is chosen by counting, not by understanding.')).toBeVisible()

  // The table of a quote, too: a grid with its heads, in which the quoted row is marked.
  await ask(page, 'What torque for the casing nuts?')
  const quote = page.getByRole('article', { name: 'Quote 1' }).last()
  await expect(quote.getByRole('columnheader')).toHaveText(['Joint', 'Thread', 'Torque'])
  const row = quote.getByRole('row').filter({ hasText: 'Casing nuts' })
  await expect(row.locator('td mark')).toHaveText(['Casing nuts', 'M16', '120 N·m'])
  await expect(quote.getByRole('row').filter({ hasText: 'Impeller nut' }).locator('mark')).toHaveCount(0)
  // On a phone with large letters its letters give way, so that its values are seen; a table that is wider yet moves within its card.
  await page.setViewportSize({ width: 390, height: 844 })
  await page.evaluate(() => document.documentElement.style.setProperty('--text', '2'))
  const grid = quote.getByRole('group', { name: '4.3 Tightening torques' })
  const wide = () => grid.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  expect(await wide()).toBeLessThan(2)
  await grid.evaluate((one) => one.querySelector('table')!.style.setProperty('min-inline-size', '60rem'))
  expect(await wide()).toBeGreaterThan(20)
  await grid.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => grid.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
  // Paper does not scroll.
  await page.emulateMedia({ media: 'print' })
  expect(await grid.evaluate((one) => getComputedStyle(one).overflow)).toBe('visible')
  await page.emulateMedia({ media: null })
  await page.evaluate(() => document.documentElement.style.removeProperty('--text'))
  await page.setViewportSize({ width: 1180, height: 820 })
  await quote.getByRole('button', { name: 'Copy table' }).click()
  await expect(quote.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect((await clipboard(page)).text).toBe(copied.text)

  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Torque' }).first()).toBeVisible()
})
