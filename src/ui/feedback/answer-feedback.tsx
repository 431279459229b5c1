import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { Turn } from '../../answers/turn'
import type { Library } from '../../library/library'
import { Icon } from '../icons'
import { Problem, messageOf } from '../problem'
import { useSelected } from '../use-store'
import { useFeedbackWords } from '../words/feedback'
import { useWords } from '../words/words'
import './feedback.css'
import { sourcesOf, useFeedback } from './parts'

const thumbs = ['up', 'down'] as const

/** Under an answer: whether it is good, and what it should have said. Each is taken back by another tap. */
export function AnswerFeedback({ turn, library }: { turn: Turn; library: Library }) {
  const words = useWords()
  const texts = useFeedbackWords()
  const feedback = useFeedback()
  const said = useSelected(feedback.state, (all) => all.feedback.find(({ id }) => id === turn.id))
  const [writing, setWriting] = useState(false)
  const [text, setText] = useState('')
  const [error, setError] = useState<unknown>()
  const say = (fields: Parameters<typeof feedback.say>[2]) => {
    setError(undefined)
    feedback.say(turn, sourcesOf(library), fields).catch(setError)
  }
  return (
    <div className="answer-feedback" role="group" aria-label={texts.rate}>
      <div className="row">
        {thumbs.map((thumb) => (
          <ToggleButton
            key={thumb}
            className="button quiet icon"
            aria-label={texts.thumbs[thumb]}
            isSelected={said?.thumb === thumb}
            onChange={(now) => say({ thumb: now ? thumb : undefined })}
          >
            <Thumb down={thumb === 'down'} />
          </ToggleButton>
        ))}
        <Button
          className="button quiet"
          onPress={() => {
            setText(said?.corrected ?? turn.answer?.map((one) => one.text).join(' ') ?? '')
            setWriting(!writing)
          }}
        >
          <Icon name="rename" />
          {texts.correct}
        </Button>
      </div>
      {said?.corrected !== undefined && !writing && (
        <p>
          <span className="muted">{texts.corrected}</span> <span dir="auto">{said.corrected}</span>
        </p>
      )}
      {writing && (
        <form
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault()
            say({ corrected: text.trim() === '' ? undefined : text.trim() })
            setWriting(false)
          }}
        >
          <textarea
            className="input"
            aria-label={texts.corrected}
            rows={3}
            dir="auto"
            autoFocus
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="row">
            <Button className="button primary" type="submit">
              {texts.save}
            </Button>
            <Button className="button" onPress={() => setWriting(false)}>
              {words.app.cancel}
            </Button>
          </div>
        </form>
      )}
      {error !== undefined && <Problem text={messageOf(words, error)} />}
    </div>
  )
}

function Thumb({ down }: { down: boolean }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={down ? 'thumb-down' : undefined}>
      <path d="M4 11h3v9H4zM7 11l4-8a2 2 0 0 1 2 2v4h6a1.5 1.5 0 0 1 1.5 2l-2 7a2 2 0 0 1-2 2H7" />
    </svg>
  )
}
