import type { OutlinePoint, TaskSource } from '../../core/task'
import type { ViewStore } from '../view'
import { useWords } from '../words/words'
import { ExcerptText, PlaceButton } from './excerpt'
import { Some } from './some'

interface Props {
  parts: readonly { source: TaskSource; entries: OutlinePoint[] }[]
  view: ViewStore
}

/** Headings with their pages, each with the sentence of its section that says most. */
export function Outline({ parts, view }: Props) {
  const { tasks } = useWords()
  return parts.map(({ source, entries }) => (
    <section key={source.document} aria-label={source.name}>
      <h3 dir="auto">{source.name}</h3>
      <p className="muted">{tasks.headings(entries.length)}</p>
      <ul>
        <Some items={entries}>
          {(entry, i) => (
            <li key={i} className="task-item" data-level={entry.level}>
              <strong>
                <ExcerptText excerpt={entry} />
              </strong>
              <PlaceButton source={source} excerpt={entry} view={view} />
              {entry.key && (
                <div className="task-key">
                  <ExcerptText excerpt={entry.key} />
                  <PlaceButton source={source} excerpt={entry.key} view={view} />
                </div>
              )}
            </li>
          )}
        </Some>
      </ul>
    </section>
  ))
}
