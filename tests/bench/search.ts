/**
 * Question to quote in the built app in Chromium, at 10,000 and at 100,000 passages: in and out of its search worker (limit:
 * 50 ms of 95 in a hundred), from Enter until the first quote is drawn (limit: 100 ms), how long the worker takes to open its index
 * (limit: 500 ms), and what it holds in memory (limit: 150 MB), each as a ratio to its limit; and beside plain MiniSearch on
 * the same text in the same browser (goal: under 1). `npx tsx tests/bench/search.ts [passages...]`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Passage } from '../../src/core/document'
import type { FromWorker } from '../../src/rpc/protocol'
import { builtSite } from '../browser/built-site'
import { launch, serveSite } from '../browser/harness'

const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000]
/** Passages of a document: some hundred pages. */
const perDocument = 400
/** Passages of a record, as the app stores them. */
const run = 16
const questionCount = 200
/** Questions that are asked on the screen. */
const shownCount = 40
/** Milliseconds, and megabytes. */
const limit = { worker: 50, screen: 100, open: 500, memory: 150 }
/** The package's build for a script tag, which its exports do not name. */
const miniSearch = join(import.meta.dirname, '../../node_modules/minisearch/dist/umd/index.js')

/** The same numbers in every run: a linear congruence, from Numerical Recipes. */
let seed = 1
const random = () => (seed = (seed * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32
const oneOf = <T>(list: readonly T[], skew = 1) => list[Math.floor(random() ** skew * list.length)]!

const syllables =
  'pu mp va lve tor que bear ing oil sea fil ter mo flan ge con trol pres sure tem per ture in main ten'.split(' ')
const common = 'the of and to in is for a with be on as by at from it or an are this that must not can'.split(' ')
const words = Array.from({ length: 20_000 }, (_, n) => {
  if (n % 15 === 0) return `${oneOf(['P', 'V', 'M', 'LSL'])}-${Math.floor(random() * 999)}A`
  if (n % 11 === 0) return `${Math.floor(random() * 500)} bar`
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () => oneOf(syllables)).join('')
})
/** Few words are said often and most seldom, as in any manual. */
const word = () => (random() < 0.4 ? oneOf(common) : oneOf(words, 3))

function makePassage(document: string, n: number): Passage {
  const sentences = Array.from({ length: 10 }, () => `${Array.from({ length: 16 }, word).join(' ')}.`)
  let at = 0
  const places = sentences.map(({ length }) => {
    const start = at
    at += length + 1
    return { start, end: start + length, spans: [{ page: n + 1, start, end: start + length }] }
  })
  const text = sentences.join(' ')
  const spans = [{ page: n + 1, start: 0, end: text.length }]
  const heading = `${word()} ${word()}`
  const labels = [String(n + 1)]
  return { id: `${document}:${n}`, document, text, heading, spans, labels, sentences: places, tokens: 240 }
}

/** Puts a read document into the app's storage, where its search worker finds it. */
async function store(page: Page, document: string, passages: Passage[]) {
  await page.evaluate(
    async ({ document, passages, run }) => {
      const opened = indexedDB.open('sitebook')
      await new Promise((resolve) => (opened.onsuccess = resolve))
      const tx = opened.result.transaction(['documents', 'passages'], 'readwrite')
      const record = { id: document, name: `${document}.pdf`, size: 1, sha256: document, added: 1, state: 'ready' }
      tx.objectStore('documents').put(
        { ...record, pages: passages.length, pagesRead: passages.length, pagesWithText: 1 },
        document,
      )
      for (let i = 0; i < passages.length; i += run)
        tx.objectStore('passages').put(passages.slice(i, i + run), [document, i])
      await new Promise((resolve) => (tx.oncomplete = resolve))
      opened.result.close()
    },
    { document, passages, run },
  )
}

/** Waits until the worker has kept the index of so many documents for the next start. */
async function kept(page: Page, documents: number) {
  const isKept = () =>
    page.evaluate(async () => {
      const opened = indexedDB.open('sitebook')
      await new Promise((resolve) => (opened.onsuccess = resolve))
      const counting = opened.result.transaction('caches').objectStore('caches').getAllKeys()
      await new Promise((resolve) => (counting.onsuccess = resolve))
      opened.result.close()
      return counting.result.filter((key) => String(key).startsWith('index/')).length
    })
  while ((await isKept()) < documents) await page.waitForTimeout(200)
}

/** Milliseconds from each question to its answer, from a worker of its own on `script`; indexing is not counted. */
async function askWorker(page: Page, script: string, questions: string[]) {
  return page.evaluate(
    async ({ script, questions }) => {
      const worker = new Worker(script, { type: 'module' })
      const waiting = new Map<number, (value: unknown) => void>()
      // A method, as tsx names functions with a helper that the page does not have.
      const client = {
        call(id: number, method: string, args: unknown) {
          worker.postMessage({ type: 'call', id, method, args })
          return new Promise<unknown>((resolve) => waiting.set(id, resolve))
        },
      }
      const build = await new Promise<string>((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
          if (data.type === 'hello') resolve(data.build)
          else if ('id' in data) waiting.get(data.id)?.('value' in data ? data.value : data)
        }
      })
      worker.postMessage({ type: 'hello', build })
      const start = performance.now()
      const ready = (await client.call(0, 'ready', null)) as { passages: number }
      const indexing = performance.now() - start
      const times: number[] = []
      for (const [i, question] of questions.entries()) {
        const asked = performance.now()
        await client.call(i + 1, 'search', { question, k: 10 })
        times.push(performance.now() - asked)
      }
      // What V8 counts for this worker, its buffers included; NaN where Chromium does not say in time.
      const measuring = performance as unknown as {
        measureUserAgentSpecificMemory(): Promise<{ breakdown: { bytes: number; attribution: { url: string }[] }[] }>
      }
      const measured = await Promise.race([
        measuring.measureUserAgentSpecificMemory(),
        new Promise<undefined>((resolve) => setTimeout(resolve, 15_000)),
      ])
      const own = measured?.breakdown.filter(({ attribution }) => attribution.some(({ url }) => url.endsWith(script)))
      const megabytes = own ? Math.max(...own.map(({ bytes }) => bytes)) / 1e6 : NaN
      worker.terminate()
      return { passages: ready.passages, indexing, times, megabytes }
    },
    { script, questions },
  )
}

/** The same for MiniSearch with nothing around it, over the texts of these documents. */
async function askMiniSearch(page: Page, documents: string[], questions: string[]) {
  await page.evaluate(readFileSync(miniSearch, 'utf8'))
  return page.evaluate(
    async ({ documents, questions }) => {
      type Plain = { addAll(all: object[]): void; search(question: string): unknown[] }
      const { MiniSearch } = window as unknown as { MiniSearch: new (options: object) => Plain }
      const plain = new MiniSearch({ fields: ['text'] })
      const opened = indexedDB.open('sitebook')
      await new Promise((resolve) => (opened.onsuccess = resolve))
      let indexing = 0
      for (const document of documents) {
        const store = opened.result.transaction('passages').objectStore('passages')
        const reading = store.getAll(IDBKeyRange.bound([document], [document, []]))
        await new Promise((resolve) => (reading.onsuccess = resolve))
        const texts = (reading.result as Passage[][]).flat().map(({ id, text }) => ({ id, text }))
        const start = performance.now()
        plain.addAll(texts)
        indexing += performance.now() - start
      }
      opened.result.close()
      const times = questions.map((question) => {
        const asked = performance.now()
        plain.search(question)
        return performance.now() - asked
      })
      return { indexing, times }
    },
    { documents, questions },
  )
}

/** Milliseconds from Enter until one more question has a quote that is drawn, for each question. */
async function askOnScreen(page: Page, questions: string[]) {
  const times: number[] = []
  for (const question of questions) {
    await page.getByRole('textbox', { name: 'Question' }).fill(question)
    times.push(
      await page.evaluate(async () => {
        const answered = document.getElementsByTagName('article')
        const before = answered.length
        const box = document.querySelector('textarea')!
        const start = performance.now()
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
        while (answered.length === before) await new Promise((next) => requestAnimationFrame(next))
        return performance.now() - start
      }),
    )
  }
  return times
}

const percentile = (times: number[], share: number) =>
  times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN

/** How much of a limit the median, the 95th of a hundred and the worst take. */
function lineOf(what: string, times: number[], limit: number): string {
  const part = (share: number) => {
    const time = percentile(times, share)
    return `${(time / limit).toFixed(2)} (${time.toFixed(1)} ms)`
  }
  return `${what}: p50 ${part(0.5)}, p95 ${part(0.95)}, worst ${part(1)} of ${limit} ms`
}

/** Everything at one number of passages; whether all limits are kept. */
async function measure(count: number): Promise<boolean> {
  const directory = await builtSite()
  const script = readdirSync(join(directory, 'assets')).find((name) => /^search-.*\.js$/.test(name))
  const site = await serveSite(directory)
  const profile = await mkdtemp(join(tmpdir(), 'sitebook-'))
  const context = await launch(profile, ['--enable-blink-features=ForceEagerMeasureMemory'], [])
  try {
    const page = await context.newPage()
    await page.goto(site.url)
    await page.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'sitebook'))
    const documents = Array.from({ length: Math.ceil(count / perDocument) }, (_, d) => `bench${d}`)
    for (const [d, document] of documents.entries()) {
      const size = Math.min(perDocument, count - d * perDocument)
      const passages = Array.from({ length: size }, (_, n) => makePassage(document, n))
      await store(page, document, passages)
    }
    const questions = Array.from(
      { length: questionCount },
      () => `What is the ${word()} ${word()} of the ${word()} with ${word()} at ${word()}?`,
    )
    const first = await askWorker(page, `/assets/${script}`, questions)
    console.log(`${first.passages} passages, ${questions.length} questions`)
    console.log(`indexed in ${(first.indexing / 1000).toFixed(1)} s`)
    console.log(lineOf('question to quote, worker and port', first.times, limit.worker))
    await kept(page, documents.length)
    const again = await askWorker(page, `/assets/${script}`, questions)
    console.log(lineOf('opened', [again.indexing], limit.open))
    console.log(lineOf('question to quote, index opened', again.times, limit.worker))
    console.log(
      `memory: ${(again.megabytes / limit.memory).toFixed(2)} (${again.megabytes.toFixed(0)} MB) of ${limit.memory} MB`,
    )
    await page.reload()
    // The page says nothing of its index: it has been opened by now, many times over.
    await page.waitForTimeout(5000)
    const onScreen = await askOnScreen(page, questions.slice(0, shownCount))
    console.log(lineOf('question to quote on the screen', onScreen, limit.screen))
    const plain = await askMiniSearch(page, documents, questions)
    const ratio = percentile(again.times, 0.5) / percentile(plain.times, 0.5)
    console.log(
      `ratio to plain MiniSearch: ${ratio.toFixed(2)} of its p50, ${percentile(plain.times, 0.5).toFixed(1)} ms`,
    )
    console.log(`indexing: ratio to plain MiniSearch ${(first.indexing / plain.indexing).toFixed(2)}`)
    const inTime = percentile(again.times, 0.95) < limit.worker && percentile(onScreen, 1) < limit.screen
    const isSmall = again.indexing < limit.open && again.megabytes < limit.memory
    return ratio < 1 && inTime && isSmall && first.passages === count
  } finally {
    await context.close()
    await site.stop()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

let allKept = true
for (const count of counts) allKept = (await measure(count)) && allKept
process.exitCode = allKept ? 0 : 1
