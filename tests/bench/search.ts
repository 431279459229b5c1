/**
 * Question to quote in the built app in Chromium, at 10,000 passages: in and out of its search worker (limit: 50 ms), and
 * from Enter until the first quote is drawn (limit: 100 ms), each as a ratio to its limit; the worker also as a ratio to
 * plain MiniSearch on the same text in the same browser (goal: under 1). `npm exec tsx tests/bench/search.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Passage } from '../../src/core/document'
import type { IndexSnapshot } from '../../src/core/search/passage-index'
import type { FromWorker } from '../../src/rpc/protocol'
import { builtSite } from '../browser/built-site'
import { launch, serveSite } from '../browser/harness'

const count = 10_000
const questionCount = 200
/** Questions that are asked on the screen. */
const shownCount = 40
/** Milliseconds. */
const limit = { worker: 50, screen: 100 }
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

function makePassage(n: number): Passage {
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
  return {
    id: `bench:${n}`,
    document: 'bench',
    text,
    heading,
    spans,
    labels: [String(n + 1)],
    sentences: places,
    tokens: 240,
  }
}

/** Puts a read document into the app's storage, where its search worker finds it. */
async function store(page: Page, passages: Passage[]) {
  await page.evaluate(async (passages) => {
    const opened = indexedDB.open('sitebook')
    await new Promise((resolve) => (opened.onsuccess = resolve))
    const tx = opened.result.transaction(['documents', 'passages'], 'readwrite')
    const record = { id: 'bench', name: 'bench.pdf', size: 1, sha256: 'bench', added: 1, state: 'ready' }
    tx.objectStore('documents').put(
      { ...record, pages: passages.length, pagesRead: passages.length, pagesWithText: 1 },
      'bench',
    )
    for (let i = 0; i < passages.length; i += 100)
      tx.objectStore('passages').put(passages.slice(i, i + 100), ['bench', i])
    await new Promise((resolve) => (tx.oncomplete = resolve))
    opened.result.close()
  }, passages)
}

/** Waits until the worker has kept all of its index for the next start, which it does when nobody asks. */
async function kept(page: Page) {
  const isKept = () =>
    page.evaluate(async (count) => {
      const opened = indexedDB.open('sitebook')
      await new Promise((resolve) => (opened.onsuccess = resolve))
      const reading = opened.result.transaction('caches').objectStore('caches').get('search-index')
      await new Promise((resolve) => (reading.onsuccess = resolve))
      opened.result.close()
      const kept = reading.result as { snapshot: IndexSnapshot } | undefined
      return kept?.snapshot.documents.get('bench')?.ids.length === count
    }, count)
  while (!(await isKept())) await page.waitForTimeout(200)
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
      return { passages: ready.passages, indexing, times }
    },
    { script, questions },
  )
}

/** The same for MiniSearch with nothing around it. */
async function askMiniSearch(page: Page, passages: Passage[], questions: string[]) {
  await page.evaluate(readFileSync(miniSearch, 'utf8'))
  return page.evaluate(
    ({ texts, questions }) => {
      type Plain = { addAll(all: object[]): void; search(question: string): unknown[] }
      const { MiniSearch } = window as unknown as { MiniSearch: new (options: object) => Plain }
      const plain = new MiniSearch({ fields: ['text'] })
      const start = performance.now()
      plain.addAll(texts.map((text, id) => ({ id, text })))
      const indexing = performance.now() - start
      const times = questions.map((question) => {
        const asked = performance.now()
        plain.search(question)
        return performance.now() - asked
      })
      return { indexing, times }
    },
    { texts: passages.map(({ text }) => text), questions },
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

async function main() {
  const passages = Array.from({ length: count }, (_, n) => makePassage(n))
  const questions = Array.from(
    { length: questionCount },
    () => `What is the ${word()} ${word()} of the ${word()} with ${word()} at ${word()}?`,
  )
  const directory = await builtSite()
  const script = readdirSync(join(directory, 'assets')).find((name) => /^search-.*\.js$/.test(name))
  const site = await serveSite(directory)
  const profile = await mkdtemp(join(tmpdir(), 'sitebook-'))
  const context = await launch(profile, [], [])
  try {
    const page = await context.newPage()
    await page.goto(site.url)
    await page.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'sitebook'))
    await store(page, passages)
    const first = await askWorker(page, `/assets/${script}`, questions)
    await kept(page)
    const again = await askWorker(page, `/assets/${script}`, questions)
    await page.reload()
    // The page says nothing of its index: it has been restored by now, twice over.
    await page.waitForTimeout(2 * again.indexing)
    const onScreen = await askOnScreen(page, questions.slice(0, shownCount))
    const plain = await askMiniSearch(page, passages, questions)
    const p50 = percentile(first.times, 0.5)
    const ratio = p50 / percentile(plain.times, 0.5)
    console.log(`${first.passages} passages, ${questions.length} questions`)
    console.log(lineOf('question to quote, worker and port', first.times, limit.worker))
    console.log(lineOf('the same, index restored', again.times, limit.worker))
    console.log(lineOf('question to quote on the screen', onScreen, limit.screen))
    console.log(
      `ratio to plain MiniSearch: ${ratio.toFixed(2)} (its p50 ${percentile(plain.times, 0.5).toFixed(1)} ms)`,
    )
    console.log(`ready: ratio to indexing by plain MiniSearch ${(first.indexing / plain.indexing).toFixed(2)}`)
    console.log(`ready from the snapshot: ratio ${(again.indexing / plain.indexing).toFixed(2)}`)
    const inTime = percentile(again.times, 0.95) < limit.worker && percentile(onScreen, 1) < limit.screen
    process.exitCode = ratio < 1 && inTime && first.passages === count ? 0 : 1
  } finally {
    await context.close()
    await site.stop()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

await main()
