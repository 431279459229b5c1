import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Unsearched } from '../../answers/turn'
import { markdownOf } from '../../answers/markdown'
import { taskParts } from '../../answers/task-report'
import type { Task, TaskResult } from '../../core/task'
import { Icon } from '../icons'
import { ProgressBar } from '../progress-bar'
import { reasonOf } from '../verdict-lines'
import type { ViewStore } from '../view'
import { useWords } from '../words/words'
import { Changes } from './changes'
import { Outline } from './outline'
import { Tables } from './tables'
import './tasks.css'
import { taskWords } from './task-words'
import { Warnings } from './warnings'

interface Props {
  task: Task
  unsearched: readonly Unsearched[]
  view: ViewStore
}

/** A task in the conversation: how far it is, or what came of it and what it left out. */
export function TaskView({ task: { progress, result }, unsearched, view }: Props) {
  const words = useWords()
  const texts = words.tasks
  const [copied, setCopied] = useState(false)
  if (!result) return progress ? <ProgressBar label={texts.reading} value={progress.done} total={progress.of} /> : null
  if (result.kind === 'impossible') return <p>{texts.impossible[result.why]}</p>
  async function copy(done: TaskResult) {
    await navigator.clipboard.writeText(markdownOf(taskParts(done, taskWords(words))))
    setCopied(true)
  }
  return (
    <div className="task" role="group" aria-label={texts.kinds[result.kind]}>
      <p className="muted">{texts.about[result.kind]}</p>
      <Body result={result} view={view} />
      <p className="muted">
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
  return result.kind === 'impossible' ? null : <Outline parts={result.parts} view={view} />
}
