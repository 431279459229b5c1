/**
 * What an office PC has read of a PDF, in one file: a tablet takes it in in place of reading the PDF. JSON under gzip; arrays of
 * numbers are the base64 of their bytes (little-endian, as in all browsers).
 */
import type { DocumentRecord, PageText, Passage } from '../core/document'
import type { DocumentVectors } from '../core/search/vectors'

export interface PackedReading {
  /** Of the PDF, lower-case hex. */
  sha256: string
  /** Version of the reader (`core/reading/version.ts`). */
  reader: number
  /** What the reader found out about the document. */
  found: Pick<
    DocumentRecord,
    'pages' | 'pagesRead' | 'pagesWithText' | 'damaged' | 'unread' | 'room' | 'parts' | 'revision' | 'ocr'
  >
  pages: PageText[]
  passages: Passage[]
  /** Those of the passages, where they were made. */
  vectors?: DocumentVectors
}

const arrays = { f32: Float32Array, u32: Uint32Array, u16: Uint16Array, i8: Int8Array }
const namesOfArrays = Object.entries(arrays)

export async function packReading(reading: PackedReading): Promise<Uint8Array<ArrayBuffer>> {
  const json = JSON.stringify(reading, (_, value: unknown) =>
    ArrayBuffer.isView(value)
      ? { [namesOfArrays.find(([, kind]) => value instanceof kind)![0]]: base64Of(value) }
      : value,
  )
  const packed = new Blob([json]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

/** Of readings of twelve manuals of 10 to 1,200 pages none inflates to more than 3.5 times its size. */
const mostInflated = 35

/** The reading of `file` for the document `id`. Throws where it is cut off, something else, or a bomb. */
export async function unpackReading(file: Blob, id: string): Promise<PackedReading> {
  const inflated = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const pieces: BlobPart[] = []
  for (let left = mostInflated * file.size; ;) {
    const { value } = await inflated.read()
    if (!value) break
    left -= value.byteLength
    if (left < 0) throw new RangeError('The reading inflates without end.')
    pieces.push(value)
  }
  const json = await new Blob(pieces).text()
  const reading = JSON.parse(json, (_, value: unknown) => {
    for (const [name, kind] of namesOfArrays) {
      const bytes = (value as Record<string, unknown> | null)?.[name]
      if (typeof bytes === 'string') return new kind(bytesOf(bytes))
    }
    return value
  }) as PackedReading
  return {
    ...reading,
    pages: reading.pages.map((page) => ({ ...page, document: id })),
    passages: reading.passages.map((passage, n) => ({ ...passage, document: id, id: `${id}:${n}` })),
  }
}

function base64Of({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  let letters = ''
  for (const byte of new Uint8Array(buffer, byteOffset, byteLength)) letters += String.fromCharCode(byte)
  return btoa(letters)
}

function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer
}
