/** The files in a .zip that the user gives. Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
import { SitebookError } from '../core/errors'
import { atMost } from './lists'
import type { GivenFile } from './model-store'

const central = 0x02014b50
const end = 0x06054b50
const stored = 0
const deflated = 8
const limit = 0xffffffff
/** A model has some hundred files; each costs a look into the .zip. */
const mostFiles = 4096
/** Bytes: of that many files with long names. */
const largestDirectory = 4 * 2 ** 20

/** The files in a .zip, read where they lie. Throws `model/unknown` if it is none, or one that we cannot read (ZIP64, encrypted). */
export async function unzip(file: Blob): Promise<GivenFile[]> {
  const tail = await view(file, Math.max(0, file.size - 65_557), file.size)
  let at = tail.byteLength - 22
  while (at >= 0 && tail.getUint32(at, true) !== end) at -= 1
  if (at < 0) throw new SitebookError('model/unknown', 'no zip directory')
  const count = tail.getUint16(at + 10, true)
  const start = tail.getUint32(at + 16, true)
  const size = tail.getUint32(at + 12, true)
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

async function entry(file: Blob, entries: DataView, position: number, name: string): Promise<GivenFile> {
  const encrypted = (entries.getUint16(position + 8, true) & 1) === 1
  const method = entries.getUint16(position + 10, true)
  const packed = entries.getUint32(position + 20, true)
  const size = entries.getUint32(position + 24, true)
  const offset = entries.getUint32(position + 42, true)
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
