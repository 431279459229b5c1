/** The main job, as a person does it. */
import { expect, type Page } from '@playwright/test'

/** From the first screen: one tap, then the sample manual can be asked. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample manual' }).click()
  await imported(page, 'pump-manual.pdf')
}

/** Waits until a document is imported as a whole. */
export async function imported(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('button', { name: new RegExp(`^${name} .*\\d+ pages? · `) })).toBeVisible()
  await expect(page.getByRole('progressbar', { name: `Import of ${name}` })).toBeHidden()
}

/** Asks, and waits for the first quote of this question. */
export async function ask(page: Page, question: string): Promise<void> {
  const answers = page.getByRole('region', { name: 'Answers' })
  const before = await answers.getByRole('article').count()
  await page.getByRole('textbox', { name: 'Question' }).fill(question)
  await page.getByRole('textbox', { name: 'Question' }).press('Enter')
  await expect.poll(() => answers.getByRole('article').count()).toBeGreaterThan(before)
}

/** Deletes the conversation that is shown, for good. */
export async function deleteConversation(page: Page): Promise<void> {
  await page.getByRole('toolbar', { name: 'Conversations' }).getByRole('button').first().click()
  const list = page.getByRole('dialog').getByRole('list', { name: 'Conversations' })
  await list
    .getByRole('button', { name: /^Delete / })
    .first()
    .click()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
}

/** Opens the page of the last question's first quote, and waits until its text is drawn. */
export async function openQuote(page: Page): Promise<void> {
  const quote = page.getByRole('article', { name: 'Quote 1' }).last()
  await quote.locator('.quote-source').click()
  await expect(page.locator('.pdfViewer .page .textLayer span').first()).toBeAttached()
}
