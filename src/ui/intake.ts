/** Files that reach the page from outside a button: drop, paste and "Open with". */
import { isTextName } from '../core/format'
import type { Library } from '../library/library'
import { sortFiles } from '../library/intake'
import { isOfModel } from '../models/mlc'

const natural = new Intl.Collator(undefined, { numeric: true })

interface Intake extends Pick<Library, 'add' | 'note'> {
  /** Takes the files of a model, or the .zip of one. */
  addModel(files: File[]): void
}

/** Adds the PDFs and texts of a folder, at any depth, and passes other files over in silence; one that holds none says so. */
export async function addFolder(
  library: Pick<Library, 'add' | 'note'>,
  name: string,
  files: readonly File[],
): Promise<void> {
  // By path, as a person would list them: the disk's own order is none.
  const path = (file: File) => file.webkitRelativePath
  const { documents } = await sortFiles(files.toSorted((a, b) => natural.compare(path(a), path(b))))
  if (documents.length > 0) await library.add(documents)
  else library.note({ kind: 'no-pdfs', name })
}

/** A folder is added for its documents; one that holds a model, and perhaps a text about it, is a model. */
async function addDropped(intake: Intake, name: string, files: File[]): Promise<void> {
  const { documents } = await sortFiles(files)
  if (documents.every(({ name }) => isTextName(name)) && files.some(isOfModel)) intake.addModel(files)
  else await addFolder(intake, name, files)
}

/** Adds files that came without a folder; those of a model may be among them. */
async function addLoose(intake: Intake, files: File[]): Promise<void> {
  const ofModel = await Promise.all(files.map(async (file) => isOfModel(file) || holdsModel(file)))
  if (!ofModel.includes(true)) return intake.add(files)
  const { documents, photos, others } = await sortFiles(files)
  // A model has texts of its own.
  const isText = ({ name }: File) => isTextName(name)
  const given = [...documents.filter((file) => !isText(file)), ...photos]
  if (given.length > 0) void intake.add(given)
  intake.addModel([...others, ...documents.filter(isText)])
}

/** Whether a file is the .zip of a model, as the names in it say. */
async function holdsModel(file: File): Promise<boolean> {
  if (!/\.zip$/i.test(file.name)) return false
  const { unzip } = await import('../models/unzip')
  // What cannot be read as a .zip holds none.
  const files = await unzip(file).catch(() => [])
  return files.some(isOfModel)
}

/** What a drop or a paste holds. Must be called while the event is handled; the files can be read later. */
function addGiven(intake: Intake, transfer: DataTransfer): void {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) void addLoose(intake, [...transfer.files])
  const single = entries.filter((entry) => entry.isFile)
  if (single.length > 0) void readable(intake, single, entryFile).then((files) => addLoose(intake, files))
  for (const folder of entries.filter((entry) => entry.isDirectory)) {
    void readable(intake, [folder as FileSystemDirectoryEntry], folderFiles).then(([files]) => {
      if (files) void addDropped(intake, folder.name, files)
    })
  }
}

/** All files below a folder, by name. */
async function folderFiles(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    // A reader gives at most 100 entries at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    entries.push(...some)
  }
  entries.sort((a, b) => natural.compare(a.name, b.name))
  const files: File[] = []
  for (const entry of entries) {
    if (entry.isDirectory) files.push(...(await folderFiles(entry as FileSystemDirectoryEntry)))
    else files.push(await entryFile(entry))
  }
  return files
}

function entryFile(entry: FileSystemEntry): Promise<File> {
  return new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
}

/** What `read` gives for each of `sources`; those that cannot be read are named, and the others go on. */
async function readable<Source extends { name: string }, Result>(
  library: Pick<Library, 'note'>,
  sources: readonly Source[],
  read: (source: Source) => Promise<Result>,
): Promise<Result[]> {
  const results = await Promise.allSettled(sources.map(read))
  results.forEach((result, index) => {
    const name = sources[index]?.name ?? ''
    if (result.status === 'rejected') library.note({ kind: 'unreadable', name })
  })
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
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
