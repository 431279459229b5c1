/** The files in a .zip that the user gives. Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16 and 4.5.3. */
import { SitebookError } from '../core/errors'
import { atMost } from './lists'
import type { GivenFile } from './model-store'

const central = 0x02014b50
const end = 0x06054b50
/** Of files of more than 4 GiB or 65,535 entries: the end of the directory once more, and where that is. */
const [wideEnd, locator] = [0x06064b50, 0x07064b50]
const wideExtra = 1
const stored = 0
const deflated = 8
const limit = 0xffffffff
/** A model has some hundred files, and a pack two for each document; each costs a look into the .zip. */
export const mostFiles = 4096
/** Bytes: of that many files with long names. */
const largestDirectory = 4 * 2 ** 20

/** The files in a .zip, read where they lie. Throws `model/unknown` if it is none, or one that we cannot read (encrypted, split). */
export async function unzip(file: Blob): Promise<GivenFile[]> {
  const tail = await view(file, Math.max(0, file.size - 65_557), file.size)
  let at = tail.byteLength - 22
  while (at >= 0 && tail.getUint32(at, true) !== end) at -= 1
  if (at < 0) throw new SitebookError('model/unknown', 'no zip directory')
  const wide =
    at >= 20 && tail.getUint32(at - 20, true) === locator ? Number(tail.getBigUint64(at - 12, true)) : undefined
  const { count, size, start } =
    wide === undefined
      ? {
          count: tail.getUint16(at + 10, true),
          size: tail.getUint32(at + 12, true),
          start: tail.getUint32(at + 16, true),
        }
      : wideDirectory(await view(file, wide, wide + 56))
  if (count > mostFiles || size > largestDirectory)
    throw new SitebookError('model/unknown', `${count} files in the zip`)
  const entries = await view(file, start, start + size)
  const files: GivenFile[] = []
  for (let position = 0, n = 0; n < count; n += 1) {
    const whole = position + 46 <= entries.byteLength && entries.getUint32(position, true) === central
    const nameLength = whole ? entries.getUint16(position + 28, true) : Infinity
    if (position + 46 + nameLength > entries.byteLength)
      throw new SitebookError('model/unknown', 'broken zip directory')
    const name = new TextDecoder().decode(new Uint8Array(entries.buffer, position + 46, nameLength))
    if (!name.endsWith('/')) files.push(await entry(file, entries, position, name))
    position += 46 + nameLength + entries.getUint16(position + 30, true) + entries.getUint16(position + 32, true)
  }
  return files
}

function wideDirectory(wide: DataView) {
  if (wide.byteLength < 56 || wide.getUint32(0, true) !== wideEnd)
    throw new SitebookError('model/unknown', 'broken zip64')
  const [count = 0, size = 0, start = 0] = [32, 40, 48].map((at) => Number(wide.getBigUint64(at, true)))
  return { count, size, start }
}

/** Those of an entry's sizes and offset that did not fit into 32 bits stand in its extra field, in this order. */
function widened(entries: DataView, extra: number, length: number, values: number[]): number[] {
  for (let at = extra; at + 4 <= extra + length; at += 4 + entries.getUint16(at + 2, true)) {
    if (entries.getUint16(at, true) !== wideExtra) continue
    let next = at + 4
    return values.map((value) => {
      if (value !== limit || next + 8 > extra + length) return value
      next += 8
      return Number(entries.getBigUint64(next - 8, true))
    })
  }
  return values
}

async function entry(file: Blob, entries: DataView, position: number, name: string): Promise<GivenFile> {
  const encrypted = (entries.getUint16(position + 8, true) & 1) === 1
  const method = entries.getUint16(position + 10, true)
  const extra = position + 46 + entries.getUint16(position + 28, true)
  const [size = 0, packed = 0, offset = 0] = widened(
    entries,
    extra,
    Math.min(entries.getUint16(position + 30, true), entries.byteLength - extra),
    [24, 20, 42].map((at) => entries.getUint32(position + at, true)),
  )
  if (encrypted || (method !== stored && method !== deflated) || packed === limit || offset === limit)
    throw new SitebookError('model/unknown', `${name}: a kind of zip that cannot be read`)
  // The name and extra field of the local header may differ in length from the directory's.
  const header = await view(file, offset, offset + 30)
  if (header.byteLength < 30) throw new SitebookError('model/unknown', `${name}: beyond the end of the zip`)
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  const bytes = file.slice(start, start + packed)
  if (method === stored) return new File([bytes], name)
  // Of what it inflates to, no more is read than the directory says that there is.
  const stream = () =>
    bytes.stream().pipeThrough(new DecompressionStream('deflate-raw')).pipeThrough(atMost(size, name))
  return { name, size, stream }
}

async function view(file: Blob, start: number, end: number) {
  return new DataView(await file.slice(start, end).arrayBuffer())
}
