import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { DocumentRecord } from '../core/document'
import type { Library } from '../library/library'
import { firstWords, placedNotes, type PageNote, type PageNotes, type PlacedNote } from '../library/page-notes'
import type { Viewer } from '../pdf/viewer'
import { Icon } from './icons'
import { useStore } from './use-store'
import { useNoteWords } from './words/notes'
import { UndoLine } from './undo-line'

/** Words of a page that a note is about. */
export interface Selected {
  text: string
  page: number
}

export interface NotesProps {
  notes: PageNotes
  library: Library
  record: DocumentRecord
  viewer: Viewer
  page: number
  /** What was selected when a note was asked for. */
  selected: Selected | undefined
  onGo(page: number): void
}

/** The user's own notes and bookmarks on the pages of a document, and the way to make one. */
export function PageNotesList({ notes, library, record, viewer, page, selected, onGo }: NotesProps) {
  const words = useNoteWords()
  const { notes: all } = useStore(notes.state)
  const [placed, setPlaced] = useState<PlacedNote[]>([])
  const [removed, setRemoved] = useState<PageNote>()
  useEffect(() => {
    let current = true
    placedNotes(all, record, library).then((found) => current && setPlaced(found), console.warn)
    return () => void (current = false)
  }, [all, record, library])
  const about = selected ?? { text: '', page }
  const bookmark = placed.find((one) => one.note.text === '' && !one.note.quoted && one.page === page)
  async function add(text: string, on: Selected) {
    const { id: document, name: file } = record
    const begins = firstWords((await library.pageText(document, on.page))?.text ?? '')
    const quoted = on.text === '' ? { words: begins } : { words: on.text, quoted: true as const }
    await notes.add({ document, file, page: on.page, text, ...quoted })
  }
  return (
    <div className="page-notes">
      <ToggleButton
        className="button"
        isSelected={bookmark !== undefined}
        onChange={() => void (bookmark ? notes.remove(bookmark.note.id) : add('', { text: '', page }))}
      >
        <Icon name="pin" />
        {words.bookmark}
      </ToggleButton>
      <NoteForm
        key={`${about.page} ${about.text}`}
        label={words.write(viewer.labels[about.page - 1] || String(about.page))}
        quoted={about.text}
        onSave={(text) => void add(text, about)}
      />
      <UndoLine
        text={removed && words.removed}
        onUndo={() => {
          if (removed) void notes.takeIn([removed])
          setRemoved(undefined)
        }}
      />
      {placed.length === 0 && <p className="muted">{words.none}</p>}
      <ol aria-label={words.label}>
        {placed.map((one) => (
          <Note
            key={one.note.id}
            placed={one}
            label={viewer.labels[one.page - 1] || String(one.page)}
            onGo={() => {
              onGo(one.page)
              viewer.mark(one.boxes, one.boxes)
            }}
            onWrite={(text) => void notes.write(one.note.id, text)}
            onRemove={() => {
              setRemoved(one.note)
              void notes.remove(one.note.id)
            }}
          />
        ))}
      </ol>
    </div>
  )
}

interface NoteProps {
  placed: PlacedNote
  label: string
  onGo(): void
  onWrite(text: string): void
  onRemove(): void
}

function Note({ placed: { note, fromOther, lost }, label, onGo, onWrite, onRemove }: NoteProps) {
  const words = useNoteWords()
  const [writing, setWriting] = useState(false)
  const name = note.text || (note.quoted ? note.words : words.bookmarkOf(label))
  return (
    <li>
      <Button className="button note-place" onPress={onGo}>
        <span dir="auto">{name}</span>
        {note.quoted && note.text !== '' && (
          <span className="muted" dir="auto">
            {words.quoted(note.words)}
          </span>
        )}
        {name !== words.bookmarkOf(label) && <span className="muted">{words.page(label)}</span>}
        {fromOther && <span className="muted">{words.fromOther}</span>}
        {lost && <span className="muted">{words.lost}</span>}
      </Button>
      <Button className="button quiet icon" aria-label={words.edit(name)} onPress={() => setWriting(!writing)}>
        <Icon name="rename" />
      </Button>
      <Button className="button quiet icon" aria-label={words.remove(name)} onPress={onRemove}>
        <Icon name="remove" />
      </Button>
      {writing && (
        <NoteForm
          label={words.edit(name)}
          text={note.text}
          quoted=""
          onSave={(text) => {
            onWrite(text)
            setWriting(false)
          }}
        />
      )}
    </li>
  )
}

interface FormProps {
  label: string
  text?: string
  quoted: string
  onSave(text: string): void
}

function NoteForm({ label, text: before = '', quoted, onSave }: FormProps) {
  const words = useNoteWords()
  const [text, setText] = useState(before)
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '' && quoted === '') return
        onSave(text.trim())
        setText('')
      }}
    >
      {quoted !== '' && (
        <p className="muted" dir="auto">
          {words.quoted(quoted)}
        </p>
      )}
      <textarea
        className="input"
        aria-label={label}
        placeholder={label}
        rows={2}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button className="button" type="submit">
        {words.save}
      </Button>
    </form>
  )
}
