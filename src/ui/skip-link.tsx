import { Button } from 'react-aria-components/Button'
import { goToQuestion } from './view'
import type { ViewStore } from './view'
import { useWords } from './words/words'

/** For the keyboard: past the documents or a long conversation to the question box. Shown while it has the focus. */
export function SkipLink({ view }: { view: ViewStore }) {
  const { app } = useWords()
  return (
    <Button className="button primary skip" onPress={() => goToQuestion(view)}>
      {app.goToQuestion}
    </Button>
  )
}
