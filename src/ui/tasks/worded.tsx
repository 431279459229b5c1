import type { WordedPart, WordedPiece, WordedPoint, WordedResult } from '../../core/task'
import type { ViewStore } from '../view'
import { useWordingWords } from '../words/wording'
import { ExcerptText, PlaceButton } from './excerpt'
import { Some } from './some'

interface Props {
  result: WordedResult
  view: ViewStore
}

/** What a model makes of documents: warnings word for word, then its points, each with its pages. */
export function WordedView({ result: { as, parts }, view }: Props) {
  return parts.map((part) => <Part key={part.source.document} {...{ part, as, view }} />)
}

interface PartProps {
  part: WordedPart
  as: WordedResult['as']
  view: ViewStore
}

function Part({ part: { source, pieces, main = [] }, as, view }: PartProps) {
  const words = useWordingWords()
  const points = (all: readonly WordedPoint[]) => (
    <ul>
      {all.map((point, i) => (
        <li key={i} className="task-item">
          <Point {...{ point, source, as, view }} />
        </li>
      ))}
    </ul>
  )
  return (
    <section aria-label={source.name}>
      <h3 dir="auto">{source.name}</h3>
      {main.length > 0 && (
        <div className="task-group">
          <h4>{words.main}</h4>
          {points(main)}
        </div>
      )}
      <Some items={pieces}>
        {({ heading, warnings, points: own }: WordedPiece, i) => (
          <div key={i} className="task-group">
            {heading !== '' && heading !== pieces[i - 1]?.heading && (
              <h4 className="quote-heading" dir="auto">
                {heading}
              </h4>
            )}
            {warnings.length > 0 && (
              <ul aria-label={words.warnings}>
                {warnings.map((warning, k) => (
                  <li key={k} className="task-item" data-signal>
                    <ExcerptText excerpt={warning} />
                    <PlaceButton source={source} excerpt={warning} view={view} />
                  </li>
                ))}
              </ul>
            )}
            {own.length > 0 && points(own)}
          </div>
        )}
      </Some>
    </section>
  )
}

interface PointProps extends Pick<PartProps, 'as' | 'view'> {
  point: WordedPoint
  source: WordedPart['source']
}

function Point({ point: { sources, words, isStep }, source, as, view }: PointProps) {
  const { notChecked } = useWordingWords()
  const isTranslation = as === 'translation'
  return (
    <>
      {isStep && <span aria-hidden="true">{'☐ '}</span>}
      {words !== undefined && !isTranslation && (
        <span dir="auto" className="task-text">
          {words}
        </span>
      )}
      {sources.map((excerpt, i) => (
        <span key={i}>
          {(words === undefined || isTranslation) && <ExcerptText excerpt={excerpt} />}
          <PlaceButton source={source} excerpt={excerpt} view={view} />
        </span>
      ))}
      {words !== undefined && isTranslation && (
        <p className="task-key">
          {notChecked}{' '}
          <span dir="auto" className="task-text">
            {words}
          </span>
        </p>
      )}
    </>
  )
}
