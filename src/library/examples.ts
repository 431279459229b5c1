/** Questions that a document answers: what its own tables say a value of, or else what its sections are about. */
import type { PageText } from '../core/document'

/** Letters of a name or a head that reads as one: no sentence, no number, no sign. */
const [shortest, longest] = [4, 32]

/** What some pages can be asked, those of one document; where their tables give nothing, the names of its sections. */
export function examplesOn(pages: readonly PageText[]): string[] {
  const rows = rowsOn(pages)
  return rows.length > 0 ? rows : sectionsOn(pages)
}

/**
 * A question for each table of some pages that has heads and values, at most one a page: the name of a row and the head over its
 * value ("Casing nuts: Torque"), in the document's own words, so in its own language.
 */
function rowsOn(pages: readonly PageText[]): string[] {
  return pages.flatMap((page) => exampleOn(page) ?? [])
}

/**
 * Headings of a few plain words that stand there once, from the middle on, where a manual is about its own thing. Of ten such
 * of five manuals each was answered, nine from that section.
 */
function sectionsOn(pages: readonly PageText[]): string[] {
  const names = pages
    .filter(({ page, ocr, part, stamps }) => page > 1 && ocr === undefined && !part && !stamps)
    .flatMap(({ text, blocks }) =>
      blocks.flatMap(({ kind, start, end }) => (kind === 'heading' ? text.slice(start, end) : [])),
    )
    .map((heading) => heading.replace(/^[\d.)]+\s+/, '').trim())
  const some = names.filter((name) => isSection(name) && names.indexOf(name) === names.lastIndexOf(name))
  return some.slice(some.length >> 1)
}

/** Two to five words, not all in capitals, as titles are. */
function isSection(text: string): boolean {
  return isName(text) && /^\p{Lu}[\p{L} -]*\p{Ll}[\p{L} -]*$/u.test(text) && /^\S+( \S+){1,4}$/.test(text)
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
