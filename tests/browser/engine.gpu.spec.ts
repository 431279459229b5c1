/** web-llm itself with the tiny Llama, on the GPU that Chromium emulates. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemPrompt } from '../../src/core/prompt'
import { answer, load, open, test } from './engine-test'
import { expect } from './harness'

const reference = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/tiny-llama/logits.json'), 'utf8'),
) as number[]

test('loads from IndexedDB alone, and says what NumPy says', async ({ page, site }) => {
  const expected = await open(page)
  const before = site.requests.length
  expect(await load(page)).toEqual(['loading', 'compiling', 'warming'])
  expect(site.requests.slice(before).filter((path) => path.startsWith('/device-check/'))).toEqual([])
  expect(await page.evaluate(() => window.engine.engine.capacity())).toEqual({
    contextTokens: 1024,
    prefillRate: expect.any(Number),
    systemKept: true,
  })

  for (const one of expected) expect(await answer(page, one)).toMatchObject({ text: one.text, ended: 'done' })
})

test('works off the system prompt once: the next question with the same one is the shorter by it, and its answer as right', async ({
  page,
}) => {
  const [first, second] = await open(page)
  await load(page)
  await answer(page, first!)
  const alone = (await answer(page, { ...second!, system: 'Another.' })).stats!.promptTokens
  const { text, stats } = await answer(page, { ...second!, system: 'Another.' })
  expect(stats!.promptTokens).toBeLessThan(alone)
  await answer(page, first!)
  const again = await answer(page, second!)
  expect(again.text).toBe(second!.text)
  expect(again.stats!.promptTokens).toBe(stats!.promptTokens)
  expect(text).not.toBe(second!.text)
})

test('has read the system prompt when it is loaded: the first question is as short as the second', async ({ page }) => {
  const [first] = await open(page)
  await load(page)
  const asked = { ...first!, system: systemPrompt }
  const { stats } = await answer(page, asked)
  expect(stats!.promptTokens).toBeGreaterThan(0)
  expect((await answer(page, asked)).stats!.promptTokens).toBe(stats!.promptTokens)
})

test('stops at once, in the middle of an answer and of a long prompt, and is free for the next question', async ({
  page,
}) => {
  const [first] = await open(page)
  await load(page)
  const long = { ...first!, tokens: Array<number>(400).fill(0) }
  const inAnswer = await answer(page, long, { stopAt: 3 })
  expect(inAnswer.ended).toBe('AbortError')
  const inPrompt = await answer(page, { ...long, user: `${first!.user} `.repeat(70) }, { stopAfter: 200 })
  expect(inPrompt).toMatchObject({ ended: 'AbortError', text: '' })
  // Far below the time that the rest of either takes here.
  expect(Math.max(inAnswer.stoppedIn, inPrompt.stoppedIn)).toBeLessThan(500)
  expect((await answer(page, first!)).text).toBe(first!.text)
})

test('has the logits of the reference', async ({ page }) => {
  const [first] = await open(page, '#logits')
  const logits = await page.evaluate((asked) => window.engine.logits(asked), first!)
  const difference = Math.max(...logits.map((value, token) => Math.abs(value - reference[token]!)))
  console.log(`largest difference of ${logits.length} logits: ${difference.toExponential(1)}`)
  expect(logits).toHaveLength(reference.length)
  expect(difference).toBeLessThan(0.01)
})

test('checks the device by answers that are known', async ({ page }) => {
  await open(page)
  const check = await page.evaluate(() => window.engine.checkDevice())
  expect(check.correct).toBe(true)
  expect(Math.min(check.prefillRate, check.decodeRate)).toBeGreaterThan(0)
})

test('says that a model is not complete instead of fetching what is missing', async ({ page }) => {
  await open(page)
  expect(await page.evaluate(() => window.engine.load('not-here'))).toEqual(['model/incomplete'])
})
