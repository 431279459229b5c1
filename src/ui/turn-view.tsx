import { memo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Turn, Unsearched } from '../answers/answers'
import type { SearchResult, Verdict } from '../core/document'
import { count } from '../core/language/numbers'
import type { Library } from '../library/library'
import { AnswerText } from './answer-text'
import { seconds, speed, tokensInWords } from './format'
import { QuoteCard } from './quote-card'
import type { ViewStore } from './view'
import { Problem } from './problem'
import { VerdictLines } from './verdict-lines'

/** Quotes that are shown at once; the others are one tap away. */
const shown = 3

interface Props {
  turn: Turn
  library: Library
  view: ViewStore
  onAsk(question: string): void
}

/** A question with what came back (rendered again only when it changes: tokens arrive many times a second): the model's answer where there is one, then the quotes. */
export const TurnView = memo(function TurnView({ turn, library, view, onAsk }: Props) {
  const { question, state, result, answer, error, stats } = turn
  return (
    <>
      <h2 className="question">{question}</h2>
      {state === 'searching' && <p className="muted">{result ? soFar[result.verdict] : 'Searching the documents…'}</p>}
      {answer && result && <AnswerText sentences={answer} hits={result.hits} view={view} />}
      {state === 'answering' && <p className="muted">Answering…</p>}
      {state === 'stopped' && <p className="muted">Stopped.</p>}
      {error && <Problem text={error.message} />}
      {stats && (
        <p className="muted stats">
          First word after {seconds(stats.timeToFirstToken)} · read {count(stats.promptTokens)} tokens at{' '}
          {speed(stats.prefillRate)} · wrote {speed(stats.decodeRate)} ({tokensInWords})
        </p>
      )}
      {result && (
        <Quotes
          result={result}
          searching={state === 'searching'}
          unsearched={turn.unsearched ?? []}
          library={library}
          view={view}
          onAskAgain={() => onAsk(question)}
        />
      )}
    </>
  )
})

const closestSoFar = 'Pages are still being read. Nothing yet answers this for sure; these come closest so far:'
const soFar: Record<Verdict, string> = {
  found: 'Pages are still being read. This is what those that are read say:',
  unsure: closestSoFar,
  absent: closestSoFar,
}

interface QuotesProps {
  result: SearchResult
  /** Whether more may be found: then nothing is said to be missing. */
  searching: boolean
  unsearched: readonly Unsearched[]
  library: Library
  view: ViewStore
  onAskAgain(): void
}

function Quotes({ result, searching, unsearched, library, view, onAskAgain }: QuotesProps) {
  const { hits, readAs } = result
  const [all, setAll] = useState(false)
  // Later pages were not asked.
  const early = !searching && unsearched.some(({ why }) => why === 'reading')
  const seen = hits.filter(({ unseen }) => !unseen)
  const hidden = hits.filter(({ unseen }) => unseen)
  const rest = seen.length - shown
  return (
    <>
      {readAs?.map(({ word, as }) => (
        <p key={word} className="muted">
          No document has “{word}”: it was read as “{as}”.
        </p>
      ))}
      {early && (
        <div className="row">
          <p>Some documents were still being read when this was asked.</p>
          <Button className="button" onPress={onAskAgain}>
            Ask again
          </Button>
        </div>
      )}
      {!searching && <VerdictLines result={result} unsearched={unsearched} />}
      <div className="quotes">
        {[...seen.slice(0, all ? seen.length : shown), ...hidden].map((found, index) => (
          <QuoteCard key={found.hit.id} number={index + 1} found={found} library={library} view={view} />
        ))}
      </div>
      {!all && rest > 0 && (
        <Button className="button" onPress={() => setAll(true)}>
          {rest === 1 ? '1 more passage' : `${rest} more passages`}
        </Button>
      )}
    </>
  )
}
