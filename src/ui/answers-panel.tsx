import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { isCalculated, type Turn } from '../answers/turn'
import type { Answers } from '../answers/answers'
import type { Cutouts } from '../answers/cutouts'
import { conversationOf, latestConversation, listed } from '../answers/conversations'
import { examplesOn } from '../library/examples'
import type { Library, LibraryItem } from '../library/library'
import type { Models } from '../models/models'
import { sampleQuestions } from '../sample/questions'
import { AskBox } from './ask-box'
import { useBack } from './back'
import { Boundary } from './boundary'
import { Icon } from './icons'
import { SkipLink } from './skip-link'
import { stayAtTop } from './stay-at-top'
import { TurnView } from './turn-view'
import { Said } from './said'
import { UndoBanner } from './undo-banner'
import { useSelected, useStore } from './use-store'
import { askedOf, goToQuestion } from './view'
import type { ViewStore } from './view'
import { sentence } from './words/sentences'
import { useWords } from './words/words'

const ConversationsDialog = lazy(() =>
  import('./conversations-dialog').then((module) => ({ default: module.ConversationsDialog })),
)

interface Props {
  library: Library
  answers: Answers
  cutouts: Cutouts
  models: Models | undefined
  view: ViewStore
}

/** One conversation, the way to the others, and the box to ask in. */
export function AnswersPanel({ library, answers, cutouts, models, view }: Props) {
  const words = useWords()
  const { turns: all, notes } = useStore(answers.state)
  const conversation = useSelected(view, (state) => state.conversation)
  const conversations = listed(all, notes)
  const shown = conversation ?? latestConversation(all, notes)
  const name = conversations.find(({ id }) => id === shown)?.name
  const turns = name === undefined ? [] : all.filter((turn) => conversationOf(turn) === shown)
  const leaving = listed(
    all,
    notes.map(({ leaving: _, ...note }) => note),
  ).filter(({ id }) => notes.some((note) => note.id === id && note.leaving !== undefined))
  const [listing, setListing] = useState(false)
  useBack(listing, () => setListing(false))
  const list = useRef<HTMLOListElement>(null)
  const last = turns.at(-1)
  const lastId = last?.id
  // Once when it is asked, and once when there is enough below it to scroll it to the top.
  const answered = last?.result !== undefined || last?.task?.result !== undefined
  useEffect(() => {
    if (lastId !== undefined && list.current) return stayAtTop(list.current)
  }, [lastId, answered])
  const ask = useCallback(
    (question: string) => {
      const asked = askedOf(view.get(), library.state.get().items)
      view.set({ conversation: shown })
      void answers.ask(question, asked.length > 0 ? [...asked] : undefined, shown)
    },
    [answers, library, view, shown],
  )
  const [offered, setOffered] = useState<{ text: string }>()
  const edit = useCallback(
    (text: string) => {
      setOffered({ text })
      goToQuestion(view)
    },
    [view],
  )
  const goOn = useCallback((turn: string) => void answers.goOn(turn), [answers])
  const begin = () => view.set({ conversation: crypto.randomUUID() })
  return (
    <div className="panel answers">
      <SkipLink view={view} />
      {conversations.length > 0 && (
        <div className="conversation-bar" role="toolbar" aria-label={words.conversations.label}>
          <Button className="button quiet" onPress={() => setListing(true)}>
            <Icon name="ask" />
            <span dir="auto">{name ?? words.conversations.label}</span>
          </Button>
          {turns.length > 0 && (
            <Button className="button quiet" onPress={begin}>
              <Icon name="add" />
              <span>{words.conversations.begin}</span>
            </Button>
          )}
        </div>
      )}
      <Said>
        {leaving.length > 0 && (
          <UndoBanner
            text={words.conversations.removed(leaving.map((one) => one.name))}
            onUndo={() => {
              view.set({ conversation: leaving[0]?.id })
              void answers.undoRemoval()
            }}
            onDismiss={() => void answers.finishRemoval()}
          />
        )}
      </Said>
      {listing && (
        <Boundary frame={() => null}>
          <Suspense fallback={null}>
            <ConversationsDialog {...{ library, answers, cutouts, view, shown }} onClose={() => setListing(false)} />
          </Suspense>
        </Boundary>
      )}
      <section className="scroll" aria-label={words.answers.label} tabIndex={0}>
        {turns.length === 0 ? (
          <Start library={library} onAsk={ask} />
        ) : (
          <ol className="turns" ref={list}>
            {turns.map((turn) => (
              <li key={turn.id} className="turn">
                <Boundary>
                  <TurnView {...{ turn, library, cutouts, view }} onAsk={ask} onEdit={edit} onGoOn={goOn} />
                </Boundary>
              </li>
            ))}
          </ol>
        )}
        <p role="status" className="visually-hidden">
          <Boundary frame={() => null}>{last && <Spoken turn={last} />}</Boundary>
        </p>
      </section>
      <AskBox {...{ library, answers, models, view, offered }} onAsk={ask} />
    </div>
  )
}

/** Before the first question: what can be asked; of the sample with one tap. */
function Start({ library, onAsk }: { library: Library; onAsk(question: string): void }) {
  const { start } = useWords()
  const { items } = useStore(library.state)
  const sample = items.some(({ record }) => record.sample && record.pagesRead > 0)
  const own = items.filter(({ record }) => !record.sample && record.state === 'ready')
  return (
    <div className="start">
      <p className="promise">{start.title}</p>
      <p className="muted">{start.how}</p>
      {own.length > 0 && (
        <dl className="kinds">
          {start.kinds.map(({ what, example }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{example}</dd>
            </div>
          ))}
        </dl>
      )}
      {own.length > 0 && <Examples library={library} items={own} onAsk={onAsk} />}
      {sample && (
        <div className="chips" role="group" aria-label={start.examples}>
          {own.length > 0 && <p className="muted">{start.aboutSample}</p>}
          {sampleQuestions.map((question) => (
            <Button key={question} className="button" onPress={() => onAsk(question)}>
              <span dir="auto">{question}</span>
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

/** Documents that are looked into for examples, pages of each, and examples. */
const [lookedInto, pagesOfEach, mostExamples] = [3, 40, 3]

/** What the newest documents can be asked: names and heads of their own tables. */
function Examples({
  library,
  items,
  onAsk,
}: {
  library: Library
  items: readonly LibraryItem[]
  onAsk(question: string): void
}) {
  const { start } = useWords()
  const [examples, setExamples] = useState<readonly string[]>([])
  const newest = items
    .slice(-lookedInto)
    .map(({ record }) => record.id)
    .reverse()
    .join(' ')
  useEffect(() => {
    let current = true
    const look = async () => {
      const found: string[][] = []
      for (const id of newest.split(' ')) found.push(examplesOn(await library.pageTexts(id, 1, pagesOfEach)))
      // One of each document first.
      const all = found.flatMap(([first]) => first ?? []).concat(found.flatMap(([, ...others]) => others))
      if (current) setExamples([...new Set(all)].slice(0, mostExamples))
    }
    look().catch(console.warn)
    return () => void (current = false)
  }, [library, newest])
  if (examples.length === 0) return null
  return (
    <div className="chips" role="group" aria-label={start.fromDocuments}>
      <p className="muted">{start.fromDocuments}</p>
      {examples.map((question) => (
        <Button key={question} className="button" onPress={() => onAsk(question)}>
          <span dir="auto">{question}</span>
        </Button>
      ))}
    </div>
  )
}

/** What a screen reader says when the last turn changes. */
function Spoken({ turn }: { turn: Turn }): string {
  const words = useWords()
  const { spoken } = words.answers
  const { state, conversions, calculation, result, answer } = turn
  if (conversions) return conversions.map((one) => sentence(words.calculation.results, one)).join('. ')
  if (calculation && (isCalculated(turn) || state === 'searching'))
    return sentence(words.calculation.results, calculation)
  if (state === 'searching') return spoken.searching
  if (state === 'answering') return spoken.answering
  if (result?.verdict === 'absent' && !result.smallTalk) return spoken.absent
  if (!result) return ''
  const quotes = result.verdict === 'unsure' ? spoken.unsure(result.hits.length) : spoken.quotes(result.hits.length)
  return answer && answer.length > 0 ? spoken.answered(quotes) : quotes
}
