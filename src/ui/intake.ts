/** Files that reach the page from outside a button: drop, paste and "Open with". */

/** Whether a file is a PDF by its name or type; other files of a folder are passed over in silence. */
export function looksLikePdf(file: File): boolean {
  return file.type === 'application/pdf' || /\.pdf$/i.test(file.name)
}

/** All files of a drop; of a folder in it, at any depth, only the PDFs. Must be called while the event is handled. */
function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return Promise.resolve([...transfer.files])
  return Promise.all(
    entries.map((entry) => (entry.isDirectory ? folderFiles(entry as FileSystemDirectoryEntry) : entryFile(entry))),
  ).then((files) => files.flat())
}

async function folderFiles(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const reader = folder.createReader()
  const files: File[] = []
  for (;;) {
    // A reader gives at most 100 entries at a time, and none at the end.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (entries.length === 0) return files
    for (const entry of entries) {
      if (entry.isDirectory) files.push(...(await folderFiles(entry as FileSystemDirectoryEntry)))
      else files.push(...(await entryFile(entry)).filter(looksLikePdf))
    }
  }
}

function entryFile(entry: FileSystemEntry): Promise<File[]> {
  return new Promise((resolve, reject) => (entry as FileSystemFileEntry).file((file) => resolve([file]), reject))
}

/** Listens on the whole page for drops and pastes; `onDrag` says whether files hover over it. Returns the end of listening. */
export function listenForFiles(onFiles: (files: File[]) => void, onDrag: (over: boolean) => void): () => void {
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
    void droppedFiles(event.dataTransfer).then(onFiles)
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) onDrag(false)
  }
  const paste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    onFiles(files)
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
export function listenForLaunch(onFiles: (files: File[]) => void): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue }
  launchQueue?.setConsumer((launch) => {
    if (launch.files.length > 0) void Promise.all(launch.files.map((handle) => handle.getFile())).then(onFiles)
  })
}
