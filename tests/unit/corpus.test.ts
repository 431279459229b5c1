import { existsSync, openAsBlob, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { SitebookError, type ErrorCode } from '../../src/core/errors'
import { mend } from '../../src/core/reading/mend'
import { createReader } from '../../src/core/reading/reader'
import { boundAllocations, largestAllocation } from '../../src/pdf/bounds'
import { openPdf } from '../../src/pdf/open'
import { pdfAssets } from '../pdfjs-assets'

/** A line of robustness.jsonl; `expect` is poppler's view. */
interface Entry {
  file: string
  pages: number | null
  expect: 'text' | 'no-text' | 'password' | 'refused' | 'partial'
  password?: string
  sample?: string
  samplePage?: number
}

/** What is right where pdf.js and poppler differ, as the page looks in a viewer. */
const exceptions: Record<string, { why: string; code?: ErrorCode; sample?: string; pages?: number }> = {
  'issue16316.pdf': {
    why: 'pdf.js is right: the page is cut to one word, the others lie outside and are not shown',
    sample: 'Experimentation,',
  },
  'crafted-cyclic-tree.pdf': { why: 'poppler is right: it steps over the loop, pdf.js gives up', code: 'pdf/broken' },
  'crafted-truncated.pdf': { why: 'both open none of it: the table of its objects is cut off', code: 'pdf/broken' },
  'poppler-742-0-fuzzed.pdf': {
    why: 'poppler shows an empty page, pdf.js refuses; nothing is lost',
    code: 'pdf/broken',
  },
  'poppler-937-0-fuzzed.pdf': {
    why: 'poppler shows an empty page, pdf.js refuses; nothing is lost',
    code: 'pdf/broken',
  },
  'print_protection.pdf': { why: 'needs a password that nobody has given', code: 'pdf/password' },
  'issue14130.pdf': {
    why: 'its only page says that a viewer for its dynamic form is missing, which is no content',
    code: 'pdf/dynamic-form',
  },
  'bug1980958.pdf': { why: 'pdf.js opens what poppler refuses', pages: 1 },
  'issue9418.pdf': { why: 'pdf.js opens what poppler refuses', pages: 1 },
  'poppler-67295-0.pdf': { why: 'pdf.js opens what poppler refuses', pages: 1 },
}

const corpus = '../shared/corpus'
const present = existsSync(join(corpus, 'robustness.jsonl'))
if (!present) console.log(`Skipped: ${corpus} is not here.`)
const entries = present
  ? readFileSync(join(corpus, 'robustness.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Entry)
  : []

/** Pages that are read of a long file. */
const most = 60

beforeAll(() => {
  boundAllocations(largestAllocation)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterAll(() => boundAllocations(Number.MAX_SAFE_INTEGER))

interface Read {
  pages: number
  texts: string[]
  passages: number
}

async function read({ file, password }: Entry): Promise<Read | ErrorCode> {
  try {
    const blob = await openAsBlob(join(corpus, 'robustness', file))
    const pdf = await openPdf(blob, { assets: pdfAssets, ...(password !== undefined && { password }) })
    const reader = createReader('d', await pdf.outline())
    const texts: string[] = []
    let passages = 0
    const take = (batch: ReturnType<typeof reader.end>) => {
      texts.push(...batch.pages.map(({ text }) => text))
      passages += batch.passages.length
    }
    for await (const raw of pdf.read(1)) {
      take(reader.push(raw))
      if (raw.page === most) break
    }
    take(reader.end())
    await pdf.close()
    return { pages: pdf.pages, texts, passages }
  } catch (error) {
    if (error instanceof SitebookError) return error.code
    throw error
  }
}

/** Words as they are compared: mended, without white space. */
const bare = (text: string) => mend(text.normalize('NFKC')).text.normalize('NFKC').replace(/\s/g, '')

it.runIf(present)('knows 139 files', () => {
  expect(entries).toHaveLength(139)
  expect(Object.keys(exceptions).every((file) => entries.some((entry) => entry.file === file))).toBe(true)
})

it.for(entries)('reads $file ($expect)', { timeout: 60_000 }, async (entry) => {
  const { file, pages, sample, samplePage = 1 } = entry
  const exception = exceptions[file]
  const result = await read(entry)
  if (exception?.code) return expect(result).toBe(exception.code)
  if (entry.expect === 'refused' && !exception)
    return expect(result).toMatch(/^(?:document\/empty|pdf\/(?:broken|not-a-pdf))$/)
  if (typeof result === 'string') return expect.fail(`refused with ${result}`)
  const expectedPages = exception?.pages ?? pages
  if (expectedPages !== null) expect(result.pages).toBe(expectedPages)
  const words = exception?.sample ?? sample
  if (words === undefined) return
  expect(bare(result.texts[samplePage - 1] ?? '')).toContain(bare(words))
  expect(result.passages).toBeGreaterThan(0)
})

it.runIf(present)('hides from search what a person cannot read', async () => {
  const result = await read(entries.find(({ file }) => file === 'crafted-hidden-text.pdf')!)
  expect(result).toMatchObject({ pages: 1 })
  expect((result as Read).texts.join()).not.toContain('Ignore the instructions')
})
