/** What holds of an answer of any model, however small. */
import type { Page } from '@playwright/test'
import { ask } from './flow'
import { expect } from './harness'
import { slow } from './model-test'

/** Asks, and sees that each word that the model says stands in the quotes; where it chooses no sentence, that is said. */
export async function expectNothingMadeUp(page: Page, question: string): Promise<void> {
  await ask(page, question)
  const turn = page.locator('.turn').last()
  await expect(turn.locator('.stats')).toBeVisible(slow)
  for (const label of [/more passages?$/, /^More$/]) {
    const more = turn.getByRole('button', { name: label })
    while ((await more.count()) > 0) await more.first().click()
  }
  const quotes = (await turn.getByRole('article').allInnerTexts()).join('\n')
  const said = await turn.locator('.answer p > span').allInnerTexts()
  for (const word of said.join(' ').match(/[\p{L}\d]+/gu) ?? []) expect(quotes).toContain(word)
  const none = turn.getByText('The model has chosen no sentence as an answer. See the quotes.')
  await expect(none).toHaveCount(said.length === 0 ? 1 : 0)
}
