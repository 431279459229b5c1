/**
 * `npm run reading -- DIR [--text OUT]`: reads every PDF of DIR as the app does, each in a process of its own, and prints
 * outcome, pages, unread pages, word F1 and order against `pdftotext` where it is installed, seconds and memory.
 * With --text, OUT/NAME.txt gets the text as it is searched and quoted: headings, sentences, rows of tables.
 */
import { execFile, fork } from 'node:child_process'
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import type { PageText, Passage } from '../src/core/document'
import { asSitebookError } from '../src/core/errors'
import { boundAllocations, largestAllocation } from '../src/pdf/bounds'
import { agreement, wordsIn } from './agreement'
import { readPdfAndPictures } from './read-pictures'

/** What a child tells of its file. */
interface Read {
  outcome: string
  pages: string[]
  unread: number
  passages: Passage[]
  seconds: number
  /** Bytes, the most that the process ever held. */
  memory: number
}

/** Milliseconds after which a file is given up. */
const patience = 10 * 60_000

async function readHere(path: string): Promise<Read> {
  const start = performance.now()
  let outcome = 'ok'
  let pages: PageText[] = []
  let passages: Passage[] = []
  boundAllocations(largestAllocation)
  try {
    ;({ pages, passages } = await readPdfAndPictures(path, basename(path)))
  } catch (error) {
    outcome = asSitebookError(error).code
  }
  return {
    outcome,
    pages: pages.map(({ text }) => text),
    unread: pages.filter(({ damaged, unread }) => damaged ?? unread).length,
    passages,
    seconds: (performance.now() - start) / 1000,
    memory: process.resourceUsage().maxRSS * 1024,
  }
}

/** Reads a file in a child, whose end, whatever it is, costs no other file. */
function readApart(path: string): Promise<Read> {
  const nothing = { pages: [], unread: 0, passages: [], seconds: NaN, memory: NaN }
  return new Promise((resolve) => {
    const child = fork(import.meta.filename, ['--child', path], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      timeout: patience,
    })
    child.once('message', (read) => resolve(read as Read))
    child.once('exit', (code, signal) =>
      resolve({ ...nothing, outcome: signal ? `killed: ${signal}` : `died: ${code}` }),
    )
  })
}

/** The text of each page by poppler; undefined where it is not installed or cannot read the file. */
async function popplerPages(path: string): Promise<string[] | undefined> {
  try {
    const limit = { maxBuffer: 2 ** 30 }
    const { stdout } = await promisify(execFile)('pdftotext', ['-enc', 'UTF-8', path, '-'], limit)
    return stdout.split('\f').slice(0, -1)
  } catch {
    return undefined
  }
}

/** The text as a question finds it, page by page: each heading once, then the sentences and rows. */
function textOf(passages: readonly Passage[]): string {
  const lines: string[] = []
  let page = 0
  let above = ''
  for (const { heading, sentences, table, text } of passages) {
    for (const [i, { start, end, spans }] of sentences.entries()) {
      if (spans[0] && spans[0].page !== page) lines.push(`[page ${(page = spans[0].page)}]`)
      if (i === 0 && heading !== above && heading !== '') lines.push(`# ${heading}`)
      if (i === 0 && table) lines.push(`[table: ${table.replaceAll('\n', ' / ')}]`)
      above = heading
      lines.push(text.slice(start, end))
    }
  }
  return `${lines.join('\n')}\n`
}

function pdfsOf(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder}.`)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const pdfs = files.filter((file) => file.toLowerCase().endsWith('.pdf')).sort()
  if (pdfs.length === 0) throw new Error(`There is no PDF in ${folder}.`)
  return pdfs
}

function options() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { text: { type: 'string' }, child: { type: 'string' } },
  })
  const [folder] = positionals
  if (values.child === undefined && folder === undefined) throw new Error('Use: npm run reading -- DIR [--text OUT]')
  return { folder: folder ?? '', out: values.text, child: values.child }
}

async function main() {
  const { folder, out, child } = options()
  if (child !== undefined) return void process.send?.(await readHere(child))
  console.log('word F1  order   pages  unread  seconds     MB  outcome  file')
  for (const file of pdfsOf(folder)) {
    const path = join(folder, file)
    const [read, theirs] = [await readApart(path), await popplerPages(path)]
    const pairs = theirs?.map((text, i) => [wordsIn(read.pages[i] ?? ''), wordsIn(text)] as const)
    const scores =
      pairs && read.pages.length > 0 && pairs.some(([, words]) => words.length > 0) ? agreement(pairs) : undefined
    const cells = [
      scores ? scores.f1.toFixed(3) : '-',
      scores ? scores.order.toFixed(3) : '-',
      String(read.pages.length),
      String(read.unread),
      read.seconds.toFixed(1),
      (read.memory / 1e6).toFixed(0),
    ]
    const widths = [7, 6, 7, 7, 8, 6]
    console.log(`${cells.map((cell, i) => cell.padStart(widths[i]!)).join(' ')}  ${read.outcome}  ${file}`)
    if (out === undefined) continue
    const target = join(out, file.replace(/\.pdf$/i, '.txt'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, textOf(read.passages))
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
