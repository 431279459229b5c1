/**
 * `npx tsx tests/bench/tables.ts [--peers PYTHON] [--show]`: cell F1 and head-to-value F1 of our reader on labelled tables, and of
 * pdfplumber and camelot on the same pages where PYTHON has them (`pip install pdfplumber camelot-py`). Every second table is
 * seen while the reader is mended, of the others only the totals; `--show` says what is missing in those that are seen.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  allOf,
  labelledTables,
  scored,
  scoreOf,
  totals,
  type LabelledTable,
  type ScoredTable,
} from '../quality/labelled-tables'
import { f1, factsOf, squeezed, type TableFacts } from '../quality/tables'

/** Tables by page, each as rows of cells; null where nothing is. */
type Peer = Record<string, (string | null)[][][]>

async function main() {
  const { values } = parseArgs({ options: { peers: { type: 'string' }, show: { type: 'boolean' } } })
  console.warn = () => undefined
  const folder = mkdtempSync(join(tmpdir(), 'tables-'))
  try {
    const tables = await labelledTables(folder)
    report('ours', await scored(tables), values.show)
    if (values.peers === undefined) return
    const job = join(folder, 'job.json')
    writeFileSync(job, JSON.stringify(tables.map(({ file, pages }) => ({ file, pages }))))
    const script = join(import.meta.dirname, 'tables-peers.py')
    for (const peer of ['pdfplumber', 'camelot']) {
      const out = execFileSync(values.peers, [script, peer, job], {
        maxBuffer: 2 ** 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      const theirs = JSON.parse(out.toString()) as Peer
      report(
        peer,
        tables.map((table) => scoreOf(table, peerFacts(table, theirs))),
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A peer does not say which rows are heads: it is told how many, and a head that goes over columns counts for all of them. */
function peerFacts({ file, pages, spec }: LabelledTable, peer: Peer): TableFacts {
  const facts = pages.flatMap((n) =>
    (peer[`${file} ${n}`] ?? []).map((rows) => {
      const cells = rows.flat().flatMap((cell) => (cell?.trim() ? [squeezed(cell)] : []))
      const wide = rows.slice(0, spec.heads).map((row) => {
        const next: (string | null)[] = []
        for (const [k, cell] of row.entries())
          next.push(cell?.trim() ? cell : k > 0 && cell === null ? next[k - 1]! : null)
        return next
      })
      const specOf = [...wide, ...rows.slice(spec.heads)].map((row) => row.map((cell) => (cell?.trim() ? cell : null)))
      return { cells, pairs: factsOf({ heads: spec.heads, rows: specOf }).pairs }
    }),
  )
  return allOf(facts)
}

function report(name: string, scores: ScoredTable[], show = false) {
  for (const group of [...new Set(scores.map(({ table }) => table.group))]) {
    for (const seen of [true, false]) {
      const some = scores.filter(({ table }) => table.group === group && table.seen === seen)
      if (show && seen) some.forEach(showLost)
      const { cells, pairs } = totals(some)
      const half = seen ? 'seen  ' : 'unseen'
      console.log(
        `${name.padEnd(10)} ${group.padEnd(10)} ${half} n ${some.length}  cells ${cells.toFixed(3)}  head to value ${pairs.toFixed(3)}`,
      )
    }
  }
}

function showLost({ table, right, read, cells, pairs }: ScoredTable) {
  if (Math.min(f1(cells), f1(pairs)) > 0.999) return
  console.log(`  ${table.name}: cells ${f1(cells).toFixed(2)}, pairs ${f1(pairs).toFixed(2)}`)
  console.log(`    lost ${missing(right.cells, read.cells)}; not there ${missing(read.cells, right.cells)}`)
  console.log(`    pairs lost ${missing(right.pairs, read.pairs)}; not there ${missing(read.pairs, right.pairs)}`)
}

function missing(from: readonly string[], other: readonly string[]): string {
  const left = [...other]
  const lost = from.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return `${lost.length}: ${lost.slice(0, 6).join('  ')}`
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
