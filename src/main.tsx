/** Puts the page together: workers, storage, use cases, screens. */
import { createRoot } from 'react-dom/client'
import { createAnswers } from './answers/ask'
import type { StoredTurn } from './answers/ask'
import { createLibrary } from './library/create-library'
import { firstPages } from './library/first-pages'
import { connect } from './rpc/client'
import type { PdfMethods, SearchMethods } from './rpc/protocol'
import { trustOwnScripts } from './shell/trusted'
import { watchForUpdates } from './shell/update'
import { openBytes } from './storage/bytes'
import { conversationStorage } from './storage/conversation'
import { openDatabase } from './storage/database'
import { libraryStorage } from './storage/library'
import { App } from './ui/app'
import { keepInstallPrompt } from './ui/install-hint'
import { startTheme } from './ui/theme'
import { createView } from './ui/view'
import './ui/base.css'
import './ui/layout.css'
import './ui/parts.css'

trustOwnScripts()
startTheme()
keepInstallPrompt()

const database = openDatabase()
// Said by the library; the others find out when they need it.
database.catch(() => undefined)

const library = createLibrary({
  async open() {
    return { storage: libraryStorage(await database), bytes: await openBytes(await database) }
  },
  startWorker() {
    return connect<PdfMethods>(new Worker(new URL('../workers/pdf.ts', import.meta.url), { type: 'module' }), __BUILD__)
  },
  async sample() {
    const response = await fetch('/sample/pump-manual.pdf')
    return new File([await response.blob()], 'pump-manual.pdf', { type: 'application/pdf' })
  },
  width: navigator.hardwareConcurrency > 4 ? 2 : 1,
})

const search = connect<SearchMethods>(
  new Worker(new URL('../workers/search.ts', import.meta.url), { type: 'module' }),
  __BUILD__,
)
library.onChange((document) => void search.call('refresh', { document }).catch(console.error))

const conversation = database.then((opened) => conversationStorage<StoredTurn>(opened))
conversation.catch(() => undefined)

const answers = createAnswers({
  async search(args, signal) {
    // Asked in the very moment of a drop: the first pages are here in a second or two.
    for (const document of await firstPages(library, args.documents, signal)) await search.call('refresh', { document })
    return search.call('search', args, signal)
  },
  model: () => undefined,
  fileName: (id) => library.state.get().items.find(({ record }) => record.id === id)?.record.name ?? '',
  conversation: {
    turns: async () => (await conversation).turns(),
    saveTurn: async (turn) => (await conversation).saveTurn(turn),
    clearTurns: async () => (await conversation).clearTurns(),
  },
  report: console.error,
})

const root = document.getElementById('root')
if (root)
  createRoot(root).render(<App library={library} answers={answers} update={watchForUpdates()} view={createView()} />)
