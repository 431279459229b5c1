import { Button } from 'react-aria-components/Button'
import { useWords } from './words/words'

/** Says in a line what was taken away, with the button that brings it back. */
export function UndoLine({ text, onUndo }: { text: string; onUndo(): void }) {
  const { app } = useWords()
  return (
    <p className="row" role="status">
      {text}
      <Button className="button" onPress={onUndo}>
        {app.undo}
      </Button>
    </p>
  )
}
