import { Button } from 'react-aria-components/Button'
import { Said } from './said'
import { useWords } from './words/words'

/** Says in a line what was taken away, undefined for nothing, with the button that brings it back. */
export function UndoLine({ text, onUndo }: { text: string | undefined; onUndo(): void }) {
  const { app } = useWords()
  return (
    <Said>
      {text !== undefined && (
        <p className="row">
          {text}
          <Button className="button" onPress={onUndo}>
            {app.undo}
          </Button>
        </p>
      )}
    </Said>
  )
}
