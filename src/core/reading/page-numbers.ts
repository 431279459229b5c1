/** What in a line may be the number of its page: the only thing in which running heads differ. */
import type { RawPage } from './page'
import { textOf } from './lines'
import type { Cell } from './cells'

interface Counted {
  written: string
  ahead: number
}

export interface Numbering {
  /** Small letters, white space folded. */
  text: string
  /** The same with each number that may be that of the page as '#'. */
  pattern: string
  /** These numbers as written, and how far each is ahead of the physical page; NaN for the page's own label. */
  numbers: Counted[]
}

const number = '[\\da-z.-]*\\d[\\da-z]*|[ivxlc]+'
/** "Page 3", "- 3 -", "3 of 45", "3 / 45", "3 (45)": what counts is the first number. */
const counted = new RegExp(
  [
    `(?<![\\p{L}])(?:page|seite|página|pagina|strona)\\s*[:.–-]?\\s*(${number})(?![\\p{L}\\d])`,
    // No "PT-401" is page T-401, and no "P101" page 101.
    `^(?:pg|pág|pag|p|s|fl|sheet|blatt|folio)(?:\\.\\s*|\\s+)(${number})(?![\\p{L}\\d])`,
    '(?<=^|[\\s([|])(\\d+)(?=\\s?(?:\\/|of|von|de|di|av|van|sur)\\s?\\d+(?:$|[\\s)\\]|]))',
    '^[–—-]\\s?(\\d+)(?=\\s?[–—-]$)',
    '^(\\d+)(?=\\s?\\(\\d+\\)$)',
    // "Pump manual | 12", "12 · Operation"
    `(?<=[|·•–—]\\s?)(${number})$`,
    `^(${number})(?=\\s?[|·•–—])`,
  ].join('|'),
  'giu',
)
/** "12", "xii", "3-12", "A-4"; a letter before three figures is a tag. */
const bare = /^(?:\d{1,4}|[ivxlc]+|(?:[a-z]?\d{1,2})?[-–.]\d{1,3}|[a-z][-–.]?\d{1,2})$/i
/** What stands before a number that counts other things than pages. */
const label = /(?:[:#=]|\b(?:no|nr|nº|n°|number|nummer|número|numero|tag|id))\.?$/i

/** What is compared of the line of these cells. */
export function numberingOf(cells: readonly Cell[], page: RawPage): Numbering {
  const numbers: Numbering['numbers'] = []
  const texts = cells.map((cell) => folded(textOf([cell])))
  const take = (written: string): boolean => {
    const ahead = aheadOf(written, page)
    if (ahead !== undefined) numbers.push({ written, ahead })
    return ahead !== undefined
  }
  const parts = texts.map((text, i) => {
    if (bare.test(text) && isAlone(cells, texts, i, page)) return take(text) ? '#' : text
    return text.replace(counted, (all: string, ...groups: unknown[]) => {
      const found = groups.find((group, k): group is string => k < 7 && typeof group === 'string')
      return found !== undefined && take(found) ? all.replace(found, '#') : all
    })
  })
  return { text: texts.join(' '), pattern: parts.join(' '), numbers }
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Whether a number stands as that of a page does: alone, before all else, or in the middle or at the far right with no label of its own. */
function isAlone(cells: readonly Cell[], texts: readonly string[], i: number, page: RawPage): boolean {
  if (cells.length === 1 || i === 0) return true
  const { x0, x1 } = cells[i]!
  const isPlaced =
    (i === cells.length - 1 && x1 > 0.75 * page.width) || Math.abs(x0 + x1 - page.width) < 0.1 * page.width
  return isPlaced && !label.test(texts[i - 1] ?? '')
}

/** How far a number is ahead of the physical page, NaN for the page's label; undefined where it is no number. */
function aheadOf(written: string, { page, label }: RawPage): number | undefined {
  if (written === label.toLowerCase()) return NaN
  if (/^[ivxlc]+$/.test(written)) return romanOf(written) - page
  // "3-12", "A.4": the last number counts, within its chapter.
  const [, last] = /(\d+)$/.exec(written) ?? []
  return last === undefined ? undefined : Number(last) - page
}

const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function romanOf(written: string): number {
  const digits = Array.from(written, (digit) => romanDigits[digit] ?? 0)
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0)
}

/** Whether two lines of different pages say the same but for a number that goes up with the pages. */
export function numberedAlike(a: Numbering, b: Numbering): boolean {
  if (a.text === b.text) return true
  if (a.pattern !== b.pattern || a.numbers.length !== b.numbers.length) return false
  return a.numbers.every((one, i) => {
    const other = b.numbers[i]!
    return (
      one.written === other.written ||
      Object.is(one.ahead, other.ahead) ||
      (a.pattern === '#' && areChapters(one, other))
    )
  })
}

/** Whether two numbers are those of pages of different chapters, which go up as the pages do: "2-8" and, behind it, "3-1". */
function areChapters(one: Counted, other: Counted): boolean {
  const [a, b] = [one, other].map(({ written, ahead }) => {
    const [, chapter, number] = /^(\d{1,2})[-–](\d{1,3})$/.exec(written) ?? []
    return { chapter: Number(chapter), page: Number(number) - ahead }
  })
  return (a!.chapter - b!.chapter) * (a!.page - b!.page) > 0
}
