import type { FigureName, Figures } from '../../core/evaluation/figures'
import { useEvaluationWords } from '../words/evaluation'

const rowHeight = 11
const labelHeight = 17
const axisHeight = 14
const width = 320

/** Those that tell runs apart at a glance; the table has them all. */
const drawnFigures: readonly FigureName[] = [
  'recall1',
  'marked',
  'cards3',
  'foundRight',
  'recognised',
  'f1',
  'worded',
  'grounded',
]
const steps = [0, 0.25, 0.5, 0.75, 1]

/** Told apart by their form, not by colour alone. */
const marks = ['M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z', 'M-4-4h8v8h-8z', 'M0-5l5 9h-10z', 'M0-5l5 5-5 5-5-5z']
const markOf = (n: number) => marks[n % marks.length]

/** The shares of each run as points from 0 to 1, with their ranges as lines. */
export function SharesPlot({ names, figures }: { names: readonly string[]; figures: readonly Figures[] }) {
  const texts = useEvaluationWords()
  const drawn = drawnFigures.filter((name) => figures.some((of) => of[name]))
  const blockHeight = labelHeight + rowHeight * names.length + 6
  const x = (share: number) => 16 + share * (width - 32)
  return (
    <figure className="plot">
      <ul className="plot-names">
        {names.map((name, n) => (
          <li key={name} data-run={n % marks.length}>
            <svg viewBox="-6 -6 12 12" aria-hidden="true">
              <path d={markOf(n)} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${width} ${drawn.length * blockHeight + axisHeight}`} role="img" aria-label={texts.plot}>
        {drawn.map((name, row) => (
          <g key={name} transform={`translate(0 ${row * blockHeight})`}>
            <text x={x(0)} y={labelHeight - 5}>
              {texts.figures[name]}
            </text>
            {steps.map((share) => (
              <path
                key={share}
                className="plot-line"
                d={`M${x(share)} ${labelHeight}v${blockHeight - labelHeight - 4}`}
              />
            ))}
            {figures.map((of, n) => {
              const figure = of[name]
              return (
                figure && (
                  <g
                    key={n}
                    data-run={n % marks.length}
                    transform={`translate(0 ${labelHeight + rowHeight * (n + 0.5)})`}
                  >
                    <path className="plot-range" d={`M${x(figure.interval[0])} 0H${x(figure.interval[1])}`} />
                    <path d={markOf(n)} transform={`translate(${x(figure.value)} 0)`} />
                  </g>
                )
              )
            })}
          </g>
        ))}
        {steps.map((share) => (
          <text key={share} x={x(share)} y={drawn.length * blockHeight + axisHeight - 4} textAnchor="middle">
            {texts.share(share)}
          </text>
        ))}
      </svg>
    </figure>
  )
}
