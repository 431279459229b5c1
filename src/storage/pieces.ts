/**
 * Reads a file from the pieces that it is kept in. What came out of IndexedDB as a Blob is read and nothing else, never sliced or
 * made part of another Blob: Chromium may have dropped such a Blob's registration while the page still holds it, and kills the
 * page for a Blob that is built over it ("Bad blob references in BlobRegistry::Register", crbug.com/392376370).
 */
import type { FileBytes } from '../core/model-files'

/** `pieces`, in their order, as one file. */
export function bytesOf(pieces: readonly Blob[]): FileBytes {
  const size = pieces.reduce((sum, piece) => sum + piece.size, 0)
  /** The piece that was read last by `range`: who reads from front to back reads each of them once. */
  let last: { piece: Blob; bytes: ArrayBuffer } | undefined

  async function fill(memory: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
    let filled = new Uint8Array(memory, 0, 0)
    for (const piece of pieces) filled = await fillFrom(piece, filled)
    return filled
  }

  async function arrayBuffer(): Promise<ArrayBuffer> {
    const [first, ...others] = pieces
    if (first && others.length === 0) return first.arrayBuffer()
    return (await fill(new ArrayBuffer(size))).buffer
  }

  return {
    size,
    fill,
    arrayBuffer,
    text: async () => new TextDecoder().decode(await arrayBuffer()),
    stream: () => joined(pieces),

    async range(start, end) {
      const found = new Uint8Array(Math.max(Math.min(end, size) - start, 0))
      let at = 0
      for (const piece of pieces) {
        const from = Math.max(start - at, 0)
        const to = Math.min(end - at, piece.size)
        if (from < to) {
          if (last?.piece !== piece) last = { piece, bytes: await piece.arrayBuffer() }
          found.set(new Uint8Array(last.bytes, from, to - from), at + from - start)
        }
        at += piece.size
      }
      return found
    },
  }
}

/** Reads `piece` into the memory behind `filled`. It never asks for the end: Chromium 156 may leave that open for ever. */
async function fillFrom(piece: Blob, filled: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const start = filled.length
  const end = start + piece.size
  let memory = filled.buffer
  if (typeof ReadableStreamBYOBReader === 'undefined') {
    // Older Safaris do not read into memory of ours.
    new Uint8Array(memory).set(new Uint8Array(await piece.arrayBuffer()), start)
    return new Uint8Array(memory, 0, end)
  }
  const reader = piece.stream().getReader({ mode: 'byob' })
  let at = start
  while (at < end) {
    const { done, value } = await reader.read(new Uint8Array(memory, at, end - at))
    if (done) throw new TypeError(`ended after ${at - start} of ${piece.size} bytes`)
    memory = value.buffer
    at += value.byteLength
  }
  reader.cancel().catch(() => undefined)
  return new Uint8Array(memory, 0, end)
}

/** One stream after another. */
function joined(pieces: readonly Blob[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const queue = pieces.values()
  let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined
  return new ReadableStream({
    async pull(controller) {
      for (;;) {
        reader ??= queue.next().value?.stream().getReader()
        if (!reader) return controller.close()
        const { done, value } = await reader.read()
        if (!done) return controller.enqueue(value)
        reader = undefined
      }
    },
    cancel: (reason) => reader?.cancel(reason),
  })
}
