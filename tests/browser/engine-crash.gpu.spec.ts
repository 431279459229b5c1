/**
 * The GPU process is killed while a model loads and answers: no hang, no lost question. `CRASHES` says how many times (20 for
 * a thorough run), `SEED` repeats a run.
 */
import type { Page } from '@playwright/test'
import { gpuFlags } from '../chromium'
import { createRandom } from '../faults/random'
import { answer, load, open, test } from './engine-test'
import { expect } from './harness'

const crashes = Number(process.env.CRASHES ?? 5)
const seed = Number(process.env.SEED ?? Date.now() % 1e6)
const steps = ['loading', 'compiling', 'warming', 'prefill', 'decode']

// Chromium gives up a GPU process that crashes often, which is what these tests make it do.
const crashing = [...gpuFlags, '--disable-gpu-process-crash-limit']
// web-llm says on the console what it hears of a lost device.
const heard =
  /^console: .*(lost|GPU|dispose|destroy|Instance|mapAsync|buffer|record)|^uncaught: (?:Operation|Abort)Error: .*A valid external Instance/i

async function crashGpu(page: Page): Promise<void> {
  const session = await page.context().browser()!.newBrowserCDPSession()
  // The answer dies with the process that would give it.
  void session.send('Browser.crashGpuProcess').catch(() => undefined)
}

/** Waits until the page is in this step or past it. */
const step = (page: Page, name: string) =>
  page.waitForFunction(
    ([all, wanted]) => all.indexOf(window.engine.step) >= all.indexOf(wanted),
    [['', 'loading', 'compiling', 'warming', 'loaded', 'prefill', 'decode'], name] as [string[], string],
    { polling: 20, timeout: 90_000 },
  )

test.describe('lost once in a page', () => {
  // Losses of the page before would count for two minutes.
  test.use({ extraFlags: [...crashing, '--disable-domain-blocking-for-3d-apis'] })

  test(`answers rightly though the GPU is lost at ${crashes} points`, async ({ page, expectedTrouble }) => {
    test.setTimeout(180_000 * (crashes + 1))
    console.log(`seed ${seed}`)
    expectedTrouble.push(heard)
    const random = createRandom(seed)
    for (let round = 0; round < crashes; round++) {
      const [first] = await open(page)
      const at = steps[round % steps.length]!
      const delay = Math.round(random.share() * 600)
      const whole = (async () => {
        const kinds = await load(page)
        return { kinds, ...(await answer(page, first!)) }
      })()
      await step(page, at)
      await page.waitForTimeout(delay)
      const crashed = Date.now()
      await crashGpu(page)
      const { kinds, text, ended } = await whole
      console.log(`${at} + ${delay} ms: ${ended} ${Date.now() - crashed} ms after the loss`, kinds.join(' '))
      expect({ text, ended }).toEqual({ text: first!.text, ended: 'done' })
    }
  })
})

test.describe('lost again and again', () => {
  test.use({ extraFlags: crashing })

  test('asks for a reload at the second loss; after it the model answers again', async ({ page, expectedTrouble }) => {
    test.setTimeout(300_000)
    expectedTrouble.push(heard)
    const [first] = await open(page)
    await load(page)
    for (const round of [1, 2]) {
      const asked = answer(page, first!)
      await step(page, 'decode')
      await crashGpu(page)
      const { ended, text } = await asked
      expect(ended).toBe(round === 1 ? 'done' : 'gpu/reload')
      if (round === 1) expect(text).toBe(first!.text)
    }
    // Quotes answer from then on.
    expect(await answer(page, first!)).toMatchObject({ ended: 'done', text: '' })
    await open(page)
    await load(page)
    expect((await answer(page, first!)).text).toBe(first!.text)
  })
})
