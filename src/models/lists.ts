/** Reading what is parsed as a whole, from places and files that may hold anything: never more than it can honestly be. */
import { SitebookError } from '../core/errors'

/** Bytes. An index or a list of weights has some hundred kilobytes; a config less. */
const largestList = 16 * 2 ** 20

/**
 * The text of an index, a config or a list of weights. Throws `model/wrong-file`, which names it, before more is held than it
 * can have, however far the stream inflates.
 */
export async function listText(name: string, stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  return new Response(stream.pipeThrough(atMost(largestList, name))).text()
}

/** Passes `bytes` bytes on; throws `model/wrong-file`, which names `name`, at the first one more. */
export function atMost(bytes: number, name: string): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let left = bytes
  return new TransformStream({
    transform(chunk, next) {
      left -= chunk.byteLength
      if (left < 0) throw new SitebookError('model/wrong-file', name)
      next.enqueue(chunk)
    },
  })
}
