/** The formats that documents come in, and what a file of each is told by. The folder that reads and shows it is beside `src/core`. */
import { hasPdfEnd, hasPdfMark, headSize } from './pdf-mark'

export type Format = 'pdf' | 'text'

export interface FormatSigns {
  /** How its files are called. */
  named: RegExp
  /** Its media types, each with the ending that a file is given which is said to be one and called otherwise. */
  types: Readonly<Record<string, string>>
  /** What tells it by its first and last bytes, where they do, and the error of a file that is called so and has neither. */
  bytes?: { begins(head: Uint8Array): boolean; ends(tail: Uint8Array): boolean; otherwise: 'pdf/not-a-pdf' }
}

/**
 * To add a format: its row here, its folder, and its rows in `workers/pdfjs.ts` and `src/ui/page-panel.tsx`, which the compiler
 * asks for. One that its bytes tell stands before those that only a name tells.
 */
export const formats: Readonly<Record<Format, FormatSigns>> = {
  pdf: {
    named: /\.pdf$/i,
    types: { 'application/pdf': 'pdf' },
    bytes: { begins: hasPdfMark, ends: hasPdfEnd, otherwise: 'pdf/not-a-pdf' },
  },
  text: {
    named: /\.(?:txt|text|md|markdown)$/i,
    types: { 'text/plain': 'txt', 'text/markdown': 'md' },
  },
}

const all = Object.keys(formats) as Format[]

/** The format by a file's name; undefined for others. */
export function formatNamed(name: string): Format | undefined {
  return all.find((format) => formats[format].named.test(name))
}

/** The format by a file's media type, without its parameters; undefined for others. */
export function formatTyped(type: string): Format | undefined {
  return all.find((format) => Object.hasOwn(formats[format].types, mediaType(type)))
}

/** "text/plain" of "text/plain; charset=utf-8". */
export function mediaType(type: string): string {
  return type.split(';')[0]!.trim().toLowerCase()
}

/** The format that a file's first bytes tell; undefined where they tell none. */
export function formatOfBytes(head: Uint8Array): Format | undefined {
  return all.find((format) => formats[format].bytes?.begins(head))
}

/** What of a `Blob` is looked at. */
interface Sliceable {
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> }
}

/** What a document is read as: by its bytes, whatever it is called, else by its name; one that neither tells is left to the reader of PDFs, which says so. */
export async function formatOf(name: string, file: Sliceable): Promise<Format> {
  const named = formatNamed(name)
  if (named === undefined || formats[named].bytes) return named ?? 'pdf'
  const head = file.slice(0, headSize).arrayBuffer()
  return formatOfBytes(new Uint8Array(await head.catch(() => new ArrayBuffer(0)))) ?? named
}
