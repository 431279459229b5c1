/** What the outcomes of a set of questions come to. */
import type { Verdict } from '../document'
import { differenceInterval, type Interval, intervalOf, mean, median, shareInterval } from './interval'
import { isAmong, type QuestionOutcome, type SearchOutcome } from './outcome'
import { tokenF1 } from './token-f1'

/** An outcome of the app's, or of a search alone. */
type Outcome = SearchOutcome & Partial<QuestionOutcome>

interface FigureKind {
  /** `share` and `score` are 0..1, the first of questions that are so or not. Of times and rates the median is taken, of all else the mean. */
  unit: 'share' | 'score' | 'milliseconds' | 'rate'
  /** What one outcome counts for; undefined where the question has nothing to do with it. */
  of(outcome: Outcome): number | undefined
}

/** Of questions that some document answers. */
const answerable =
  (of: (outcome: Outcome) => boolean | number | undefined): FigureKind['of'] =>
  (outcome) => {
    const value = outcome.question.file === null ? undefined : of(outcome)
    return value === undefined ? undefined : Number(value)
  }
const share = (of: FigureKind['of']): FigureKind => ({ unit: 'share', of })

const kinds = {
  recall1: share(answerable(isAmong(1))),
  recall5: share(answerable(isAmong(5))),
  recall10: share(answerable(isAmong(10))),
  /** Mean of 1 / rank of the first right passage, 0 where none of the first ten is right. */
  mrr: { unit: 'score', of: answerable((one) => (isAmong(10)(one) ? 1 / one.rank : 0)) },
  marked: share(answerable(({ marked }) => marked)),
  card: share(answerable(({ card }) => card)),
  cards3: share(answerable(({ cards3 }) => cards3)),
  /** Of those called found: a right page is among the first three. */
  foundRight: share(answerable((one) => (one.verdict === 'found' ? isAmong(3)(one) : undefined))),
  falseRefusals: share(answerable(({ verdict }) => verdict === 'absent')),
  /** Of questions that nothing answers: they are not called found. */
  recognised: share(({ question, verdict }) => (question.file === null ? Number(verdict !== 'found') : undefined)),
  f1: {
    unit: 'score',
    of: answerable(({ said, question }) => (question.answer === '' ? undefined : tokenF1(said, question.answer))),
  },
  /** Of those that a model was asked: words of its own were shown. */
  worded: share(({ model }) => (model ? Number(model.worded) : undefined)),
  /** Of the sentences that it worded, those that the check supports: the mean of the questions. */
  grounded: {
    unit: 'score',
    of: ({ model }) => (model && model.sentences > 0 ? model.supported / model.sentences : undefined),
  },
  failed: share(({ model }) => (model ? Number(model.error !== undefined) : undefined)),
  quoted: { unit: 'milliseconds', of: ({ quoted }) => quoted },
  firstToken: { unit: 'milliseconds', of: ({ model }) => model?.firstToken },
  answered: { unit: 'milliseconds', of: ({ model }) => model?.answered },
  decodeRate: { unit: 'rate', of: ({ model }) => model?.decodeRate },
} satisfies Record<string, FigureKind>

export type FigureName = keyof typeof kinds
export const figureNames = Object.keys(kinds) as FigureName[]
export const unitOfFigure = (name: FigureName): FigureKind['unit'] => kinds[name].unit

export interface Figure {
  value: number
  /** 95 %. */
  interval: Interval
  /** Questions that it is of. */
  of: number
}

/** One entry for each figure that concerns a question. */
export type Figures = Partial<Record<FigureName, Figure>>

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  return each((kind) => {
    const values = outcomes.flatMap((outcome) => kind.of(outcome) ?? [])
    const statistic = statisticOf(kind)
    const interval = kind.unit === 'share' ? shareInterval(values) : intervalOf(values, statistic)
    return { value: statistic(values), interval, of: values.length }
  })
}

/** How much each figure is more than before, of the questions that both have; `before` and `now` may be of different sets. */
export function differencesOf(before: readonly Outcome[], now: readonly Outcome[]): Figures {
  const known = new Map(before.map((outcome) => [keyOf(outcome), outcome]))
  const pairs = now.flatMap((outcome) => {
    const old = known.get(keyOf(outcome))
    return old ? [[old, outcome] as const] : []
  })
  return each((kind) => {
    const values = pairs.flatMap(([old, outcome]) => {
      const [a, b] = [kind.of(old), kind.of(outcome)]
      return a === undefined || b === undefined ? [] : [[a, b] as const]
    })
    const [first, second] = [values.map(([a]) => a), values.map(([, b]) => b)]
    const statistic = statisticOf(kind)
    const value = statistic(second) - statistic(first)
    return { value, interval: differenceInterval(first, second, statistic), of: values.length }
  })
}

/** The same question, in whichever set and run. */
export function keyOf({ question }: Pick<SearchOutcome, 'question'>): string {
  return JSON.stringify([question.id, question.question])
}

/** Shares of the verdicts. */
export function verdictsOf(outcomes: readonly Pick<SearchOutcome, 'verdict'>[]): Record<Verdict, number> {
  const of = (verdict: Verdict) => mean(outcomes.map((outcome) => Number(outcome.verdict === verdict)))
  return { found: of('found'), unsure: of('unsure'), absent: of('absent') }
}

function each(figure: (kind: FigureKind) => Figure): Figures {
  const found = figureNames.map((name) => [name, figure(kinds[name])] as const)
  return Object.fromEntries(found.filter(([, { of }]) => of > 0))
}

function statisticOf({ unit }: FigureKind) {
  return unit === 'share' || unit === 'score' ? mean : median
}
