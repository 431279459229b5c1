/**
 * `tsx tests/bench/app-import.ts [FILE.pdf …]`: the built app in Chromium. Pages a second from the drop until the document
 * is in (copied, hashed, read, stored), as a ratio to bare pdf.js `getTextContent` with its own worker on the same file in
 * the same browser (goal: 0.8). Both keep their worker from one round to the next; the first ratio is that of the first
 * round, in which the app may start a new one.
 *
 * The search worker indexes meanwhile; its end is not waited for. Bare pdf.js keeps two threads busy, an import four: with
 * fewer cores than that, or with other work on the machine, the ratio falls. So the line says how many there are.
 */
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { builtSite } from '../browser/built-site'
import { launch, serveSite } from '../browser/harness'
import { rowOf } from '../browser/library'
import { givenPdfs } from './given-pdfs'

const rounds = 3

type Pdfjs = typeof import('pdfjs-dist')

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
        if (row?.querySelector('.muted')?.textContent === done) break
        await new Promise((next) => setTimeout(next, 20))
      }
      return (performance.now() - start) / 1000
    },
    { text: pdf.toString('base64'), name, done: `${pages.toLocaleString('en')} pages` },
  )
}

async function remove(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Remove ${name}` }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await rowOf(page, name).waitFor({ state: 'detached' })
}

const files = givenPdfs()
const site = await serveSite(await builtSite())
const peer = await serveSite(join(import.meta.dirname, '../../node_modules/pdfjs-dist/legacy'), {})
const profile = await mkdtemp(join(tmpdir(), 'sitebook-bench-'))
const context = await launch(profile, [], [])
const page = await context.newPage()
const peerPage = await context.newPage()
await page.goto(site.url)
await peerPage.goto(`${peer.url}build/pdf.min.mjs`)
for (const file of files) {
  const pdf = readFileSync(file)
  const name = basename(file)
  const ours: number[] = []
  const theirs: number[] = []
  let pages = 0
  for (let round = 0; round < rounds; round++) {
    await peerPage.bringToFront()
    const one = await bare(peerPage, pdf)
    pages = one.pages
    theirs.push(one.seconds)
    await page.bringToFront()
    if (round > 0) await remove(page, name)
    ours.push(await imported(page, name, pdf, pages))
  }
  const [best, peerBest] = [Math.min(...ours), Math.min(...theirs)]
  const first = theirs[0]! / ours[0]!
  console.log(
    `${name}: ${pages} pages; app ${(pages / best).toFixed(0)} pages/s, ` +
      `pdf.js ${(pages / peerBest).toFixed(0)}; ratio ${first.toFixed(2)} at first, ${(peerBest / best).toFixed(2)} on ${availableParallelism()} cores`,
  )
}
await context.close()
await site.stop()
await peer.stop()
await rm(profile, { recursive: true, force: true, maxRetries: 5 })
