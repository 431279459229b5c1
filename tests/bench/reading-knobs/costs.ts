/** What the reader makes of pages whose words are known and of some pages of the corpus, as one line of JSON. Parsed pages are kept. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, openAsBlob, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { OutlineEntry, RawPage } from '../../../src/core/reading/page'
import { createReader } from '../../../src/core/reading/reader'
import { openPdf } from '../../../src/pdf/open'
import { pdfAssets } from '../../pdfjs-assets'
import { columnPages, lacking, pathOf } from '../../quality/columns'
import { faultsIn, inputPath, inputs } from '../../quality/inputs'
import { labelledTables, scored, totals } from '../../quality/labelled-tables'

export interface KnobCosts {
  columns: number
  across: number
  /** Head-to-value F1 of all labelled tables. */
  pairs: number
  inputs: number
  /** Of each page of the corpus, a hash of its text and of the passages that begin on it. */
  pages: string[]
}

const kept = 'test-results/raw-pages'
const corpus = '../shared/corpus'
/** Pages of each file of the corpus. */
const mostPages = 12

interface Raw {
  pages: RawPage[]
  outline: OutlineEntry[]
}

async function rawOf(path: string, from: number, to: number): Promise<Raw> {
  const file = join(kept, createHash('sha256').update(`${path} ${from} ${to}`).digest('hex'))
  if (existsSync(file)) return deserialize(readFileSync(file)) as Raw
  const raw: Raw = { pages: [], outline: [] }
  const pdf = await openPdf(await openAsBlob(path), { assets: pdfAssets }).catch(() => undefined)
  // It is locked.
  if (!pdf) return raw
  raw.outline = await pdf.outline().catch(() => [])
  try {
    for await (const page of pdf.read(from)) {
      raw.pages.push(page)
      if (page.page >= to) break
    }
  } finally {
    await pdf.close()
  }
  mkdirSync(kept, { recursive: true })
  writeFileSync(file, serialize(raw))
  return raw
}

async function read(path: string, from: number, to: number, outlined = false) {
  const { pages, outline } = await rawOf(path, from, to)
  const reader = createReader('some', outlined ? outline : [])
  const batches = [...pages.map((page) => reader.push(page)), reader.end()]
  return { pages: batches.flatMap((one) => one.pages), passages: batches.flatMap((one) => one.passages) }
}

console.warn = () => undefined
let across = 0
const { here } = columnPages()
for (const page of here) {
  const { pages } = await read(pathOf(page), page.page, page.page)
  if (lacking(page, pages).length > 0) across++
}
mkdirSync(kept, { recursive: true })
const tables = await scored(await labelledTables(kept), read)
let right = 0
for (const input of inputs().filter(({ struck, notstruck }) => !struck && !notstruck)) {
  const { passages } = await read(inputPath(input), 1, Infinity, true)
  if (faultsIn(input, passages).length === 0) right++
}
const hashes: string[] = []
for (const folder of ['manuals', 'layout']) {
  const files = existsSync(join(corpus, folder))
    ? readdirSync(join(corpus, folder)).filter((name) => name.endsWith('.pdf'))
    : []
  for (const name of files) {
    const { pages, passages } = await read(join(corpus, folder, name), 1, mostPages)
    for (const { page, text, blocks } of pages) {
      const own = passages
        .filter(({ spans }) => spans[0]?.page === page)
        .map((one) => [one.text, one.heading, one.sentences])
      hashes.push(
        createHash('sha256')
          .update(JSON.stringify([text, blocks, own]))
          .digest('base64'),
      )
    }
  }
}
const costs: KnobCosts = { columns: here.length, across, pairs: totals(tables).pairs, inputs: right, pages: hashes }
console.log(JSON.stringify(costs))
