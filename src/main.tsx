/** Puts the page together: workers, storage, use cases, screens. */
import { createRoot } from 'react-dom/client'
import { isUnderWay, type StoredTurn } from './answers/turn'
import type { ConversationNote } from './answers/conversations'
import { type AnswersParts, createAnswers } from './answers/ask'
import { createCutouts } from './answers/cutouts'
import { createDeviceCheck } from './answers/device-check'
import { createEngineHost } from './answers/engine-host'
import type { EngineHostParts } from './answers/engine-host'
import { createMeaning } from './answers/meaning'
import { patientSearch } from './answers/patient-search'
import { createRefreshing } from './answers/refreshing'
import { createSight } from './answers/sight'
import { unsearchedOf } from './answers/unsearched'
import { createQuotesEngine } from './engine/quotes'
import { createLibrary } from './library/create-library'
import { catalogue } from './models/catalogue'
import { createModels } from './models/create-models'
import { embeddingPacks } from './models/embedding-packs'
import { keepAwake } from './models/wake-lock'
import type {
  BackupMethods,
  LlmMethods,
  MeaningMethods,
  ModelMethods,
  ParserMethods,
  PdfMethods,
  PictureMethods,
  SearchMethods,
} from './rpc/protocol'
import { createLend } from './rpc/lend'
import { supervise } from './rpc/supervise'
import { once } from './core/once'
import { createStore, until } from './core/store'
import { noSite, readSite } from './site/site'
import { trustOwnScripts } from './shell/trusted'
import { watchForUpdates } from './shell/update'
import { openBytes } from './storage/bytes'
import { conversationStorage } from './storage/conversation'
import { openDatabase } from './storage/database'
import { libraryStorage } from './storage/library'
import { settingsStorage } from './storage/settings'
import { enterPhase, lastPhases, leavePhase } from './storage/tombstones'
import { App } from './ui/app'
import { listenForBack } from './ui/back'
import { Boundary } from './ui/boundary'
import { FeedbackContext } from './ui/feedback/context'
import { keepInstallPrompt } from './ui/install-hint'
import { startTextSize } from './ui/text-size'
import { startTheme } from './ui/theme'
import { createView } from './ui/view'
import { followKeyboard } from './ui/visible-height'
import { whenIdle } from './ui/when-idle'
import { startWords, wordsStore } from './ui/words/words'
import './ui/base.css'
import './ui/layout.css'
import './ui/parts.css'
import './ui/library.css'
import './ui/page.css'
import './ui/low.css'
import './ui/print.css'

const minute = 60_000

/** After so many seconds a worker that says nothing hangs; in development it may stand at a breakpoint. */
const hangsAfter = (seconds: number) => (import.meta.env.DEV ? {} : { patience: seconds })

trustOwnScripts()
startTheme()
startTextSize()
keepInstallPrompt()
followKeyboard()
listenForBack()

const site = createStore(noSite)
const siteRead = readSite(fetch).then((read) => {
  site.set(read)
  return read
})

const database = openDatabase()
// The library says it; the others meet it when they need what is stored.
database.catch(() => undefined)
// Fetched while the database opens: it is as large as what is left for the script of the first screen.
const kept = Promise.all([database, import('./storage/copies')]).then(async ([database, { createCopies }]) => {
  const copies = createCopies(database, console.warn)
  return {
    copies,
    restored: await copies.restore(),
    conversation: conversationStorage<StoredTurn>(database, copies),
    settings: settingsStorage(database, copies),
  }
})
kept.catch(() => undefined)
const settings = {
  read: async (key: string) => (await kept).settings.setting(key),
  save: async (key: string, value: unknown) => (await kept).settings.saveSetting(key, value),
}
document.addEventListener('visibilitychange', () => {
  if (document.hidden) kept.then(({ copies }) => copies.flush()).catch(() => undefined)
})

const library = createLibrary({
  open: async () => ({ storage: libraryStorage(await database), bytes: await openBytes(await database) }),
  restored: async () => (await kept).restored,
  startWorker: () =>
    supervise<PdfMethods & PictureMethods>(
      () => new Worker(new URL('../workers/pdf.ts', import.meta.url), { type: 'module' }),
      __BUILD__,
    ),
  async sample() {
    const response = await fetch('/sample/pump-manual.pdf')
    return new File([await response.blob()], 'pump-manual.pdf', { type: 'application/pdf' })
  },
  // Each import has two threads, and some hundred megabytes at worst.
  width: navigator.hardwareConcurrency >= 2 && (deviceMemory() ?? Infinity) >= 2 * 2 ** 30 ? 2 : 1,
  isCalm,
})

const search = supervise<SearchMethods>(
  () => new Worker(new URL('../workers/search.ts', import.meta.url), { type: 'module' }),
  __BUILD__,
  // Its longest step, joining the segments of a document of 100,000 passages, takes some seconds of CPU, and a tablet ten times that.
  hangsAfter(10 * 60),
)

const lendViewer = createLend(
  (bytes) => new Worker(new URL('../workers/viewer.ts', import.meta.url), { type: 'module', name: `${bytes}` }),
  __BUILD__,
  hangsAfter(30),
)
// It begins with its index before the first question, and after the first screen.
whenIdle([() => search.call('ready', null)]).catch(console.warn)
whenIdle([
  () => import('./ui/kept-focus').then(({ keepFocus }) => keepFocus()),
  () => import('./ui/hints').then(({ quietHints }) => quietHints()),
]).catch(console.warn)
// A page that is out of sight may end at any moment.
const keepIndex = () => {
  if (search.isRunning()) search.call('keep', null).catch(console.warn)
}
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keepIndex())
window.addEventListener('pagehide', keepIndex)
const refreshing = createRefreshing(
  // Whoever asks next hears what is wrong; a worker that starts again reads all that is stored.
  (document) => void search.call('refresh', { document }).catch(console.warn),
  2000,
)
library.onChange((document) => {
  const item = library.state.get().items.find(({ record }) => record.id === document)
  refreshing.changed(document, item?.activity.kind === 'reading')
  if (item?.record.state === 'ready') meaning.wake()
})

const phases: EngineHostParts['phases'] = {
  enter: async (phase, model) => enterPhase(await database, phase, model),
  leave: async (phase, model, failed) => leavePhase(await database, phase, model, failed),
  deaths: async () =>
    (await lastPhases(await database))
      .filter(({ name }) => name !== 'import' && name !== 'ocr')
      .map(({ subject }) => subject),
}

const engineWorker = () =>
  supervise<LlmMethods>(() => new Worker(new URL('../workers/llm.ts', import.meta.url), { type: 'module' }), __BUILD__)

const engine = createEngineHost({
  quotes: createQuotesEngine(),
  worker: engineWorker(),
  locks: navigator.locks,
  phases,
  page: document,
  idleAfter: 15 * minute,
  // A tablet kills pages out of sight for their memory; switching to another app and back is quicker than this.
  hiddenAfter: matchMedia('(pointer: coarse)').matches ? minute / 4 : minute,
})

const downloads = supervise<ModelMethods>(
  () => new Worker(new URL('../workers/download.ts', import.meta.url), { type: 'module' }),
  __BUILD__,
)

const models = createModels({
  catalogue,
  work: {
    stored: (args) => downloads.call('stored', args),
    download: (args, signal) => downloads.open('download', args, signal),
    verify: (args, signal) => downloads.open('verify', args, signal),
    takeIn: (args, signal) => downloads.open('takeIn', args, signal),
    copyTo: (args, signal) => downloads.open('copyTo', args, signal),
    zip: (args, signal) => downloads.open('zip', args, signal),
    offered: (args) => downloads.call('offered', args),
    look: (args) => downloads.call('look', args),
    unwant: (args) => downloads.call('unwant', args),
    remove: (args) => downloads.call('remove', args),
  },
  engine,
  deviceCheck: createDeviceCheck({ worker: engineWorker(), phases }),
  async cpuRate() {
    const [{ coreRate }, { threadsFor }] = await Promise.all([import('./models/cpu-rate'), import('./engine/threads')])
    return { core: await coreRate(), threads: threadsFor(navigator.hardwareConcurrency, crossOriginIsolated) }
  },
  build: __BUILD__,
  site: () => siteRead,
  origin: location.origin,
  settings,
  storage: navigator.storage,
  memory: deviceMemory(),
  keepAwake: () => keepAwake(document, navigator.wakeLock),
  tabs: new BroadcastChannel('sitebook-models'),
  page: window,
})

const meaning = createMeaning({
  worker: supervise<MeaningMethods>(
    () => new Worker(new URL('../workers/meaning.ts', import.meta.url), { type: 'module' }),
    __BUILD__,
  ),
  pack: packHere,
  isCalm: async () => library.state.get().items.every(({ activity }) => activity.kind === 'idle') && (await isCalm()),
  onVectors: (document) => refreshing.changed(document, false),
  report: console.warn,
})
let packBefore: string | undefined
models.state.subscribe(() => {
  if (packHere() === packBefore) return
  packBefore = packHere()
  meaning.wake()
  if (packBefore !== undefined) search.call('readVectors', null).catch(console.warn)
})

const parserWorker = () =>
  supervise<ParserMethods>(
    () => new Worker(new URL('../workers/pdfjs.ts', import.meta.url), { type: 'module' }),
    __BUILD__,
  )

const asking: Pick<AnswersParts, 'search' | 'engine' | 'plan' | 'fileName'> = {
  search: patientSearch({
    async search(args, signal) {
      refreshing.flush()
      const vector = await meaning.vectorOf(args.question)
      const documents = args.documents ?? stayingDocuments()
      return search.call('search', { ...args, ...(documents && { documents }), ...(vector && { vector }) }, signal)
    },
    indexed: (signal) => search.call('ready', null, signal),
    library,
    patience: 15_000,
  }),
  engine,
  plan: async () => {
    const [{ chosenSentences }, { withTools }, { wordingsStore }] = await Promise.all([
      import('./answers/chosen-sentences'),
      import('./answers/tools'),
      import('./ui/wordings'),
    ])
    return withTools((request, signal) => chosenSentences({ ...request, ...wordingsStore.get() }, signal))
  },
  fileName: (id) => library.state.get().items.find(({ record }) => record.id === id)?.name ?? '',
}
const answers = createAnswers({
  ...asking,
  look: createSight({
    worker: parserWorker(),
    library,
    idleAfter: minute / 2,
    patience: 10_000,
  }),
  unsearched: (documents, pending) => unsearchedOf(library.state.get().items, documents, pending),
  tasks: {
    items: () => library.state.get().items,
    pageTexts: library.pageTexts,
    drawing: { worker: parserWorker(), library, idleAfter: minute / 2, patience: 10_000 },
  },
  language: () => wordsStore.get().locale,
  conversation: {
    turns: async () => (await kept).conversation.turns(),
    saveTurn: async (turn) => (await kept).conversation.saveTurn(turn),
    removeTurns: async (ids) => (await kept).conversation.removeTurns(ids),
    notes: async () => ((await settings.read('conversations')) ?? []) as ConversationNote[],
    saveNotes: (notes) => settings.save('conversations', notes),
  },
  report: console.error,
})

answers.state.subscribe(() => {
  if (answers.state.get().turns.some(isUnderWay)) meaning.pause()
})

const cutouts = createCutouts({
  worker: parserWorker(),
  library,
  calm: () =>
    until(answers.state, ({ turns }) => !turns.some(({ state }) => state === 'searching' || state === 'quoted')),
  idleAfter: minute / 2,
  patience: 10_000,
})

/** What was said of answers; read when it is shown first. */
const feedback = once(async () => {
  const { openFeedback } = await import('./answers/feedback')
  const { feedbackStorage } = await import('./storage/feedback')
  return openFeedback(feedbackStorage(await database, (await kept).copies))
})

/** The sets of questions that were asked; read when they are shown first. */
const evaluation = once(async () => {
  const { openEvaluation } = await import('./answers/evaluation')
  const { memoryTaken, setupOf } = await import('./answers/evaluation-setup')
  const { evaluationStorage } = await import('./storage/evaluation')
  const { wordingsStore } = await import('./ui/wordings')
  return openEvaluation({
    ...asking,
    answers: answers.state,
    file: library.fileName,
    passages: async (id) => libraryStorage(await database).passages(id),
    settings,
    setup: async () =>
      setupOf(
        library.state.get(),
        models.state.get(),
        await engine.capacity(),
        wordingsStore.get(),
        packHere(),
        __BUILD__,
      ),
    memory: memoryTaken,
    storage: evaluationStorage(await database),
  })
})

const backups = {
  worker: supervise<BackupMethods>(
    () => new Worker(new URL('../workers/backup.ts', import.meta.url), { type: 'module' }),
    __BUILD__,
  ),
  settings,
  feedback,
  evaluation,
}
settings
  .read('restoring')
  .then(async (name) => {
    if (typeof name !== 'string') return
    library.note({ kind: 'restore-stopped', name })
    await settings.save('restoring', undefined)
  })
  .catch(() => undefined)

/** While some documents are leaving, which are still in the index: the others. */
function stayingDocuments(): string[] | undefined {
  const { items, leaving } = library.state.get()
  return leaving.length > 0 ? items.map(({ record }) => record.id) : undefined
}

/** The pack that finds by meaning, of those that are whole on the device. */
function packHere(): string | undefined {
  const { models: items } = models.state.get()
  const isHere = (id: string) => items.some((item) => item.id === id && /^(stored|copying)$/.test(item.status.kind))
  return embeddingPacks.findLast(({ id }) => isHere(id))?.id
}

/** Whether nobody waits for an answer, and there is power. */
async function isCalm(): Promise<boolean> {
  return !answers.state.get().turns.some(isUnderWay) && (await hasPower())
}

/** Whether work that can wait may be done now: on mains, or with a third of the battery left; where the browser says (Chromium). */
async function hasPower(): Promise<boolean> {
  const device = navigator as { getBattery?(): Promise<{ charging: boolean; level: number }> }
  const battery = await device.getBattery?.().catch(() => undefined)
  return !battery || battery.charging || battery.level > 0.3
}

/** Bytes, rounded by the browser; undefined where it does not say (Safari, Firefox). */
function deviceMemory(): number | undefined {
  const { deviceMemory } = navigator as { deviceMemory?: number }
  return deviceMemory === undefined ? undefined : deviceMemory * 2 ** 30
}

const root = document.getElementById('root')
if (root) {
  const update = watchForUpdates()
  const screen = createRoot(root)
  void startWords().then(() =>
    screen.render(
      <Boundary>
        <FeedbackContext value={feedback}>
          <App
            library={library}
            answers={answers}
            cutouts={cutouts}
            models={models}
            backups={backups}
            update={update}
            meaning={meaning.state}
            view={createView()}
            site={site}
            lendViewer={lendViewer}
          />
        </FeedbackContext>
      </Boundary>,
    ),
  )
}

// After the first screen: what is stored, what fits this device, a download that the last visit did not finish, the model
// that it used, and the copies that it did not come to write.
setTimeout(() => {
  kept
    .then(({ copies }) =>
      copies.mend(
        answers.state
          .get()
          .turns.slice(-8)
          .map(({ id }) => id),
      ),
    )
    .catch(console.warn)
  models
    .check()
    .then(() => import('./models/keep-active'))
    .then(({ keepActive }) => keepActive(models, settings, engine.mayLoadByItself))
    .then(answers.resume)
    .catch(console.error)
}, 2000)
