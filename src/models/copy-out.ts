/** "Copy model to a folder", and the same as one .zip: files as they are, and an index that lets a mirror or another device check them. */
import { makeZip } from 'client-zip'
import { SitebookError } from '../core/errors'
import type { FileBytes, ModelProgress } from '../core/model-files'
import { indexName } from './mlc'
import type { ModelStore } from './model-store'

/** Writes a folder named after the model into `directory`, the index last. Throws `model/incomplete`, or `storage/no-space` of that disk. */
export async function copyToFolder(
  model: string,
  directory: FileSystemDirectoryHandle,
  store: ModelStore,
  report: (progress: ModelProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const files = await contents(model, store)
  const folder = await directory.getDirectoryHandle(model, { create: true })
  const counted = counter(files, report)
  for (const { name, bytes } of files) {
    signal.throwIfAborted()
    const writable = await (await folder.getFileHandle(name, { create: true })).createWritable()
    await counted(bytes.stream()).pipeTo(writable, { signal })
  }
}

/** What keeps a file that was packed until it is saved (`storage/packed.ts`). */
export type PackFile = (
  name: string,
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
) => Promise<File>

/** The model as one .zip. Throws `model/incomplete`, and what `pack` throws. */
export async function zipModel(
  model: string,
  store: ModelStore,
  pack: PackFile,
  report: (progress: ModelProgress) => void,
  signal: AbortSignal,
): Promise<File> {
  const files = await contents(model, store)
  const counted = counter(files, report)
  // One after another: a stream that is open holds memory.
  async function* inputs() {
    for (const { name, bytes } of files)
      yield { name: `${model}/${name}`, size: bytes.size, input: counted(bytes.stream()) }
  }
  return pack(`${model}.zip`, makeZip(inputs()) as ReadableStream<Uint8Array<ArrayBuffer>>, signal)
}

/** Streams that report together how much of `files` went through them. */
function counter(files: { bytes: { size: number } }[], report: (progress: ModelProgress) => void) {
  const total = files.reduce((sum, { bytes }) => sum + bytes.size, 0)
  let copied = 0
  return (stream: ReadableStream<Uint8Array<ArrayBuffer>>) =>
    stream.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, next) {
          report({ kind: 'copying', copied: (copied += chunk.byteLength), total })
          next.enqueue(chunk)
        },
      }),
    )
}

type Contents = Pick<FileBytes, 'size' | 'stream'>

async function contents(model: string, store: ModelStore): Promise<{ name: string; bytes: Contents }[]> {
  const record = await store.record(model)
  if (!record) throw new SitebookError('model/incomplete', model)
  const files: { name: string; bytes: Contents }[] = []
  for (const { name } of record.files) {
    const bytes = await store.read(model, name)
    if (!bytes) throw new SitebookError('model/incomplete', name)
    files.push({ name, bytes })
  }
  const index = JSON.stringify({ model, files: record.files }, undefined, 1)
  return [...files, { name: indexName, bytes: new Blob([index]) }]
}
