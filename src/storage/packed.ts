/**
 * A file that is made to be saved elsewhere: gigabytes, so it is put together on the disk, in the origin's private file system,
 * and the browser's downloads copy it from there.
 */
import { createFile, openFolder, removeFile } from './files'

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
  const folder = await openFolder(folderName)
  // Without such a file system the browser keeps the bytes where it keeps those of every Blob.
  if (!folder) return new File([await new Response(stream).blob()], name)
  await sweep(folder, 0)
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

/** Removes what was packed long ago: whoever wanted it has it. */
export async function sweepPacked(): Promise<void> {
  const folder = await openFolder(folderName)
  if (folder) await sweep(folder, patience)
}

/** Removes what is older than so many milliseconds. */
async function sweep(folder: FileSystemDirectoryHandle, age: number): Promise<void> {
  const names: string[] = []
  for await (const name of folder.keys()) names.push(name)
  for (const name of names) {
    const { lastModified } = await (await folder.getFileHandle(name)).getFile()
    if (Date.now() - lastModified >= age) await removeFile(folder, name)
  }
}
