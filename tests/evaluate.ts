/**
 * `npm run evaluate -- --pdfs DIR --questions FILE.jsonl [--json]`: the app's own extraction, chunking and ranking,
 * judged by questions with known pages. All PDFs of DIR are searched together.
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Passage } from '../src/core/document'
import { createPassageIndex } from '../src/core/search/passage-index'
import { outcomeOf, readQuestions, scoresOf, type Outcome, type Scores } from './questions'
import { readPdf } from './read-pdf'

interface Report extends Scores {
  pagesPerSecond: number
  byKind: Record<string, Scores>
}

async function evaluate(folder: string, questionsFile: string, say: (line: string) => void): Promise<Report> {
  const questions = readQuestions(questionsFile)
  const files = pdfsOf(folder)
  for (const missing of new Set(questions.map(({ file }) => file))) {
    if (missing !== null && !files.includes(missing))
      say(`${missing} is not in ${folder}: its questions count as not found.`)
  }
  const index = createPassageIndex()
  let pages = 0
  let milliseconds = 0
  for (const file of files) {
    const start = performance.now()
    try {
      const read = await readPdf(join(folder, file), file)
      pages += read.pages.length
      milliseconds += performance.now() - start
      index.add(read.passages, file)
      say(`${file}: ${read.pages.length} pages, ${read.passages.length} passages`)
    } catch (error) {
      say(`${file}: left out. ${(error as Error).message}`)
    }
  }
  const fileOf = (passage: Passage) => passage.document
  const outcomes = questions.map((question) => outcomeOf(question, index.search(question.question, 10), fileOf))
  return reportOf(outcomes, pages / (milliseconds / 1000))
}

function reportOf(outcomes: readonly Outcome[], pagesPerSecond: number): Report {
  const kinds = [...new Set(outcomes.map(({ question }) => question.kind))]
  const byKind = kinds.map((kind) => [kind, scoresOf(outcomes.filter(({ question }) => question.kind === kind))])
  const { questions, recall, mrr, abstention } = scoresOf(outcomes)
  return {
    questions,
    recall,
    mrr,
    pagesPerSecond: Number.isFinite(pagesPerSecond) ? pagesPerSecond : 0,
    abstention,
    byKind: Object.fromEntries(byKind) as Report['byKind'],
  }
}

function pdfsOf(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder}.`)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.toLowerCase().endsWith('.pdf'),
  )
  if (files.length === 0) throw new Error(`There is no PDF in ${folder}.`)
  return files.sort()
}

function lineOf(name: string, { questions, recall, mrr, abstention }: Scores): string {
  const percent = (share: number) => `${(100 * share).toFixed(0).padStart(3)} %`
  const found = `recall@1 ${percent(recall[1])}  @5 ${percent(recall[5])}  @10 ${percent(recall[10])}  mrr ${mrr.toFixed(2)}`
  const refused = `recognised ${percent(abstention.recognised)}  false refusals ${percent(abstention.falseRefusals)}`
  return `${name.padEnd(12)} ${String(questions).padStart(4)} questions  ${found}  ${refused}`
}

/** The two paths and how to print; throws where one is missing. */
function options() {
  const { values } = parseArgs({
    options: { pdfs: { type: 'string' }, questions: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const { pdfs, questions, json } = values
  if (!pdfs || !questions) throw new Error('Use: npm run evaluate -- --pdfs DIR --questions FILE.jsonl [--json]')
  if (!statSync(questions, { throwIfNoEntry: false })?.isFile()) throw new Error(`There is no file ${questions}.`)
  return { pdfs, questions, json }
}

async function main() {
  const { pdfs, questions, json } = options()
  // pdf.js and the reader warn on the console; with --json nothing but JSON may reach stdout.
  console.log = console.info = console.warn = console.error
  const report = await evaluate(pdfs, questions, (line) => console.error(line))
  if (json) return process.stdout.write(`${JSON.stringify(report)}\n`)
  const lines = [lineOf('all', report), ...Object.entries(report.byKind).map(([kind, scores]) => lineOf(kind, scores))]
  process.stdout.write(`${lines.join('\n')}\n${report.pagesPerSecond.toFixed(0)} pages/s\n`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
