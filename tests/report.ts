/** What `npm run evaluate` says of some outcomes: as one object, and as lines to read. */
import type { Verdict } from '../src/core/document'
import { type FigureName, type Figures, figuresOf, verdictsOf } from '../src/core/evaluation/figures'
import type { Interval } from '../src/core/evaluation/interval'
import type { SearchOutcome } from '../src/core/evaluation/outcome'
import { storedOf, type StoredOutcome } from './quality/stored'

interface Scores {
  questions: number
  /** Share of the answerable questions with a right passage among the first k. */
  recall: { 1: number; 5: number; 10: number }
  /** Mean of 1 / rank of the first right passage, 0 where none of the first ten is right. */
  mrr: number
  /** `recognised`: share of the unanswerable questions not called found; `falseRefusals`: share of the answerable called absent. */
  abstention: { recognised: number; falseRefusals: number }
  /** Shares of each verdict; `foundRight`: of the answerable questions called found, those with a right page among the first three. */
  verdicts: { answerable: Verdicts; unanswerable: Verdicts; foundRight: number }
  /** Shares of the answerable questions whose answer stands in what is marked on the first card, on that card, on one of the first three. */
  marks: { marked: number; card: number; cards3: number }
  /** Mean token F1 of the first quote against the answer. */
  f1: number
}

type Verdicts = Record<Verdict, number>

export interface Report extends Scores {
  pagesPerSecond: number
  /** 95 % intervals of the figures that concern a question. */
  intervals: Partial<Record<FigureName, Interval>>
  /** What a model did, where one was asked. */
  model?: Figures
  byKind: Record<string, Scores>
  outcomes: StoredOutcome[]
}

const modelFigures: FigureName[] = ['worded', 'grounded', 'failed', 'firstToken', 'answered', 'decodeRate']

export function reportOf(outcomes: readonly SearchOutcome[], pagesPerSecond: number): Report {
  const kinds = [...new Set(outcomes.map(({ question }) => question.kind))]
  const byKind = kinds.map((kind) => [kind, scoresOf(outcomes.filter(({ question }) => question.kind === kind))])
  const figures = figuresOf(outcomes)
  const intervals = Object.entries(figures).map(([name, { interval }]) => [name, interval])
  const model = modelFigures.flatMap((name) => (figures[name] ? [[name, figures[name]]] : []))
  return {
    ...scoresOf(outcomes),
    pagesPerSecond: Number.isFinite(pagesPerSecond) ? pagesPerSecond : 0,
    intervals: Object.fromEntries(intervals) as Report['intervals'],
    ...(model.length > 0 && { model: Object.fromEntries(model) as Figures }),
    byKind: Object.fromEntries(byKind) as Report['byKind'],
    outcomes: outcomes.map(storedOf),
  }
}

/** A share of nothing is 0. */
function scoresOf(outcomes: readonly SearchOutcome[]): Scores {
  const figures = figuresOf(outcomes)
  const of = (name: FigureName) => figures[name]?.value ?? 0
  const isAnswerable = ({ question }: SearchOutcome) => question.file !== null
  return {
    questions: outcomes.length,
    recall: { 1: of('recall1'), 5: of('recall5'), 10: of('recall10') },
    mrr: of('mrr'),
    abstention: { recognised: of('recognised'), falseRefusals: of('falseRefusals') },
    verdicts: {
      answerable: verdictsOf(outcomes.filter(isAnswerable)),
      unanswerable: verdictsOf(outcomes.filter((one) => !isAnswerable(one))),
      foundRight: of('foundRight'),
    },
    marks: { marked: of('marked'), card: of('card'), cards3: of('cards3') },
    f1: of('f1'),
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
    ...Object.entries(report.model ?? {}).map(
      ([name, { value, of }]) => `of the model  ${name} ${value.toPrecision(3)} (${of} questions)`,
    ),
    `${report.pagesPerSecond.toFixed(0)} pages/s`,
  ]
}

function lineOf(name: string, { questions, recall, mrr, marks, abstention, f1 }: Scores): string {
  const found = `recall@1 ${percent(recall[1])}  @5 ${percent(recall[5])}  @10 ${percent(recall[10])}  mrr ${mrr.toFixed(2)}`
  const held = `answer marked ${percent(marks.marked)}  on card ${percent(marks.card)}  on first three ${percent(marks.cards3)}  F1 of the quote ${percent(f1)}`
  const refused = `recognised ${percent(abstention.recognised)}  false refusals ${percent(abstention.falseRefusals)}`
  return `${name.padEnd(15)} ${String(questions).padStart(4)} questions  ${found}  ${held}  ${refused}`
}
