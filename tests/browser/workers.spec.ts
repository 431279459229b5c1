import type { Page } from '@playwright/test'
import { ask, openSample } from './flow'
import { expect, test } from './harness'

/** Ends the search worker as a lack of memory does: no event tells the page. */
async function killSearch(page: Page): Promise<void> {
  const running = () => page.workers().filter((worker) => /\/search-[^/]*$/.test(worker.url()))
  await running()[0]!.evaluate(() => void setTimeout(() => self.close()))
  await expect.poll(() => running().length).toBe(0)
}

test('a question after the death of the search worker is answered; one that keeps dying is said, and is there again after a reload', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  for (let deaths = 0; deaths < 3; deaths++) {
    await ask(page, 'What torque for the casing nuts?')
    await expect(page.getByRole('article', { name: 'Quote 1' })).toHaveCount(deaths + 1)
    await killSearch(page)
  }
  await page.getByRole('textbox', { name: 'Question' }).fill('Which seal fits?')
  await page.getByRole('textbox', { name: 'Question' }).press('Enter')
  await expect(page.getByRole('alert')).toHaveText(
    /^A part of Sitebook keeps stopping.* close other tabs and apps, then reload the page\. Your documents are kept\.$/,
  )
  await page.reload()
  await ask(page, 'What torque for the casing nuts?')
  await expect(page.getByRole('article', { name: 'Quote 1' }).last()).toContainText('120 N·m')
})
