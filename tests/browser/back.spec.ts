/** Back closes what was opened last, and a reload brings back what was open and half typed. */
import type { Page } from '@playwright/test'
import { ask, openQuote, openSample } from './flow'
import { expect, test } from './harness'

/** What pdf.js says of the next page, which it was about to fetch when the document was closed. */
const lateFetch = /Transport destroyed|pdfPage is not loaded/

const pagePanel = (page: Page) => page.getByRole('region', { name: 'Page', exact: true })

test('Back closes a dialog, then the page, and only then leaves the app', async ({ page, expectedTrouble }) => {
  expectedTrouble.push(lateFetch)
  await page.goto('/')
  await openSample(page)
  await ask(page, 'What is the torque for the casing nuts?')
  await openQuote(page)
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(pagePanel(page)).toBeVisible()
  await page.goBack()
  await expect(pagePanel(page)).toBeHidden()
  await expect(page.getByRole('article', { name: 'Quote 1' })).toBeVisible()

  // Closed otherwise, it is no step that Back would take in vain; opened again, it is.
  await openQuote(page)
  await page.getByRole('button', { name: 'Close page' }).click()
  await openQuote(page)
  await page.goBack()
  await expect(pagePanel(page)).toBeHidden()
  await page.goBack()
  await expect(page).toHaveURL('about:blank')
})

test('on a phone Back goes from the documents to the question', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await openSample(page).catch(() => undefined)
  await page.getByRole('radio', { name: 'Documents' }).click()
  await expect(page.getByRole('list', { name: 'Documents' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeVisible()
})

test('a reload brings back the open page where it was turned to, and the half-typed question', async ({
  page,
  expectedTrouble,
}) => {
  expectedTrouble.push(lateFetch)
  await page.goto('/')
  await openSample(page)
  await ask(page, 'What is the torque for the casing nuts?')
  await openQuote(page)
  const status = pagePanel(page).getByRole('status')
  await expect(status).toHaveText('page 3 (5 of 8)')
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(status).toHaveText('page 4 (6 of 8)')
  await page.getByRole('textbox', { name: 'Question' }).fill('and the bearing')
  await page.reload()
  await expect(status).toHaveText('page 4 (6 of 8)')
  await expect(page.getByRole('textbox', { name: 'Question' })).toHaveValue('and the bearing')
  await page.goBack()
  await expect(pagePanel(page)).toBeHidden()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Question' })).toHaveValue('and the bearing')
  await expect(pagePanel(page)).toBeHidden()
})
