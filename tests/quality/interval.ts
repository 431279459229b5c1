/** How far a share of some questions may be off, as other questions of the kind would have given it. */

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

/**
 * The 95 % interval of the share of `true`, by the percentile bootstrap (Efron 1979) with 2,000 resamples. The same values
 * give the same interval. [0, 0] for none.
 */
export function intervalOf(values: readonly boolean[]): [low: number, high: number] {
  if (values.length === 0) return [0, 0]
  const random = randomFrom(values.length)
  const resample = () => {
    let hits = 0
    for (let i = 0; i < values.length; i++) if (values[Math.floor(random() * values.length)]) hits++
    return hits / values.length
  }
  const shares = Array.from({ length: 2000 }, resample).sort((a, b) => a - b)
  return [shares[49]!, shares[1949]!]
}
