/** What a user does beside a download, and with a model that is here. */
import type { BrowserContext, Page } from '@playwright/test'
import { ask, openSample } from './flow'
import { expect } from './harness'
import { expectLooks } from './looks'
import { slow, test } from './model-test'

test.setTimeout(300_000)

const openModels = (page: Page) => page.getByRole('button', { name: /^Models: / }).click()
const card = (page: Page) => page.getByRole('region', { name: 'Tiny Llama' })
const here = (page: Page) => card(page).getByRole('button', { name: 'Use Tiny Llama', exact: true })

/** Holds a shard back; returns what lets it go. */
async function hold(context: BrowserContext): Promise<() => void> {
  let go = () => {}
  const held = new Promise<void>((resolve) => (go = resolve))
  await context.route('**/models/**/params_shard_0.bin', async (route) => {
    await held
    await route.continue()
  })
  return go
}

test('cancels a download: nothing of it stays, nor comes back by itself', async ({ page, context, site }) => {
  await hold(context)
  await page.goto('/')
  await openModels(page)
  await card(page).getByRole('button', { name: 'Download Tiny Llama' }).click()
  await card(page).getByRole('button', { name: 'Cancel Tiny Llama' }).click()
  const asked = page.getByRole('alertdialog', { name: 'Cancel the download of Tiny Llama?' })
  await asked.getByRole('button', { name: 'Keep' }).click()
  await card(page).getByRole('button', { name: 'Cancel Tiny Llama' }).click()
  await asked.getByRole('button', { name: 'Cancel the download' }).click()
  await expect(card(page).getByRole('button', { name: 'Download Tiny Llama' })).toBeVisible()
  await context.unrouteAll({ behavior: 'ignoreErrors' })
  const before = site.requests.length
  await page.reload()
  await openModels(page)
  await expect(card(page).getByRole('button', { name: 'Download Tiny Llama' })).toBeVisible()
  await expect(card(page).getByText(/downloaded\.$/)).toHaveCount(0)
  expect(site.requests.slice(before).filter((path) => path.startsWith('/models/'))).toEqual([])
})

test('answers with quotes while a model is on its way', async ({ page, context }) => {
  const go = await hold(context)
  await page.goto('/')
  await openSample(page)
  await openModels(page)
  await card(page).getByRole('button', { name: 'Download Tiny Llama' }).click()
  await expect(card(page).getByRole('button', { name: 'Pause Tiny Llama' })).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await ask(page, 'What torque for the casing nuts?')
  await expect(page.getByRole('article', { name: 'Quote 1' })).toContainText('120 N·m')
  await openModels(page)
  await expect(card(page).getByRole('button', { name: 'Pause Tiny Llama' })).toBeVisible()
  go()
  await expect(here(page)).toBeVisible(slow)
})

test('says how a download ended while the models are closed: why it stopped, or that its model is here, a tap from use', async ({
  page,
  context,
  expectedTrouble,
}, info) => {
  expectedTrouble.push(/Failed to load resource/, /^other host: https:\/\/huggingface\.co\//)
  const notice = page.getByRole('status').filter({ hasText: 'Tiny Llama' })
  const look = (state: string) => expectLooks(page, info, state, notice)
  await page.goto('/')
  await openSample(page)
  await openModels(page)
  let closed = () => {}
  const isClosed = new Promise<void>((resolve) => (closed = resolve))
  for (const places of ['**/models/**', 'https://huggingface.co/**'])
    await context.route(places, async (route) => {
      await isClosed
      await route.fulfill({ status: 404 })
    })
  await card(page).getByRole('button', { name: 'Download Tiny Llama' }).click()
  await expect(notice).toHaveCount(0)
  await page.getByRole('button', { name: 'Close' }).click()
  closed()
  await expect(notice).toContainText(
    'The download of Tiny Llama stopped. This model was not found anywhere: check the address',
  )
  await look('stopped')
  await notice.getByRole('button', { name: 'Models' }).click()

  await context.unrouteAll({ behavior: 'ignoreErrors' })
  const go = await hold(context)
  await card(page).getByRole('button', { name: 'Resume Tiny Llama' }).click()
  await expect(card(page).getByRole('button', { name: 'Pause Tiny Llama' })).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(notice).toHaveCount(0)
  go()
  await expect(notice).toHaveText(/^Tiny Llama is on this device now\./)
  await look('here')
  await notice.getByRole('button', { name: 'Use Tiny Llama', exact: true }).click()
  await expect(notice).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Models: Tiny Llama ready' })).toBeVisible(slow)
  await expect(notice).toHaveCount(0)
})

test('keeps the context that is chosen, says what the limit is, and copies the model into a folder', async ({
  page,
}) => {
  // A test cannot work the system's folder picker: the app's own file system takes its place.
  await page.addInitScript(() => Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }))
  await page.goto('/')
  await openModels(page)
  await card(page).getByRole('button', { name: 'Download Tiny Llama' }).click()
  await expect(here(page)).toBeVisible(slow)
  await expect(card(page).getByText('131,072 tokens is all that the model was trained for.')).toBeVisible()
  await expect(card(page).getByText('(1,000 tokens are about 750 words)')).toBeVisible()
  await card(page).getByRole('radio', { name: '8,192' }).click()
  await page.reload()
  await openModels(page)
  await expect(card(page).getByRole('radio', { name: '8,192' })).toBeChecked()

  const copy = card(page).getByRole('button', { name: 'Copy to a folder Tiny Llama' })
  await copy.press('Enter')
  await expect(card(page).getByText(/^Copied\./)).toBeVisible()
  await expect(copy).toBeFocused()
  const names = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      const folder = await root.getDirectoryHandle('tiny-llama-q4f32_1-MLC', { create: true })
      const keys = (folder as unknown as { keys(): AsyncIterable<string> }).keys()
      const names: string[] = []
      for await (const name of keys) names.push(name)
      return names.toSorted()
    })
  await expect
    .poll(names)
    .toEqual([
      'lib.wasm',
      'mlc-chat-config.json',
      'params_shard_0.bin',
      'params_shard_1.bin',
      'params_shard_2.bin',
      'sitebook-model.json',
      'tensor-cache.json',
      'tokenizer.json',
    ])
})
