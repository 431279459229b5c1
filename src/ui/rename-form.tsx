import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTagWords } from './words/tags'
import { useWords } from './words/words'

interface Props {
  name: string
  /** The file's name, which it has again where the field is left empty. */
  file: string
  /** What it is filed under; absent for what has no tags. */
  tags?: readonly string[]
  /** `tags` as typed. */
  onRename(title: string, tags: string): void
  onClose(): void
}

/** What a document is called from now on, on the screen and in citations. */
export function RenameForm({ name, file, tags, onRename, onClose }: Props) {
  const { app, document } = useWords()
  const { typed } = useTagWords()
  const [title, setTitle] = useState(name)
  const [tagged, setTagged] = useState(tags?.join(', ') ?? '')
  return (
    <form
      className="document-body"
      autoComplete="off"
      aria-label={document.rename(name)}
      onSubmit={(event) => {
        event.preventDefault()
        onRename(title, tagged)
        onClose()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <input
        className="input"
        aria-label={document.newName}
        placeholder={file}
        autoComplete="off"
        enterKeyHint="done"
        autoFocus
        value={title}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTitle(event.target.value)}
      />
      {tags && (
        <input
          className="input"
          aria-label={typed}
          placeholder={typed}
          autoComplete="off"
          enterKeyHint="done"
          value={tagged}
          onChange={(event) => setTagged(event.target.value)}
        />
      )}
      <div className="row">
        <Button className="button primary" type="submit">
          {document.save}
        </Button>
        <Button className="button" onPress={onClose}>
          {app.cancel}
        </Button>
      </div>
    </form>
  )
}
