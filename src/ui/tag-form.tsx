import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTagWords } from './words/tags'
import { useWords } from './words/words'

interface Props {
  onTag(text: string): void
  onClose(): void
}

/** Tags that all selected documents are given, beside those that they have. */
export function TagForm({ onTag, onClose }: Props) {
  const { app, document } = useWords()
  const { typed } = useTagWords()
  const [text, setText] = useState('')
  return (
    <form
      className="tag-form"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        onTag(text)
        onClose()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <input
        className="input"
        aria-label={typed}
        placeholder={typed}
        autoComplete="off"
        enterKeyHint="done"
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button className="button primary" type="submit">
        {document.save}
      </Button>
      <Button className="button" onPress={onClose}>
        {app.cancel}
      </Button>
    </form>
  )
}
