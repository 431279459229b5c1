/** What `npm run evaluate` says of some outcomes: as one object, and as lines to read. */
import type { Verdict } from '../src/core/document'
import { type Figures, figuresOf, verdictsOf } from '../src/core/evaluation/figures'
import type { SearchOutcome } from '../src/core/evaluation/outcome'
import { storedOf, type StoredOutcome } from './quality/stored'

/** Figures with their 95 % intervals; one that concerns none of the questions is left out. */
interface Part {
  questions: number
  figures: Figures
}

export interface Report extends Part {
  pagesPerSecond: number
  /** Shares, of the questions that some document answers and of the others. */
  verdicts: Record<'answerable' | 'unanswerable', Record<Verdict, number>>
  byKind: Record<string, Part>
  outcomes: StoredOutcome[]
}

export function reportOf(outcomes: readonly SearchOutcome[], pagesPerSecond: number): Report {
  const kinds = [...new Set(outcomes.map(({ question }) => question.kind))]
  const part = (some: readonly SearchOutcome[]) => ({ questions: some.length, figures: figuresOf(some) })
  return {
    ...part(outcomes),
    pagesPerSecond: Number.isFinite(pagesPerSecond) ? pagesPerSecond : 0,
    verdicts: {
      answerable: verdictsOf(outcomes.filter(({ question }) => question.file !== null)),
      unanswerable: verdictsOf(outcomes.filter(({ question }) => question.file === null)),
    },
    byKind: Object.fromEntries(
      kinds.map((kind) => [kind, part(outcomes.filter(({ question }) => question.kind === kind))]),
    ),
    outcomes: outcomes.map(storedOf),
  }
}

const percent = (share = 0) => `${(100 * share).toFixed(0).padStart(3)} %`

/** The report as lines: all, each kind, verdicts, intervals. */
export function linesOf(report: Report): string[] {
  const { answerable, unanswerable } = report.verdicts
  const verdict = ({ found, unsure, absent }: typeof answerable) =>
    `found ${percent(found)}  unsure ${percent(unsure)}  absent ${percent(absent)}`
  const intervals = Object.entries(report.figures).map(
    ([name, { interval }]) => `${name} ${interval.map((end) => (100 * end).toFixed(0)).join('-')} %`,
  )
  const foundRight = percent(report.figures.foundRight?.value).trim()
  return [
    lineOf('all', report),
    ...Object.entries(report.byKind).map(([kind, part]) => lineOf(kind, part)),
    `answerable    ${verdict(answerable)}; of those found ${foundRight} have a right page among the first three`,
    `unanswerable  ${verdict(unanswerable)}`,
    `95 % intervals: ${intervals.join(', ')}`,
    `${report.pagesPerSecond.toFixed(0)} pages/s`,
  ]
}

function lineOf(name: string, { questions, figures }: Part): string {
  const of = (figure: keyof Figures) => percent(figures[figure]?.value)
  const found = `recall@1 ${of('recall1')}  @5 ${of('recall5')}  @10 ${of('recall10')}  mrr ${(figures.mrr?.value ?? 0).toFixed(2)}`
  const held = `answer marked ${of('marked')}  on card ${of('card')}  on first three ${of('cards3')}  F1 of the quote ${of('f1')}`
  const refused = `recognised ${of('recognised')}  false refusals ${of('falseRefusals')}`
  return `${name.padEnd(15)} ${String(questions).padStart(4)} questions  ${found}  ${held}  ${refused}`
}
