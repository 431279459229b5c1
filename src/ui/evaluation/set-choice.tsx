import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { questionSet } from '../../answers/question-set'
import {
  type KnownQuestion,
  missingFiles,
  type QuestionsRead,
  readQuestions,
} from '../../core/evaluation/known-question'
import type { Library } from '../../library/library'
import type { Models } from '../../models/models'
import { useFeedback } from '../feedback/parts'
import { FileButton } from '../file-button'
import { Icon } from '../icons'
import { Problem } from '../problem'
import { useStore } from '../use-store'
import { useEvaluationWords, type EvaluationWords } from '../words/evaluation'

interface Props {
  library: Library
  models: Models | undefined
  onStart(name: string, questions: readonly KnownQuestion[]): void
}

/** Which questions are asked, of whom; and of which documents they ask that are not here. */
export function SetChoice({ library, models, onStart }: Props) {
  const texts = useEvaluationWords()
  const feedback = useFeedback()
  const { items } = useStore(library.state)
  const [chosen, setChosen] = useState<{ name: string; read: QuestionsRead }>()
  const marked = questionSet(
    useStore(feedback.state),
    items.map(({ record }) => record),
  )
  const choose = (file: File | undefined) =>
    void file?.text().then((text) => setChosen({ name: file.name, read: readQuestions(text) }))
  return (
    <section
      className="sheet-section"
      aria-label={texts.choose}
      onDragOver={(event) => {
        event.preventDefault()
        event.stopPropagation()
      }}
      onDrop={(event) => {
        event.preventDefault()
        event.stopPropagation()
        choose(event.dataTransfer.files[0])
      }}
    >
      <Answering models={models} />
      <div className="row">
        <FileButton label={texts.choose} icon="folder" accept=".jsonl,.json,.txt" onFiles={([file]) => choose(file)} />
        <span className="muted">{texts.drop}</span>
      </div>
      {marked.length > 0 && (
        <div className="row">
          <Button
            className="button"
            onPress={() => setChosen({ name: texts.feedbackName, read: { kind: 'set', questions: marked } })}
          >
            <Icon name="done" />
            {texts.feedback(marked.length)}
          </Button>
        </div>
      )}
      {chosen && chosen.read.kind !== 'set' && <Problem text={wrongText(texts, chosen.read)} />}
      {chosen?.read.kind === 'set' && <Chosen {...chosen.read} {...{ library }} name={chosen.name} onStart={onStart} />}
    </section>
  )
}

function wrongText({ wrong }: EvaluationWords, read: Exclude<QuestionsRead, { kind: 'set' }>): string {
  return read.kind === 'empty' ? wrong.empty : wrong[read.kind](read.line)
}

function Chosen({
  name,
  questions,
  library,
  onStart,
}: Pick<Props, 'library' | 'onStart'> & { name: string; questions: readonly KnownQuestion[] }) {
  const texts = useEvaluationWords()
  const { items } = useStore(library.state)
  const missing = missingFiles(
    questions,
    items.map(({ record }) => record.name),
  )
  const lost = missing.reduce((sum, { questions }) => sum + questions, 0)
  return (
    <>
      <p dir="auto">{texts.chosen(name, questions.length)}</p>
      {lost > 0 && (
        <Problem
          text={texts.missing(
            missing.map(({ file }) => file),
            lost,
          )}
        />
      )}
      {items.some(({ activity }) => activity.kind !== 'idle') && <Problem text={texts.reading} />}
      <div className="row">
        <Button className="button primary" onPress={() => onStart(name, questions)}>
          {texts.start}
        </Button>
      </div>
    </>
  )
}

/** Who answers now, as that is what a run measures. */
function Answering({ models }: Pick<Props, 'models'>) {
  const texts = useEvaluationWords()
  return models ? <Model models={models} /> : <p>{texts.quotesAnswer}</p>
}

function Model({ models }: { models: Models }) {
  const texts = useEvaluationWords()
  const { active, models: all } = useStore(models.state)
  const model = active.kind === 'ready' ? all.find(({ id }) => id === active.id) : undefined
  if (!model) return <p>{texts.quotesAnswer}</p>
  return <p>{texts.modelAnswers(model.name, model.context?.tokens ?? model.endpoint?.contextTokens ?? 0)}</p>
}
