import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Answers, Turn } from '../answers/answers'
import type { Library } from '../library/library'
import { sampleQuestions } from '../sample/questions'
import { AskBox } from './ask-box'
import { Boundary } from './boundary'
import { ConfirmDialog } from './dialog'
import { SkipLink } from './skip-link'
import { TurnView } from './turn-view'
import { useStore } from './use-store'
import { askedOf } from './view'
import type { ViewStore } from './view'
import { useWords } from './words/words'

interface Props {
  library: Library
  answers: Answers
  view: ViewStore
}

/** The conversation, and the box to ask in. */
export function AnswersPanel({ library, answers, view }: Props) {
  const words = useWords()
  const { turns } = useStore(answers.state)
  const [clearing, setClearing] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const last = turns.at(-1)
  const lastId = last?.id
  // Once when it is asked, and once when there is enough below it to scroll it to the top.
  const answered = last?.result !== undefined
  useEffect(() => {
    if (lastId !== undefined) list.current?.lastElementChild?.scrollIntoView({ block: 'start' })
  }, [lastId, answered])
  const ask = useCallback(
    (question: string) => {
      const asked = askedOf(view.get(), library.state.get().items)
      void answers.ask(question, asked.length > 0 ? [...asked] : undefined)
    },
    [answers, library, view],
  )
  return (
    <div className="panel answers">
      <SkipLink view={view} />
      <section className="scroll" aria-label={words.answers.label} tabIndex={0}>
        {turns.length === 0 ? (
          <Start library={library} onAsk={ask} />
        ) : (
          <>
            <ol className="turns" ref={list}>
              {turns.map((turn) => (
                <li key={turn.id} className="turn">
                  <Boundary>
                    <TurnView turn={turn} library={library} view={view} onAsk={ask} />
                  </Boundary>
                </li>
              ))}
            </ol>
            <div className="turns-end">
              <Button className="button quiet" onPress={() => setClearing(true)}>
                {words.answers.clear}
              </Button>
            </div>
            {clearing && (
              <ConfirmDialog
                title={words.answers.clearTitle}
                text={words.answers.clearText(turns.length)}
                action={words.answers.clearAction}
                onConfirm={() => void answers.clear()}
                onClose={() => setClearing(false)}
              />
            )}
          </>
        )}
        <p role="status" className="visually-hidden">
          <Boundary frame={() => null}>{last && <Spoken turn={last} />}</Boundary>
        </p>
      </section>
      <AskBox library={library} answers={answers} view={view} onAsk={ask} />
    </div>
  )
}

/** Before the first question: what can be asked; of the sample with one tap. */
function Start({ library, onAsk }: { library: Library; onAsk(question: string): void }) {
  const { start } = useWords()
  const { items } = useStore(library.state)
  const sample = items.some(({ record }) => record.sample && record.pagesRead > 0)
  const own = items.some(({ record }) => !record.sample)
  return (
    <div className="start">
      <p className="promise">{start.title}</p>
      <p className="muted">{start.how}</p>
      {own && (
        <dl className="kinds">
          {start.kinds.map(({ what, example }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{example}</dd>
            </div>
          ))}
        </dl>
      )}
      {sample && (
        <div className="chips" role="group" aria-label={start.examples}>
          {own && <p className="muted">{start.aboutSample}</p>}
          {sampleQuestions.map((question) => (
            <Button key={question} className="button" onPress={() => onAsk(question)}>
              {question}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

/** What a screen reader says when the last turn changes. */
function Spoken({ turn: { state, result, answer } }: { turn: Turn }): string {
  const { spoken } = useWords().answers
  if (state === 'searching') return spoken.searching
  if (state === 'answering') return spoken.answering
  if (result?.verdict === 'absent' && !result.smallTalk) return spoken.absent
  if (!result) return ''
  const quotes = result.verdict === 'unsure' ? spoken.unsure(result.hits.length) : spoken.quotes(result.hits.length)
  return answer ? spoken.answered(quotes) : quotes
}
