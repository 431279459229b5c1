import { type ComponentProps, lazy, memo, Suspense, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { isAside, isUnderWay, type Turn, type Unsearched } from '../answers/turn'
import type { Cutouts } from '../answers/cutouts'
import type { SearchResult } from '../core/document'
import { wordsPerToken } from '../models/speed'
import type { Library } from '../library/library'
import { AnswerText } from './answer-text'
import { Boundary } from './boundary'
import { CalculationCard, ConversionsCard } from './calculation-card'
import { Icon } from './icons'
import { QuoteCard } from './quote-card'
import type { ViewStore } from './view'
import { messageOf, Problem } from './problem'
import { VerdictLines } from './verdict-lines'
import { useReportWords } from './words/report'
import { useWords } from './words/words'

const AnswerFeedback = lazy(() =>
  import('./feedback/answer-feedback').then((module) => ({ default: module.AnswerFeedback })),
)
const ReportDialog = lazy(() => import('./report-dialog').then((module) => ({ default: module.ReportDialog })))
const ReadAnswer = lazy(() => import('./speech/reading').then((module) => ({ default: module.ReadAnswer })))
const HazardWarnings = lazy(() =>
  import('./hazards/hazard-warnings').then((module) => ({ default: module.HazardWarnings })),
)
const TaskView = lazy(() => import('./tasks/task-view').then((module) => ({ default: module.TaskView })))
const ToolSteps = lazy(() => import('./tool-steps').then((module) => ({ default: module.ToolSteps })))

/** Quotes that are shown at once; the others are one tap away. */
const shown = 3

interface Props {
  turn: Turn
  library: Library
  cutouts: Cutouts
  view: ViewStore
  onAsk(question: string): void
  /** Puts a question into the box, to be changed. */
  onEdit(question: string): void
  /** Goes on with the task of a turn. */
  onGoOn(turn: string): void
}

/** A question with what came back (rendered again only when it changes: tokens arrive many times a second): the model's answer where there is one, then the quotes. */
export const TurnView = memo(function TurnView({ turn, library, cutouts, view, onAsk, onEdit, onGoOn }: Props) {
  const words = useWords()
  const texts = words.answers
  const { sentTo } = useReportWords()
  const { question, askedAs, state, conversions, calculation, task, result, warnings, steps, answer, error, stats } =
    turn
  const [wanted, setWanted] = useState(false)
  // What comes close to a calculation in the documents is a tap away.
  const aside = isAside(turn) && !wanted
  const [saving, setSaving] = useState(false)
  const answered = answer !== undefined && answer.length > 0
  return (
    <>
      <h2 className="question" dir="auto">
        {question}
      </h2>
      {askedAs !== undefined && (
        <Button className="button quiet asked-as" onPress={() => onEdit(askedAs)}>
          <Icon name="rename" />
          {texts.askedAs(askedAs)}
        </Button>
      )}
      {conversions && <ConversionsCard conversions={conversions} />}
      {calculation && <CalculationCard calculation={calculation} />}
      {task && (
        <Boundary>
          <Suspense fallback={null}>
            <TaskView
              {...{ task, view }}
              unsearched={turn.unsearched ?? []}
              isUnderWay={isUnderWay(turn)}
              onGoOn={() => onGoOn(turn.id)}
            />
          </Suspense>
        </Boundary>
      )}
      {state === 'searching' && !aside && !task && (
        <p className="muted">{result ? texts.soFar[result.verdict] : texts.searching}</p>
      )}
      {warnings && <Warned {...{ warnings, answered, library, view }} above />}
      {state === 'done' && answer?.length === 0 && <p className="muted">{texts.noneChosen}</p>}
      {steps && steps.length > 0 && (
        <Boundary>
          <Suspense fallback={null}>
            <ToolSteps steps={steps} view={view} />
          </Suspense>
        </Boundary>
      )}
      {answered && result && <AnswerText sentences={answer} hits={result.hits} view={view} />}
      {answered && result && !isUnderWay(turn) && (
        <Boundary frame={() => null}>
          <Suspense fallback={null}>
            <ReadAnswer sentences={answer} hits={result.hits} {...{ warnings, library }} />
          </Suspense>
        </Boundary>
      )}
      {state === 'answering' && <p className="muted">{texts.answering}</p>}
      {state === 'stopped' && <p className="muted">{texts.stopped}</p>}
      {error && <Problem text={messageOf(words, error)} />}
      {turn.sentTo !== undefined && <p className="muted">{sentTo(turn.sentTo)}</p>}
      {stats && (
        <p className="muted stats">{texts.stats(stats.timeToFirstToken / 1000, stats.decodeRate * wordsPerToken)}</p>
      )}
      {warnings && <Warned {...{ warnings, answered, library, view }} above={false} />}
      {aside && state !== 'searching' && result && result.hits.length > 0 && (
        <Button className="button quiet aside" onPress={() => setWanted(true)}>
          {words.calculation.documents}
        </Button>
      )}
      {result && !aside && (
        <Quotes
          turn={turn}
          result={result}
          searching={state === 'searching'}
          unsearched={turn.unsearched ?? []}
          library={library}
          cutouts={cutouts}
          view={view}
          onAskAgain={() => onAsk(askedAs ?? question)}
        />
      )}
      <div className="turn-foot">
        {result && !result.smallTalk && !aside && !isUnderWay(turn) && (
          <Boundary frame={() => null}>
            <Suspense fallback={null}>
              <AnswerFeedback turn={turn} library={library} />
            </Suspense>
          </Boundary>
        )}
        {((result && result.hits.length > 0) || (task?.result && !isUnderWay(turn))) && (
          <Button className="button quiet" onPress={() => setSaving(true)}>
            <Icon name="save" />
            {texts.save}
          </Button>
        )}
      </div>
      {saving && (
        <Boundary frame={() => null}>
          <Suspense fallback={null}>
            <ReportDialog {...{ library, cutouts }} title={question} turns={[turn]} onClose={() => setSaving(false)} />
          </Suspense>
        </Boundary>
      )}
    </>
  )
})

/** The documents' own warnings: those that forbid stand above the answer, the others between it and the quotes. */
function Warned(props: ComponentProps<typeof HazardWarnings>) {
  return (
    <Boundary frame={() => null}>
      <Suspense fallback={null}>
        <HazardWarnings {...props} />
      </Suspense>
    </Boundary>
  )
}

interface QuotesProps {
  turn: Turn
  result: SearchResult
  /** Whether more may be found: then nothing is said to be missing. */
  searching: boolean
  unsearched: readonly Unsearched[]
  library: Library
  cutouts: Cutouts
  view: ViewStore
  onAskAgain(): void
}

function Quotes({ turn, result, searching, unsearched, library, cutouts, view, onAskAgain }: QuotesProps) {
  const texts = useWords().answers
  const { hits, readAs } = result
  const [all, setAll] = useState(false)
  const cards = useRef<HTMLDivElement>(null)
  // The button that showed them is gone: on with the first of them.
  useEffect(() => {
    if (all) cards.current?.children[shown]?.querySelector('button')?.focus({ preventScroll: true })
  }, [all])
  // Later pages were not asked.
  const early = !searching && unsearched.some(({ why }) => why === 'reading')
  const seen = hits.filter(({ unseen }) => !unseen)
  const hidden = hits.filter(({ unseen }) => unseen)
  const rest = seen.length - shown
  return (
    <>
      {readAs?.map(({ word, as }) => (
        <p key={word} className="muted">
          {texts.readAs(word, as)}
        </p>
      ))}
      {early && (
        <div className="row">
          <p>{texts.early}</p>
          <Button className="button" onPress={onAskAgain}>
            {texts.askAgain}
          </Button>
        </div>
      )}
      {!searching && <VerdictLines result={result} unsearched={unsearched} />}
      <div className="quotes" ref={cards}>
        {[...seen.slice(0, all ? seen.length : shown), ...hidden].map((found, index) => (
          <QuoteCard key={found.hit.id} number={index + 1} {...{ turn, found, library, cutouts, view }} />
        ))}
      </div>
      {!all && rest > 0 && (
        <Button className="button" onPress={() => setAll(true)}>
          {texts.more(rest)}
        </Button>
      )}
    </>
  )
}
