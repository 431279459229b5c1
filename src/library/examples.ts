/** Questions that a document answers: what its own tables say a value of. */
import type { PageText } from '../core/document'

/** Letters of a name or a head that reads as one: no sentence, no number, no sign. */
const [shortest, longest] = [4, 32]

/**
 * A question for each table of some pages that has heads and values, at most one a page: the name of a row and the head over its
 * value ("Casing nuts: Torque"), in the document's own words, so in its own language.
 */
export function examplesOn(pages: readonly PageText[]): string[] {
  return pages.flatMap((page) => exampleOn(page) ?? [])
}

function exampleOn({ text, blocks, ocr, part, stamps }: PageText): string | undefined {
  // What OCR has read may be misread, and what is stamped may be superseded.
  if (ocr !== undefined || stamps) return undefined
  for (const { kind, start, end, heads } of blocks) {
    if (kind !== 'row' || !heads || (part && start >= part.start)) continue
    const cells = text
      .slice(start, end)
      .split('\t')
      .map((cell) => cell.trim())
    const [name = ''] = cells
    const at = cells.findIndex((cell, n) => n > 0 && /^[^\p{L}]*\p{N}/u.test(cell) && isName(heads[n] ?? ''))
    if (at > 0 && cells.length === heads.length && isName(name)) return `${name}: ${heads[at]!.trim()}`
  }
  return undefined
}

function isName(text: string): boolean {
  const { length } = text.trim()
  return length >= shortest && length <= longest && /^\p{L}[\p{L}\p{N} /-]+$/u.test(text.trim())
}
