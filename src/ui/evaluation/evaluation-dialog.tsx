import { use, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Evaluation } from '../../answers/evaluation'
import type { EvaluationRun } from '../../core/evaluation/run'
import type { Library } from '../../library/library'
import type { Models } from '../../models/models'
import { useBack } from '../back'
import { Dialog } from '../dialog'
import { Problem, messageOf } from '../problem'
import { ProgressLine } from '../progress-bar'
import { UndoLine } from '../undo-line'
import { useStore } from '../use-store'
import { useEvaluationWords } from '../words/evaluation'
import { useWords } from '../words/words'
import { DraftsSection } from './drafts-section'
import './evaluation.css'
import { Results } from './results'
import { RunRow } from './run-row'
import { SetChoice } from './set-choice'

interface Props {
  library: Library
  models: Models | undefined
  /** The same promise each time. */
  evaluation(): Promise<Evaluation>
  onClose(): void
}

/** Sets of questions are asked here, and their runs compared. It goes on when this is closed. */
export function EvaluationDialog({ library, models, evaluation: opened, onClose }: Props) {
  const words = useWords()
  const texts = useEvaluationWords()
  const evaluation = use(opened())
  const { runs, current, changed, error } = useStore(evaluation.state)
  const [removed, setRemoved] = useState<EvaluationRun>()
  const [problem, setProblem] = useState<unknown>()
  const [chosen, setChosen] = useState<readonly string[]>([])
  useBack(true, onClose)
  // The one that was tapped first is what the others are compared with.
  const shown = chosen.flatMap((id) => runs.find((run) => run.id === id) ?? [])
  const run = (change: Promise<void>) => {
    setProblem(undefined)
    change.catch(setProblem)
  }
  const underWay = runs.find(({ id }) => id === current?.id)
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <p>{texts.what}</p>
      {[error, problem].map((one, n) => one !== undefined && <Problem key={n} text={messageOf(words, one)} />)}
      {underWay ? (
        <section className="sheet-section" aria-label={texts.start}>
          <ProgressLine
            label={texts.start}
            value={underWay.outcomes.length}
            total={underWay.questions.length}
            text={texts.asking(underWay.outcomes.length, underWay.questions.length)}
          />
          <div className="row" role="status">
            <Button className="button" onPress={evaluation.stop}>
              {texts.stop}
            </Button>
            {current?.waits && texts.waits}
          </div>
        </section>
      ) : (
        <SetChoice {...{ library, models }} onStart={(name, questions) => void evaluation.start(name, questions)} />
      )}
      <section className="sheet-section">
        <h3>{texts.runs}</h3>
        <UndoLine
          text={removed && texts.removed}
          onUndo={() => {
            if (removed) run(evaluation.takeIn([removed]))
            setRemoved(undefined)
          }}
        />
        <p className="muted">{runs.length === 0 ? texts.none : texts.compare}</p>
        <ul className="runs" aria-label={texts.runs}>
          {runs.toReversed().map((one) => (
            <RunRow
              key={one.id}
              run={one}
              isSelected={chosen.includes(one.id)}
              isUnderWay={one.id === current?.id}
              isBusy={current !== undefined}
              changed={changed?.id === one.id ? changed.parts : []}
              onSelect={(now) => setChosen(now ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
              onGoOn={() => void evaluation.goOn(one.id)}
              onAgain={() => void evaluation.start(one.name, one.questions)}
              onRemove={() => {
                setRemoved(one)
                run(evaluation.remove(one.id))
              }}
            />
          ))}
        </ul>
      </section>
      {shown.length > 0 && <Results runs={shown} />}
      <DraftsSection
        {...{ library }}
        drafting={evaluation.drafting}
        isBusy={current !== undefined}
        onSet={(name, questions) => void evaluation.start(name, questions)}
      />
    </Dialog>
  )
}
