import type { Page } from '@playwright/test'
import { catalogues } from '../../src/ui/words/words'
import type { Locale, Words } from '../../src/ui/words/words'
import { expect, test } from './harness'
import { expectFits } from './looks'

const all = Object.keys(catalogues) as Locale[]
/** Those with the longest words, in which every screen is looked at. */
const wordy: Locale[] = ['fr', 'pt', 'de']

test('a German browser gets German; each language can be chosen, is cut off nowhere, and comes back', async ({
  page,
}, info) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'languages', { get: () => ['de-AT', 'de'] }))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  let words: Words = await catalogues.de.load()
  let locale: Locale = 'de'
  const look = async (screen: string) => {
    await page.screenshot({ path: info.outputPath(`${screen} ${locale}.png`) })
    await expectFits(page, `${screen} ${locale}`)
  }
  const choose = async (next: Locale) => {
    await page.getByRole('button', { name: words.app.settings }).click()
    await page.getByRole('radio', { name: catalogues[next].name }).click()
    words = await catalogues[next].load()
    locale = next
    await expect(page.getByRole('dialog', { name: words.app.settings })).toContainText(words.settings.flightMode)
  }
  const close = () => page.getByRole('button', { name: words.app.close, exact: true }).click()
  for (const next of all) {
    await choose(next)
    await look('settings')
    await close()
    await look('first screen')
  }
  await page.getByRole('button', { name: words.welcome.trySample }).click()
  await expect(page.getByRole('group', { name: words.start.examples })).toBeVisible()
  await look('start')
  await page.getByRole('textbox', { name: words.ask.question }).fill('What torque for the casing nuts?')
  await page.getByRole('textbox', { name: words.ask.question }).press('Enter')
  await expect(page.getByRole('article', { name: words.quote.label(1) })).toBeVisible()
  await page.locator('.quote-source').first().click()
  for (const next of wordy) {
    await choose(next)
    await close()
    await expect(page.getByRole('group', { name: words.page.shown.page('1'), exact: true })).toBeVisible()
    // Its frame is there before it is drawn.
    await expect(page.locator('.pdfViewer .highlight').first()).toBeVisible()
    await look('page')
    await lookAround(page, words, look)
    await page.getByRole('radio', { name: words.app.page, exact: true }).click()
  }
  await page.getByRole('button', { name: words.page.close }).click()
  await lying(page, words, look)
  // No language of the screen is written from right to left yet; the screen is ready for one.
  await page.evaluate(() => (document.documentElement.dir = 'rtl'))
  await lookAround(page, words, (screen) => look(`${screen} mirrored`))
  await page.setViewportSize({ width: 1180, height: 820 })
  await look('mirrored tablet')
  const library = await page.locator('.panel.library').boundingBox()
  expect(library!.x + library!.width).toBeCloseTo(1180, 0)
  await choose('en')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await expect(page.getByRole('button', { name: 'Settings' })).toBeVisible()
})

/** Answers, documents and models. */
async function lookAround(page: Page, words: Words, look: (screen: string) => Promise<void>): Promise<void> {
  await page.getByRole('radio', { name: words.app.ask, exact: true }).click()
  await look('answers')
  await page.getByRole('radio', { name: words.app.documents }).click()
  await look('library')
  await page.getByRole('button', { name: new RegExp(`^${words.app.models}`) }).click()
  await expect(page.getByRole('dialog', { name: words.app.models })).toContainText(words.models.withoutInternet)
  await look('models')
  await page.getByRole('button', { name: words.app.close, exact: true }).click()
}

async function lying(page: Page, words: Words, look: (screen: string) => Promise<void>): Promise<void> {
  await page.setViewportSize({ width: 844, height: 390 })
  await lookAround(page, words, (screen) => look(`${screen} lying`))
  await page.setViewportSize({ width: 390, height: 844 })
}
