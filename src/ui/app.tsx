import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { Answers } from '../answers/answers'
import type { Cutouts } from '../answers/cutouts'
import type { MeaningState } from '../answers/meaning'
import type { Library } from '../library/library'
import type { Store } from '../core/store'
import type { Models } from '../models/models'
import type { Lend } from '../rpc/lend'
import type { Site } from '../site/site'
import type { Update } from '../shell/update'
import type { Intake } from './given-files'
import { useBack } from './back'
import type { Backups } from './backups'
import { Banners } from './banners'
import { Boundary } from './boundary'
import { Icon } from './icons'
import { listenForFiles, listenForLaunch } from './intake'
import { SkipLink } from './skip-link'
import { EngineChip } from './engine-chip'
import { useMedia, useSelected, useStore } from './use-store'
import { closePlace } from './view'
import type { View, ViewStore } from './view'
import { Welcome } from './welcome'
import { whenIdle } from './when-idle'
import { useWords } from './words/words'

const libraryPanel = () => import('./library-panel').then((module) => ({ default: module.LibraryPanel }))
const answersPanel = () => import('./answers-panel').then((module) => ({ default: module.AnswersPanel }))
const LibraryPanel = lazy(libraryPanel)
const AnswersPanel = lazy(answersPanel)
const PagePanel = lazy(() => import('./page-panel').then((module) => ({ default: module.PagePanel })))
const SettingsDialog = lazy(() => import('./settings-dialog').then((module) => ({ default: module.SettingsDialog })))
const ModelsDialog = lazy(() => import('./models-dialog').then((module) => ({ default: module.ModelsDialog })))

interface AppProps {
  library: Library
  answers: Answers
  /** Pictures of what is quoted. */
  cutouts: Cutouts
  /** Missing where this build has no models: then there are quotes only. */
  models?: Models | undefined
  backups: Backups
  update: Update
  /** How far passages can be found by meaning. */
  meaning: Store<MeaningState>
  view: ViewStore
  site: Store<Site>
  /** The workers of the documents on the screen. */
  lendViewer: Lend<Worker>
}

/** The whole screen. */
export function App({ library, answers, cutouts, models, backups, update, meaning, view, site, lendViewer }: AppProps) {
  const words = useWords()
  const { items, phase } = useStore(library.state)
  const tab = useSelected(view, (state) => state.tab)
  const place = useSelected(view, (state) => state.place)
  const { name, pack, key, problem } = useStore(site)
  const [dragging, setDragging] = useState(false)
  /** A backup that was dropped. */
  const [given, setGiven] = useState<File>()
  const [dialog, setDialog] = useState<'settings' | 'models' | undefined>()
  const intake = useMemo(
    (): Intake => ({
      ...library,
      siteKey: key,
      hasModel: (id) =>
        !models || models.state.get().models.some((one) => one.id === id && one.status.kind === 'stored'),
      addModel(files, called) {
        setDialog('models')
        void models?.addFromFiles(files, called)
      },
      openBackup(file) {
        setDialog('settings')
        setGiven(file)
      },
    }),
    [library, models, key],
  )
  useEffect(() => listenForFiles(intake, setDragging), [intake])
  useEffect(() => {
    // No part of the first screen, and wanted right after it. What fails here is said where it is wanted.
    whenIdle([libraryPanel, answersPanel, () => import('./given-files')]).catch(() => undefined)
  }, [])
  useEffect(() => {
    listenForLaunch(library)
    // What came with a share is said once: not again after a reload.
    history.replaceState(history.state, '', location.pathname)
  }, [library])
  const empty = items.length === 0
  const openModels = () => setDialog('models')
  function close() {
    if (dialog === 'models') models?.seen()
    setDialog(undefined)
    setGiven(undefined)
  }
  useBack(tab === 'documents', () => view.set({ tab: 'ask' }))
  useBack(place !== undefined, () => closePlace(view))
  useBack(dialog !== undefined, close)
  useEffect(() => {
    // Removed in another tab, or before a reload.
    const isGone = place && !items.some(({ record }) => record.id === place.document)
    if (phase === 'open' && isGone) view.set({ place: undefined })
  }, [phase, items, place, view])
  return (
    <div className="app">
      <header className="header">
        {!empty && <SkipLink view={view} />}
        <h1 className="brand">
          {words.app.name}
          {name !== '' && <span className="site-name"> {name}</span>}
        </h1>
        {models && <EngineChip models={models} onPress={openModels} />}
        <Button className="button quiet icon" aria-label={words.app.settings} onPress={() => setDialog('settings')}>
          <Icon name="settings" />
        </Button>
      </header>
      <Banners
        library={library}
        update={update}
        models={models}
        hasPack={pack}
        siteKey={key}
        onModels={dialog === 'models' ? undefined : openModels}
      />
      {empty ? (
        <Welcome library={library} intake={intake} update={update} models={models} phase={phase} />
      ) : (
        <main className="panels" data-tab={tab} data-page-open={place && (place.spans.length > 0 ? 'cited' : 'chosen')}>
          <Boundary frame={(problem) => <section className="panel library">{problem}</section>}>
            <Suspense fallback={<section className="panel library" />}>
              <LibraryPanel {...{ library, intake, answers, update, meaning, view }} />
            </Suspense>
          </Boundary>
          <Boundary frame={(problem) => <section className="panel answers">{problem}</section>}>
            <Suspense fallback={<section className="panel answers" />}>
              <AnswersPanel {...{ library, answers, cutouts, models, view }} />
            </Suspense>
          </Boundary>
          {place && (
            <Boundary frame={(problem) => <section className="panel page">{problem}</section>}>
              <Suspense fallback={<section className="panel page" />}>
                <PagePanel {...{ library, answers, view, lendViewer, place }} settings={backups.settings} />
              </Suspense>
            </Boundary>
          )}
        </main>
      )}
      {!empty && <Tabs tab={tab} hasPage={place !== undefined} onTab={(next) => view.set({ tab: next })} />}
      {dragging && <div className="drop-overlay">{words.app.drop}</div>}
      {dialog && (
        <Boundary frame={(problem) => <FailedDialog onClose={close}>{problem}</FailedDialog>}>
          <Suspense fallback={null}>
            {dialog === 'settings' && (
              <SettingsDialog {...{ library, answers, models, backups, update, problem, given }} onClose={close} />
            )}
            {dialog === 'models' && models && <ModelsDialog models={models} onClose={close} />}
          </Suspense>
        </Boundary>
      )}
    </div>
  )
}

const openModally = (dialog: HTMLDialogElement | null) => dialog?.showModal()

/** Stands for a dialog that failed; the browser's own, as those of the app come with the code that did. */
function FailedDialog({ onClose, children }: { onClose(): void; children: ReactNode }) {
  const { app } = useWords()
  return (
    <dialog ref={openModally} className="sheet" aria-label={app.name} onClose={onClose}>
      {children}
      <Button className="button" onPress={onClose}>
        {app.close}
      </Button>
    </dialog>
  )
}

interface TabsProps {
  tab: View['tab']
  hasPage: boolean
  onTab(tab: View['tab']): void
}

function Tabs({ tab, hasPage, onTab }: TabsProps) {
  const { app } = useWords()
  // Where there is room, the page stands above the answers: one tab for both.
  const roomy = useMedia('(min-width: 1000px), (min-width: 700px) and (min-height: 501px)')
  return (
    <nav aria-label={app.panels}>
      <ToggleButtonGroup
        className="tabs"
        aria-label={app.panel}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[roomy && tab === 'page' ? 'ask' : tab]}
        onSelectionChange={(keys) => onTab([...keys][0] as View['tab'])}
      >
        <ToggleButton className="button" id="documents">
          <Icon name="documents" />
          {app.documents}
        </ToggleButton>
        <ToggleButton className="button" id="ask">
          <Icon name="ask" />
          {app.ask}
        </ToggleButton>
        {!roomy && (
          <ToggleButton className="button" id="page" isDisabled={!hasPage}>
            <Icon name="page" />
            {app.page}
          </ToggleButton>
        )}
      </ToggleButtonGroup>
    </nav>
  )
}
