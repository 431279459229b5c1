/** llama.cpp in wasm with a real model of 135 million weights, from the model store, under the app's own policy. */
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { choosingPrompt, systemPrompt } from '../../src/core/prompt/prompt'
import { engineContract } from '../contracts/engine'
import { smollm2 } from '../fixtures/smollm2/fetch'
import { passageOf } from '../unit/passages'
import { expect, test as base } from './harness'
import { buildEnginePage } from './pages/build-engine'
import type { HowToRun } from './pages/wllama'

const passages = `Passages:
[1] The relief valve RV-12 opens at 14 bar. It is tested each year.
[2] The pump P-101 delivers 40 cubic metres an hour. Its bearings are greased every 2000 hours.

Question: `
const valve = `${passages}At what pressure does the relief valve open?`
const single: HowToRun = { threads: 1, plain: false }

const test = base.extend({
  built: [
    async ({}, use) => {
      const folder = await buildEnginePage('wllama.html')
      await symlink(await smollm2(), join(folder, 'model.gguf'))
      await use(folder)
      await rm(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

// Seconds on a machine that has nothing else to do.
test.setTimeout(400_000)

async function start(page: Page, how = single) {
  await page.goto('/wllama.html')
  await page.waitForFunction(() => window.wllama)
  await page.evaluate(() => window.wllama.store())
  await page.evaluate((how) => window.wllama.start(how), how)
}

const load = (page: Page, stopAt?: 'loading' | 'warming') => page.evaluate((at) => window.wllama.load(at), stopAt)
const answer = (page: Page, user: string, maxTokens = 24, stop: { pieces?: number; ms?: number } = {}) =>
  page.evaluate(([system, ...rest]) => window.wllama.answer(system, ...rest), [
    systemPrompt,
    user,
    maxTokens,
    stop,
  ] as const)

test('loads from the store, streams the right answer, the same each time, and stops at once wherever it is', async ({
  page,
}) => {
  await start(page)
  expect(await answer(page, valve)).toMatchObject({ error: 'model/not-started', text: '' })

  const { progress, error } = await load(page)
  expect(error).toBe('')
  expect(progress.at(-1)).toEqual({ kind: 'warming' })
  const read = progress.flatMap((step) => (step.kind === 'loading' ? [step] : []))
  expect(read.at(-1)?.loaded).toBe(read.at(-1)?.total)
  expect(read.map(({ loaded }) => loaded)).toEqual(read.map(({ loaded }) => loaded).toSorted((a, b) => a - b))
  expect(await page.evaluate(() => window.wllama.capacity().then(({ prefillRate }) => prefillRate))).toBeGreaterThan(0)

  const first = await answer(page, valve)
  expect(first.text).toContain('14 bar')
  expect(first.pieces).toBeGreaterThan(3)
  expect(first.stats?.answerTokens).toBeGreaterThanOrEqual(first.pieces)
  expect(first.stats?.promptTokens).toBeGreaterThan(150)
  expect(first.stats?.decodeRate).toBeGreaterThan(0)
  // The system prompt, more than half of all, was read at the load: only the rest was worked off, at this rate, in this time.
  const { promptTokens, prefillRate, timeToFirstToken } = first.stats!
  expect((prefillRate * timeToFirstToken) / 1000).toBeLessThan(0.7 * promptTokens)

  const again = await answer(page, valve)
  expect(again.text).toBe(first.text)
  // All of the prompt but its last token is in the KV cache.
  expect(again.stats!.timeToFirstToken).toBeLessThan(first.stats!.timeToFirstToken / 2)

  const cut = await answer(page, `${passages}Describe everything in detail.`, 200, { pieces: 3 })
  expect(cut).toMatchObject({ error: 'AbortError', pieces: 3 })
  const long = `${passages}${'What about the valve, the pump and the bearings? '.repeat(40)}`
  const cutEarly = await answer(page, long, 24, { ms: 200 })
  expect(cutEarly).toMatchObject({ error: 'AbortError', pieces: 0 })
  // A batch of the prompt takes longer than that: the reader does not wait for it.
  for (const { stoppedIn } of [cut, cutEarly]) expect(stoppedIn).toBeLessThan(again.stats!.timeToFirstToken)

  // What was cut off has left nothing behind.
  expect((await answer(page, valve)).text).toBe(first.text)

  // What the app asks first is answered with numbers alone, of whatever worth.
  const passage = passageOf(
    'valve:0',
    'The relief valve RV-12 opens at 14 bar. It is tested each year. Drain the oil hot.',
  )
  const hit = { hit: { id: 'valve:0', document: 'valve', score: 1, coverage: 1 }, passage }
  const hits = [{ ...hit, quote: { passage: 'valve:0', document: 'valve', text: passage.text, spans: [] } }]
  const asked = { question: 'When does RV-12 open?', hits, fileName: () => 'valve.pdf', budget: 400, marker: '4f1c' }
  const { messages, maxTokens, sampling } = choosingPrompt(asked)!
  const numbers = await page.evaluate(
    ([user, most, sampling, system]) => window.wllama.answer(system, user, most, {}, sampling),
    [messages[1]!.content, maxTokens, sampling, systemPrompt] as const,
  )
  const { sentences } = JSON.parse(numbers.text) as { sentences: unknown[] }
  expect(sentences.length).toBeLessThanOrEqual(5)
  expect(sentences.every(Number.isInteger)).toBe(true)

  await page.evaluate(() => window.wllama.unload())
  expect(await answer(page, valve)).toMatchObject({ error: 'model/not-started' })
})

test('keeps to what every engine keeps to', async ({ page }) => {
  await start(page)
  await engineContract({
    load: (model) => page.evaluate((id) => window.wllama.load(undefined, id), model).then(({ error }) => error),
    capacity: () => page.evaluate(() => window.wllama.capacity()),
    async answer({ system, user, maxTokens, sampling, stopAt }) {
      const stop = stopAt === undefined ? {} : { pieces: stopAt }
      const { text, pieces, error } = await page.evaluate((args) => window.wllama.answer(...args), [
        system,
        user,
        maxTokens,
        stop,
        sampling,
      ] as const)
      return { text, pieces, ended: error || 'done' }
    },
    unload: () => page.evaluate(() => window.wllama.unload()),
  })
})

test('a load that is cancelled leaves an engine that loads', { tag: '@campaign' }, async ({ page }) => {
  await start(page)
  expect((await load(page, 'loading')).error).toBe('AbortError')
  expect((await load(page, 'warming')).error).toBe('AbortError')
  expect((await load(page)).error).toBe('')
  expect((await answer(page, valve)).text).toContain('14 bar')
})

test(
  'loads the model anew when earlier prompts have filled its context twice, and answers as before',
  { tag: '@campaign' },
  async ({ page }) => {
    await start(page)
    expect((await load(page)).error).toBe('')
    const long = `${passages}${'What about the valve, the pump and the bearings? '.repeat(50)}`
    const read = async () => {
      const { text, error, stats } = await answer(page, long, 8)
      expect(error).toBe('')
      // 1,024 tokens are the context.
      expect(stats!.promptTokens).toBeGreaterThan(700)
      return { text, tokens: (stats!.prefillRate * stats!.timeToFirstToken) / 1000 }
    }
    const first = await read()
    // All but the last token are in the KV cache.
    const second = await read()
    const third = await read()
    expect(second.tokens).toBeLessThan(first.tokens / 2)
    expect(third.tokens).toBeLessThan(first.tokens / 2)
    const anew = await read()
    expect(anew.tokens).toBeGreaterThan(first.tokens / 2)
    expect([second.text, third.text, anew.text]).toEqual([first.text, first.text, first.text])

    // What is loaded anew can be left at any time.
    for (let question = 0; question < 2; question++) await read()
    await page.evaluate(() => window.wllama.unload())
    expect(await answer(page, valve)).toMatchObject({ error: 'model/not-started' })
    expect((await load(page)).error).toBe('')
    expect((await answer(page, valve)).text).toContain('14 bar')
  },
)

/** The site with a llama.cpp that tells of the threads that it starts, and lets them die without a word, or fail. */
async function withThreadsToKill(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sitebook-threads-'))
  await cp(built, folder, { recursive: true, verbatimSymlinks: true })
  const assets = join(folder, 'assets')
  for (const name of await readdir(assets)) {
    if (!name.startsWith('llama-worker')) continue
    const script = await readFile(join(assets, name), 'utf8')
    await writeFile(join(assets, name), `(${killable.toString()})()\n${script}`)
  }
  return folder
}

/** Runs before llama.cpp, in its worker and in those of its threads. */
function killable() {
  if (self.name.startsWith('em-pthread')) return
  const threads: { terminate(): void; dispatchEvent(event: Event): unknown }[] = []
  const channel = new BroadcastChannel('threads')
  self.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args)
      threads.push(this)
      const post = this.postMessage.bind(this)
      this.postMessage = (message: { cmd?: string }) => {
        if (message.cmd === 'run') channel.postMessage('runs')
        post(message)
      }
    }
  }
  channel.onmessage = ({ data }) => {
    for (const thread of threads)
      if (data === 'die') thread.terminate()
      else thread.dispatchEvent(new ErrorEvent('error', { message: 'failed on purpose' }))
  }
}

/** Loads on two threads, and returns what tells the second one how to end. */
async function startOnTwoThreads(page: Page) {
  await start(page, { threads: 2, plain: false })
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  const runs = await page.evaluateHandle(() => {
    const seen = { now: 0 }
    new BroadcastChannel('threads').onmessage = () => (seen.now += 1)
    return seen
  })
  // It waits for its threads before it starts: one that the policy refuses would end the load.
  expect((await load(page)).error).toBe('')
  // llama.cpp's own thread is the other one.
  expect(await runs.evaluate(({ now }) => now)).toBe(1)
  return (how: 'die' | 'fail') => page.evaluate((how) => new BroadcastChannel('threads').postMessage(how), how)
}

test(
  'gives the same answer on two threads, and ends one that waits for a thread that died',
  { tag: '@campaign' },
  async ({ page, site, built }) => {
    site.site.directory = await withThreadsToKill(built)
    const toThread = await startOnTwoThreads(page)
    expect((await answer(page, valve)).text).toContain('14 bar')
    await toThread('die')
    // Chromium lets a thread that is in wasm go on for two seconds.
    await page.waitForTimeout(5_000)
    expect(await answer(page, passages)).toMatchObject({ error: 'model/stopped', text: '' })
    expect(await answer(page, valve)).toMatchObject({ error: 'model/not-started' })
    await rm(site.site.directory, { recursive: true })
  },
)

test(
  'ends an answer when a thread fails, and the model can be loaded again',
  { tag: '@campaign' },
  async ({ page, site, built, expectedTrouble }) => {
    expectedTrouble.push(/Uncaught/)
    site.site.directory = await withThreadsToKill(built)
    const toThread = await startOnTwoThreads(page)
    await toThread('fail')
    expect(await answer(page, passages)).toMatchObject({ error: 'model/stopped', text: '' })
    expect((await load(page)).error).toBe('')
    await rm(site.site.directory, { recursive: true })
  },
)

test('gives the same answer without isolation, in the build for browsers without stack switching', async ({
  page,
  site,
}) => {
  const { 'Cross-Origin-Opener-Policy': _, 'Cross-Origin-Embedder-Policy': __, ...headers } = site.site.headers
  site.site.headers = headers
  await start(page, { threads: 1, plain: true })
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false)
  expect((await load(page)).error).toBe('')
  expect((await answer(page, valve)).text).toContain('14 bar')
  // Of the two builds only the one that this browser needs is fetched.
  expect(site.requests.filter((path) => path.startsWith('/assets/llama-worker'))).toHaveLength(1)
  expect(site.requests.filter((path) => path.endsWith('.wasm'))).toHaveLength(1)
})
