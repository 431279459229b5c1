import { lazy, Suspense, useState } from 'react'
import type { Answers } from '../answers/answers'
import type { MeaningState } from '../answers/meaning'
import type { DocumentId } from '../core/document'
import type { Store } from '../core/store'
import { allTags, tagsFrom } from '../library/tags'
import { arranged, orders } from '../library/arrange'
import type { Order } from '../library/arrange'
import type { Library } from '../library/library'
import type { Update } from '../shell/update'
import { webStorage } from '../shell/web-storage'
import { AddButtons } from './add-buttons'
import type { Intake } from './given-files'
import { Boundary } from './boundary'
import { DocumentRow } from './document-row'
import { ImportsBar } from './imports-bar'
import { LibraryTools, SelectionBar } from './library-tools'
import { useStore } from './use-store'
import { TagFilter } from './tag-filter'
import { forgetDocument, goToQuestion } from './view'
import type { ViewStore } from './view'
import { sentence } from './words/sentences'
import { useTagWords } from './words/tags'
import { useWords } from './words/words'

const TasksDialog = lazy(() => import('./tasks/tasks-dialog').then((module) => ({ default: module.TasksDialog })))

interface Props {
  library: Library
  intake: Intake
  answers: Answers
  update: Update
  meaning: Store<MeaningState>
  view: ViewStore
}

const orderKey = 'sitebook-order'

function keptOrder(): Order {
  const kept = webStorage('local')?.getItem(orderKey)
  return orders.find((order) => order === kept) ?? 'oldest'
}

/** The documents, what is happening to each, and where new ones come in. */
export function LibraryPanel({ library, intake, answers, update, meaning, view }: Props) {
  const words = useWords()
  const { items } = useStore(library.state)
  const [query, setQuery] = useState('')
  const [order, setOrder] = useState(keptOrder)
  /** The documents that are chosen while the list is edited; undefined while it is not. */
  const [selected, setSelected] = useState<readonly DocumentId[] | undefined>()
  /** The document whose tasks are offered. */
  const [tasksOf, setTasksOf] = useState<DocumentId | undefined>()
  const tags = allTags(items)
  const [wanted, setWanted] = useState<readonly string[]>([])
  // A tag may be gone from its last document.
  const filter = wanted.filter((tag) => tags.includes(tag))
  const shown = arranged(items, query, order, filter)
  const askable = shown.filter(({ record }) => record.pagesWithText > 0).map(({ record }) => record.id)
  function remove(ids: readonly DocumentId[]) {
    for (const id of ids) forgetDocument(view, id)
    setSelected((now) => now?.filter((id) => !ids.includes(id)))
    void library.remove(ids)
  }
  function tagSelected(text: string) {
    for (const { record } of items) {
      if (!selected?.includes(record.id)) continue
      const own = record.tags ?? []
      void library.tag(record.id, tagsFrom([...own, text].join(','), [...own, ...tags]))
    }
  }
  function toggle(id: DocumentId) {
    setSelected((now) => (now?.includes(id) ? now.filter((other) => other !== id) : [...(now ?? []), id]))
  }
  return (
    <section className="panel library" aria-label={words.library.label}>
      <div className="library-body">
        <div className="library-head">
          <AddButtons intake={intake} />
        </div>
        <LibraryTools
          several={items.length > 1}
          query={query}
          onQuery={setQuery}
          order={order}
          onOrder={(next) => {
            setOrder(next)
            webStorage('local')?.setItem(orderKey, next)
          }}
          editing={selected !== undefined}
          onEditing={(editing) => setSelected(editing ? [] : undefined)}
        />
        {tags.length > 0 && (
          <TagFilter
            tags={tags}
            chosen={filter}
            onChoose={setWanted}
            found={askable.length}
            onAsk={() => {
              view.set({ chosen: askable })
              goToQuestion(view)
            }}
          />
        )}
        <ImportsBar library={library} />
        <ul className="scroll" aria-label={words.library.documents}>
          {shown.map((item) => (
            <DocumentRow
              key={item.record.id}
              item={item}
              library={library}
              view={view}
              selected={selected?.includes(item.record.id)}
              onSelect={() => toggle(item.record.id)}
              onTasks={() => setTasksOf(item.record.id)}
              onRemove={() => remove([item.record.id])}
            />
          ))}
        </ul>
        {shown.length === 0 && (
          <p className="library-none muted">
            {words.library.none([query.trim(), ...filter].filter(Boolean).join(', '))}
          </p>
        )}
        {tasksOf !== undefined && (
          <Boundary frame={() => null}>
            <Suspense fallback={null}>
              <TasksDialog {...{ library, answers, view }} document={tasksOf} onClose={() => setTasksOf(undefined)} />
            </Suspense>
          </Boundary>
        )}
        {selected ? (
          <SelectionBar
            selected={selected}
            all={shown.filter(({ activity }) => activity.kind === 'idle').map(({ record }) => record.id)}
            onSelect={setSelected}
            onRemove={remove}
            onTag={tagSelected}
          />
        ) : (
          <Foot {...{ library, update, meaning }} shown={shown.length} />
        )}
      </div>
    </section>
  )
}

/** What is going on in the background, and whether the documents stay on this device. */
function Foot({ library, update, meaning, shown }: Omit<Props, 'intake' | 'answers' | 'view'> & { shown: number }) {
  const words = useWords()
  const tags = useTagWords()
  const { items, persisted, improving } = useStore(library.state)
  const { offline } = useStore(update.state)
  const vectors = useStore(meaning)
  return (
    <p className="library-foot muted">
      {offline.kind === 'keeping' && (
        <>
          {sentence(words.offline, offline)}
          <br />
        </>
      )}
      {improving && (
        <>
          {words.library.improving(improving.number, improving.of)}
          <br />
        </>
      )}
      {vectors.kind === 'making' && (
        <>
          {words.library.meaning(vectors.done, vectors.all)}
          <br />
        </>
      )}
      {shown < items.length && (
        <>
          {tags.shown(shown, items.length)}
          <br />
        </>
      )}
      {persisted === undefined && words.library.count(items.length)}
      {persisted === true && words.library.kept(items.length)}
      {persisted === false && words.library.mayBeCleared(items.length)}
    </p>
  )
}
