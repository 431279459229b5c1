/** Takes in the bytes of one file, piece by piece, and seals it when it is whole and right. */
import { SitebookError } from '../core/errors'
import type { ModelFile, StoredFile } from '../core/model-files'
import { type Digest, type Digests, checkFile, chunksOf, createDigests, isSame } from './digests'
import type { ModelStore } from './model-store'

export interface Keeping {
  model: string
  store: ModelStore
  /** Most bytes of a piece. Few large pieces read back fastest: a file in one piece twice as fast as in eight. */
  pieceBytes: number
  /** Milliseconds after which a piece is kept though it is small: what a killed process loses at most. */
  pieceAge: number
  checkpoints: Checkpoints
  /** Told whenever the bytes of a file that arrived change; down to 0 when it is dropped. */
  progress(file: string, received: number): void
}

/**
 * The hashes of the halves that this worker has kept, by model and file, so that another try need not read them back. A new
 * worker does: what a kill or a flat battery has damaged is then found. Should another tab have begun a file anew and kept
 * just as many bytes of it, the hash comes out wrong, and the file comes anew.
 */
export type Checkpoints = Map<string, { received: number; digests: Digests }>

/** What is kept of `wanted` and can be continued. A part of another version is dropped. */
export async function continueFile(wanted: ModelFile, keeping: Keeping): Promise<StoredFile> {
  const { model, store } = keeping
  const kept = (await store.files(model)).find((file) => file.name === wanted.name)
  const usable = kept?.sha256
    ? await isSame(kept, wanted, () => store.part(model, wanted.name))
    : wanted.size === undefined || kept === undefined || kept.received <= wanted.size
  if (kept && !usable) return startOver(wanted, keeping)
  if (!kept) keeping.checkpoints.delete(keyOf(wanted, keeping))
  const state = kept ?? fresh(wanted)
  keeping.progress(wanted.name, state.received)
  return { ...state, size: wanted.size ?? state.size }
}

/** Drops what is kept of a file. */
export async function startOver(wanted: ModelFile, keeping: Keeping): Promise<StoredFile> {
  keeping.checkpoints.delete(keyOf(wanted, keeping))
  await keeping.store.drop(keeping.model, wanted.name)
  keeping.progress(wanted.name, 0)
  return fresh(wanted)
}

/** The state of a file of which nothing is here. */
export function fresh(file: ModelFile): StoredFile {
  return { name: file.name, size: file.size, received: 0, etag: '', sha256: '', md5: '' }
}

function keyOf({ name }: Pick<ModelFile, 'name'>, { model }: Keeping): string {
  return `${model}/${name}`
}

/** Hashes that already know the kept part. */
export async function digestsOf(state: StoredFile, wanted: ModelFile, keeping: Keeping): Promise<Digests> {
  const known = keeping.checkpoints.get(keyOf(wanted, keeping))
  if (known?.received === state.received && known.digests.serves(wanted)) return known.digests.copy()
  const digests = await createDigests(wanted)
  if (state.received === 0) return digests
  for await (const chunk of chunksOf((await keeping.store.part(keeping.model, wanted.name)).stream()))
    digests.update(chunk)
  keeping.checkpoints.set(keyOf(wanted, keeping), { received: state.received, digests: digests.copy() })
  return digests
}

/**
 * Appends `stream` to the file, however it ends: after an error or a cancel the last short piece is kept too. Throws
 * `model/wrong-bytes` if there is more than `state.size`, `storage/no-space`, or what the stream throws.
 */
export async function append(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  state: StoredFile,
  digests: Digests,
  keeping: Keeping,
): Promise<StoredFile> {
  let chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  let kept = performance.now()
  async function flush() {
    kept = performance.now()
    if (length === 0) return
    const piece = new Blob(chunks)
    chunks = []
    length = 0
    state = { ...state, received: state.received + piece.size }
    await keeping.store.append(keeping.model, state, piece)
    keeping.checkpoints.set(keyOf(state, keeping), { received: state.received, digests: digests.copy() })
  }
  try {
    for await (const chunk of chunksOf(stream)) {
      const received = state.received + length + chunk.byteLength
      if (state.size !== undefined && received > state.size)
        throw new SitebookError('model/wrong-bytes', `${state.name}: more than ${state.size} bytes`)
      digests.update(chunk)
      chunks.push(chunk)
      length += chunk.byteLength
      keeping.progress(state.name, received)
      if (length >= keeping.pieceBytes || performance.now() - kept >= keeping.pieceAge) await flush()
    }
  } finally {
    await flush()
  }
  return state
}

/** Appends a Blob of the disk to the file: the browser copies it, and its bytes never come here. Throws `storage/no-space` or an `AbortError`. */
export async function appendBlob(
  bytes: Blob,
  state: StoredFile,
  keeping: Keeping,
  signal: AbortSignal,
): Promise<StoredFile> {
  while (state.received < bytes.size) {
    signal.throwIfAborted()
    const piece = bytes.slice(state.received, state.received + keeping.pieceBytes)
    state = { ...state, received: state.received + piece.size }
    await keeping.store.append(keeping.model, state, piece)
    keeping.progress(state.name, state.received)
  }
  return state
}

/** Seals a file whose bytes are all here. Throws `model/wrong-file` and drops it if they are not the right ones. */
export async function seal(state: StoredFile, wanted: ModelFile, found: Digest, keeping: Keeping): Promise<void> {
  try {
    await checkFile(wanted, found, await keeping.store.part(keeping.model, wanted.name))
  } catch (error) {
    await startOver(wanted, keeping)
    throw error
  }
  keeping.checkpoints.delete(keyOf(wanted, keeping))
  await keeping.store.seal(keeping.model, { ...state, size: state.received, ...found })
}
