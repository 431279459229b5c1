import { expect, it } from 'vitest'
import { intervalOf } from '../quality/interval'

const hits = (of: number, among: number) => Array.from({ length: among }, (_, i) => i < of)

it('is as wide as the binomial one: 50 of 100 is 0.40 to 0.60', () => {
  const [low, high] = intervalOf(hits(50, 100))
  expect(low).toBeCloseTo(0.4, 1)
  expect(high).toBeCloseTo(0.6, 1)
})

it('is narrower for more questions', () => {
  const width = ([low, high]: [number, number]) => high - low
  expect(width(intervalOf(hits(500, 1000)))).toBeLessThan(width(intervalOf(hits(50, 100))) / 2)
})

it('is the same for the same values, and a point where nothing can change', () => {
  expect(intervalOf(hits(7, 20))).toEqual(intervalOf(hits(7, 20)))
  expect(intervalOf(hits(9, 9))).toEqual([1, 1])
  expect(intervalOf([])).toEqual([0, 0])
})
