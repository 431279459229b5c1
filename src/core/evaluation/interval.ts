/** How far a figure of some questions may be off, as other questions of the kind would have given it. */

export type Interval = [low: number, high: number]

/** What some values come to. */
export type Statistic = (values: readonly number[]) => number

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The mean; 0 of none. A share is the mean of ones and zeros. */
export const mean: Statistic = (values) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** The middle one, or the mean of the two that are; 0 of none. */
export const median: Statistic = (values) => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return mean(sorted.slice(sorted.length % 2 === 0 ? Math.max(0, half - 1) : half, half + 1))
}

/**
 * The 95 % interval of what values come to, by the percentile bootstrap (Efron 1979) with 2,000 resamples. The same values
 * give the same interval. [0, 0] for none.
 */
export function intervalOf(values: readonly number[], statistic: Statistic = mean): Interval {
  return resampled(values.length, (drawn) => statistic(drawn.map((i) => values[i]!)))
}

/**
 * The 95 % interval of a share, the mean of ones and zeros (Wilson 1927): unlike the bootstrap's it is no point where all went
 * right or wrong. [0, 0] for none.
 */
export function shareInterval(values: readonly number[]): Interval {
  const n = values.length
  if (n === 0) return [0, 0]
  const [share, z] = [mean(values), 1.96]
  const middle = share + z ** 2 / (2 * n)
  const width = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return [Math.max(0, middle - width) / (1 + z ** 2 / n), Math.min(1, (middle + width) / (1 + z ** 2 / n))]
}

/** By the bootstrap too: of how much `now` comes to more than `before`; both are of the same questions, in the same order. */
export function differenceInterval(
  before: readonly number[],
  now: readonly number[],
  statistic: Statistic = mean,
): Interval {
  const of = (values: readonly number[], drawn: readonly number[]) => statistic(drawn.map((i) => values[i]!))
  return resampled(now.length, (drawn) => of(now, drawn) - of(before, drawn))
}

function resampled(count: number, statistic: (drawn: readonly number[]) => number): Interval {
  if (count === 0) return [0, 0]
  const random = randomFrom(count)
  const draw = () => Array.from({ length: count }, () => Math.floor(random() * count))
  const found = Array.from({ length: 2000 }, () => statistic(draw())).sort((a, b) => a - b)
  return [found[49]!, found[1949]!]
}
