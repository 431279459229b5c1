import { expect, it } from 'vitest'
import { agreement, wordsIn } from '../agreement'

const words = (text: string) => text.split(' ')

it('takes words without case, outer punctuation and ligatures', () => {
  expect(wordsIn('The “ﬁlter” P-101A,\n1.5 bar.')).toEqual(['the', 'filter', 'p-101a', '1.5', 'bar'])
})

it('counts a word as often as both have it', () => {
  expect(agreement([[words('a a b'), words('a b b')]]).f1).toBeCloseTo(2 / 3)
})

it('tells another order from other words', () => {
  const { f1, order } = agreement([[words('c d a b'), words('a b c d')]])
  expect([f1, order]).toEqual([1, 0.5])
})
