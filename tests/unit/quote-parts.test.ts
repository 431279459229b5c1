import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Passage, Quote } from '../../src/core/document'
import { quoteParts, tabSize } from '../../src/ui/quote-parts'
import { seed } from './seed'

/** A passage of these sentences, with a quote that is the n-th of them. */
function given(sentences: string[], n: number): { passage: Passage; quote: Quote } {
  const text = sentences.join(' ')
  let start = 0
  const spans = sentences.map((sentence) => {
    const at = { start, end: start + sentence.length, spans: [] }
    start = at.end + 1
    return at
  })
  const passage = { id: 'd:0', document: 'd', text, heading: '', spans: [], labels: [], sentences: spans, tokens: 1 }
  return { passage, quote: { passage: 'd:0', document: 'd', text: sentences[n] ?? '', spans: [] } }
}

const four = ['Close the valve.', 'Drain the casing.', 'Loosen the nuts.', 'Pull the bracket.']

it('shows the sentences beside the quote and says that there is more', () => {
  const { passage, quote } = given(four, 2)
  expect(quoteParts(passage, quote, false)).toEqual({
    start: 17,
    before: 'Drain the casing. ',
    marked: 'Loosen the nuts.',
    after: ' Pull the bracket.',
    cutBefore: true,
    cutAfter: false,
  })
})

it('shows the whole passage when asked', () => {
  const { passage, quote } = given(four, 0)
  const { before, marked, after, cutBefore, cutAfter } = quoteParts(passage, quote, true)
  expect([before, marked, after]).toEqual([
    '',
    'Close the valve.',
    ' Drain the casing. Loosen the nuts. Pull the bracket.',
  ])
  expect([cutBefore, cutAfter]).toEqual([false, false])
})

it('shows a quote alone when the passage does not hold it character for character', () => {
  const { passage, quote } = given(four, 1)
  const other = { ...quote, text: 'Drain the  casing.' }
  expect(quoteParts(passage, other, true)).toMatchObject({ before: '', marked: 'Drain the  casing.', after: '' })
})

it('never shows a letter that the passage does not have, nor in another order', () => {
  const sentence = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '')
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), fc.nat(), fc.boolean(), (sentences, n, whole) => {
      const { passage, quote } = given(sentences, n % sentences.length)
      const { before, marked, after } = quoteParts(passage, quote, whole)
      expect(marked).toBe(quote.text)
      expect(passage.text).toContain(before + marked + after)
    }),
    { seed },
  )
})

it('sets the cells of rows as far apart as the longest needs that another follows', () => {
  const parts = {
    start: 0,
    before: 'Joint\tTorque\n',
    marked: 'Impeller nut\t85 N·m',
    after: '',
    cutBefore: false,
    cutAfter: false,
  }
  expect(tabSize(parts)).toBe('min(8.2em, 50.0cqi)')
  expect(tabSize({ ...parts, before: '', marked: 'Tighten the nuts.' })).toBeUndefined()
})
