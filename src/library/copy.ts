/** The first half of an import: the bytes onto the device, hashed while they go by. */
import type { DocumentId } from '../core/document'
import { SitebookError } from '../core/errors'
import type { ByteStore } from '../storage/bytes'

export interface Hasher {
  update(bytes: Uint8Array): void
  /** Lower-case hex; ends the hashing. */
  end(): { sha256: string }
}

/** A copy under way. */
export interface Copy {
  /** Bytes so far. */
  received: number
  /** True once `done` has settled. */
  settled: boolean
  /** The SHA-256, when all is on the disk. Rejects with `storage/no-space`, `document/unreadable` or an AbortError. */
  done: Promise<string>
}

const chunkSize = 2 ** 21

/** Starts to copy `file`; memory holds one chunk of it at a time. */
export function startCopy(id: DocumentId, file: Blob, hash: Hasher, bytes: ByteStore, signal: AbortSignal): Copy {
  async function run(): Promise<string> {
    const writer = await bytes.create(id)
    while (copy.received < file.size) {
      signal.throwIfAborted()
      const chunk = await read(file, copy.received)
      await writer.write(chunk)
      hash.update(chunk)
      copy.received += chunk.length
    }
    await writer.end()
    return hash.end().sha256
  }
  const copy: Copy = { received: 0, settled: false, done: Promise.resolve('') }
  copy.done = run().finally(() => (copy.settled = true))
  // Heard of where it is awaited; the reading that goes on beside it may fail first.
  copy.done.catch(() => undefined)
  return copy
}

async function read(file: Blob, at: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(at, at + chunkSize).arrayBuffer())
  } catch (error) {
    // Moved, changed, on a stick that was pulled out, or a folder.
    throw new SitebookError('document/unreadable', String(error))
  }
}
