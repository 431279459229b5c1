import { lazy, Suspense, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import type { Answers } from '../answers/answers'
import { isUnderWay } from '../answers/turn'
import type { DocumentId } from '../core/document'
import { untried } from '../core/ocr/pictures'
import { questionOfCode } from '../core/search/scanned-code'
import type { Library, LibraryItem } from '../library/library'
import type { Models } from '../models/models'
import { webStorage } from '../shell/web-storage'
import { Boundary } from './boundary'
import { FileButton } from './file-button'
import { Icon } from './icons'
import { Problem, messageOf } from './problem'
import { useMeant } from './use-meant'
import { useSelected, useStore } from './use-store'
import { askedOf } from './view'
import type { ViewStore } from './view'
import { useWords } from './words/words'

const NamePlate = lazy(() => import('./name-plate').then((module) => ({ default: module.NamePlate })))
const Microphone = lazy(() => import('./speech/microphone').then((module) => ({ default: module.Microphone })))

interface Props {
  library: Library
  answers: Answers
  models: Models | undefined
  view: ViewStore
  /** A question to be changed. What was typed steps aside for it, and comes back when it is asked. */
  offered: { text: string } | undefined
  onAsk(question: string): void
}

const draftKey = 'sitebook-draft'

/** What was typed and not asked before a reload. */
function keptDraft(): string {
  return webStorage('session')?.getItem(draftKey) ?? ''
}

/** Where the question is typed, in reach of both thumbs. Enter asks, Shift+Enter breaks the line. */
export function AskBox({ library, answers, models, view, offered, onAsk }: Props) {
  const words = useWords()
  const [question, setQuestion] = useState(keptDraft)
  const [taken, setTaken] = useState(offered)
  const [aside, setAside] = useState('')
  /** Why a photo could not be looked at, or nothing be heard. */
  const [problem, setProblem] = useState('')
  /** A photo without a code, as the document that it has become. */
  const [plate, setPlate] = useState<DocumentId>()
  if (offered !== taken) {
    setTaken(offered)
    if (question.trim() !== '' && question !== taken?.text) setAside(question)
    setQuestion(offered?.text ?? question)
  }
  const { turns } = useStore(answers.state)
  // A task that goes on may be any of them.
  const busy = turns.some(isUnderWay)
  const isMeant = useMeant(busy ? words.app.stop : words.app.ask)
  function ask(byTap: boolean) {
    if (question.trim() === '') return
    // "Stop" takes the place of what was tapped.
    if (byTap) isMeant()
    onAsk(question.trim())
    setProblem('')
    write(aside)
    setAside('')
  }
  /** A tag's code asks that tag; beside a question that is being typed it stands for the name. A photo without one is read as a document. */
  async function scan([photo]: readonly File[]) {
    setProblem('')
    setPlate(undefined)
    try {
      const { readCode } = await import('../library/read-code')
      const tag = questionOfCode((await readCode(photo!)) ?? '')
      if (tag === undefined) setPlate(await addPhoto(library, photo!))
      else if (question.trim() === '') onAsk(tag)
      else write(`${question.trimEnd()} ${tag}`)
    } catch (error) {
      setProblem(messageOf(words, error))
    }
  }
  function write(text: string) {
    setQuestion(text)
    webStorage('session')?.setItem(draftKey, text)
  }
  return (
    <form
      className="ask"
      aria-label={words.ask.form}
      // Chromium asks its maker about forms that it could fill in.
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        ask(true)
      }}
    >
      <div className="ask-inner">
        <Scope library={library} view={view} />
        {models && <GoesTo models={models} />}
        {problem !== '' && <Problem text={problem} />}
        {plate && (
          <Boundary>
            <Suspense fallback={null}>
              <NamePlate {...{ library, view }} photo={plate} onDone={() => setPlate(undefined)} />
            </Suspense>
          </Boundary>
        )}
        <div className="ask-line">
          <TextField className="field" value={question} onChange={write} autoComplete="off">
            <Label className="visually-hidden">{words.ask.question}</Label>
            <TextArea
              className="input"
              rows={1}
              placeholder={words.ask.placeholder}
              enterKeyHint="send"
              onKeyDown={(event) => {
                // As in a terminal: the last question comes back, to be asked in other words.
                if (event.key === 'ArrowUp' && question === '') {
                  event.preventDefault()
                  write(turns.at(-1)?.question ?? '')
                }
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
                event.preventDefault()
                ask(false)
              }}
            />
          </TextField>
          <Boundary frame={() => null}>
            <Suspense fallback={null}>
              <Microphone question={question} onWords={write} onProblem={setProblem} />
            </Suspense>
          </Boundary>
          <FileButton
            label={words.ask.scan}
            icon="photo"
            accept="image/*"
            camera
            onFiles={(files) => void scan(files)}
          />
          {busy ? (
            <Button className="button" onPress={() => isMeant() && answers.stop()}>
              <Icon name="stop" />
              <span>{words.app.stop}</span>
            </Button>
          ) : (
            <Button className="button primary" type="submit" isDisabled={question.trim() === ''}>
              <Icon name="send" />
              <span>{words.app.ask}</span>
            </Button>
          )}
        </div>
      </div>
    </form>
  )
}

/** Adds a photo to the documents; undefined where it was not taken in, which the banners say, or is among them already. */
async function addPhoto(library: Library, photo: File): Promise<DocumentId | undefined> {
  const known = new Set(library.state.get().items.map(({ record }) => record.id))
  await library.add([photo])
  return library.state.get().items.find(({ record }) => !known.has(record.id) && record.name === photo.name)?.record.id
}

/** Where a question goes when a server of the site is to answer it; nothing where it stays on this device. */
function GoesTo({ models }: { models: Models }) {
  const words = useWords()
  const { active, models: items } = useStore(models.state)
  const used = active.kind === 'ready' ? items.find(({ id }) => id === active.id) : undefined
  return used?.endpoint && <p className="scope muted">{words.ask.goesTo(used.endpoint.host)}</p>
}

/** Which documents are asked. */
function Scope({ library, view }: { library: Library; view: ViewStore }) {
  const words = useWords()
  const { items } = useStore(library.state)
  const chosen = useSelected(view, (state) => state.chosen)
  const asked = askedOf({ chosen }, items)
  if (asked.length === 0) return <Everything items={items} />
  const names = items.filter(({ record }) => asked.includes(record.id)).map(({ name }) => name)
  return (
    <div className="scope">
      <p className="muted">{words.ask.only(names)}</p>
      <Button className="button quiet" onPress={() => view.set({ chosen: [] })}>
        {words.ask.askAll}
      </Button>
    </div>
  )
}

/** What is asked where nothing was chosen: a document that is locked, or has no text, must not pass for searched. */
function Everything({ items }: { items: readonly LibraryItem[] }) {
  const { ask } = useWords()
  const { length } = items
  // What is being read is soon searched, its pictures too, and an answer says by itself that it came early.
  const isRead = ({ record, activity }: LibraryItem) =>
    activity.kind !== 'idle' || record.pagesWithText > 0 || untried(record).length > 0
  const searched = items.filter(isRead).length
  if (searched === 0) return <p className="scope muted">{length === 1 ? ask.cannotSearchIt : ask.cannotSearchAny}</p>
  const all = length === 1 ? ask.one(items[0]?.name ?? '') : ask.all(length)
  return <p className="scope whole muted">{searched < length ? ask.some(searched, length) : all}</p>
}
