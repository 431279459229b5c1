import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { Turn } from '../../answers/turn'
import { questionOf, rightsFor } from '../../answers/feedback'
import type { Found } from '../../core/document'
import { isSameQuestion } from '../../core/feedback'
import type { Library } from '../../library/library'
import { Icon } from '../icons'
import { Problem, messageOf } from '../problem'
import { useStore } from '../use-store'
import { useFeedbackWords } from '../words/feedback'
import { useWords } from '../words/words'
import './feedback.css'
import { sourcesOf, useFeedback } from './parts'

interface Props {
  turn: Turn
  found: Found
  library: Library
}

/** On a quote: that it is the right passage for the question, and for which others it was marked. Each is taken back by a tap. */
export function QuoteFeedback({ turn, found, library }: Props) {
  const words = useWords()
  const texts = useFeedbackWords()
  const feedback = useFeedback()
  const { rightPassages } = useStore(feedback.state)
  const [error, setError] = useState<unknown>()
  const sources = sourcesOf(library)
  const rights = rightsFor(rightPassages, sources, found)
  const mine = rights.find(({ question }) => isSameQuestion(question, questionOf(turn)))
  const run = (change: Promise<void>) => {
    setError(undefined)
    change.catch(setError)
  }
  return (
    <div className="quote-feedback">
      <ToggleButton
        className="button quiet"
        isSelected={mine !== undefined}
        onChange={() => run(mine ? feedback.unmark(mine.id) : feedback.mark(turn, sources, found))}
      >
        <Icon name="done" />
        {texts.right}
      </ToggleButton>
      {rights.map((right) => (
        <p key={right.id} className="row">
          <span dir="auto">{texts.markedFor(right.question)}</span>
          {right === mine ? (
            <span className="muted">{texts.again}</span>
          ) : (
            <Button
              className="button quiet"
              aria-label={texts.takeBackOf(right.question)}
              onPress={() => run(feedback.unmark(right.id))}
            >
              {texts.takeBack}
            </Button>
          )}
        </p>
      ))}
      {error !== undefined && <Problem text={messageOf(words, error)} />}
    </div>
  )
}
