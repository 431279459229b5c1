import { expect, it } from 'vitest'
import { warningsOf } from '../../src/ui/quote-warnings'
import { en } from '../../src/ui/words/en'
import { passageOf } from './passages'

/** A passage that is quoted as a whole. */
function quoted(text: string, fields = {}) {
  const passage = { ...passageOf('d:0', text), ...fields }
  const quote = { passage: passage.id, document: 'd', text, spans: [{ page: 1, start: 0, end: text.length }] }
  return { hit: { id: passage.id, document: 'd', score: 1, coverage: 1 }, passage, quote }
}

it('says nothing against words that stand on their page as they are read', () => {
  expect(warningsOf(en, quoted('The probe rests at 0.94 V.'))).toEqual([])
})

it('says that a sign could not be read: it may be a minus', () => {
  expect(warningsOf(en, quoted('The probe rests at \uFFFD0.94 V.'))).toEqual([
    'A sign in these words could not be read: look at the page.',
  ])
})

it('says what the page is stamped with and what is struck out', () => {
  const found = quoted('Set to 14 bar.', {
    stamps: [{ page: 1, words: 'SUPERSEDED' }],
    struck: [{ start: 7, end: 13 }],
  })
  expect(warningsOf(en, found)).toEqual(['This page is stamped “SUPERSEDED”.', 'Struck out on the page: “14 bar”'])
})
