import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import type { PageText, Passage } from '../../src/core/document'
import { mend } from '../../src/core/reading/mend'
import type { RawItem } from '../../src/core/reading/page'
import { createReader, type Batch } from '../../src/core/reading/reader'
import { tokensOf } from '../../src/core/language/tokens'
import { madeDocument, type MadeDocument } from './raw-pages'
import { seed } from './seed'

// Each property reads hundreds of documents.
vi.setConfig({ testTimeout: 60_000 })

const runs = { seed, numRuns: 100 }

/** Reads a document; `kills` are the pages after which the reader is thrown away and made anew from its stored state. */
function read({ pages, outline }: MadeDocument, kills: ReadonlySet<number> = new Set()): Batch {
  const all: Batch = { pages: [], passages: [] }
  const take = (batch: Batch) => {
    all.pages.push(...batch.pages)
    all.passages.push(...batch.passages)
  }
  let reader = createReader('d', outline)
  const killed = new Set<number>()
  for (let n = 1; n <= pages.length; n++) {
    take(reader.push(pages[n - 1]!))
    if (!kills.has(n) || killed.has(n)) continue
    killed.add(n)
    const state = structuredClone(reader.state())
    reader = createReader('d', outline, state)
    n = state.nextPage - 1
  }
  take(reader.end())
  return all
}

const wordsOf = (text: string) => text.match(/The[aeinorstul]+d/g) ?? []

/** What stands at a passage's spans, mended as one. */
function textAt(pages: PageText[], spans: Passage['spans']): string {
  return mend(spans.map(({ page, start, end }) => pages[page - 1]!.text.slice(start, end)).join('\n')).text
}

it('gives the same pages and passages wherever it was killed', () => {
  fc.assert(
    fc.property(madeDocument, fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1 }), (made, kills) => {
      expect(read(made, new Set(kills))).toEqual(read(made))
    }),
    runs,
  )
})

it('puts every word of the body into exactly one passage, and only once', () => {
  fc.assert(
    fc.property(madeDocument, (made) => {
      const { pages, passages } = read(made)
      const wordsIn = (heading: boolean) =>
        pages.flatMap(({ text, blocks }) =>
          blocks
            .filter(({ kind }) => (kind === 'heading') === heading)
            .flatMap(({ start, end }) => wordsOf(text.slice(start, end))),
        )
      const found = passages.flatMap(({ text }) => wordsOf(text))
      expect(new Set(found).size).toBe(found.length)
      // Headings with nothing under them are passages too.
      const headings = new Set(wordsIn(true))
      expect(found.filter((word) => !headings.has(word))).toEqual(wordsIn(false))
    }),
    runs,
  )
})

it('keeps every word of the document on its page', () => {
  fc.assert(
    fc.property(madeDocument, (made) => {
      const { pages } = read(made)
      const given = made.pages.map(({ items }) => items.flatMap(({ text }) => wordsOf(text)).sort())
      expect(pages.map(({ text }) => wordsOf(text).sort())).toEqual(given)
    }),
    runs,
  )
})

it('makes passages of at most 300 tokens on one page or two adjacent ones, in order', () => {
  fc.assert(
    fc.property(madeDocument, (made) => {
      const { passages } = read(made)
      for (const [i, { id, tokens, text, spans, labels }] of passages.entries()) {
        expect(id).toBe(`d:${i}`)
        expect(tokens).toBeLessThanOrEqual(300)
        expect(Math.abs(tokens - tokensOf(text))).toBeLessThanOrEqual(1)
        expect(spans.length === 1 || (spans.length === 2 && spans[1]!.page === spans[0]!.page + 1)).toBe(true)
        expect(labels).toEqual(spans.map(({ page }) => `L${page}`))
      }
    }),
    runs,
  )
})

it('leaves no tiny passage where a neighbour under the same heading has room', () => {
  fc.assert(
    fc.property(madeDocument, (made) => {
      const { passages } = read(made)
      for (const [i, { tokens, heading, spans, text }] of passages.entries()) {
        const next = passages[i + 1]
        if (
          !next ||
          next.heading !== heading ||
          /Heading/.test(text + next.text) ||
          spans[0]!.page + 1 < next.spans.at(-1)!.page
        )
          continue
        expect(tokens + next.tokens).toBeGreaterThan(180)
      }
    }),
    runs,
  )
})

it('gives each sentence the spans that its words are copied from', () => {
  fc.assert(
    fc.property(madeDocument, (made) => {
      const { pages, passages } = read(made)
      for (const { text, sentences } of passages) {
        const bare = (text: string) => text.replace(/\s/g, '')
        expect(bare(sentences.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(bare(text))
        for (const { start, end, spans } of sentences) expect(textAt(pages, spans)).toBe(text.slice(start, end))
      }
    }),
    runs,
  )
})

it('keeps blocks and items inside the text, in order', () => {
  fc.assert(
    fc.property(madeDocument, (made) => {
      for (const { text, blocks, starts, ends, boxes } of read(made).pages) {
        let offset = 0
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(offset)
          offset = end
        }
        expect(offset).toBe(text.length)
        expect(boxes.length).toBe(4 * starts.length)
        for (const [i, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(i > 0 ? ends[i - 1]! : 0)
          expect(ends[i]).toBeGreaterThan(start)
        }
      }
    }),
    runs,
  )
})

it('gives the first page at the latest with the seventh, and a short document at its end', () => {
  const page = (n: number) => ({ page: n, label: `${n}`, width: 600, height: 800, items: [] })
  const reader = createReader('d', [])
  const counts = Array.from({ length: 8 }, (_, i) => reader.push(page(i + 1)).pages.length)
  expect(counts).toEqual([0, 0, 0, 0, 0, 0, 1, 1])
  const short = createReader('d', [])
  short.push(page(1))
  expect(short.end().pages).toHaveLength(1)
})

it('reads a page of 100,000 items in time that grows with their number', () => {
  const grid = (count: number) => ({
    page: 1,
    label: '1',
    width: 3000,
    height: 3000,
    items: Array.from({ length: count }, (_, i) => {
      const x = (i % 300) * 10
      const y = 3000 - Math.floor(i / 300) * 8
      return { text: `n${i}`, x0: x, y0: y, x1: x + 8, y1: y + 7, fontSize: 7, font: 'f' }
    }),
  })
  const time = (count: number) => {
    const before = process.cpuUsage()
    const reader = createReader('d', [])
    reader.push(grid(count))
    expect(reader.end().pages[0]!.starts.length).toBe(count)
    return process.cpuUsage(before).user
  }
  // Of three: what else the machine does only ever lengthens one.
  const shortest = (count: number) => Math.min(time(count), time(count), time(count))
  time(5_000)
  expect(shortest(100_000) / shortest(10_000)).toBeLessThan(60)
})

it.each([
  ['a value', 'Set pressure: 10 bar', true],
  ['a tag', 'PSV-101', true],
  ['a safety message', 'WARNING Hot surface', true],
  ['a number of its own alone', '3.2 Filling', false],
  ['a part with its number', 'Part II: The pump', false],
])('quotes a heading as text of its page where it has %s', (_, heading, isText) => {
  const lines: [string, number, number][] = [
    [heading, 700, 18],
    ['The valve is checked each year by the works, and the seal is changed with it.', 660, 10],
    ['Spare parts are ordered by the number of the plate.', 647, 10],
  ]
  const items = lines.map(([text, y0, fontSize]): RawItem => {
    return { text, x0: 60, y0, x1: 60 + 0.5 * fontSize * text.length, y1: y0 + fontSize, fontSize, font: 'body' }
  })
  const reader = createReader('d', [])
  reader.push({ page: 1, label: '1', width: 595, height: 842, items })
  const [passage] = reader.end().passages
  expect(passage?.heading).toBe(heading)
  expect(passage?.text.startsWith(`${heading}\n`)).toBe(isText)
})
