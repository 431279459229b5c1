import { expect, it } from 'vitest'
import { hyphenBetween } from '../../src/core/reading/hyphenation'
import type { RawItem } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'

/** The passages' text of pages, each of these lines. */
function read(...pages: string[][]): string {
  const reader = createReader('d', [])
  const batches = pages.map((lines, i) =>
    reader.push({ page: i + 1, label: '', width: 595, height: 842, items: lines.map(itemOf) }),
  )
  return [...batches, reader.end()].flatMap(({ passages }) => passages.map(({ text }) => text)).join('\n')
}

function itemOf(text: string, line: number): RawItem {
  const y0 = 700 - 13 * line
  return { text, x0: 60, x1: 60 + 5 * text.length, y0, y1: y0 + 11, fontSize: 11, font: 'body' }
}

it('joins a word that stands whole elsewhere, though its first half keeps its hyphen in other words', () => {
  expect(read(['The pump is in-', 'cluded in the scope.', 'Seals are included too.'])).toContain('is included in the')
})

it('keeps the hyphen of a word that stands with it elsewhere', () => {
  expect(
    read(['This is a mercury-', 'wetted contact of a relay.'], ['A mercury-wetted contact bounces less.']),
  ).toContain('a mercury-wetted contact of')
})

it('goes by its rules where the document says nothing, or both', () => {
  expect(read(['The merchan-', 'tability of goods is meant.'])).toContain('The merchantability of')
  expect(hyphenBetween('a data-', 'base', (word) => ['database', 'data-base'].includes(word))).toBeUndefined()
})

it('joins nothing that begins with a capital letter or is a tag', () => {
  expect(hyphenBetween('see PSV-', 'A', () => true)).toBeUndefined()
  expect(hyphenBetween('Type P1-', 'one', (word) => word === 'pone')).toBeUndefined()
})
