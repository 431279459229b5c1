/**
 * `tsx tests/bench/app-import.ts [FILE.pdf …]`: the built app in Chromium. Pages a second from the drop until the document
 * is in (copied, hashed, read, stored), as a ratio to bare pdf.js `getTextContent` with its own worker on the same file in
 * another Chromium (goal: 1.6), by the clock and by the CPU of all processes of each; medians of three rounds in turn. Both keep
 * their workers from one round to the next.
 *
 * The search worker indexes meanwhile; its end is not waited for. Bare pdf.js keeps two threads busy, an import four: with
 * fewer cores than that, or with other work on the machine, the ratio falls. So the line says how many there are.
 */
import type { BrowserContext, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { builtSite } from '../browser/built-site'
import { launch, serveSite } from '../browser/harness'
import { browserCpu } from './browser-cpu'
import { givenPdfs } from './given-pdfs'

const rounds = 3

type Pdfjs = typeof import('pdfjs-dist')

interface Browser {
  context: BrowserContext
  profile: string
  page: Page
}

/** A Chromium of its own, with a page at `url`. */
async function browserAt(url: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'sitebook-bench-'))
  const context = await launch(profile, [], [])
  const page = await context.newPage()
  await page.goto(url)
  return { context, profile, page }
}

interface Taken {
  /** Seconds. */
  clock: number
  cpu: number
}

/** What `work` takes in a browser. */
async function taken({ profile, page }: Browser, work: (page: Page) => Promise<number>): Promise<Taken> {
  await page.bringToFront()
  const before = browserCpu(profile)
  const clock = await work(page)
  return { clock, cpu: browserCpu(profile) - before }
}

/** Seconds of bare pdf.js, and how many pages. */
async function bare(page: Page, pdf: Buffer): Promise<{ seconds: number; pages: number }> {
  return page.evaluate(async (text) => {
    const address: string = '/build/pdf.min.mjs'
    const pdfjs: unknown = await import(address)
    const { getDocument, GlobalWorkerOptions, PDFWorker } = pdfjs as Pdfjs
    GlobalWorkerOptions.workerSrc = '/build/pdf.worker.min.mjs'
    const data = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const kept = window as { pdfWorker?: InstanceType<typeof PDFWorker> }
    const start = performance.now()
    const worker = (kept.pdfWorker ??= PDFWorker.create({}))
    const document = await getDocument({ data, worker, verbosity: 0 }).promise
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n)
      await page.getTextContent()
      page.cleanup()
    }
    const seconds = (performance.now() - start) / 1000
    const pages = document.numPages
    await document.loadingTask.destroy()
    return { seconds, pages }
  }, pdf.toString('base64'))
}

/** Seconds from the drop until the row says that all pages are in. */
async function imported(page: Page, name: string, pdf: Buffer, pages: number): Promise<number> {
  return page.evaluate(
    async ({ text, name, done }) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], name, { type: 'application/pdf' }))
      const start = performance.now()
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }))
      // No function is named in here: tsx would name it by a helper that the page does not have.
      for (;;) {
        const row = [...document.querySelectorAll('.document')].find((one) => one.textContent?.includes(name))
        if (row?.querySelector('.muted')?.textContent?.startsWith(done)) break
        await new Promise((next) => setTimeout(next, 20))
      }
      return (performance.now() - start) / 1000
    },
    { text: pdf.toString('base64'), name, done: `${pages.toLocaleString('en')} pages` },
  )
}

/** Removes the only document for good; it may have a title in place of its file's name. */
async function removeOnly(page: Page): Promise<void> {
  await page
    .locator('.document')
    .getByRole('button', { name: /^Remove / })
    .click()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.locator('.document').waitFor({ state: 'detached' })
}

const median = (all: Taken[], by: keyof Taken) => all.map((one) => one[by]).sort((a, b) => a - b)[all.length >> 1]!

const site = await serveSite(await builtSite())
const peerSite = await serveSite(join(import.meta.dirname, '../../node_modules/pdfjs-dist/legacy'), {})
const peer = await browserAt(`${peerSite.url}build/pdf.min.mjs`)
const app = await browserAt(site.url)
for (const file of givenPdfs()) {
  const pdf = readFileSync(file)
  const name = basename(file)
  const [theirs, ours]: [Taken[], Taken[]] = [[], []]
  let pages = 0
  for (let round = 0; round < rounds; round++) {
    theirs.push(
      await taken(peer, async (page) => {
        const one = await bare(page, pdf)
        pages = one.pages
        return one.seconds
      }),
    )
    if (round > 0) await removeOnly(app.page)
    ours.push(await taken(app, (page) => imported(page, name, pdf, pages)))
  }
  await removeOnly(app.page)
  const rate = (all: Taken[]) => (pages / median(all, 'clock')).toFixed(0)
  const ratio = (by: keyof Taken) => (median(theirs, by) / median(ours, by)).toFixed(2)
  console.log(
    `${name}: ${pages} pages; app ${rate(ours)} pages/s, pdf.js ${rate(theirs)}; ` +
      `ratio ${ratio('clock')} by the clock on ${availableParallelism()} cores, ${ratio('cpu')} by CPU`,
  )
}
for (const { context, profile } of [peer, app]) {
  await context.close()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
}
await site.stop()
await peerSite.stop()
