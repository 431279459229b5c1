/** How fast a core of this device calculates, before a model is there: what `speed.ts` estimates by, where no graphics processor is. */

/** Numbers of a row, which fit into the nearest cache, and rows that one slice goes over. */
const width = 4096
const rows = 512
/** Slices between which the page may draw: some milliseconds each on a tablet. The fastest counts, as others have the core in some. */
const slices = 12

/** Multiplications and additions of 32-bit numbers a second, of plain code on one core. */
export async function coreRate(now: () => number = () => performance.now()): Promise<number> {
  const a = new Float32Array(width).fill(0.5)
  const b = new Float32Array(width).fill(0.25)
  let best = 0
  for (let slice = 0; slice < slices; slice++) {
    const start = now()
    let sum = 0
    for (let row = 0; row < rows; row++) sum += dot(a, b)
    const seconds = Math.max(now() - start, 0.01) / 1000
    // The sum is asked for, so that nothing is left out as unused.
    if (sum > 0) best = Math.max(best, (2 * width * rows) / seconds)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return best
}

/** Four sums at a time, as one would wait for its own last addition. */
function dot(a: Float32Array, b: Float32Array): number {
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  for (let i = 0; i < width; i += 4) {
    s0 += a[i]! * b[i]!
    s1 += a[i + 1]! * b[i + 1]!
    s2 += a[i + 2]! * b[i + 2]!
    s3 += a[i + 3]! * b[i + 3]!
  }
  return s0 + s1 + s2 + s3
}
