import { expect, it } from 'vitest'
import { differenceInterval, intervalOf, mean, median, shareInterval } from '../../src/core/evaluation/interval'

const hits = (of: number, among: number) => Array.from({ length: among }, (_, i) => Number(i < of))

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

it('of a share says that more than what was seen may be so', () => {
  const rounded = (of: number, among: number) => shareInterval(hits(of, among)).map((end) => end.toFixed(3))
  // As R's `prop.test(…, correct = FALSE)` has them.
  expect(rounded(8, 8)).toEqual(['0.676', '1.000'])
  expect(rounded(0, 8)).toEqual(['0.000', '0.324'])
  expect(rounded(50, 100)).toEqual(['0.404', '0.596'])
  expect(shareInterval([])).toEqual([0, 0])
})

it('takes the middle of values, of which one may be far off', () => {
  expect(median([9, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 100])).toBe(3)
  expect([median([]), mean([])]).toEqual([0, 0])
  expect(intervalOf([1, 2, 3, 4, 1000], median)).toEqual([1, 1000])
})

it('is narrower of the difference where each question is compared with itself', () => {
  // Half of the questions are right in both runs, and one in ten more in the second.
  const before = hits(50, 100)
  const now = hits(60, 100)
  const [low, high] = differenceInterval(before, now)
  expect(low).toBeGreaterThan(0.03)
  expect(high).toBeLessThan(0.18)
  expect(differenceInterval(before, before)).toEqual([0, 0])
})
