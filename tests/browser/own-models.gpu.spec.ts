/** A folder of MLC that the catalogue does not know, in the whole app with web-llm: the device check's tiny Llama under a name of its own. */
import { readFileSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { expectLooks } from './looks'

test.setTimeout(300_000)

const slow = { timeout: 200_000 }
const source = join(import.meta.dirname, '../../public/device-check')
const openModels = (page: Page) => page.getByRole('button', { name: /^Models: / }).click()

/** The folder as it lies on a stick. */
async function folderOf(leave: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'site-llama-'))
  for (const name of readdirSync(source))
    if (name !== 'expected.json' && name !== leave)
      await writeFile(join(folder, name), readFileSync(join(source, name)))
  await writeFile(
    join(folder, 'LICENSE'),
    `Made for the tests of Sitebook.\n\n${'It may be used in them. '.repeat(20)}`,
  )
  return folder
}

test('takes in a folder with its licence, lets it speak, and brings it back at the next start and from a copy', async ({
  page,
}, info) => {
  const [whole, without] = [await folderOf(''), await folderOf('lib.wasm')]
  await page.goto('/')
  await openModels(page)
  const picker = page.getByLabel('Add a model from a folder')
  await picker.setInputFiles(without)
  await expect(page.getByText(/^The model lacks \*\.wasm: put all its files into one folder/)).toBeVisible()

  await picker.setInputFiles(whole)
  const card = page.getByRole('region', { name: /^site-llama-/ })
  await expect(card.getByText('Not known to Sitebook: untested')).toBeVisible()
  await expect(card.getByText('In use')).toBeVisible(slow)
  await card.getByRole('button', { name: 'Licence' }).click()
  await expect(card.getByText('Made for the tests of Sitebook.')).toBeVisible()
  await expectLooks(page, info, 'own-folder', card)

  await page.reload()
  await expect(page.getByRole('button', { name: /^Models: site-llama-\S+ ready$/ })).toBeVisible(slow)
  await openModels(page)
  const saving = page.waitForEvent('download')
  await card.getByRole('button', { name: /^Save as \.zip/ }).click()
  const zip = join(whole, 'copy.zip')
  await (await saving).saveAs(zip)
  await card.getByRole('button', { name: /^Delete/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(card).toHaveCount(0)

  await page.getByLabel('Add a model from a .zip or .gguf').setInputFiles(zip)
  // Under its name, with its licence; and as new here: it speaks again.
  await expect(card.getByText('In use')).toBeVisible(slow)
  await expect(card.getByRole('button', { name: 'Licence' })).toBeVisible()
  for (const folder of [whole, without]) await rm(folder, { recursive: true })
})
