import type { TaskSource, WarningGroup } from '../../core/task'
import type { ViewStore } from '../view'
import { useWords } from '../words/words'
import { ExcerptText, PlaceButton } from './excerpt'
import { Some } from './some'

interface Props {
  parts: readonly { source: TaskSource; groups: WarningGroup[] }[]
  view: ViewStore
}

/** Warnings word for word under the headings that they stand under. */
export function Warnings({ parts, view }: Props) {
  const { tasks } = useWords()
  return parts.map(({ source, groups }) => (
    <section key={source.document} aria-label={source.name}>
      <h3 dir="auto">{source.name}</h3>
      <p className="muted">{tasks.warnings(groups.reduce((sum, { warnings }) => sum + warnings.length, 0))}</p>
      <Some items={groups}>
        {({ heading, warnings }, i) => (
          <div key={i} className="task-group">
            {heading !== '' && (
              <h4 className="quote-heading" dir="auto">
                {heading}
              </h4>
            )}
            <ul>
              {warnings.map((warning, k) => (
                <li key={k} className="task-item" data-signal={warning.signal !== undefined || undefined}>
                  <ExcerptText excerpt={warning} />
                  <PlaceButton source={source} excerpt={warning} view={view} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </Some>
    </section>
  ))
}
