/**
 * `npm run evaluate -- --pdfs DIR --questions FILE.jsonl [--pack DIR] [--endpoint URL --model NAME [--wordings N]] [--json]
 * [--against FILE]`: the app's own extraction, chunking and ranking, judged by questions with known pages. All PDFs of DIR are
 * searched together; with `--pack`, the folder of the pack that finds by meaning (`public/models/…`), by meaning too; with
 * `--endpoint` the model of an OpenAI-like server answers, as that of a site's server does in the app. FILE is what `--json`
 * printed earlier; the questions that went otherwise then are listed.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type AskedParts, outcomeOfAsking } from '../src/answers/asked-outcome'
import { chosenSentences } from '../src/answers/chosen-sentences'
import { withTools } from '../src/answers/tools'
import type { Passage } from '../src/core/document'
import { createLibraryIndex } from './library-index'
import { createVectorIndex } from '../src/core/search/vectors'
import { outcomeOf, type SearchOutcome } from '../src/core/evaluation/outcome'
import { changesOf, type StoredOutcome } from './quality/stored'
import { createEndpointEngine } from '../src/engine/endpoint'
import { openPack } from './pack'
import { questionsOf } from './questions'
import { readPdfAndPictures } from './read-pictures'
import { linesOf, reportOf } from './report'

async function evaluate(
  { pdfs: folder, questions: questionsFile, pack: packFolder, server }: Options,
  say: (line: string) => void,
) {
  const model = server && (await answering(server))
  const questions = questionsOf(questionsFile)
  const files = pdfsOf(folder)
  for (const missing of new Set(questions.map(({ file }) => file))) {
    if (missing !== null && !files.includes(missing))
      say(`${missing} is not in ${folder}: its questions count as not found.`)
  }
  const index = createLibraryIndex()
  const pack = packFolder === undefined ? undefined : await openPack(packFolder)
  const vectors = createVectorIndex()
  let pages = 0
  let milliseconds = 0
  for (const file of files) {
    const start = performance.now()
    try {
      const read = await readPdfAndPictures(join(folder, file), file)
      pages += read.pages.length
      milliseconds += performance.now() - start
      index.add(read.passages, file)
      if (pack) vectors.put(file, index.ids(file), await pack.vectorsOf(read.passages, file))
      say(`${file}: ${read.pages.length} pages, ${read.passages.length} passages`)
    } catch (error) {
      say(`${file}: left out. ${(error as Error).message}`)
    }
  }
  const fileOf = (passage: Passage) => passage.document
  const outcomes: SearchOutcome[] = []
  for (const question of questions) {
    const meaning = pack && vectors.near(await pack.vectorOf(question.question))
    const search = (asked: string, k: number) => index.search(asked, k, undefined, meaning)
    if (!model) {
      outcomes.push(outcomeOf(question, search(question.question, 10), fileOf))
      continue
    }
    const searching: AskedParts['search'] = async function* ({ question: asked, k }) {
      yield search(asked, k)
    }
    const named = { fileName: (file: string) => file, file: (file: string) => file }
    const asked = await outcomeOfAsking({ ...model, ...named, search: searching }, question, never)
    say(`${question.id}: ${asked.model?.error ?? asked.said ?? ''}`)
    outcomes.push(asked)
  }
  return { outcomes, pagesPerSecond: pages / (milliseconds / 1000) }
}

const never = new AbortController().signal

/** The model of a server, as the app asks it. */
async function answering({ url, model, wordings }: Server): Promise<Pick<AskedParts, 'engine' | 'plan'>> {
  const engine = createEndpointEngine({ fetch, base: url, patience: 120 })
  const choice = { model, contextTokens: 4096, endpoint: { url, model } }
  for await (const progress of engine.load(choice, never)) void progress
  const plan = withTools((request, signal) => chosenSentences({ ...request, wordings }, signal))
  return { engine, plan: async () => plan }
}

function pdfsOf(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder}.`)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.toLowerCase().endsWith('.pdf'),
  )
  if (files.length === 0) throw new Error(`There is no PDF in ${folder}.`)
  return files.sort()
}

/** The outcomes that `--json` printed into a file. */
function storedIn(file: string): StoredOutcome[] {
  const { outcomes } = JSON.parse(readFileSync(file, 'utf8')) as { outcomes?: StoredOutcome[] }
  if (!Array.isArray(outcomes)) throw new Error(`${file} has no "outcomes": make it anew with --json.`)
  return outcomes
}

/** How it went against an earlier run, as lines. */
function comparison(file: string, before: readonly StoredOutcome[], outcomes: readonly SearchOutcome[]): string[] {
  const changes = changesOf(before, outcomes)
  if (changes.length === 0) return [`No question went otherwise than in ${file}.`]
  return [`${changes.length} of ${outcomes.length} questions went otherwise than in ${file}:`, ...changes]
}

interface Server {
  url: string
  model: string
  wordings: number
}

interface Options {
  pdfs: string
  questions: string
  pack: string | undefined
  server: Server | undefined
  against: string | undefined
  json: boolean
}

/** The paths and how to print; throws where one is missing. */
function options(): Options {
  const { values } = parseArgs({
    options: {
      pdfs: { type: 'string' },
      questions: { type: 'string' },
      pack: { type: 'string' },
      endpoint: { type: 'string' },
      model: { type: 'string' },
      wordings: { type: 'string', default: '1' },
      against: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const { pdfs, questions, pack, endpoint: url, model, against, json } = values
  const wordings = Number(values.wordings)
  if (!pdfs || !questions || (url === undefined) !== (model === undefined) || !(wordings >= 1)) {
    throw new Error(
      'Use: npm run evaluate -- --pdfs DIR --questions FILE.jsonl [--pack DIR] ' +
        '[--endpoint URL --model NAME [--wordings N]] [--json] [--against FILE]',
    )
  }
  const server = url !== undefined && model !== undefined ? { url, model, wordings } : undefined
  for (const file of against === undefined ? [questions] : [questions, against]) {
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Error(`There is no file ${file}.`)
  }
  if (pack !== undefined && !statSync(pack, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no folder ${pack}: \`npm run pack:search\` and \`npm run pack:languages\` make one.`)
  return { pdfs, questions, pack, server, against, json }
}

async function main() {
  const given = options()
  const { against, json } = given
  const before = against === undefined ? undefined : storedIn(against)
  // pdf.js and the reader warn on the console; with --json nothing but JSON may reach stdout.
  console.log = console.info = console.warn = console.error
  const { outcomes, pagesPerSecond } = await evaluate(given, (line) => console.error(line))
  const report = reportOf(outcomes, pagesPerSecond)
  const compared = against !== undefined && before ? comparison(against, before, outcomes) : []
  if (json) {
    for (const line of compared) console.error(line)
    return process.stdout.write(`${JSON.stringify(report)}\n`)
  }
  process.stdout.write(`${[...linesOf(report), ...compared].join('\n')}\n`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
