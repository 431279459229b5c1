/** Tests of the engine: its page, built once a worker, and the tiny Llama. */
import { rm } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { ExpectedAnswer } from '../../src/engine/device-check'
import { test as base } from './harness'
import { buildEnginePage } from './pages/build-engine'

export const test = base.extend({
  built: [
    async ({}, use) => {
      const folder = await buildEnginePage()
      await use(folder)
      await rm(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
})

/** Opens the page with the tiny model in its store; returns the answers that are right. */
export async function open(page: Page, hash = ''): Promise<ExpectedAnswer[]> {
  await page.goto(`/engine.html${hash}`)
  await page.waitForFunction(() => 'engine' in window)
  await page.evaluate(() => window.engine.store('tiny'))
  return page.evaluate(() => window.engine.expected())
}

export const load = (page: Page) => page.evaluate(() => window.engine.load('tiny'))

export interface Halt {
  stopAt?: number
  stopAfter?: number
}

export function answer(page: Page, { system, user, tokens }: ExpectedAnswer, halt: Halt = {}) {
  return page.evaluate((asked) => window.engine.answer(asked), { system, user, maxTokens: tokens.length, ...halt })
}
