/**
 * One .zip of a model, out and in. Written without compression (weights do not compress), so that it is a Blob put together
 * from stored pieces: no byte is copied until it is saved. No ZIP64: up to 4 GiB, twice the largest model of the catalogue.
 * Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { createCRC32 } from 'hash-wasm'
import { SitebookError } from '../core/errors'
import { chunksOf } from './digests'
import type { GivenFile } from './model-store'

const local = 0x04034b50
const central = 0x02014b50
const end = 0x06054b50
const stored = 0
const deflated = 8
const limit = 0xffffffff
/** 1980-01-01, the first day that the format knows: when a file was packed says nothing. */
const date = 0x0021

/** Packs files under `folder`. Reads each once for its CRC-32 and reports the bytes read; throws a RangeError over 4 GiB. */
export async function zip(
  folder: string,
  files: { name: string; bytes: Blob }[],
  report: (read: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const parts: BlobPart[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  const hasher = await createCRC32()
  let offset = 0
  let read = 0
  for (const { name, bytes } of files) {
    const path = new TextEncoder().encode(`${folder}/${name}`)
    hasher.init()
    for await (const chunk of chunksOf(bytes.stream())) {
      signal.throwIfAborted()
      hasher.update(chunk)
      report((read += chunk.byteLength))
    }
    const crc = Number.parseInt(hasher.digest(), 16)
    // Version 2.0, no flags, stored; time, date; CRC, both sizes; length of the name, no extra field.
    const facts = [
      u16(20),
      u16(0),
      u16(stored),
      u16(0),
      u16(date),
      u32(crc),
      u32(bytes.size),
      u32(bytes.size),
      u16(path.length),
      u16(0),
    ]
    const header = join([u32(local), ...facts, path])
    parts.push(header, bytes)
    // Made by 2.0; the facts; no comment, disk 0, no attributes, and where the file starts.
    directory.push(join([u32(central), u16(20), ...facts, u16(0), u16(0), u16(0), u32(0), u32(offset), path]))
    offset += header.length + bytes.size
  }
  const entries = join(directory)
  if (offset + entries.length + 22 > limit) throw new RangeError('A .zip of more than 4 GiB')
  const count = u16(files.length)
  parts.push(entries, join([u32(end), u16(0), u16(0), count, count, u32(entries.length), u32(offset), u16(0)]))
  return new Blob(parts, { type: 'application/zip' })
}

/** The files in a .zip, read where they lie. Throws `model/unknown` if it is none, or one that we cannot read (ZIP64, encrypted). */
export async function unzip(file: Blob): Promise<GivenFile[]> {
  const tail = await view(file, Math.max(0, file.size - 65_557), file.size)
  let at = tail.byteLength - 22
  while (at >= 0 && tail.getUint32(at, true) !== end) at -= 1
  if (at < 0) throw new SitebookError('model/unknown', 'no zip directory')
  const count = tail.getUint16(at + 10, true)
  const start = tail.getUint32(at + 16, true)
  const entries = await view(file, start, start + tail.getUint32(at + 12, true))
  const files: GivenFile[] = []
  for (let position = 0, n = 0; n < count; n += 1) {
    if (position + 46 > entries.byteLength || entries.getUint32(position, true) !== central)
      throw new SitebookError('model/unknown', 'broken zip directory')
    const nameLength = entries.getUint16(position + 28, true)
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
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  const bytes = file.slice(start, start + packed)
  if (method === stored) return new File([bytes], name)
  return { name, size, stream: () => bytes.stream().pipeThrough(new DecompressionStream('deflate-raw')) }
}

async function view(file: Blob, start: number, end: number) {
  return new DataView(await file.slice(start, end).arrayBuffer())
}

function u16(value: number) {
  return new Uint8Array([value & 255, value >>> 8])
}

function u32(value: number) {
  return new Uint8Array([value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24])
}

function join(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
