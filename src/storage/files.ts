/** Files of the origin's private file system: written in a worker, by a handle that only it has. */
import { SitebookError } from '../core/errors'
import { isQuotaExceeded } from './database'

export interface ByteWriter {
  /** Appends; `chunk` may be used again when the promise resolves. Throws `storage/no-space`. */
  write(chunk: Uint8Array<ArrayBuffer>): Promise<void>
  /** Resolves when all is on the disk. */
  end(): Promise<void>
}

/** What a file has in workers only: missing in the page's types. */
export type WorkerFile = FileSystemFileHandle & {
  createSyncAccessHandle(): Promise<{
    write(chunk: Uint8Array<ArrayBuffer>, options: { at: number }): number
    truncate(size: number): void
    flush(): void
    close(): void
  }>
}

/** A folder of that name; undefined where the browser has no such file system: old ones, and private windows of some. */
export async function openFolder(name: string): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })
  } catch {
    return undefined
  }
}

/** Starts a file, in place of one that may be there. */
export async function createFile(folder: FileSystemDirectoryHandle, name: string): Promise<ByteWriter> {
  const file = (await folder.getFileHandle(name, { create: true })) as WorkerFile
  const handle = await file.createSyncAccessHandle()
  handle.truncate(0)
  let at = 0
  return {
    async write(chunk) {
      try {
        const written = handle.write(chunk, { at })
        if (written !== chunk.length) throw new SitebookError('storage/no-space', `${written} of ${chunk.length} bytes`)
        at += written
      } catch (error) {
        handle.close()
        throw isQuotaExceeded(error) ? new SitebookError('storage/no-space', String(error)) : error
      }
    },
    async end() {
      handle.flush()
      handle.close()
    },
  }
}

/**
 * Writes a small file, in place of one that may be there: all of it or nothing, whenever the app is killed. Older Safaris can do it
 * in workers only, and may leave a part of it. Throws `storage/no-space`.
 */
export async function writeFile(folder: FileSystemDirectoryHandle, name: string, text: string): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true })
  if (!('createWritable' in file)) {
    const writer = await createFile(folder, name)
    await writer.write(new TextEncoder().encode(text))
    return writer.end()
  }
  try {
    const writable = await file.createWritable()
    await writable.write(text)
    await writable.close()
  } catch (error) {
    throw isQuotaExceeded(error) ? new SitebookError('storage/no-space', String(error)) : error
  }
}

/** The text of a small file. Throws the browser's own `NotFoundError`. */
export async function readText(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  return (await (await folder.getFileHandle(name)).getFile()).text()
}

/** A terminated worker's handle is let go of a moment after its end: tried for two seconds; what then remains is swept at the next start. */
export async function removeFile(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      await folder.removeEntry(name)
      return
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
