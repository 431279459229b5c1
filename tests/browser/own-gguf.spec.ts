/** A real GGUF that the catalogue does not know, in the whole app: it has to speak, stays, and goes as it came. */
import type { Page } from '@playwright/test'
import { ggufName, smollm2 } from '../fixtures/smollm2/fetch'
import { expect, test } from './harness'
import { expectLooks } from './looks'

const name = ggufName.replace(/\.gguf$/, '')
const slow = { timeout: 300_000 }
test.setTimeout(400_000)

const openModels = (page: Page) => page.getByRole('button', { name: /^Models: / }).click()
const card = (page: Page) => page.getByRole('region', { name })

test(
  'takes in a GGUF of the site’s own, lets it speak, keeps it over a reload, and deletes it',
  { tag: '@campaign' },
  async ({ page }, info) => {
    const path = await smollm2()
    await page.goto('/')
    await openModels(page)
    await page.getByLabel('Add a model from a .zip or .gguf').setInputFiles(path)
    await expect(card(page).getByText('Not known to Sitebook: untested')).toBeVisible(slow)
    await expect(card(page).getByText('Trying whether it answers')).toBeVisible(slow)
    await expect(card(page).getByText('In use')).toBeVisible(slow)
    await expect(card(page).getByText('Licence: apache-2.0')).toBeVisible()
    await expect(card(page).getByText(/^98(\.4)? MB to store/)).toBeVisible()
    await expectLooks(page, info, 'own-model', card(page))

    await page.reload()
    await expect(page.getByRole('button', { name: `Models: ${name} ready` })).toBeVisible(slow)
    await openModels(page)
    await card(page)
      .getByRole('button', { name: `Verify ${name}` })
      .click()
    await expect(card(page).getByText('Verified: every file is as it arrived.')).toBeVisible(slow)
    await card(page)
      .getByRole('button', { name: `Delete ${name}` })
      .click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await expect(card(page)).toHaveCount(0)
  },
)
