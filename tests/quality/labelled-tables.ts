/** Tables whose cells are known: drawn from source by three producers, and real ones that were labelled by eye. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageText, Passage } from '../../src/core/document'
import { folder as fixtures, specs, specsByPdfkit, type Spec } from '../fixtures/tables/specs'
import { readSome } from './some-pages'
import { f1, factsOf, nothing, readFacts, sum, tally, type TableFacts, type Tally } from './tables'

export interface LabelledTable {
  name: string
  group: 'pdfkit' | 'weasyprint' | 'reportlab' | 'real'
  /** Path of its PDF. */
  file: string
  /** Physical pages, 1-based; all tables of them belong to it. */
  pages: number[]
  spec: Pick<Spec, 'heads' | 'rows'>
  /** Whether it may be looked at while the reader is mended. */
  seen: boolean
}

/** A line of real.jsonl. */
interface RealTable extends Pick<Spec, 'heads' | 'rows'> {
  /** Below the corpus. */
  file: string
  page: number
}

const corpus = '../shared/corpus'

/** All that are here; PDFs that are made go into `folder`. */
export async function labelledTables(folder: string): Promise<LabelledTable[]> {
  const pdfkit = join(folder, 'pdfkit.pdf')
  writeFileSync(pdfkit, await specsByPdfkit())
  const made = [
    { group: 'pdfkit' as const, file: pdfkit },
    { group: 'weasyprint' as const, file: join(fixtures, 'weasyprint.pdf') },
    { group: 'reportlab' as const, file: join(fixtures, 'reportlab.pdf') },
  ].flatMap(({ group, file }) =>
    specs.map((spec, i) => ({
      name: `${group} ${spec.id}`,
      group,
      file,
      pages: i === specs.length - 1 ? [i + 1, i + 2] : [i + 1],
      spec,
      seen: i % 2 === 0,
    })),
  )
  return [...made, ...realTables()]
}

function realTables(): LabelledTable[] {
  const lines = readFileSync(join(fixtures, 'real.jsonl'), 'utf8').trim().split('\n').filter(Boolean)
  return lines
    .map((line) => JSON.parse(line) as RealTable)
    .map(({ file, page, ...spec }, i) => ({
      name: `${file} ${page}`,
      group: 'real' as const,
      file: join(corpus, file),
      pages: [page],
      spec,
      seen: i % 2 === 0,
    }))
    .filter(({ file }) => existsSync(file))
}

export interface ScoredTable {
  table: LabelledTable
  right: TableFacts
  read: TableFacts
  cells: Tally
  pairs: Tally
}

/** How our reader does on each table; `read` gives some pages of a file. */
export async function scored(tables: readonly LabelledTable[], read = readSome): Promise<ScoredTable[]> {
  const whole = new Map<string, { pages: PageText[]; passages: Passage[] }>()
  const scores: ScoredTable[] = []
  for (const table of tables) {
    const { file, group, pages } = table
    const [first, last] = group === 'real' ? [pages[0]!, pages.at(-1)!] : [1, specs.length + 1]
    const key = `${file} ${first}`
    const text = whole.get(key) ?? (await read(file, first, last))
    whole.set(key, text)
    const facts = allOf(pages.map((n) => readFacts(text.pages[n - first]!, text.passages)))
    scores.push(scoreOf(table, facts))
  }
  return scores
}

export function scoreOf(table: LabelledTable, read: TableFacts): ScoredTable {
  // Whether a row is told by the cell that goes over several rows, or by its own first one, both are right.
  const scores = [true, false].map((carried) => {
    const right = factsOf(table.spec, carried)
    return { table, right, read, cells: tally(right.cells, read.cells), pairs: tally(right.pairs, read.pairs) }
  })
  return scores.reduce((a, b) => (f1(b.pairs) > f1(a.pairs) ? b : a))
}

export const allOf = (facts: readonly TableFacts[]): TableFacts => ({
  cells: facts.flatMap(({ cells }) => cells),
  pairs: facts.flatMap(({ pairs }) => pairs),
})

/** Cell F1 and head-to-value F1 over some tables. */
export const totals = (scores: readonly ScoredTable[]) => ({
  cells: f1(scores.map(({ cells }) => cells).reduce(sum, nothing)),
  pairs: f1(scores.map(({ pairs }) => pairs).reduce(sum, nothing)),
})
