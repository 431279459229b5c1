import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { runCsv, runJsonl } from '../../answers/evaluation-export'
import { type EvaluationRun, isDone, type SetupPart } from '../../core/evaluation/run'
import { Icon } from '../icons'
import { Problem } from '../problem'
import { plainName, saveFile } from '../save-file'
import { useEvaluationWords } from '../words/evaluation'

interface Props {
  run: EvaluationRun
  isSelected: boolean
  /** This run is under way; some run is. */
  isUnderWay: boolean
  isBusy: boolean
  /** What is other now than when it began. */
  changed: readonly SetupPart[]
  onSelect(now: boolean): void
  onGoOn(): void
  onAgain(): void
  onRemove(): void
}

/** A run with what can be done with it; a tap chooses it for the comparison. */
export function RunRow({ run, isSelected, isUnderWay, isBusy, changed, onSelect, onGoOn, onAgain, onRemove }: Props) {
  const texts = useEvaluationWords()
  const { name, made, setup, questions, outcomes } = run
  const so = [outcomes.length, questions.length] as const
  const save = (text: string, kind: 'jsonl' | 'csv', type: string) =>
    saveFile(new Blob([text], { type }), `${plainName(name)}-${new Date(made).toISOString().slice(0, 10)}.${kind}`)
  return (
    <li className="run">
      <ToggleButton className="button run-name" isSelected={isSelected} onChange={onSelect}>
        <span className="name" dir="auto">
          {setup.model?.name ?? texts.quotesAlone}
        </span>
        <span className="run-summary">
          {texts.made(name, made)}
          {': '}
          {isDone(run) ? texts.questions(questions.length) : isUnderWay ? texts.asking(...so) : texts.cutOff(...so)}
        </span>
      </ToggleButton>
      <div className="row">
        {!isDone(run) && (
          <Button className="button" isDisabled={isBusy} onPress={onGoOn}>
            {texts.goOn}
          </Button>
        )}
        <Button className="button" isDisabled={isBusy} onPress={onAgain}>
          {texts.again}
        </Button>
        <Button
          className="button quiet"
          aria-label={texts.jsonl(name)}
          onPress={() => save(runJsonl(run), 'jsonl', 'application/jsonl')}
        >
          <Icon name="save" />
          {texts.formats.jsonl}
        </Button>
        <Button
          className="button quiet"
          aria-label={texts.csv(name)}
          onPress={() => save(runCsv(run), 'csv', 'text/csv')}
        >
          <Icon name="table" />
          {texts.formats.csv}
        </Button>
        <Button className="button quiet icon" aria-label={texts.remove(name)} onPress={onRemove}>
          <Icon name="remove" />
        </Button>
      </div>
      {changed.length > 0 && <Problem text={texts.changed(changed.map((part) => texts.parts[part]))} />}
    </li>
  )
}
