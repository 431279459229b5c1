import { useMemo } from 'react'
import {
  differencesOf,
  type Figure,
  type FigureName,
  figureNames,
  figuresOf,
  unitOfFigure,
} from '../../core/evaluation/figures'
import type { EvaluationRun } from '../../core/evaluation/run'
import { Grid } from '../grid'
import { type EvaluationWords, useEvaluationWords } from '../words/evaluation'
import { OutcomeLists } from './outcome-lists'
import { SharesPlot } from './shares-plot'

/** What runs came to, side by side: what they were made with, figures with their ranges, a drawing, and the questions. */
export function Results({ runs }: { runs: readonly EvaluationRun[] }) {
  const texts = useEvaluationWords()
  const figures = useMemo(() => runs.map(({ outcomes }) => figuresOf(outcomes)), [runs])
  const differences = useMemo(
    () => runs.map(({ outcomes }, n) => (n === 0 ? {} : differencesOf(runs[0]!.outcomes, outcomes))),
    [runs],
  )
  const names = runs.map(({ setup }, n) => `${n + 1}. ${setup.model?.name ?? texts.quotesAlone}`)
  const concerned = figureNames.filter((name) => figures.some((of) => of[name]))
  return (
    <section className="sheet-section results" aria-label={texts.results}>
      <h3>{texts.results}</h3>
      <p className="muted">{texts.explained}</p>
      <Grid
        label={texts.results}
        heads={[texts.figure, ...names]}
        rows={[
          ...concerned.map((name) => [
            texts.figures[name],
            ...runs.map((_, n) => <Cell key={n} name={name} figure={figures[n]![name]} more={differences[n]![name]} />),
          ]),
          ...setupRows(texts, runs),
        ]}
      />
      <SharesPlot names={names} figures={figures} />
      <OutcomeLists runs={runs} names={names} />
    </section>
  )
}

function setupRows(texts: EvaluationWords, runs: readonly EvaluationRun[]): string[][] {
  const { setup: labels } = texts
  const rows: [string, (run: EvaluationRun) => string][] = [
    [
      labels.model,
      ({ setup: { model } }) =>
        model ? `${model.name} ×${model.wordings ?? 1} (${model.host ?? model.id})` : texts.quotesAlone,
    ],
    [labels.context, ({ setup: { model } }) => (model ? texts.tokens(model.contextTokens) : '–')],
    [labels.pack, ({ setup: { pack } }) => pack ?? texts.noPack],
    [labels.documents, ({ setup: { documents } }) => texts.documents(documents.length)],
    [labels.build, ({ setup: { build, reader } }) => `${build}, ${reader}`],
    [labels.memory, ({ memory }) => (memory === undefined ? '–' : texts.bytes(memory))],
  ]
  return rows.map(([label, of]) => [label, ...runs.map(of)])
}

interface CellProps {
  name: FigureName
  figure: Figure | undefined
  /** How much more than in the first run. */
  more: Figure | undefined
}

function Cell({ name, figure, more }: CellProps) {
  const texts = useEvaluationWords()
  if (!figure) return '–'
  const said = texts[unitOfFigure(name)]
  const signed = (value: number) => (value < 0 ? texts.less(said(-value)) : texts.more(said(value)))
  const [low, high] = figure.interval
  const isClear = more !== undefined && (more.interval[0] > 0 || more.interval[1] < 0)
  const difference = more && `${signed(more.value)} ${texts.range(signed(more.interval[0]), signed(more.interval[1]))}`
  return (
    <>
      <span className="figure">{said(figure.value)}</span>{' '}
      <span className="muted range">{texts.range(said(low), said(high))}</span>
      {difference !== undefined && <div className="range">{isClear ? <strong>{difference}</strong> : difference}</div>}
    </>
  )
}
