/** Raw pages made up for property tests: headings, paragraphs, tables and running heads with words that are all different. */
import fc from 'fast-check'
import type { OutlineEntry, RawItem, RawPage } from '../../src/core/reading/page'

const width = 600
const height = 800
const leading = 14

type Part =
  | { kind: 'heading'; level: number; bold: boolean }
  | { kind: 'paragraph'; words: number; ends: boolean; hyphen: boolean }
  | { kind: 'table'; rows: number; columns: number }

const part: fc.Arbitrary<Part> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('heading' as const),
      level: fc.integer({ min: 1, max: 4 }),
      bold: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('paragraph' as const),
      words: fc.integer({ min: 1, max: 500 }),
      ends: fc.boolean(),
      hyphen: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('table' as const),
      rows: fc.integer({ min: 2, max: 12 }),
      columns: fc.integer({ min: 2, max: 5 }),
    }),
  },
)

export interface MadeDocument {
  pages: RawPage[]
  outline: OutlineEntry[]
}

/** A document of up to 14 pages; text flows from page to page. */
export const madeDocument: fc.Arbitrary<MadeDocument> = fc
  .record({
    parts: fc.array(part, { maxLength: 20 }),
    head: fc.boolean(),
    empty: fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 2 }),
  })
  .map(({ parts, head, empty }) => typeset(parts, head, new Set(empty)))

function typeset(parts: Part[], head: boolean, empty: Set<number>): MadeDocument {
  const pages: RawPage[] = []
  const outline: OutlineEntry[] = []
  let y = 0
  let words = 0
  // Capitals are not taken for the rest of a divided word, and letters are not left out of a running head as digits are.
  const word = () => `The${[...String(words++)].map((digit) => 'aeinorstul'[Number(digit)]).join('')}d`
  const newPage = () => {
    const page = pages.length + 1
    const items: RawItem[] = []
    pages.push({ page, label: `L${page}`, width, height, items })
    if (empty.has(page)) return newPage()
    if (head) items.push(item('Operating manual', 50, 770, 9, 'body'), item(`${page}`, 540, 770, 9, 'body'))
    y = 720
  }
  const put = (items: RawItem[], step = leading) => {
    if (pages.length === 0 || y < 60 + step) newPage()
    y -= step
    for (const one of items) pages.at(-1)!.items.push({ ...one, y0: one.y0 + y, y1: one.y1 + y })
  }
  for (const part of parts) {
    if (part.kind === 'heading') {
      const title = `${'1.'.repeat(part.level)}1 Heading ${word()}`
      put([item(title, 50, 0, part.bold ? 16 : 12, part.bold ? 'bold' : 'body')], 30)
      outline.push({ title, level: part.level, page: pages.length })
    } else if (part.kind === 'table') {
      for (let row = 0; row < part.rows; row++) {
        put(Array.from({ length: part.columns }, (_, column) => item(word(), 50 + 100 * column, 0, 10, 'body')))
      }
    } else {
      for (let left = part.words, first = true; left > 0; left -= 12, first = false) {
        const line = Array.from({ length: Math.min(12, left) }, word).join(' ')
        const mark = left <= 12 ? (part.ends ? '.' : '') : part.hyphen ? '-' : left % 24 === 0 ? '.' : ''
        put([item(line + mark, 50, 0, 10, 'body', Math.min(12, left) * 40)], first ? 2 * leading : leading)
      }
    }
  }
  return { pages, outline }
}

function item(text: string, x: number, y: number, fontSize: number, font: string, long = 5 * text.length): RawItem {
  return { text, x0: x, y0: y, x1: x + Math.min(long, 500), y1: y + fontSize, fontSize, font }
}
