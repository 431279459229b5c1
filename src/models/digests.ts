/** Hashes of a file while its bytes go by, and whether they are the right ones. */
import { type IHasher, createMD5, createSHA256 } from 'hash-wasm'
import { SitebookError } from '../core/errors'
import { hexOf } from '../core/hex'
import type { FileBytes, ModelFile, StoredFile } from '../core/model-files'

/** Lower-case hex; `md5` is '' where the file is not checked by it. */
export interface Digest {
  sha256: string
  md5: string
}

export interface Digests {
  update(bytes: Uint8Array): void
  /** Ends the hashing. */
  end(): Digest
  /** Whether this takes the hashes by which `file` is checked. */
  serves(file: Pick<ModelFile, 'sha256' | 'md5'>): boolean
  /** Goes on from here by itself. */
  copy(): Digests
}

/**
 * SHA-256 of every file; MD5 only where that is all that is known of it. All hashes of a worker share one WebAssembly
 * instance for each algorithm and put their own state into it for each chunk: an instance reserves gigabytes of address
 * space, and a hundred of them not yet collected crash Chromium's renderer.
 */
export async function createDigests(file: Pick<ModelFile, 'sha256' | 'md5'>): Promise<Digests> {
  const sha256 = shared((instances.sha256 ??= await createSHA256()))
  return digests(sha256, needsMd5(file) ? shared((instances.md5 ??= await createMD5())) : undefined)
}

const instances: { sha256?: IHasher; md5?: IHasher } = {}

function digests(sha256: Shared, md5: Shared | undefined): Digests {
  return {
    update(bytes) {
      sha256.update(bytes)
      md5?.update(bytes)
    },
    end: () => ({ sha256: sha256.end(), md5: md5?.end() ?? '' }),
    serves: (file) => md5 !== undefined || !needsMd5(file),
    copy: () => digests(sha256.copy(), md5?.copy()),
  }
}

function needsMd5(file: Pick<ModelFile, 'sha256' | 'md5'>): boolean {
  return file.md5 !== '' && file.sha256 === ''
}

type Shared = ReturnType<typeof shared>

function shared(hasher: IHasher, state = hasher.init().save()) {
  return {
    update(bytes: Uint8Array) {
      state = hasher.load(state).update(bytes).save()
    },
    end: () => hasher.load(state).digest(),
    copy: () => shared(hasher, state),
  }
}

/**
 * Throws `model/wrong-file` unless a whole file is what it should be: by SHA-256 where that is known, or else MD5, and
 * always by what is in it. Where neither hash is known (config, tokenizer, library from the hub), that is: JSON that
 * parses, a library that WebAssembly accepts as a whole module, a GGUF by its first bytes.
 */
export async function checkFile(file: ModelFile, found: Digest, bytes: FileBytes): Promise<void> {
  const expected = file.sha256 || file.md5
  const actual = file.sha256 ? found.sha256 : found.md5
  const right = (!expected || expected === actual) && (await hasContent(file.content, bytes))
  if (!right) throw new SitebookError('model/wrong-file', file.name)
}

/** Bytes of what is read as a whole to be checked: a tokenizer has up to 20 MB, a library up to 10. */
const largestWhole = 64 * 2 ** 20

async function hasContent(content: ModelFile['content'], bytes: FileBytes): Promise<boolean> {
  if ((content === 'json' || content === 'wasm') && bytes.size > largestWhole) return false
  if (content === 'json') return isJson(await bytes.text())
  if (content === 'wasm') return WebAssembly.validate(await bytes.arrayBuffer())
  if (content === 'gguf') return (await beginning(bytes, 4)) === 'GGUF'
  return true
}

/** The first letters of a file. Of its first piece, which may have 32 MB, no more is read than comes at once. */
async function beginning(bytes: FileBytes, length: number): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of chunksOf(bytes.stream())) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length >= length) break
  }
  return text.slice(0, length)
}

function isJson(text: string) {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** Whether a file that is whole and was checked before is the `wanted` one. Reads it only if it was checked by another hash. */
export async function isSame(kept: StoredFile, wanted: ModelFile, bytes: () => Promise<FileBytes>): Promise<boolean> {
  if (wanted.size !== undefined && wanted.size !== kept.size) return false
  if (wanted.sha256) return wanted.sha256 === kept.sha256
  if (!wanted.md5) return true
  return wanted.md5 === (kept.md5 || (await hash(await bytes(), wanted)).md5)
}

/** Hashes a stored file; `read` is told the bytes so far. Throws an `AbortError`. */
export type HashFile = (
  bytes: FileBytes,
  file: Pick<ModelFile, 'sha256' | 'md5'>,
  signal?: AbortSignal,
  read?: (bytes: number) => void,
) => Promise<Digest>

/** Largest file that is read as a whole for its hash: a shard as MLC packs them. */
const wholeBytes = 32 * 1024 * 1024

/**
 * Makes a `Hash` for many files. The browser's own SHA-256 takes less than half of the time that WebAssembly needs, but wants
 * all bytes at once: files of a shard's size get it, one after another and in the same memory, as the browser would not
 * collect what one of them leaves before there are ten.
 */
export function createHash(): HashFile {
  let memory: ArrayBuffer | undefined
  let turn: Promise<unknown> = Promise.resolve()

  async function whole(bytes: FileBytes, signal: AbortSignal | undefined): Promise<string> {
    signal?.throwIfAborted()
    const filled = await bytes.fill(memory ?? new ArrayBuffer(wholeBytes))
    memory = filled.buffer
    return hexOf(await crypto.subtle.digest('SHA-256', filled))
  }

  return async (bytes, file, signal, read) => {
    if (bytes.size > wholeBytes || needsMd5(file)) return hash(bytes, file, signal, read)
    const mine = turn.then(() => whole(bytes, signal))
    turn = mine.catch(() => undefined)
    const sha256 = await mine
    read?.(bytes.size)
    return { sha256, md5: '' }
  }
}

/** Hashes one file, a chunk at a time. */
export const hash: HashFile = async (bytes, file, signal, read) => {
  const digests = await createDigests(file)
  let done = 0
  for await (const chunk of chunksOf(bytes.stream())) {
    signal?.throwIfAborted()
    digests.update(chunk)
    read?.((done += chunk.byteLength))
  }
  return digests.end()
}

/** A stream's chunks; Safari cannot iterate over a stream. */
export async function* chunksOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    // Not awaited: a stream that already failed rejects, and that failure is on its way.
    reader.cancel().catch(() => undefined)
  }
}
