/** Parts of a file that the user gave, wherever it lies. */
import { chunksOf } from './digests'
import type { GivenFile } from './model-store'

/** From the first byte to the one behind the last; what is beyond the end is left out. */
export type Range = readonly [from: number, to: number]

/** The bytes of each range; `ranges` are in order. A file of a .zip is read up to the last. */
export async function partsOf(file: GivenFile, ranges: readonly Range[]): Promise<Uint8Array<ArrayBuffer>[]> {
  if (file instanceof Blob)
    return Promise.all(ranges.map(async ([from, to]) => new Uint8Array(await file.slice(from, to).arrayBuffer())))
  const parts = ranges.map(([from, to]) => new Uint8Array(Math.max(0, Math.min(to, file.size) - from)))
  const end = Math.max(...ranges.map(([, to]) => to))
  let at = 0
  for await (const chunk of chunksOf(file.stream())) {
    for (const [n, [from]] of ranges.entries()) {
      const part = parts[n]!
      const within = chunk.subarray(Math.max(0, from - at), Math.max(0, from + part.length - at))
      if (within.length > 0) part.set(within, Math.max(0, at - from))
    }
    at += chunk.length
    if (at >= end) break
  }
  return parts
}
