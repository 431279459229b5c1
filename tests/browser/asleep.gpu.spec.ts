/** When the app gives a model's memory back, and that the model is there again when somebody needs it: the times of `main.tsx`, on a clock of ours. */
import type { Page } from '@playwright/test'
import { ask, openSample } from './flow'
import { expect } from './harness'
import { slow, test, useModel } from './model-test'

test.setTimeout(300_000)

/** What tells that a model is in memory: its worker, and the lock by which other tabs know of it. */
async function memory(page: Page) {
  const { held = [] } = await page.evaluate(() => navigator.locks.query())
  return {
    locked: held.some(({ name }) => name === 'sitebook/engine'),
    working: page.workers().some((worker) => /\/llm-worker/.test(worker.url())),
  }
}

const loaded = { locked: true, working: true }
const unloaded = { locked: false, working: false }

/** What a browser says when the user goes to another app and comes back; a browser under test shows all its pages. */
function turn(page: Page, to: DocumentVisibilityState): Promise<void> {
  return page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state })
    document.dispatchEvent(new Event('visibilitychange'))
  }, to)
}

/** Asks, and waits until the model, not only its quotes, has answered. */
async function answered(page: Page, question: string): Promise<void> {
  await ask(page, question)
  await expect(page.locator('.turn').last().locator('.stats')).toBeVisible(slow)
}

/** Stops the page's clock, which goes on as fast as ours until then; a few seconds from now, so that it is not too late. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 10_000)
}

async function start(page: Page): Promise<void> {
  await page.clock.install()
  await page.goto('/')
  await openSample(page)
  await useModel(page, 'Tiny Llama')
}

test(
  'unloads a model that nobody has asked for 15 minutes, and loads it for the next question',
  { tag: '@campaign' },
  async ({ page }) => {
    await start(page)
    await page.clock.fastForward('14:00')
    await answered(page, 'What torque for the casing nuts?')
    // Counted from the answer.
    await stopClock(page)
    await page.clock.fastForward('14:00')
    expect(await memory(page)).toEqual(loaded)
    await page.clock.fastForward('01:00')
    await expect.poll(() => memory(page)).toEqual(unloaded)
    await expect(page.getByRole('button', { name: 'Models: Tiny Llama ready' })).toBeVisible()
    await page.clock.resume()
    await answered(page, 'Which oil is in the bearing housing?')
    expect(await memory(page)).toEqual(loaded)
  },
)

for (const { device, touch, seconds } of [
  { device: 'a computer', touch: false, seconds: 60 },
  { device: 'a tablet', touch: true, seconds: 15 },
])
  test(
    `unloads a model on ${device} that has been out of sight for ${seconds} s, and loads it on return`,
    { tag: '@campaign' },
    async ({ page, context }) => {
      const cdp = await context.newCDPSession(page)
      await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: touch })
      await start(page)
      await stopClock(page)
      await turn(page, 'hidden')
      await page.clock.fastForward((seconds - 1) * 1000)
      expect(await memory(page)).toEqual(loaded)
      await page.clock.fastForward(1000)
      await expect.poll(() => memory(page)).toEqual(unloaded)
      await page.clock.resume()
      await turn(page, 'visible')
      await expect.poll(() => memory(page), slow).toEqual(loaded)
      await answered(page, 'What torque for the casing nuts?')
    },
  )
