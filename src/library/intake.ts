/** What is taken in of the files that come, whichever way they come. */
import { type Format, formatNamed, formatOfBytes, formats, formatTyped, mediaType } from '../core/formats'
import { headSize, tailSize } from '../core/pdf-mark'

/**
 * What a file is to be read as: it is called so or said to be so, or else its first bytes say so, as apps hand PDFs over without
 * ending or type. What cannot be looked into is left to the worker, which says why. Undefined for other files.
 */
async function formatFor(file: File): Promise<Format | undefined> {
  const said = formatTyped(file.type) ?? formatNamed(file.name)
  if (said !== undefined && formats[said].bytes) return said
  const told = await file
    .slice(0, headSize)
    .arrayBuffer()
    .then(
      (head) => formatOfBytes(new Uint8Array(head)),
      () => 'pdf' as const,
    )
  return told ?? formatNamed(file.name) ?? said
}

/**
 * Why a file that is taken for one of a format is none: it is empty, or has neither the beginning nor the end of one, as a
 * sign-in page that was saved under its name. Seen here it costs nothing; a worker that fails to open it is ended.
 */
async function flawOf(file: File, format: Format): Promise<Flaw | undefined> {
  if (file.size === 0) return 'document/empty'
  const { bytes } = formats[format]
  if (!bytes) return undefined
  const bytesIn = async (part: Blob) => new Uint8Array(await part.arrayBuffer())
  try {
    if (bytes.begins(await bytesIn(file.slice(0, headSize)))) return undefined
    return bytes.ends(await bytesIn(file.slice(-tailSize))) ? undefined : bytes.otherwise
  } catch {
    return undefined
  }
}

/** A file as it is to be called, where its name alone will tell its format from now on. */
function called(file: File, format: Format): File {
  const { bytes, named, types } = formats[format]
  if (bytes || named.test(file.name)) return file
  return new File([file], `${file.name}.${types[mediaType(file.type)] ?? format}`, { type: file.type })
}

/** Whether a file is a picture, as it is said to be or called. */
function isPhoto({ type, name }: File): boolean {
  return (
    (type.startsWith('image/') && type !== 'image/svg+xml') || /\.(png|jpe?g|hei[cf]|webp|avif|gif|bmp)$/i.test(name)
  )
}

type Flaw = 'document/empty' | 'pdf/not-a-pdf'

export interface Sorted {
  /** To be read. */
  documents: File[]
  /** Called so, and none. */
  flawed: { file: File; code: Flaw }[]
  /** To be made PDFs of. */
  photos: File[]
  /** Of other kinds. */
  others: File[]
}

/** The files by what becomes of them, each in their order. */
export async function sortFiles(files: readonly File[]): Promise<Sorted> {
  const sorted: Sorted = { documents: [], flawed: [], photos: [], others: [] }
  const looked = await Promise.all(
    files.map(async (file) => {
      const format = await formatFor(file)
      return { file, format, code: format && (await flawOf(file, format)) }
    }),
  )
  for (const { file, format, code } of looked) {
    if (format === undefined) (isPhoto(file) ? sorted.photos : sorted.others).push(file)
    else if (code !== undefined) sorted.flawed.push({ file, code })
    else sorted.documents.push(called(file, format))
  }
  return sorted
}
