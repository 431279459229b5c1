import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Unsearched } from '../../answers/turn'
import { markdownOf } from '../../answers/markdown'
import { taskParts } from '../../answers/task-report'
import type { Task, TaskResult } from '../../core/task'
import { leftIn } from '../../core/tasks/left-out'
import { Icon } from '../icons'
import { ProgressBar } from '../progress-bar'
import { reasonOf } from '../verdict-lines'
import type { ViewStore } from '../view'
import { useWordingWords } from '../words/wording'
import { useWords } from '../words/words'
import { Changes } from './changes'
import { leftWords } from './left-words'
import { Outline } from './outline'
import { Tables } from './tables'
import './tasks.css'
import { taskWords } from './task-words'
import { Warnings } from './warnings'
import { WordedView } from './worded'

interface Props {
  task: Task
  unsearched: readonly Unsearched[]
  view: ViewStore
  isUnderWay: boolean
  /** Goes on where it was stopped. */
  onGoOn(): void
}

/** A task in the conversation: how far it is, or what came of it and what it left out. */
export function TaskView({ task: { progress, result }, unsearched, view, isUnderWay, onGoOn }: Props) {
  const words = useWords()
  const wording = useWordingWords()
  const texts = words.tasks
  const [copied, setCopied] = useState(false)
  const label = result ? wording.working : texts.reading
  const bar = progress && <ProgressBar label={label} value={progress.done} total={progress.of} />
  if (!result) return bar
  if (result.kind === 'impossible')
    return <p>{result.why === 'no-model' ? wording.noModel : texts.impossible[result.why]}</p>
  async function copy(done: TaskResult) {
    await navigator.clipboard.writeText(markdownOf(taskParts(done, taskWords(words, wording))))
    setCopied(true)
  }
  const isWorded = result.kind === 'worded'
  const left = isWorded ? leftIn(result.parts) : undefined
  return (
    <div className="task" role="group" aria-label={isWorded ? wording.kinds[result.as] : texts.kinds[result.kind]}>
      <p className="muted">{isWorded ? wording.about[result.as] : texts.about[result.kind]}</p>
      {isUnderWay && bar}
      <Body result={result} view={view} />
      {left && !isUnderWay && left.pieces > 0 && (
        <Button className="button task-copy" onPress={onGoOn}>
          {wording.goOn}
        </Button>
      )}
      <p className="muted">
        {left && `${leftWords(texts, wording, isUnderWay ? { ...left, pieces: 0 } : left)} `}
        {unsearched.length > 0 && `${texts.leftOut(unsearched.map((one) => reasonOf(words.verdict, one, true)))} `}
        {texts.pictures}
      </p>
      <Button className="button quiet task-copy" onPress={() => void copy(result)}>
        <Icon name={copied ? 'done' : 'copy'} />
        {copied ? words.quote.copied : texts.copy}
      </Button>
    </div>
  )
}

function Body({ result, view }: { result: TaskResult; view: ViewStore }) {
  if (result.kind === 'tables') return <Tables parts={result.parts} view={view} />
  if (result.kind === 'warnings') return <Warnings parts={result.parts} view={view} />
  if (result.kind === 'changes') return <Changes result={result} view={view} />
  if (result.kind === 'worded') return <WordedView result={result} view={view} />
  return result.kind === 'impossible' ? null : <Outline parts={result.parts} view={view} />
}
