import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { FeedbackCase } from '../../answers/feedback'
import type { AllFeedback } from '../../core/feedback'
import { questionSet } from '../../answers/question-set'
import { jsonl, trainingSets } from '../../answers/training'
import type { Feedback } from '../../core/feedback'
import type { Library } from '../../library/library'
import { useBack } from '../back'
import { Dialog } from '../dialog'
import { Icon } from '../icons'
import { Problem, messageOf } from '../problem'
import { saveFile } from '../save-file'
import { UndoLine } from '../undo-line'
import { useStore } from '../use-store'
import { useFeedbackWords } from '../words/feedback'
import { useWords } from '../words/words'
import { FeedbackRow } from './feedback-row'
import './feedback.css'
import { useFeedback } from './parts'
import { Scrub } from './scrub'

const sets = ['dpo', 'sft', 'best', 'questions'] as const

/** All that was said of answers: looked through, changed, deleted, freed of names, and saved to train a model with. */
export function FeedbackDialog({ library, onClose }: { library: Library; onClose(): void }) {
  const words = useWords()
  const texts = useFeedbackWords()
  const feedback = useFeedback()
  const { feedback: rows } = useStore(feedback.state)
  const [removed, setRemoved] = useState<AllFeedback>()
  const [error, setError] = useState<unknown>()
  useBack(true, onClose)
  const run = (change: Promise<void>) => {
    setError(undefined)
    change.catch(setError)
  }
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <p>{texts.what}</p>
      {error !== undefined && <Problem text={messageOf(words, error)} />}
      <UndoLine
        text={removed && texts.removed}
        onUndo={() => {
          if (removed) run(feedback.takeIn(removed))
          setRemoved(undefined)
        }}
      />
      {rows.length === 0 ? <p className="muted">{texts.none}</p> : <Tools {...{ rows, feedback, library, run }} />}
      <ol className="feedback-rows" aria-label={texts.title}>
        {rows
          .toSorted((a, b) => b.asked - a.asked)
          .map((row) => (
            <FeedbackRow
              key={row.id}
              row={row}
              onWrite={(next) => run(feedback.write([next]))}
              onRemove={() => {
                setRemoved(feedback.state.get())
                run(feedback.remove(row.id))
              }}
            />
          ))}
      </ol>
    </Dialog>
  )
}

interface ToolsProps {
  rows: readonly Feedback[]
  feedback: FeedbackCase
  library: Library
  run(change: Promise<void>): void
}

function Tools({ rows, feedback, library, run }: ToolsProps) {
  const texts = useFeedbackWords()
  const documents = library.state.get().items.map(({ record }) => record)
  const made = {
    ...trainingSets(rows, () => crypto.randomUUID().slice(0, 8)),
    questions: questionSet(feedback.state.get(), documents),
  }
  return (
    <>
      <Scrub rows={rows} onScrub={(next) => run(feedback.write(next))} />
      <div className="chips" role="group" aria-label={texts.export}>
        <p className="muted">{texts.export}</p>
        {sets.map((set) => (
          <Button
            key={set}
            className="button"
            isDisabled={made[set].length === 0}
            onPress={() =>
              saveFile(new Blob([jsonl(made[set])], { type: 'application/jsonl' }), `sitebook-${set}.jsonl`)
            }
          >
            <Icon name="save" />
            {texts.sets[set](made[set].length)}
          </Button>
        ))}
      </div>
    </>
  )
}
