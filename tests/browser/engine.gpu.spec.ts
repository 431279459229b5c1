/** web-llm itself with the tiny Llama, on the GPU that Chromium emulates. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from '../../src/core/model'
import { systemPrompt } from '../../src/core/prompt/prompt'
import { engineContract } from '../contracts/engine'
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

test('reads a conversation with all its rounds', async ({ page }) => {
  const [first, second] = await open(page)
  await load(page)
  const reply = (messages: Message[]) => page.evaluate((all) => window.engine.reply(all, 8), messages)
  const start: Message[] = [
    { role: 'system', content: first!.system },
    { role: 'user', content: first!.user },
  ]
  const answered = await reply(start)
  const goingOn: Message[] = [
    ...start,
    { role: 'assistant', content: answered.text },
    { role: 'user', content: second!.user },
  ]
  const whole = await reply(goingOn)
  expect(whole.promptTokens).toBeGreaterThan(answered.promptTokens)
  // The same after another question as right behind its first round.
  await answer(page, second!)
  expect(await reply(goingOn)).toEqual(whole)
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

for (const { vendor, architecture, most } of [
  { vendor: 'qualcomm', architecture: 'adreno-7xx', most: 32 },
  { vendor: 'intel', architecture: 'gen-12lp', most: 256 },
])
  test(`works a prompt off in pieces of ${most} tokens at most where the GPU is ${architecture}`, async ({
    page,
    context,
  }) => {
    await context.route('**/llm-*.js', async (route) => {
      const response = await route.fetch()
      // Each piece is waited for.
      const disguise = `{
        const info = ${JSON.stringify({ vendor, architecture, device: '', description: '' })}
        Object.defineProperty(GPUAdapter.prototype, 'info', { get: () => info })
        const wait = GPUQueue.prototype.onSubmittedWorkDone
        self.pieces = 0
        GPUQueue.prototype.onSubmittedWorkDone = function () {
          self.pieces += 1
          return wait.call(this)
        }
      };`
      await route.fulfill({ response, body: disguise + (await response.text()) })
    })
    const [first] = await open(page)
    await load(page)
    const worker = page.workers().find((one) => /\/llm-/.test(one.url()))!
    const pieces = () => worker.evaluate(() => (self as unknown as { pieces: number }).pieces)
    const asked = (times: number) => ({ ...first!, user: `${first!.user} `.repeat(times), tokens: [0] })
    const spent = async (times: number) => {
      const before = await pieces()
      const { stats } = await answer(page, asked(times))
      return { pieces: (await pieces()) - before, tokens: stats!.promptTokens }
    }
    await answer(page, asked(1))
    const short = await spent(1)
    const long = await spent(40)
    console.log(JSON.stringify({ short, long }))
    expect(long.pieces - short.pieces).toBe(Math.ceil(long.tokens / most) - Math.ceil(short.tokens / most))
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

test('keeps to what every engine keeps to', async ({ page }) => {
  await open(page)
  await engineContract({
    async load(model = 'tiny') {
      const last = (await page.evaluate((id) => window.engine.load(id), model)).at(-1) ?? ''
      return last.includes('/') ? last : ''
    },
    capacity: () => page.evaluate(() => window.engine.engine.capacity()),
    answer: (asked) => page.evaluate((all) => window.engine.answer(all), asked),
    unload: () => page.evaluate(() => window.engine.engine.unload()),
  })
})
