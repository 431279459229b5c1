/** Models that the catalogue does not know, as the whole app refuses them: with a sentence, and their files go. */
import type { Page } from '@playwright/test'
import { chatFields, ggufOf } from '../fixtures/gguf-head'
import { expect, test } from './harness'
import { expectLooks } from './looks'

const openModels = (page: Page) => page.getByRole('button', { name: /^Models: / }).click()
const give = (page: Page, name: string, fields: Parameters<typeof ggufOf>[0]) =>
  page
    .getByLabel('Add a model from a .zip or .gguf')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(ggufOf(fields)) })

test('says what a file lacks to be a model, keeps none of it, and refuses one that cannot be run, whose files go', async ({
  page,
  expectedTrouble,
}, info) => {
  // llama.cpp's own end.
  expectedTrouble.push(/RuntimeError: unreachable/)
  await page.goto('/')
  await openModels(page)
  await give(page, 'base.gguf', { ...chatFields, 'tokenizer.chat_template': '' })
  await expect(
    page.getByText(
      'This model does not say how it is to be asked (it has no chat template): take the instruct or chat version of it.',
    ),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: 'base' })).toHaveCount(0)

  // A head, and nothing behind it.
  await give(page, 'Site-1B.gguf', { ...chatFields, 'general.license': 'Site licence. '.repeat(20) })
  const card = page.getByRole('region', { name: 'Site-1B' })
  await expect(card.getByText('Not known to Sitebook: untested')).toBeVisible()
  await expect(
    card.getByText(
      'This model does not run here: delete it, then add a smaller one or one that was converted in another way.',
    ),
  ).toBeVisible({ timeout: 60_000 })
  await expect(card.getByRole('button', { name: 'Use Site-1B', exact: true })).toHaveCount(0)
  await card.getByRole('button', { name: 'Licence' }).click()
  await expectLooks(page, info, 'refused', card)

  await page.reload()
  await openModels(page)
  await expect(card.getByText('Before it may answer, it is loaded and has to write a few words.')).toBeVisible()
  await expect(card.getByRole('button', { name: 'Try Site-1B' })).toBeVisible()
  await card.getByRole('button', { name: 'Delete Site-1B' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(card).toHaveCount(0)
})
