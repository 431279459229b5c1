/** Which reader a file is for. */
import { hasPdfMark, headSize } from './pdf-mark'

export type Format = 'pdf' | 'text'

/** Plain text and Markdown, by the name alone: their bytes have no mark. */
export function isTextName(name: string): boolean {
  return /\.(?:txt|text|md|markdown)$/i.test(name)
}

/** What of a `Blob` is looked at. */
interface Sliceable {
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> }
}

/** What a document is read as. A PDF is one whatever it is called; a text that cannot be read is left to its reader, which says so. */
export async function formatOf(name: string, file: Sliceable): Promise<Format> {
  if (!isTextName(name)) return 'pdf'
  const head = file.slice(0, headSize).arrayBuffer()
  return hasPdfMark(new Uint8Array(await head.catch(() => new ArrayBuffer(0)))) ? 'pdf' : 'text'
}
