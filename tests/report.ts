/** What `npm run evaluate` says of some outcomes: as one object, and as lines to read. */
import { foundOf, isAmong, isFirst, partsOf, scoresOf, type Outcome, type Scores } from './questions'
import { intervalOf } from './quality/interval'
import { storedOf, type StoredOutcome } from './quality/stored'

type Interval = [low: number, high: number]

export interface Report extends Scores {
  pagesPerSecond: number
  /** 95 % intervals of the main shares. */
  intervals: Record<
    'recall1' | 'recall5' | 'marked' | 'card' | 'cards3' | 'recognised' | 'falseRefusals' | 'foundRight',
    Interval
  >
  byKind: Record<string, Scores>
  outcomes: StoredOutcome[]
}

export function reportOf(outcomes: readonly Outcome[], pagesPerSecond: number): Report {
  const kinds = [...new Set(outcomes.map(({ question }) => question.kind))]
  const byKind = kinds.map((kind) => [kind, scoresOf(outcomes.filter(({ question }) => question.kind === kind))])
  return {
    ...scoresOf(outcomes),
    pagesPerSecond: Number.isFinite(pagesPerSecond) ? pagesPerSecond : 0,
    intervals: intervalsOf(outcomes),
    byKind: Object.fromEntries(byKind) as Report['byKind'],
    outcomes: outcomes.map(storedOf),
  }
}

function intervalsOf(outcomes: readonly Outcome[]): Report['intervals'] {
  const { answerable, unanswerable } = partsOf(outcomes)
  return {
    recall1: intervalOf(answerable.map(isFirst)),
    recall5: intervalOf(answerable.map(isAmong(5))),
    marked: intervalOf(answerable.map(({ marked }) => marked)),
    card: intervalOf(answerable.map(({ card }) => card)),
    cards3: intervalOf(answerable.map(({ cards3 }) => cards3)),
    recognised: intervalOf(unanswerable.map(({ verdict }) => verdict !== 'found')),
    falseRefusals: intervalOf(answerable.map(({ verdict }) => verdict === 'absent')),
    foundRight: intervalOf(foundOf(answerable).map(isAmong(3))),
  }
}

const percent = (share: number) => `${(100 * share).toFixed(0).padStart(3)} %`

/** The report as lines: all, each kind, verdicts, intervals. */
export function linesOf(report: Report): string[] {
  const { answerable, unanswerable, foundRight } = report.verdicts
  const verdict = ({ found, unsure, absent }: typeof answerable) =>
    `found ${percent(found)}  unsure ${percent(unsure)}  absent ${percent(absent)}`
  const intervals = Object.entries(report.intervals).map(
    ([name, [low, high]]) => `${name} ${(100 * low).toFixed(0)}-${(100 * high).toFixed(0)} %`,
  )
  return [
    lineOf('all', report),
    ...Object.entries(report.byKind).map(([kind, scores]) => lineOf(kind, scores)),
    `answerable    ${verdict(answerable)}; of those found ${percent(foundRight).trim()} have a right page among the first three`,
    `unanswerable  ${verdict(unanswerable)}`,
    `95 % intervals: ${intervals.join(', ')}`,
    `${report.pagesPerSecond.toFixed(0)} pages/s`,
  ]
}

function lineOf(name: string, { questions, recall, mrr, marks, abstention }: Scores): string {
  const found = `recall@1 ${percent(recall[1])}  @5 ${percent(recall[5])}  @10 ${percent(recall[10])}  mrr ${mrr.toFixed(2)}`
  const held = `answer marked ${percent(marks.marked)}  on card ${percent(marks.card)}  on first three ${percent(marks.cards3)}`
  const refused = `recognised ${percent(abstention.recognised)}  false refusals ${percent(abstention.falseRefusals)}`
  return `${name.padEnd(15)} ${String(questions).padStart(4)} questions  ${found}  ${held}  ${refused}`
}
