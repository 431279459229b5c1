import { Button } from 'react-aria-components/Button'
import { Icon } from './icons'
import { useWords } from './words/words'

interface Props {
  /** What was taken away. */
  text: string
  onUndo(): void
  onDismiss(): void
}

/** While something that was taken away can be brought back; it stands in a place that is read aloud. */
export function UndoBanner({ text, onUndo, onDismiss }: Props) {
  const { app } = useWords()
  return (
    <div className="banner undo">
      <Icon name="remove" />
      <p>{text}</p>
      <Button className="button" onPress={onUndo}>
        {app.undo}
      </Button>
      <Button className="button quiet icon" aria-label={app.dismiss} onPress={onDismiss}>
        <Icon name="close" />
      </Button>
    </div>
  )
}
