/**
 * `npx tsx tests/bench/layouts.ts [--kind NAME] [--count N] [--show] [--keep DIR]`: invents documents whose text, order and tables
 * are known, prints them by Chromium and by pdfkit, and says by kind how they are read. Documents of even seeds are for looking at
 * (`--show` says what is wrong), of odd ones only the counts.
 */
import { chromium, type Browser } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createRandom } from '../faults/random'
import { chromiumPath, flags } from '../chromium'
import { faultsOnPages } from '../quality/page-inputs'
import { readPdf } from '../read-pdf'
import { flowKinds } from './layouts/flow'
import type { Invented, Kind } from './layouts/kit'
import { markKinds } from './layouts/marks'
import { redrawn } from './layouts/redraw'
import { isRight, readText, scoreOf, type Score } from './layouts/score'
import { tableKinds } from './layouts/tabled'
import { wordsOf } from './layouts/words'

const kinds: Record<string, Kind> = { ...flowKinds, ...tableKinds, ...markKinds }

const producers = ['chromium', 'lines', 'rows'] as const
type Producer = (typeof producers)[number]

const style = `body{font:10pt/1.35 Liberation Sans;margin:0} h1{font-size:18pt;margin:0 0 8px} h2{font-size:13pt;margin:10px 0 4px}
h3{font-size:11pt;margin:6px 0 3px} p{margin:0 0 6px} ul,ol{margin:2px 0 6px;padding-left:22px} th{text-align:left} .cap{font-size:9pt;margin:8px 0 3px}`

/** A document of a kind and a seed, by a producer. */
async function drawn(browser: Browser, { css = '', body, print }: Invented, producer: Producer) {
  const page = await browser.newPage({ viewport: { width: 686, height: 1000 } })
  try {
    await page.setContent(`<!doctype html><meta charset=utf-8><style>${style} ${css}</style>${body}`)
    if (producer !== 'chromium') return await redrawn(page, producer === 'rows')
    const inch = { top: '55px', bottom: '55px', left: '53px', right: '53px' }
    const shown = print && { displayHeaderFooter: true, headerTemplate: print.header, footerTemplate: print.footer }
    return Uint8Array.from(
      await page.pdf({ format: 'A4', margin: inch, printBackground: true, tagged: false, ...shown }),
    )
  } finally {
    await page.close()
  }
}

interface Result {
  kind: string
  seed: number
  producer: Producer
  score: Score
}

/** What of words that no page shows would be quoted, once it has been looked for ink where they are claimed. */
const quotedOf = (words: string[], pdf: Uint8Array<ArrayBuffer>) =>
  faultsOnPages({ name: 'hidden', kind: 'hidden', pdf, unseen: words })

const short = (all: readonly string[]) => `${all.length}: ${all.slice(0, 14).join(' ')}`

function show({ kind, seed, producer, score }: Result, text: string, keep: string | undefined) {
  const { missing, extra, lost, untrue, quoted, heads } = score
  console.log(`${kind} ${seed} ${producer}`)
  for (const [name, all] of Object.entries({ missing, extra, lost, untrue, quoted, heads }))
    if (all.length > 0) console.log(`   ${name} ${short(all)}`)
  if (keep !== undefined) writeFileSync(join(keep, `${kind}-${seed}-${producer}.txt`), text)
}

function report(results: readonly Result[]) {
  const sum = (some: readonly Result[], of: (score: Score) => number) =>
    some.reduce((all, { score }) => all + of(score), 0)
  console.log('kind         seeds  right       words  lost moved glued  torn extra | pairs  lost untrue | shown heads')
  for (const kind of [...new Set(results.map((one) => one.kind)), 'all'])
    for (const parity of [0, 1]) {
      const some = results.filter((one) => (kind === 'all' || one.kind === kind) && one.seed % 2 === parity)
      if (some.length === 0) continue
      const right = some.filter(({ score }) => isRight(score)).length
      const counts = [
        sum(some, ({ words }) => words),
        sum(some, ({ missing, moved }) => missing.length - moved),
        sum(some, ({ moved }) => moved),
        sum(some, ({ glued }) => glued),
        sum(some, ({ torn }) => torn),
        sum(some, ({ extra, moved }) => extra.length - moved),
      ].map((n) => String(n).padStart(5))
      const tables = [
        sum(some, ({ pairs }) => pairs),
        sum(some, ({ lost }) => lost.length),
        sum(some, ({ untrue }) => untrue.length),
      ]
      const rest = [sum(some, ({ quoted }) => quoted.length), sum(some, ({ heads }) => heads.length)]
      const cells = [tables, rest].map((all) => all.map((n) => String(n).padStart(5)).join(' ')).join(' | ')
      console.log(
        `${kind.padEnd(12)} ${parity === 0 ? 'even' : 'odd '}  ${`${right} of ${some.length}`.padEnd(10)} ${counts.join(' ')} | ${cells}`,
      )
    }
}

async function main() {
  const { values } = parseArgs({
    options: {
      kind: { type: 'string' },
      count: { type: 'string' },
      show: { type: 'boolean' },
      keep: { type: 'string' },
    },
  })
  console.warn = () => undefined
  if (values.keep !== undefined) mkdirSync(values.keep, { recursive: true })
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error('No Chromium found: `npm test` says how to get one.')
  const browser = await chromium.launch({ executablePath, args: flags })
  const results: Result[] = []
  try {
    for (const [kind, make] of Object.entries(kinds)) {
      if (values.kind !== undefined && !values.kind.split(',').includes(kind)) continue
      for (let seed = 0; seed < Number(values.count ?? 10); seed++)
        for (const producer of producers) {
          const invented = make(wordsOf(createRandom(seed * 7919 + kind.length)))
          if (invented.onlyPrinted && producer !== 'chromium') continue
          const bytes = await drawn(browser, invented, producer)
          const { pages, passages } = await readPdf(new Blob([bytes]), kind)
          const quoted = invented.hidden ? await quotedOf(invented.hidden, bytes) : []
          const result = { kind, seed, producer, score: scoreOf(invented, pages, passages, quoted) }
          results.push(result)
          const isOpen = seed % 2 === 0
          if (values.keep !== undefined && isOpen)
            writeFileSync(join(values.keep, `${kind}-${seed}-${producer}.pdf`), bytes)
          if (values.show && isOpen && !isRight(result.score)) show(result, readText(pages), values.keep)
        }
    }
  } finally {
    await browser.close()
  }
  report(results)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
