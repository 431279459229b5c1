/** What is taken in of the files that come, whichever way they come. */
import { isTextName } from '../core/format'
import { hasPdfEnd, hasPdfMark, headSize, tailSize } from '../core/pdf-mark'

/**
 * Whether a file is to be read as a PDF: it is called one or said to be one, or else its first bytes say so, as apps hand
 * PDFs over without ending or type. What cannot be looked into is left to the worker, which says why.
 */
async function isPdf(file: File): Promise<boolean> {
  if (file.type === 'application/pdf' || /\.pdf$/i.test(file.name)) return true
  return file
    .slice(0, headSize)
    .arrayBuffer()
    .then(
      (head) => hasPdfMark(new Uint8Array(head)),
      () => true,
    )
}

/**
 * Why a file that is called a PDF is none: it is empty, or has neither the beginning nor the end of one, as a sign-in page that
 * was saved under its name. Seen here it costs nothing; a worker that fails to open it is ended.
 */
async function flawOf(file: File): Promise<Flaw | undefined> {
  if (file.size === 0) return 'document/empty'
  const bytesIn = async (part: Blob) => new Uint8Array(await part.arrayBuffer())
  try {
    if (hasPdfMark(await bytesIn(file.slice(0, headSize)))) return undefined
    return hasPdfEnd(await bytesIn(file.slice(-tailSize))) ? undefined : 'pdf/not-a-pdf'
  } catch {
    return undefined
  }
}

/** Whether a file is a picture, as it is said to be or called. */
function isPhoto({ type, name }: File): boolean {
  return (
    (type.startsWith('image/') && type !== 'image/svg+xml') || /\.(png|jpe?g|hei[cf]|webp|avif|gif|bmp)$/i.test(name)
  )
}

/** A text as it is to be called: by its ending it is known from now on. Undefined for what is not said to be or called one. */
function asText(file: File): File | undefined {
  if (isTextName(file.name)) return file
  const [, kind] = /^text\/(plain|markdown)\b/.exec(file.type) ?? []
  if (!kind) return undefined
  return new File([file], `${file.name}.${kind === 'plain' ? 'txt' : 'md'}`, { type: file.type })
}

type Flaw = 'document/empty' | 'pdf/not-a-pdf'

export interface Sorted {
  /** To be read: PDFs and texts. */
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
  const kinds = await Promise.all(files.map(async (file) => ((await isPdf(file)) ? flawOf(file) : 'other')))
  for (const [n, file] of files.entries()) {
    const kind = kinds[n]
    const text = kind === 'other' ? asText(file) : undefined
    if (kind === undefined) sorted.documents.push(file)
    else if (kind !== 'other') sorted.flawed.push({ file, code: kind })
    else if (text?.size === 0) sorted.flawed.push({ file, code: 'document/empty' })
    else if (text) sorted.documents.push(text)
    else (isPhoto(file) ? sorted.photos : sorted.others).push(file)
  }
  return sorted
}
