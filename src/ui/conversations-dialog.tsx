import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { Answers } from '../answers/answers'
import { conversationOf, found, listed } from '../answers/conversations'
import type { Conversation } from '../answers/conversations'
import type { Cutouts } from '../answers/cutouts'
import { filesIn } from '../answers/report'
import type { Library } from '../library/library'
import { printWhole } from './cutout'
import { Dialog } from './dialog'
import { Icon } from './icons'
import { RenameForm } from './rename-form'
import { ReportDialog } from './report-dialog'
import { SearchField } from './search-field'
import { useStore } from './use-store'
import type { ViewStore } from './view'
import { useCaptions } from './words/captions'
import { useWords } from './words/words'

interface Props {
  library: Library
  answers: Answers
  cutouts: Cutouts
  view: ViewStore
  /** The conversation that is on the screen. */
  shown: string
  onClose(): void
}

/** All conversations: found, opened, renamed, pinned, saved as a file, deleted. */
export function ConversationsDialog({ library, answers, cutouts, view, shown, onClose }: Props) {
  const words = useWords().conversations
  const { turns, notes } = useStore(answers.state)
  const [query, setQuery] = useState('')
  const all = listed(turns, notes)
  const some = found(all, query)
  return (
    <Dialog title={words.label} onClose={onClose}>
      <div className="row">
        <Button
          className="button"
          onPress={() => {
            view.set({ conversation: crypto.randomUUID() })
            onClose()
          }}
        >
          <Icon name="add" />
          {words.begin}
        </Button>
        <Button
          className="button"
          onPress={() => {
            onClose()
            // When the sheet is gone from the screen.
            const open = turns.filter((turn) => conversationOf(turn) === shown)
            const sources = library.state.get().items.map(({ record, name }) => ({ ...record, name }))
            setTimeout(() => void printWhole(cutouts, words.sources, filesIn(open, sources)), 300)
          }}
        >
          <Icon name="page" />
          {words.print}
        </Button>
      </div>
      {all.length > 1 && <SearchField label={words.search} value={query} onChange={setQuery} />}
      {some.length === 0 && <p className="muted">{words.none}</p>}
      <ul className="conversations" aria-label={words.label}>
        {some.map((one) => (
          <Row key={one.id} {...{ conversation: one, library, answers, cutouts, view, shown, onClose }} />
        ))}
      </ul>
    </Dialog>
  )
}

function Row({
  conversation,
  library,
  answers,
  cutouts,
  view,
  shown,
  onClose,
}: Props & { conversation: Conversation }) {
  const { conversations: words, document, app } = useWords()
  const captions = useCaptions()
  const { id, name, pinned, asked, turns } = conversation
  const [renaming, setRenaming] = useState(false)
  const [saving, setSaving] = useState(false)
  return (
    <li className="conversation">
      <Button
        className="button document-name"
        aria-current={id === shown}
        onPress={() => {
          view.set({ conversation: id, tab: 'ask' })
          onClose()
        }}
      >
        <span className="name" dir="auto">
          {name}
        </span>
        <span className="muted">{words.summary(turns.length, asked)}</span>
      </Button>
      <div className="row nowrap">
        <ToggleButton
          className="button icon quiet"
          aria-label={words.pin(name)}
          isSelected={pinned}
          onChange={(now) => void answers.note(id, { pinned: now || undefined })}
        >
          <Icon name="pin" />
          <span className="caption">{captions.pin}</span>
        </ToggleButton>
        <Button className="button icon quiet" aria-label={document.rename(name)} onPress={() => setRenaming(!renaming)}>
          <Icon name="rename" />
          <span className="caption">{captions.rename}</span>
        </Button>
        <Button className="button icon quiet" aria-label={words.save(name)} onPress={() => setSaving(true)}>
          <Icon name="save" />
          <span className="caption">{document.save}</span>
        </Button>
        <Button
          className="button icon quiet"
          aria-label={words.remove(name)}
          onPress={() => {
            if (id === shown) view.set({ conversation: crypto.randomUUID() })
            void answers.remove(id)
            onClose()
          }}
        >
          <Icon name="remove" />
          <span className="caption">{captions.erase}</span>
        </Button>
      </div>
      {saving && <ReportDialog {...{ library, cutouts, turns }} title={name} onClose={() => setSaving(false)} />}
      {renaming && (
        <RenameForm
          name={name}
          file={turns[0]?.question ?? app.name}
          onRename={(title) => void answers.note(id, { title: title.trim() === '' ? undefined : title.trim() })}
          onClose={() => setRenaming(false)}
        />
      )}
    </li>
  )
}
