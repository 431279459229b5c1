import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Answers } from '../../answers/answers'
import { latestConversation } from '../../answers/conversations'
import { headingsOf } from '../../answers/headings'
import type { DocumentId, LanguageCode } from '../../core/document'
import type { TaskRequest } from '../../core/task'
import type { Library, LibraryItem } from '../../library/library'
import { useBack } from '../back'
import { Dialog } from '../dialog'
import { useStore } from '../use-store'
import type { ViewStore } from '../view'
import { useWordingWords } from '../words/wording'
import { catalogues, useWords } from '../words/words'
import './tasks.css'

interface Props {
  library: Library
  answers: Answers
  view: ViewStore
  document: DocumentId
  onClose(): void
}

const kinds = ['tables', 'warnings', 'outline'] as const
const byModel = ['summary', 'shorter', 'plainer', 'checklist', 'log-entry'] as const

/** What can be done with documents as a whole, or with some of their pages or a section; and with which other one a document can be compared. */
export function TasksDialog({ library, answers, view, document, onClose }: Props) {
  const { tasks } = useWords()
  const wording = useWordingWords()
  const { items } = useStore(library.state)
  const [pages, setPages] = useState('')
  const [section, setSection] = useState('')
  const [together, setTogether] = useState<readonly DocumentId[]>([])
  const hasModel = useHasModel(answers)
  useBack(true, onClose)
  const item = items.find(({ record }) => record.id === document)
  const others = items.filter(({ record }) => record.id !== document && record.pagesWithText > 0)
  const headings = useHeadings(library, item)
  const nameOf = (id: DocumentId) => items.find(({ record }) => record.id === id)?.name ?? ''
  const name = nameOf(document)
  const [, from, to] = /^\s*([\w-]+?)(?:\s*[-–]\s*([\w]+))?\s*$/u.exec(pages) ?? []
  const { place, labels } = usePlace(view, library, document)
  function start(question: string, request: TaskRequest) {
    const { turns, notes } = answers.state.get()
    const conversation = view.get().conversation ?? latestConversation(turns, notes)
    view.set({ tab: 'ask', conversation })
    void answers.ask(question, undefined, conversation, request)
    onClose()
  }
  function work(kind: TaskRequest['kind'], called: string, into?: LanguageCode) {
    const names = [document, ...together].map(nameOf).join(', ')
    const scope =
      from !== undefined ? tasks.pagesOf(names, pages.trim()) : section !== '' ? `${names}, ${section}` : names
    start(tasks.asked(called, scope), {
      kind,
      documents: [document, ...together],
      ...(from !== undefined ? { pages: { from, to: to ?? from } } : section !== '' && { section }),
      ...(into && { into }),
    })
  }
  return (
    <Dialog title={tasks.of(name)} onClose={onClose}>
      <label className="task-pages">
        {tasks.pages}
        <input
          className="input"
          autoComplete="off"
          placeholder={tasks.allPages}
          value={pages}
          onChange={(event) => setPages(event.target.value)}
        />
      </label>
      {place !== undefined && (
        <Button className="button quiet task-copy" onPress={() => setPages(labels)}>
          {wording.openPage}
        </Button>
      )}
      {headings.length > 0 && from === undefined && (
        <label className="task-pages">
          {wording.section}
          <select className="input" value={section} onChange={(event) => setSection(event.target.value)}>
            <option value="">{wording.allSections}</option>
            {headings.map(({ text, level }, i) => (
              <option key={i} value={text}>
                {'\u2003'.repeat(level - 1) + text}
              </option>
            ))}
          </select>
        </label>
      )}
      {others.length > 0 && (
        <details className="task-others">
          <summary>{wording.together}</summary>
          {others.map(({ record, name }) => (
            <label key={record.id}>
              <input
                type="checkbox"
                checked={together.includes(record.id)}
                onChange={({ target }) =>
                  setTogether(target.checked ? [...together, record.id] : together.filter((id) => id !== record.id))
                }
              />
              <span dir="auto">{name}</span>
            </label>
          ))}
        </details>
      )}
      <div className="chips task-kinds">
        {kinds.map((kind) => (
          <Button key={kind} className="button" onPress={() => work(kind, tasks.kinds[kind])}>
            {tasks.kinds[kind]}
          </Button>
        ))}
      </div>
      {hasModel && (
        <>
          <div className="chips task-kinds" role="group" aria-label={wording.withModel}>
            <p className="muted">{wording.withModel}</p>
            {byModel.map((kind) => (
              <Button key={kind} className="button" onPress={() => work(kind, wording.kinds[kind])}>
                {wording.kinds[kind]}
              </Button>
            ))}
          </div>
          <div className="chips task-kinds" role="group" aria-label={wording.translateInto}>
            <p className="muted">{wording.translateInto}</p>
            {(Object.keys(catalogues) as LanguageCode[]).map((into) => (
              <Button
                key={into}
                className="button"
                onPress={() => work('translation', wording.into(catalogues[into].name), into)}
              >
                <span lang={into}>{catalogues[into].name}</span>
              </Button>
            ))}
          </div>
        </>
      )}
      {others.length > 0 && (
        <details className="task-others">
          <summary>{tasks.compareWith}</summary>
          {others.map((other) => (
            <Button
              key={other.record.id}
              className="button"
              onPress={() =>
                start(tasks.asked(tasks.kinds.changes, tasks.between(other.name, name)), {
                  kind: 'changes',
                  documents: [other.record.id, document],
                })
              }
            >
              <span dir="auto">{other.name}</span>
            </Button>
          ))}
        </details>
      )}
    </Dialog>
  )
}

/** What only a model can do is offered where there is one. */
function useHasModel(answers: Answers): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => {
    if (has) return
    let current = true
    const look = () => void answers.hasModel().then((found) => current && setHas(found))
    look()
    // One that is just being loaded is there in a moment.
    const timer = setInterval(look, 1000)
    return () => {
      current = false
      clearInterval(timer)
    }
  }, [answers, has])
  return has
}

/** Those of a long document come a moment later. */
function useHeadings(library: Library, item: LibraryItem | undefined) {
  const [headings, setHeadings] = useState<Awaited<ReturnType<typeof headingsOf>>>([])
  const { id, pagesRead = 0 } = item?.record ?? {}
  useEffect(() => {
    let current = true
    if (id !== undefined)
      headingsOf(pagesRead, (from, to) => library.pageTexts(id, from, to)).then(
        (found) => current && setHeadings(found),
        console.warn,
      )
    return () => void (current = false)
  }, [library, id, pagesRead])
  return headings
}

/** The page of this document that is open, and what the PDF calls it. */
function usePlace(view: ViewStore, library: Library, document: DocumentId) {
  const { place, turnedTo } = useStore(view)
  const page = place?.document === document ? (turnedTo ?? place.page) : undefined
  const [labels, setLabels] = useState('')
  useEffect(() => {
    let current = true
    if (page !== undefined)
      library.pageText(document, page).then((text) => current && setLabels(text?.label || String(page)), console.warn)
    return () => void (current = false)
  }, [library, document, page])
  return { place: page, labels }
}
