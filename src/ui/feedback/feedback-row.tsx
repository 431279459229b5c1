import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Feedback } from '../../core/feedback'
import { Icon } from '../icons'
import { TextsForm } from '../texts-form'
import { useFeedbackWords } from '../words/feedback'
import { useWords } from '../words/words'

interface Props {
  row: Feedback
  onWrite(row: Feedback): void
  onRemove(): void
}

/** A question with what was said of its answer, and which of its quotes are right; its words can be changed. */
export function FeedbackRow({ row, onWrite, onRemove }: Props) {
  const texts = useFeedbackWords()
  const { question, answer, corrected, thumb, quotes } = row
  const [editing, setEditing] = useState(false)
  const right = quotes.filter((quote) => quote.right !== undefined)
  return (
    <li className="feedback-row">
      <h3 dir="auto">{question}</h3>
      {thumb && <p className="muted">{texts.thumbs[thumb]}</p>}
      {editing ? (
        <EditForm
          row={row}
          onSave={(next) => {
            onWrite(next)
            setEditing(false)
          }}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          {answer !== '' && <Said label={texts.fields.answer} text={answer} />}
          {corrected !== undefined && <Said label={texts.fields.corrected} text={corrected} />}
          {right.map(({ name, page, text }, n) => (
            <Said key={n} label={texts.rightOf(name, page)} text={text} />
          ))}
          {right.length > 0 && <p className="muted">{texts.others(quotes.length - right.length)}</p>}
        </>
      )}
      <div className="row">
        <Button className="button quiet icon" aria-label={texts.edit(question)} onPress={() => setEditing(!editing)}>
          <Icon name="rename" />
        </Button>
        <Button className="button quiet icon" aria-label={texts.remove(question)} onPress={onRemove}>
          <Icon name="remove" />
        </Button>
      </div>
    </li>
  )
}

function Said({ label, text }: { label: string; text: string }) {
  return (
    <p>
      <span className="muted">{label}</span> <span dir="auto">{text}</span>
    </p>
  )
}

function EditForm({ row, onSave, onClose }: { row: Feedback; onSave(row: Feedback): void; onClose(): void }) {
  const { app } = useWords()
  const texts = useFeedbackWords()
  const { corrected: _, ...rest } = row
  const { question, answer, corrected = '' } = row
  return (
    <TextsForm
      texts={{ question, answer, corrected }}
      labels={texts.fields}
      save={texts.save}
      onSave={(now) =>
        onSave({
          ...rest,
          question: now.question || question,
          answer: now.answer,
          ...(now.corrected !== '' && { corrected: now.corrected }),
        })
      }
    >
      <Button className="button" onPress={onClose}>
        {app.cancel}
      </Button>
    </TextsForm>
  )
}
