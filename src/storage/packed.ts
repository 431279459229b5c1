/**
 * A file that is made to be saved elsewhere: gigabytes, so it is put together on the disk, in the origin's private file system,
 * and the browser's downloads copy it from there.
 */
import { createFile, removeFile } from './files'

const folderName = 'packed'
/** Milliseconds that a download may take to copy it. */
const patience = 3_600_000

/**
 * Writes `stream` to a file of that name, in place of the one before it. Only in a worker. Throws `storage/no-space`, an
 * `AbortError`, or what the stream throws; nothing is left then.
 */
export async function packedFile(
  name: string,
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
): Promise<File> {
  const folder = await openFolder()
  // Without such a file system the browser keeps the bytes where it keeps those of every Blob.
  if (!folder) return new File([await new Response(stream).blob()], name)
  await sweepPacked(0)
  const writer = await createFile(folder, name)
  try {
    await stream.pipeTo(new WritableStream({ write: (chunk) => writer.write(chunk) }), { signal })
    await writer.end()
  } catch (error) {
    await writer.end().catch(() => undefined)
    await removeFile(folder, name)
    throw error
  }
  return (await folder.getFileHandle(name)).getFile()
}

/** Removes what was packed so many milliseconds ago: whoever wanted it has it. */
export async function sweepPacked(age = patience): Promise<void> {
  const folder = await openFolder()
  if (!folder) return
  const names: string[] = []
  for await (const name of folder.keys()) names.push(name)
  for (const name of names) {
    const { lastModified } = await (await folder.getFileHandle(name)).getFile()
    if (Date.now() - lastModified >= age) await removeFile(folder, name)
  }
}

async function openFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true })
  } catch {
    // Missing in old browsers, refused in private windows of some.
    return undefined
  }
}
