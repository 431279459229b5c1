/** The whole app with a model that the tests can have: its build, and taking the model into use as a person does. */
import { rm } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test as base } from './harness'
import { addSmollm2, buildWithTestModels } from './pages/build-real'

interface Options {
  /** Whether SmolLM2 is served beside the tiny Llama. */
  smollm2: boolean
}

export const test = base.extend<object, Options>({
  smollm2: [false, { option: true, scope: 'worker' }],
  built: [
    async ({ smollm2 }, use) => {
      const folder = await buildWithTestModels()
      if (smollm2) await addSmollm2(folder)
      await use(folder)
      await rm(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

/** A model works at the pace of the machine. */
export const slow = { timeout: 300_000 }

/** Downloads a model from the server that serves the app, and takes it into use. */
export async function useModel(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Models: / }).click()
  await page.getByRole('button', { name: `Download ${name}` }).click()
  // Exact: "Pause" ends in "use".
  await page.getByRole('button', { name: `Use ${name}`, exact: true }).click(slow)
  await expect(page.getByRole('region', { name }).getByText('In use', { exact: true })).toBeVisible(slow)
  await page.getByRole('button', { name: 'Close' }).click()
}
