/** Files that reach the page from outside a button: drop, paste and "Open with". */
import type { Library } from '../library/library'
import { readable } from './readable'
import type { Intake } from './given-files'

/** What a drop or a paste holds. Must be called while the event is handled; the files can be read later. */
function addGiven(intake: Intake, transfer: DataTransfer): void {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const files = [...transfer.files]
  withCode(intake, files, ({ addEntries, addLoose }) =>
    entries.length === 0 ? addLoose(intake, files) : addEntries(intake, entries),
  )
}

/** Takes in files that were picked; among them may be a .zip of any kind. */
export function addPicked(intake: Intake, files: File[]): void {
  withCode(intake, files, ({ addLoose }) => addLoose(intake, files))
}

/** Takes in a folder that was picked. */
export function addPickedFolder(intake: Intake, files: File[]): void {
  const name = files[0]?.webkitRelativePath.split('/')[0] ?? ''
  withCode(intake, files, ({ addFolder }) => addFolder(intake, name, files))
}

/** The code that looks into files comes with the first of them. */
function withCode(intake: Intake, files: File[], take: (code: typeof import('./given-files')) => unknown): void {
  // Without it: not kept on this device yet, and no network.
  import('./given-files').then(take, () => intake.note({ kind: 'unreadable', name: files[0]?.name ?? '' }))
}

/** Listens on the whole page for drops and pastes; `onDrag` says whether files hover over it. Returns the end of listening. */
export function listenForFiles(intake: Intake, onDrag: (over: boolean) => void): () => void {
  const listening = new AbortController()
  const { signal } = listening
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    onDrag(true)
  }
  const drop = (event: DragEvent) => {
    if (!hasFiles(event) || event.dataTransfer === null) return
    event.preventDefault()
    onDrag(false)
    addGiven(intake, event.dataTransfer)
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) onDrag(false)
  }
  const paste = (event: ClipboardEvent) => {
    if (!event.clipboardData?.types.includes('Files')) return
    event.preventDefault()
    addGiven(intake, event.clipboardData)
  }
  document.addEventListener('dragover', over, { signal })
  document.addEventListener('dragleave', leave, { signal })
  document.addEventListener('drop', drop, { signal })
  document.addEventListener('paste', paste, { signal })
  return () => listening.abort()
}

interface LaunchQueue {
  setConsumer(consumer: (launch: { files: readonly FileSystemFileHandle[] }) => void): void
}

/** Files with which the installed app was opened ("Open with"), now and later. */
export function listenForLaunch(library: Pick<Library, 'add' | 'note'>): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue }
  launchQueue?.setConsumer((launch) => {
    if (launch.files.length === 0) return
    void readable(library, launch.files, (handle) => handle.getFile()).then(library.add)
  })
}
