import type { Change, ChangedSection, TaskSource } from '../../core/task'
import type { ViewStore } from '../view'
import { useWords } from '../words/words'
import { ExcerptText, PlaceButton } from './excerpt'
import { Some } from './some'

interface Props {
  result: { before: TaskSource; after: TaskSource; sections: ChangedSection[]; moved: number }
  view: ViewStore
}

/** What changed from one document to the other: sections with other values first. */
export function Changes({ result: { before, after, sections, moved }, view }: Props) {
  const { tasks } = useWords()
  const called = ({ name, revision }: TaskSource) => [name, revision].filter(Boolean).join(', ')
  return (
    <section>
      <p>{tasks.between(called(before), called(after))}</p>
      {sections.length === 0 && <p className="verdict">{tasks.noChanges}</p>}
      <Some items={sections}>
        {({ heading, changes }, i) => (
          <div key={i} className="task-group">
            {heading !== '' && (
              <h4 className="quote-heading" dir="auto">
                {heading}
              </h4>
            )}
            <ul>
              {changes.map((change, k) => (
                <li key={k} className="task-item" data-signal={change.kind === 'value' || undefined}>
                  <span className="muted">{tasks.changes[change.kind]}</span>
                  <Sides {...{ change, before, after, view }} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </Some>
      {moved > 0 && <p className="muted">{tasks.moved(moved)}</p>}
    </section>
  )
}

interface SidesProps {
  change: Change
  before: TaskSource
  after: TaskSource
  view: ViewStore
}

function Sides({ change, before, after, view }: SidesProps) {
  const { tasks } = useWords()
  const sides = [
    { name: tasks.before, source: before, excerpt: change.before, marks: change.marks?.before },
    { name: tasks.after, source: after, excerpt: change.after, marks: change.marks?.after },
  ]
  return (
    <dl className="task-sides">
      {sides.map(
        ({ name, source, excerpt, marks }) =>
          excerpt && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <ExcerptText excerpt={excerpt} marks={marks ?? []} />
                <PlaceButton source={source} excerpt={excerpt} view={view} />
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
