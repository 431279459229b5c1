import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { asSitebookError } from '../core/errors'
import { createStore } from '../core/store'
import { type Format, formatOf } from '../core/formats'
import type { Answers } from '../answers/answers'
import type { Library } from '../library/library'
import { pageNotesOf } from '../library/page-notes'
import { boxesAt } from '../library/quoted-boxes'
import type { Settings } from '../models/settings'
import type { Lend } from '../rpc/lend'
import { openViewer } from '../pdf/viewer'
import type { Fit, Viewer, ViewerOptions } from '../pdf/viewer'
import { openTextViewer } from '../text/viewer'
import { Divider } from './divider'
import { FullScreenButton } from './full-screen'
import { Icon } from './icons'
import { PageBar } from './page-bar'
import { PageContents } from './page-contents'
import type { Selected } from './page-notes'
import { PageSearch } from './page-search'
import { PageStrip } from './page-strip'
import { TurnedName, type Turned } from './turned'
import { messageOf } from './problem'
import { useStore } from './use-store'
import { keepLastPage } from './last-pages'
import { closePlace } from './view'
import type { ViewPlace, ViewStore } from './view'
import { useCaptions } from './words/captions'
import { useWords, wordsStore } from './words/words'

interface Props {
  library: Library
  settings: Settings
  answers: Answers
  view: ViewStore
  lendViewer: Lend<Worker>
  place: ViewPlace
}

type Shown = { kind: 'opening' } | { kind: 'open'; viewer: Viewer } | { kind: 'failed'; error: unknown }

/** What opens beside a page. */
const tools = ['contents', 'search'] as const
/** Milliseconds for which a page is shown until it is kept as the one to come back to: while it is scrolled, many go by. */
const calm = 150

/** The document at the cited page, with the cited words highlighted; another document is another viewer. */
export function PagePanel({ place, view, ...props }: Props) {
  const words = useWords()
  return (
    <section
      className="panel page"
      aria-label={words.page.label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closePlace(view)
      }}
    >
      <Divider />
      <OpenDocument key={place.document} view={view} place={place} {...props} />
    </section>
  )
}

function OpenDocument({ library, settings, answers, view, lendViewer, place }: Props) {
  const words = useWords()
  const { items } = useStore(library.state)
  const { document } = place
  const container = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<Shown>({ kind: 'opening' })
  // Beside the state of this component: on each turn what says the page is drawn again, and nothing else.
  const [turned] = useState(() => createStore<Turned>({ page: place.page, label: '' }))
  const [fit, setFit] = useState<Fit | undefined>()
  const [trail, setTrail] = useState<number | undefined>()
  const [tool, setTool] = useState<(typeof tools)[number]>()
  const [selected, setSelected] = useState<Selected>()
  const captions = useCaptions()
  const labels = { contents: words.page.contents, search: words.page.find }
  /** How often it was opened anew: its worker died, or what was read from a stick that is gone has a copy on the device. */
  const [again, setAgain] = useState(0)
  /** The page that was shown when it had to be. */
  const reached = useRef<number>(undefined)
  useEffect(() => {
    const element = container.current
    if (!element) return
    const opening = new AbortController()
    let resting: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      if (resting === undefined) return
      clearTimeout(resting)
      resting = undefined
      const { page } = turned.get()
      if (!opening.signal.aborted) view.set({ turnedTo: page })
      keepLastPage(document, page)
    }
    const onPage = (page: number, label: string) => {
      turned.set({ page, label })
      clearTimeout(resting)
      resting = setTimeout(keep, calm)
    }
    window.addEventListener('pagehide', keep, { signal: opening.signal })
    const fail = (error: unknown) => !opening.signal.aborted && setShown({ kind: 'failed', error })
    const onFailure = (error: unknown) => {
      // A worker that keeps dying is given up by whoever lends it.
      if (again > 0 && !hasDied(error)) return void fail(error)
      keep()
      reached.current ??= view.get().turnedTo
      setShown({ kind: 'opening' })
      setAgain(again + 1)
    }
    const options = {
      words: wordsStore.get().words.page.shown,
      onPage,
      onFit: setFit,
      onTrail: setTrail,
      onFailure,
    }
    openDocument(library, lendViewer, document, element, options, opening.signal).then(
      (viewer) => !opening.signal.aborted && setShown({ kind: 'open', viewer }),
      (error: unknown) => !opening.signal.aborted && (hasDied(error) ? onFailure : fail)(error),
    )
    return () => {
      opening.abort()
      keep()
    }
  }, [library, lendViewer, document, view, turned, again])
  // Another place was asked for, which is the one to go to.
  useEffect(() => void (reached.current = undefined), [place])
  // Here is what was asked for: the keys scroll it, and a screen reader goes on here.
  useEffect(() => container.current?.focus({ preventScroll: true }), [place])
  useEffect(() => {
    if (shown.kind !== 'open') return
    let current = true
    void boxesAt(library, place).then((boxes) => {
      if (!current) return
      shown.viewer.show(place.page, boxes)
      if (reached.current !== undefined) shown.viewer.go(reached.current)
      reached.current = undefined
    })
    return () => void (current = false)
  }, [library, place, shown])
  const item = items.find(({ record }) => record.id === document)
  const viewer = shown.kind === 'open' ? shown.viewer : undefined
  const inWords = words.page.shown
  useEffect(() => viewer?.speak(inWords), [viewer, inWords])
  const close = () => {
    setTool(undefined)
    container.current?.focus({ preventScroll: true })
  }
  return (
    // The keys of its own do not go to what stands around the page.
    <div
      className="page-frame"
      onKeyDown={(event) => {
        if (event.key !== 'f' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        setTool('search')
      }}
    >
      <header className="page-head">
        <div className="page-title">
          <h2>{item?.name}</h2>
          <p className="muted" role="status">
            {viewer && <TurnedName turned={turned} pages={viewer.pages} />}
          </p>
        </div>
        {tools.map((name) => (
          <Button
            key={name}
            className="button quiet icon"
            aria-label={labels[name]}
            aria-expanded={tool === name}
            isDisabled={!viewer}
            onPress={() => {
              setSelected(undefined)
              return tool === name ? close() : setTool(name)
            }}
          >
            <Icon name={name} />
            <span className="caption">{name === 'search' ? captions.find : labels[name]}</span>
          </Button>
        ))}
        <FullScreenButton />
        <Button className="button quiet icon" aria-label={words.page.close} onPress={() => closePlace(view)}>
          <Icon name="close" />
          <span className="caption">{words.app.close}</span>
        </Button>
      </header>
      <div className="page-view">
        {shown.kind === 'opening' && <p className="page-message">{words.page.opening}</p>}
        {shown.kind === 'failed' && (
          <p role="alert" className="page-message">
            {messageOf(words, shown.error)}
          </p>
        )}
        {/* Pages have a left and a right of their own. */}
        <div
          className="viewer-container"
          dir="ltr"
          ref={container}
          tabIndex={0}
          role="group"
          aria-label={words.page.pages}
        >
          <div className="pdfViewer" />
        </div>
        {viewer && tool === 'search' && <PageSearch {...{ library, document, viewer, turned }} onClose={close} />}
        {viewer && item && tool === 'contents' && (
          <PageContents
            {...{ viewer, library, selected, turned }}
            notes={pageNotesOf(settings)}
            record={item.record}
            onClose={close}
          />
        )}
      </div>
      {viewer && (
        <div className="page-foot">
          <PageStrip
            {...{ answers, view, place, viewer, item, trail, container }}
            onNote={(about) => {
              setSelected(about)
              setTool('contents')
            }}
          />
          <PageBar {...{ viewer, turned, fit }} />
        </div>
      )}
    </div>
  )
}

/** Whether a document has lost its worker, which may have another. */
function hasDied(error: unknown): boolean {
  return asSitebookError(error).code === 'app/worker-ended'
}

/** What a viewer is opened with. */
interface Opening {
  container: HTMLDivElement
  source: Blob
  name: string
  password: string | undefined
  startWorker: (bytes: number) => ReturnType<Lend<Worker>>
  options: Pick<ViewerOptions, 'words' | 'onPage' | 'onFit' | 'onTrail' | 'onFailure'>
  signal: AbortSignal
}

const viewers: Record<Format, (opening: Opening) => Promise<Viewer>> = {
  pdf: ({ container, source, password, startWorker, options, signal }) =>
    openViewer(container, source, { password, assets: __PDFJS__, startWorker, ...options }, signal),
  text: ({ container, source, name, options, signal }) => openTextViewer(container, source, name, options, signal),
}

async function openDocument(
  library: Library,
  lendViewer: Lend<Worker>,
  id: string,
  container: HTMLDivElement,
  options: Opening['options'],
  signal: AbortSignal,
): Promise<Viewer> {
  const [source, password] = await Promise.all([library.bytes(id), library.password(id)])
  const name = library.fileName(id)
  const format = await formatOf(name, source)
  signal.throwIfAborted()
  const startWorker = (bytes: number) => lendViewer(id, bytes)
  return viewers[format]({ container, source, name, password, startWorker, options, signal })
}
