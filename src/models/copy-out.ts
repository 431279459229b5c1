/** "Copy model to a folder", and the same as one .zip: files as they are, and an index that lets a mirror or another device check them. */
import { SitebookError } from '../core/errors'
import type { ModelProgress } from '../core/model-files'
import { indexName } from './mlc'
import type { ModelStore } from './model-store'
import { zip } from './zip'

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
  const total = sizeOf(files)
  let written = 0
  for (const { name, bytes } of files) {
    signal.throwIfAborted()
    const writable = await (await folder.getFileHandle(name, { create: true })).createWritable()
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, next) {
        written += chunk.byteLength
        report({ kind: 'copying', copied: written, total })
        next.enqueue(chunk)
      },
    })
    await bytes.stream().pipeThrough(counted).pipeTo(writable, { signal })
  }
}

/** The model as one .zip whose bytes stay in the store until they are read. Throws `model/incomplete`. */
export async function zipModel(
  model: string,
  store: ModelStore,
  report: (progress: ModelProgress) => void,
  signal: AbortSignal,
): Promise<File> {
  const files = await contents(model, store)
  const total = sizeOf(files)
  const packed = await zip(model, files, (copied) => report({ kind: 'copying', copied, total }), signal)
  return new File([packed], `${model}.zip`, { type: 'application/zip' })
}

function sizeOf(files: { bytes: Blob }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.size, 0)
}

async function contents(model: string, store: ModelStore): Promise<{ name: string; bytes: Blob }[]> {
  const record = await store.record(model)
  if (!record) throw new SitebookError('model/incomplete', model)
  const files: { name: string; bytes: Blob }[] = []
  for (const { name } of record.files) {
    const bytes = await store.read(model, name)
    if (!bytes) throw new SitebookError('model/incomplete', name)
    files.push({ name, bytes })
  }
  const index = JSON.stringify({ model, files: record.files }, undefined, 1)
  return [...files, { name: indexName, bytes: new Blob([index]) }]
}
