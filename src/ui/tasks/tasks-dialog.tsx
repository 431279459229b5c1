import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Answers } from '../../answers/answers'
import { latestConversation } from '../../answers/conversations'
import type { DocumentId } from '../../core/document'
import type { TaskRequest } from '../../core/task'
import type { Library } from '../../library/library'
import { useBack } from '../back'
import { Dialog } from '../dialog'
import { useStore } from '../use-store'
import type { ViewStore } from '../view'
import { useWords } from '../words/words'

interface Props {
  library: Library
  answers: Answers
  view: ViewStore
  document: DocumentId
  onClose(): void
}

const kinds = ['tables', 'warnings', 'outline'] as const

/** What can be done with a document as a whole, or with some of its pages; and with which other one it can be compared. */
export function TasksDialog({ library, answers, view, document, onClose }: Props) {
  const { tasks } = useWords()
  const { items } = useStore(library.state)
  const [pages, setPages] = useState('')
  useBack(true, onClose)
  const name = items.find(({ record }) => record.id === document)?.name ?? ''
  const others = items.filter(({ record }) => record.id !== document && record.pagesWithText > 0)
  const [, from, to] = /^\s*([\w-]+?)(?:\s*[-–]\s*([\w]+))?\s*$/u.exec(pages) ?? []
  function start(question: string, request: TaskRequest) {
    const { turns, notes } = answers.state.get()
    const conversation = view.get().conversation ?? latestConversation(turns, notes)
    view.set({ tab: 'ask', conversation })
    void answers.ask(question, undefined, conversation, request)
    onClose()
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
      <div className="chips">
        {kinds.map((kind) => (
          <Button
            key={kind}
            className="button"
            onPress={() =>
              start(tasks.asked(tasks.kinds[kind], from === undefined ? name : tasks.pagesOf(name, pages.trim())), {
                kind,
                documents: [document],
                ...(from !== undefined && { pages: { from, to: to ?? from } }),
              })
            }
          >
            {tasks.kinds[kind]}
          </Button>
        ))}
      </div>
      {others.length > 0 && (
        <div className="chips" role="group" aria-label={tasks.compareWith}>
          <p className="muted">{tasks.compareWith}</p>
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
        </div>
      )}
    </Dialog>
  )
}
