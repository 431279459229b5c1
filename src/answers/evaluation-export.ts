/** A run as files, for what is done with it elsewhere: all of it as JSONL, a row for each question as CSV. */
import { csvOf } from '../core/tasks/csv'
import { figuresOf } from '../core/evaluation/figures'
import type { QuestionOutcome } from '../core/evaluation/outcome'
import type { EvaluationRun } from '../core/evaluation/run'
import { tokenF1 } from '../core/evaluation/token-f1'
import { jsonl } from './training'

/** First what it was made with and came to, then a line for each question. */
export function runJsonl({ questions: _, outcomes, ...head }: EvaluationRun): string {
  return jsonl([{ ...head, figures: figuresOf(outcomes) }, ...outcomes])
}

const f1Of = ({ said, question }: QuestionOutcome) =>
  question.file === null || question.answer === '' ? '' : tokenF1(said, question.answer).toFixed(3)
const whole = (milliseconds: number | undefined) => milliseconds?.toFixed(0) ?? ''

const columns: Record<string, (outcome: QuestionOutcome) => string | number | boolean> = {
  id: ({ question }) => question.id,
  kind: ({ question }) => question.kind,
  question: ({ question }) => question.question,
  file: ({ question }) => question.file ?? '',
  pages: ({ question }) => question.pages.join(' '),
  expected: ({ question }) => question.answer,
  said: ({ said }) => said,
  f1: f1Of,
  rank: ({ rank }) => rank,
  verdict: ({ verdict }) => verdict,
  marked: ({ marked }) => marked,
  card: ({ card }) => card,
  cards3: ({ cards3 }) => cards3,
  worded: ({ model }) => model?.worded ?? '',
  sentences: ({ model }) => model?.sentences ?? '',
  supported: ({ model }) => model?.supported ?? '',
  quotesMilliseconds: ({ quoted }) => whole(quoted),
  firstTokenMilliseconds: ({ model }) => whole(model?.firstToken),
  answerMilliseconds: ({ model }) => whole(model?.answered),
  tokensPerSecond: ({ model }) => model?.decodeRate?.toFixed(2) ?? '',
  error: ({ model }) => model?.error ?? '',
}

export function runCsv({ outcomes }: EvaluationRun): string {
  return csvOf({
    heads: Object.keys(columns),
    rows: outcomes.map((outcome) => ({ cells: Object.values(columns).map((of) => String(of(outcome))) })),
  })
}
