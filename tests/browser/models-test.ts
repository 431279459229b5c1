/** What the tests of models stand on: the models' page on a fault server. */
import { type Browser, type Page, chromium } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { chromiumPath, flags } from '../chromium'
import { type FaultServer, startFaultServer } from '../faults/server'
import { indexOf, syntheticModel } from '../faults/synthetic-model'
import { expect, test as base, watch } from './harness'
import { buildPage } from './pages/build'
import { shape } from './pages/models-catalogue'
import { errors } from '../../src/ui/words/en/errors'
import { errorSentence } from '../../src/ui/words/sentences'

export const KiB = 1024
export const model = syntheticModel('Synthetic', 'synthetic.wasm', [700 * KiB, 900 * KiB, 300 * KiB, 1100 * KiB], shape)

/** The one other host that a test may send the browser to: the fault server under its other name. */
export const otherName = /^other host: http:\/\/127\.0\.0\.1:/

/** SHA-256 by file name, of the bytes that the server has. */
export const expected = hashesOf(model)

export function hashesOf(of: typeof model): Record<string, string> {
  const { files } = JSON.parse(indexOf(of)) as { files: { name: string; sha256: string }[] }
  return Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256]))
}

/** On a profile on the disk, as it is for users; each test starts its own Chromium, which takes seconds. */
export const diskTest = base.extend<{ server: FaultServer }, { pages: string }>({
  pages: [
    async ({}, use) => {
      const folder = await buildPage('models.html')
      await use(folder)
      await rm(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  // Failed requests are what these tests are about, so the console's lines about them are no trouble.
  expectedTrouble: async ({}, use) => use([/^console: Failed to load resource/]),
  server: async ({ pages }, use) => {
    const server = await startFaultServer(pages, model)
    await use(server)
    await server.close()
  },
})

/** In one Chromium for all tests, with fresh storage, in memory, for each. */
export const test = diskTest.extend<object, { chrome: Browser }>({
  chrome: [
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: chromiumPath()!, args: flags })
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  context: async ({ chrome, trouble }, use) => {
    const context = await chrome.newContext()
    await watch(context, trouble)
    await use(context)
    await context.close()
  },
})

export { expect }

export async function open(page: Page, server: FaultServer): Promise<void> {
  await page.goto(`${server.origin}/models.html`)
  await page.waitForFunction(() => window.page?.models.state.get().models.length > 0)
}

/** One try, as after one tap of the user. */
export function download(page: Page): Promise<void> {
  return page.evaluate(() => window.page.models.download('Synthetic'))
}

/** What the first model's row knows; `says` is the sentence of its error on the screen. */
export async function status(page: Page) {
  const { error, ...rest } = await page.evaluate(() => {
    const { status } = window.page.models.state.get().models[0]!
    const error = 'error' in status ? status.error : undefined
    return {
      kind: status.kind,
      error: error && { code: error.code, detail: error.detail },
      received: 'received' in status ? status.received : 0,
    }
  })
  return { ...rest, error: error?.code, says: error && errorSentence(errors, error) }
}

/** SHA-256 by file name, of what an engine would read. */
export function hashes(page: Page) {
  return page.evaluate(() => window.page.hashes('Synthetic'))
}

/** Bytes of model files that the server has written. */
export function sent(server: FaultServer): number {
  return [...server.sent.values()].reduce((sum, bytes) => sum + bytes, 0)
}
