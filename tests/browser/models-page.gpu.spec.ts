/** The Models page as a user meets it, in the whole app, with a model that arrives, is used, copied and shared between tabs. */
import { downloadZip } from 'client-zip'
import { openAsBlob, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { drag } from './drag'
import { expect } from './harness'
import { expectFits, expectLooks, expectWhole, sizes } from './looks'
import { slow, test, useModel } from './model-test'

test.setTimeout(300_000)

const openModels = (page: Page) => page.getByRole('button', { name: /^Models: / }).click()
const card = (page: Page) => page.getByRole('region', { name: 'Tiny Llama' })

test('tries the graphics processor when the page is first opened, says what to expect of each model, and remembers it', async ({
  page,
}) => {
  await page.goto('/')
  await openModels(page)
  await expect(page.getByRole('progressbar', { name: 'Check of the graphics processor' })).toBeVisible()
  await expect(page.getByText('was tested and works correctly')).toBeVisible(slow)
  // A graphics processor that is emulated is too slow for a real model: the one for the CPU is left.
  const larger = page.getByRole('region', { name: 'Llama 3.2 3B (for GPUs without f16)' })
  await expect(larger).toBeHidden()
  await page.getByRole('button', { name: 'models are not offered on this device' }).click()
  await expect(larger.getByText('It runs here, but too slowly to be of use.')).toBeVisible()
  await expect(
    larger.getByText(/^Estimated here: the first word after [\d,]+ to [\d,]+ s, then less than one word/),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: /without a GPU/ }).getByText('too slowly')).toHaveCount(0)
  const kept = await page.evaluate(
    () =>
      new Promise<{ trial: Record<string, unknown> }>((resolve, reject) => {
        const opening = indexedDB.open('sitebook')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction('settings').objectStore('settings').get('deviceCheck')
          asked.onsuccess = () => resolve(asked.result as { trial: Record<string, unknown> })
        }
      }),
  )
  console.log(JSON.stringify(kept))
  expect(kept.trial).toMatchObject({ correct: true })
  for (const figure of ['weightRate', 'flops', 'tokenSeconds']) expect(kept.trial[figure], figure).toBeGreaterThan(0)

  await page.reload()
  await openModels(page)
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
})

test('says that it connects until a byte has come, hands the model over as a .zip, says that it is whole, and leaves the focus where it is', async ({
  page,
  context,
}) => {
  await page.goto('/')
  await openModels(page)
  let go = () => {}
  const held = new Promise<void>((resolve) => (go = resolve))
  await context.route('**/models/**/*.json', async (route) => {
    await held
    await route.continue()
  })
  await card(page).getByRole('button', { name: 'Download Tiny Llama' }).press('Enter')
  await expect(card(page).getByText('Connecting…')).toBeVisible()
  await expect(card(page).getByRole('button', { name: 'Pause Tiny Llama' })).toBeFocused()
  go()
  await expect(card(page).getByRole('button', { name: 'Use Tiny Llama', exact: true })).toBeVisible(slow)
  const saved = page.waitForEvent('download')
  const save = card(page).getByRole('button', { name: 'Save as .zip Tiny Llama' })
  await save.press('Enter')
  expect((await saved).suggestedFilename()).toBe('tiny-llama-q4f32_1-MLC.zip')
  await expect(save).toBeFocused()
  const verify = card(page).getByRole('button', { name: 'Verify Tiny Llama' })
  await verify.press('Enter')
  await expect(card(page).getByText('Verified: every file is as it arrived.')).toBeVisible(slow)
  await expect(verify).toBeFocused()
  await expect(verify).not.toHaveAttribute('aria-disabled')
})

test('takes in a model that is dropped, as a folder or as a .zip, and leaves the library alone', async ({
  page,
  profile,
  built,
}) => {
  const folder = join(built, 'models/tiny-llama-q4f32_1-MLC')
  const names = readdirSync(folder)
  const files = await Promise.all(names.map(async (name) => ({ name, input: await openAsBlob(join(folder, name)) })))
  const packed = join(profile, 'model.zip')
  await writeFile(packed, Buffer.from(await downloadZip(files).arrayBuffer()))
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Try the sample manual' })).toBeVisible()
  for (const given of [folder, packed]) {
    await (await drag(page, [given])).drop()
    await expect(card(page).getByRole('button', { name: 'Use Tiny Llama', exact: true })).toBeVisible(slow)
    await expect(page.getByText('The model is now on this device')).toBeVisible()
    await card(page).getByRole('button', { name: 'Delete Tiny Llama' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await expect(card(page).getByRole('button', { name: 'Download Tiny Llama' })).toBeVisible()
    await page.getByRole('button', { name: 'Close' }).click()
  }
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByText(/There are no PDFs/)).toHaveCount(0)
})

// Pause and failure are in the gate without looks: download.spec.ts.
test(
  'fits every screen, and axe finds nothing wrong, while a download is paused, has failed, and its model is in use',
  {
    tag: '@campaign',
  },
  async ({ page, context, expectedTrouble }, info) => {
    // Where the mirror fails, the hub is asked next, and each is given half a minute.
    test.setTimeout(300_000)
    expectedTrouble.push(/Failed to load resource/, /^other host: https:\/\/huggingface\.co\//)
    const look = (state: string) => expectLooks(page, info, state, card(page))
    await page.goto('/')
    await openModels(page)
    await page.getByRole('button', { name: /not offered on this device/ }).click()
    const { host } = new URL(page.url())
    let broken = false
    await context.route('**/models/**/params_shard_1.bin', (route) => (broken ? route.abort() : undefined))
    await card(page).getByRole('button', { name: 'Download Tiny Llama' }).click()
    await expect(card(page).getByText(/left$/)).toBeVisible(slow)
    await expect(card(page).getByText(`From this site (${host})`)).toBeVisible()
    await look('on its way')
    await card(page).getByRole('button', { name: 'Pause Tiny Llama' }).click()
    await expect(card(page).getByText(/downloaded\.$/)).toBeVisible()
    await look('paused')
    broken = true
    await card(page).getByRole('button', { name: 'Resume Tiny Llama' }).click()
    await expect(card(page).getByText(/huggingface\.co on the internet/)).toBeVisible(slow)
    await look('from the hub')
    await expect(card(page).getByText(/^The model could not be downloaded/)).toBeVisible(slow)
    await look('failed')
    await context.unrouteAll({ behavior: 'ignoreErrors' })
    await card(page).getByRole('button', { name: 'Resume Tiny Llama' }).click()
    await card(page).getByRole('button', { name: 'Use Tiny Llama', exact: true }).click(slow)
    await expect(card(page).getByText('In use')).toBeVisible(slow)
    await look('in use')
  },
)

test('starts a download worker that died again with the next tap', async ({ page, expectedTrouble }) => {
  expectedTrouble.push(/the worker is to die/)
  await page.goto('/')
  await openModels(page)
  await expect(card(page)).toBeVisible()
  const worker = page.workers().find((one) => /download-worker/.test(one.url()))!
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('the worker is to die')
    })
  })
  await card(page).getByRole('button', { name: 'Download Tiny Llama' }).click()
  await expect(card(page).getByRole('button', { name: 'Use Tiny Llama', exact: true })).toBeVisible(slow)
})

test('refuses what is no address and what the policy does not allow, and looks again where nothing is', async ({
  page,
  site,
  expectedTrouble,
}) => {
  expectedTrouble.push(/Content Security Policy|Fetch API/)
  await page.goto('/')
  await openModels(page)
  const address = page.getByRole('textbox', { name: /^Address of a server/ })
  const { host } = new URL(site.url)
  const internet = 'otherwise from huggingface.co on the internet.'
  const places = page.getByText(/^Downloads come from/)
  await expect(places).toHaveText(`Downloads come from this site (${host}) if it has the model, ${internet}`)
  await address.fill('bananas')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('This is not an address: write it as https://server/folder.')).toBeVisible()
  await address.fill('https://models.example/llama')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/^This address is not among those that Sitebook’s server allows/)).toBeVisible()
  await page.reload()
  await openModels(page)
  await expect(address).toHaveValue('')
  await address.fill(`${site.url}nothing`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/^Saved, but it offers no model/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Look again' })).toBeFocused()
  await expect(places).toContainText(`, otherwise from ${host} on your network, ${internet}`)
})

test('tells the other tab that the model is in use here, and when it is no longer', async ({ page, context }) => {
  await page.goto('/')
  const other = await context.newPage()
  await other.goto('/')
  await useModel(page, 'Tiny Llama')
  await expect(other.getByRole('button', { name: 'Models: Model in another tab' })).toBeVisible()
  await openModels(other)
  await expect(other.getByText('Another tab has a model in use')).toBeVisible()
  await page.close()
  await expect(other.getByRole('button', { name: 'Models: Quotes only', includeHidden: true })).toBeVisible()
  await expect(other.getByText('Another tab has a model in use')).toBeHidden()
})

for (const { code, says, does, tag } of [
  { code: 'gpu/out-of-memory', says: 'this device has too little memory for it now', does: 'Use', tag: [] },
  { code: 'gpu/reload', says: 'the graphics processor failed twice', does: 'Reload and use', tag: '@campaign' },
])
  test(
    `offers the smaller model that is here, one tap away, when a larger one ends with ${code}`,
    { tag },
    async ({ page, context }, info) => {
      const large = 'Llama-3.2-1B-Instruct-q4f32_1-MLC'
      // The engine as it is where the larger model is too much for the device.
      await context.route('**/llm-worker-*.js', async (route) => {
        const response = await route.fetch()
        const full = `addEventListener('message', (event) => {
      const { method, id, args } = event.data
      if (method !== 'load' || args.choice.model !== '${large}') return
      event.stopImmediatePropagation()
      postMessage({ type: 'error', id, error: { code: '${code}', detail: '' } })
    });`
        await route.fulfill({ response, body: full + (await response.text()) })
      })
      await page.goto('/')
      await useModel(page, 'Tiny Llama')
      await page.evaluate(
        (model) =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('sitebook-models')
            opening.onerror = () => reject(opening.error)
            opening.onsuccess = () => {
              const tx = opening.result.transaction(['files', 'records'], 'readwrite')
              const file = { name: 'x', size: 1, received: 1, etag: '', sha256: 'x', md5: '' }
              tx.objectStore('files').put(file, [model, 'x'])
              tx.objectStore('records').put({ model, files: [], completed: 1 }, model)
              tx.oncomplete = () => resolve()
            }
          }),
        large,
      )
      await page.reload()
      await expect(page.getByRole('button', { name: 'Models: Tiny Llama ready' })).toBeVisible(slow)
      await openModels(page)
      await page.getByRole('button', { name: /not offered on this device/ }).click()
      await page.getByRole('button', { name: 'Use Llama 3.2 1B (for GPUs without f16)', exact: true }).click()
      await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
      await page.getByRole('button', { name: 'Close' }).click()

      const offer = page.getByRole('button', { name: `${does} Tiny Llama`, exact: true })
      for (const { name, width, height } of sizes) {
        await page.setViewportSize({ width, height })
        await page.screenshot({ path: info.outputPath(`${name}.png`) })
        await expectFits(page, name)
        const { width: text } = (await page.getByText(`stopped: ${says}`).boundingBox())!
        expect(text, name).toBeGreaterThan(200)
        await expectWhole(page.locator('.chip > span').last(), name)
      }
      await offer.click()
      await expect(offer).toBeHidden()
      await expect(page.getByRole('button', { name: 'Models: Tiny Llama ready' })).toBeVisible(slow)
    },
  )
