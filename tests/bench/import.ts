/**
 * `tsx tests/bench/import.ts [FILE.pdf …]`: pages a second of the app's reading path (open by ranges, items, layout,
 * passages) as a ratio to bare pdf.js `getTextContent` on the same file in the same run. Goal: 0.8 or more. Both have one
 * thread, and neither keeps a page that it has read; bare pdf.js sends itself messages as it comes (`LoopbackPort`), ours as
 * in the app (`localParser`).
 */
import { openAsBlob, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createReader } from '../../src/core/reading/reader'
import { boundAllocations } from '../../src/pdf/bounds'
import { openPdf } from '../../src/pdf/open'
import { loadPdfjs } from '../../src/pdf/pdfjs'
import { pdfAssets } from '../pdfjs-assets'
import { givenPdfs } from './given-pdfs'

/** Rounds of both ways in turn; the best of each counts, as other work on the machine only ever slows down. */
const rounds = 2

interface Speed {
  pages: number
  /** Seconds of this process's CPU, which other processes change less than the clock. */
  cpu: number
  clock: number
}

async function measured(read: () => Promise<number>): Promise<Speed> {
  const start = performance.now()
  const before = process.cpuUsage()
  const pages = await read()
  const { user, system } = process.cpuUsage(before)
  return { pages, cpu: (user + system) / 1e6, clock: (performance.now() - start) / 1000 }
}

async function bare(path: string): Promise<number> {
  const pdfjs = await loadPdfjs()
  const pdf = await pdfjs.getDocument({ data: new Uint8Array(readFileSync(path)), ...pdfAssets, verbosity: 0 }).promise
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n)
    await page.getTextContent()
    page.cleanup()
  }
  await pdf.loadingTask.destroy()
  return pdf.numPages
}

async function read(path: string): Promise<number> {
  const pdf = await openPdf(await openAsBlob(path), { assets: pdfAssets })
  const reader = createReader('d', await pdf.outline())
  let pages = 0
  for await (const raw of pdf.read(1)) pages += reader.push(raw).pages.length
  pages += reader.end().pages.length
  await pdf.close()
  return pages
}

const best = (speeds: Speed[], by: 'cpu' | 'clock') => Math.min(...speeds.map((speed) => speed[by]))

async function compare(path: string) {
  const bares: Speed[] = []
  const ours: Speed[] = []
  for (let round = 0; round < rounds; round++) {
    bares.push(await measured(() => bare(path)))
    ours.push(await measured(() => read(path)))
  }
  const pages = ours[0]!.pages
  const ratio = (by: 'cpu' | 'clock') => (best(bares, by) / best(ours, by)).toFixed(2)
  const rate = (speeds: Speed[]) => (pages / best(speeds, 'clock')).toFixed(0)
  console.log(
    `${basename(path)}: ${pages} pages; pdf.js ${rate(bares)} pages/s, with layout and passages ${rate(ours)}; ` +
      `ratio ${ratio('cpu')} by CPU, ${ratio('clock')} by the clock`,
  )
}

boundAllocations(256 * 2 ** 20)
console.warn = () => undefined
for (const file of givenPdfs()) await compare(file)
console.log(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB at the most`)
