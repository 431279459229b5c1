/** Which reader a file is for. */
import { hasPdfMark } from './pdf-mark'

export type Format = 'pdf' | 'text'

/** Plain text and Markdown, by the name alone: their bytes have no mark. */
export function isTextName(name: string): boolean {
  return /\.(?:txt|text|md|markdown)$/i.test(name)
}

/** What a document is read as; `head` holds its first bytes. A PDF is one whatever it is called. */
export function formatOf(name: string, head: Uint8Array): Format {
  return isTextName(name) && !hasPdfMark(head) ? 'text' : 'pdf'
}
