/** The sets of questions that the gate asks, each with its manuals, and how they went. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { samplePdf } from '../../build/sample-pdf'
import { createLibraryIndex, type LibraryIndex } from '../library-index'
import { outcomeOf, type SearchOutcome } from '../../src/core/evaluation/outcome'
import { questionsOf } from '../questions'
import { readPdf } from '../read-pdf'
import { passagesOf } from './passages'

export interface QuestionSet {
  name: string
  /** JSONL files. */
  questions: string[]
  /** Whose PDFs are searched together; a PDF among them is one. */
  folders: string[]
}

const fixtures = 'tests/fixtures/questions'
const corpus = '../shared/corpus'
const sample = 'tests/.cache/sample'
const debian = ['tests/.cache/manuals', 'tests/.cache/hardware']
const gloves = ['tests/.cache/gloves', `${corpus}/layout/camelot--diesel_engines.pdf`]

/** `hard` asks in words that the passage lacks. What is in the corpus is development data beside the project. */
export const sets: QuestionSet[] = [
  { name: 'sample', questions: [`${fixtures}/sample.jsonl`], folders: [sample] },
  {
    name: 'debian',
    questions: ['debian', 'debian-heldout', 'hardware', 'hardware-heldout'].map((name) => `${fixtures}/${name}.jsonl`),
    folders: debian,
  },
  { name: 'public', questions: [`${corpus}/questions.jsonl`], folders: [`${corpus}/manuals`] },
  { name: 'plant', questions: [`${fixtures}/plant.jsonl`], folders: [`${corpus}/manuals`] },
  // Only the totals of this half are looked at while somebody tunes.
  { name: 'plant-heldout', questions: [`${fixtures}/plant-heldout.jsonl`], folders: [`${corpus}/manuals`] },
  // About pages that were drawn by lot, written before anyone had seen what the app says.
  { name: 'drawn', questions: [`${fixtures}/drawn.jsonl`], folders: [`${corpus}/manuals`] },
  { name: 'drawn-heldout', questions: [`${fixtures}/drawn-heldout.jsonl`], folders: [`${corpus}/manuals`] },
  // Of the manuals that the public set asks least about, written before the work that was measured by them; split by lot.
  { name: 'seldom', questions: [`${fixtures}/seldom.jsonl`], folders: [`${corpus}/manuals`] },
  { name: 'seldom-heldout', questions: [`${fixtures}/seldom-heldout.jsonl`], folders: [`${corpus}/manuals`] },
  // Near misses that no document answers: another model, an attribute that is not given, right words in another relation; split by lot.
  { name: 'none', questions: [`${fixtures}/none.jsonl`], folders: [`${corpus}/manuals`] },
  { name: 'none-heldout', questions: [`${fixtures}/none-heldout.jsonl`], folders: [`${corpus}/manuals`] },
  {
    name: 'none-debian',
    questions: ['none-debian', 'none-debian-heldout'].map((name) => `${fixtures}/${name}.jsonl`),
    folders: debian,
  },
  // To manuals that nobody had used, written before they were asked; of the held-out half only the totals are looked at.
  { name: 'mixed', questions: [`${fixtures}/mixed.jsonl`], folders: ['tests/.cache/mixed'] },
  { name: 'mixed-heldout', questions: [`${fixtures}/mixed-heldout.jsonl`], folders: ['tests/.cache/mixed-heldout'] },
  // As somebody in gloves would type it, written from the pages before anything was asked; split by a hash of the question.
  { name: 'gloves', questions: [`${fixtures}/gloves.jsonl`], folders: gloves },
  { name: 'gloves-heldout', questions: [`${fixtures}/gloves-heldout.jsonl`], folders: gloves },
  {
    name: 'hard',
    questions: ['debian-para', 'hardware-para'].map((name) => `${corpus}/hard/${name}.jsonl`),
    folders: debian,
  },
]

/** Whether the set asks the PDFs beside the project. */
export const isOfCorpus = ({ folders }: QuestionSet) => folders.every((folder) => folder.startsWith(corpus))

/** What of a set is not here; undefined where all is. The sample manual is made. */
export async function missingOf({ questions, folders }: QuestionSet): Promise<string | undefined> {
  if (folders.includes(sample)) {
    mkdirSync(sample, { recursive: true })
    writeFileSync(join(sample, 'pump-manual.pdf'), await samplePdf())
  }
  return [...questions, ...folders].find((path) => !existsSync(path))
}

const indexes = new Map<string, Promise<LibraryIndex>>()

/** The index over all PDFs of some folders, made once; the document of a passage is the file's name. */
export function indexOf(folders: readonly string[]): Promise<LibraryIndex> {
  const key = folders.join()
  const known = indexes.get(key)
  if (known) return known
  const made = makeIndex(folders)
  indexes.set(key, made)
  return made
}

async function makeIndex(folders: readonly string[]): Promise<LibraryIndex> {
  const index = createLibraryIndex()
  for (const path of folders) {
    const [folder, files] = path.endsWith('.pdf') ? [dirname(path), [basename(path)]] : [path, readdirSync(path).sort()]
    for (const file of files) {
      if (!file.toLowerCase().endsWith('.pdf')) continue
      // The sample is read each time: a mutant of the reading must not be asked about passages that the code itself made.
      const read = folder === sample ? async (path: string) => (await readPdf(path, file)).passages : passagesOf
      index.add(await read(join(folder, file), file), file)
    }
  }
  return index
}

/** How the questions of a set go. */
export async function outcomesOf({ questions, folders }: QuestionSet): Promise<SearchOutcome[]> {
  const index = await indexOf(folders)
  return questions
    .flatMap(questionsOf)
    .map((question) => outcomeOf(question, index.search(question.question, 10), ({ document }) => document))
}
