/**
 * Question to quote in Chromium: the built app's search worker, its passages in IndexedDB, beside MiniSearch, FlexSearch and
 * Orama over the same texts in the same browser. For each number of passages a table: milliseconds to open, per question
 * (median, and 95 of a hundred), to add a document of 400 passages and to delete it; megabytes on the heap and stored. Behind ours
 * the limits of the issue, behind a peer's how many times ours that is. `npx tsx tests/bench/search.ts [passages...] [names...]`,
 * as "100000 Sitebook Orama"; needs Debian's manuals (`tests/bench/manuals.ts`).
 */
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { build, type Rolldown } from 'vite'
import type { Passage } from '../../src/core/document'
import { securityHeaders } from '../../src/shell/policy'
import { builtSite } from '../browser/built-site'
import { launch, serveSite } from '../browser/harness'
import { passagesOf } from '../quality/passages'
import { questionsOf } from '../questions'
import type { bench as InPage } from './search/in-page'

const numbers = process.argv.slice(2).map(Number).filter(Boolean)
const counts = numbers.length > 0 ? numbers : [10_000, 100_000]
const named = process.argv.slice(2).filter((one) => !Number(one))
const isAsked = (name: string) => named.length === 0 || named.includes(name)
const folders = ['tests/.cache/manuals', 'tests/.cache/hardware']
const sets = ['debian', 'hardware', 'drawn', 'plant', 'sample']
const peers = ['MiniSearch', 'FlexSearch', 'Orama']
/** Of the issue, at 100,000 passages. */
const limits: Partial<Figures> = { open: 500, p95: 50, heap: 150 }

interface Figures {
  index: number
  open: number
  p50: number
  p95: number
  heap: number
  stored: number
  add: number
  remove: number
}

/** The page's side; a function is sent to the page as its source, so this name is all it has. */
declare const bench: typeof InPage

async function basePassages(): Promise<Passage[]> {
  const passages: Passage[] = []
  for (const folder of folders.filter((one) => existsSync(one)))
    for (const file of readdirSync(folder).sort())
      if (file.endsWith('.pdf')) passages.push(...(await passagesOf(join(folder, file), file)))
  if (passages.length === 0) throw new Error('No manuals here: run `npx tsx tests/bench/manuals.ts` first.')
  return passages
}

/** The page's side as one script. */
async function inPage(): Promise<string> {
  const entry = join(import.meta.dirname, 'search/in-page.ts')
  const lib = { entry, formats: ['iife' as const], name: 'inPage' }
  const options = { configFile: false as const, logLevel: 'warn' as const, define: { 'import.meta': '{}' } }
  const [built] = (await build({
    ...options,
    build: { lib, write: false, target: 'es2023' },
  })) as Rolldown.RolldownOutput[]
  return built!.output[0].code
}

/** Scripts of this benchmark are none of the app's, and start its worker. */
function withoutPolicy(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^content-security-policy/i.test(name)))
}

const percentile = (times: number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN

/** What V8 holds for the page itself, its buffers included, after a collection; megabytes. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize } = (await session.send('Runtime.getHeapUsage')) as unknown as Record<
    string,
    number
  >
  await session.detach()
  return (usedSize! + (backingStorageSize ?? 0)) / 1e6
}

/** What V8 counts for the search worker, its buffers included; megabytes. */
function workerMemory(page: Page, script: string): Promise<number> {
  return page.evaluate(async (script) => {
    const measuring = performance as unknown as {
      measureUserAgentSpecificMemory(): Promise<{ breakdown: { bytes: number; attribution: { url: string }[] }[] }>
    }
    const { breakdown } = await measuring.measureUserAgentSpecificMemory()
    const own = breakdown.filter(({ attribution }) => attribution.some(({ url }) => url.endsWith(script)))
    return Math.max(...own.map(({ bytes }) => bytes)) / 1e6
  }, script)
}

/** A page at the app's origin that is not the app, with the passages to copy. */
async function barePage(context: BrowserContext, url: string, code: string, base: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${url}site.json`)
  await page.evaluate(code)
  await page.evaluate((base) => bench.take(base), base)
  return page
}

async function measureOurs(page: Page, script: string, count: number, questions: string[]): Promise<Figures> {
  await page.evaluate((count) => bench.fill(count), count)
  const index = await page.evaluate((script) => bench.index(script), script)
  const { open, passages } = await page.evaluate((script) => bench.open(script), script)
  if (passages !== count) throw new Error(`${passages} passages are indexed instead of ${count}.`)
  const { times, answered } = await page.evaluate((questions) => bench.ask(questions), questions)
  if (answered < 0.9 * questions.length) throw new Error(`Only ${answered} questions have a quote.`)
  const heap = await workerMemory(page, script)
  const stored = await page.evaluate(() => bench.size())
  const changed = await page.evaluate((count) => bench.change(count), count)
  return { index, open, p50: percentile(times, 0.5), p95: percentile(times, 0.95), heap, stored, ...changed }
}

async function measurePeer(page: Page, name: string, count: number, questions: string[]): Promise<Figures> {
  const before = await heapOf(page)
  const {
    index,
    questions: times,
    add,
    remove,
  } = await page.evaluate(({ name, count, questions }) => bench.measure(name, count, questions), {
    name,
    count,
    questions,
  })
  const heap = (await heapOf(page)) - before
  const none = { open: NaN, size: NaN }
  const { open, size } = await page.evaluate(() => bench.reopen()).catch(() => none)
  return { index, open, p50: percentile(times, 0.5), p95: percentile(times, 0.95), heap, stored: size, add, remove }
}

function print(name: string, figures: Partial<Figures>, beside: Partial<Figures>, sign: string) {
  const cells = Object.entries(figures).map(([what, value]: [string, number]) => {
    const other = beside[what as keyof Figures]
    const ratio = other === undefined ? '' : ` (${sign}${(value / other).toFixed(2)})`
    return `${what} ${value >= 100 ? value.toFixed(0) : value.toFixed(1)}${ratio}`
  })
  console.log(`${name.padEnd(10)} ${cells.join(', ')}`)
}

/** Everything at one number of passages; whether all limits are kept. */
async function measure(count: number, base: string, code: string, questions: string[]): Promise<boolean> {
  const directory = await builtSite()
  const script = `/assets/${readdirSync(join(directory, 'assets')).find((name) => /^search-worker-.*\.js$/.test(name))}`
  const site = await serveSite(directory, withoutPolicy(securityHeaders()))
  const profile = await mkdtemp(join(tmpdir(), 'sitebook-'))
  const context = await launch(profile, ['--enable-blink-features=ForceEagerMeasureMemory'], [])
  try {
    // It would add the policy again.
    await context.route('**/service-worker.js', (route) => route.abort())
    const app = await context.newPage()
    await app.goto(site.url)
    await app.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'sitebook'))
    await app.close()
    console.log(`${count} passages, ${questions.length} questions; ms and MB`)
    const ours: Partial<Figures> = {}
    if (isAsked('Sitebook')) {
      const page = await barePage(context, site.url, code, base)
      Object.assign(ours, await measureOurs(page, script, count, questions))
      await page.close()
      print('Sitebook', ours, limits, 'of the limit ')
    }
    for (const name of peers.filter(isAsked)) {
      const page = await barePage(context, site.url, code, base)
      print(name, await measurePeer(page, name, count, questions), ours, '× ours ')
      await page.close()
    }
    return Object.entries(limits).every(([what, limit]) => (ours[what as keyof Figures] ?? 0) <= limit)
  } finally {
    await context.close()
    await site.stop()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

const base = JSON.stringify(await basePassages())
const code = await inPage()
const questions = sets.flatMap((set) => questionsOf(`tests/fixtures/questions/${set}.jsonl`)).map((one) => one.question)
let allKept = true
for (const count of counts) allKept = (await measure(count, base, code, questions)) && allKept
process.exitCode = allKept ? 0 : 1
