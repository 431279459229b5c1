/** What a line of text says: what the recognition model is given of it, and signs from the probabilities that it returns. */
import { straightened, type LineBox, type Pixels, type Planes, type Scaling } from './pixels'

const scaling: Scaling = { mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] }

/** Dots; what the model was made for. */
const lineHeight = 48

export function lineInput(pixels: Pixels, box: LineBox): Planes {
  return straightened(pixels, box, lineHeight, scaling)
}

/** A sign that was read. */
export interface Sign {
  text: string
  /** Where its middle lies on the line, 0 to 1. */
  at: number
  /** 0 to 1: how likely it is this one, and not another or none. */
  sure: number
}

/** A step that is taken for a gap, and that is another sign with this probability, makes its neighbours no surer than it is. */
const leastRival = 0.3

/**
 * The signs of a line, by the likeliest class of each step: repeated ones are one, the first class is the gap between two (Graves et
 * al., "Connectionist Temporal Classification", 2006). `signs` are those of the other classes, in order, the space last; `data` has
 * a row for each step. A sign is as sure as its surest step, and no surer than that nothing was left out beside it.
 */
export function decoded(data: Float32Array, steps: number, signs: readonly string[]): Sign[] {
  const classes = data.length / steps
  const read: Sign[] = []
  let previous = 0
  let emitted = 0
  let rival: { of: number; sure: number } | undefined
  for (let step = 0; step < steps; step++) {
    const row = data.subarray(step * classes, (step + 1) * classes)
    const best = bestOf(row, 0)
    const sure = row[best]!
    const before = read.at(-1)
    if (best === 0) {
      const second = bestOf(row, 1)
      if (row[second]! > leastRival && second !== emitted) rival = { of: second, sure }
    } else if (before && best === previous) {
      before.sure = Math.max(before.sure, sure)
    } else {
      const left = rival && rival.of !== best ? rival.sure : 1
      if (before) before.sure = Math.min(before.sure, left)
      read.push({ text: signs[best - 1] ?? ' ', at: (step + 0.5) / steps, sure: Math.min(sure, left) })
      rival = undefined
    }
    previous = best
    if (best !== 0) emitted = best
  }
  return read
}

/** The likeliest class from `first` on. */
function bestOf(row: Float32Array, first: number): number {
  let best = first
  for (let i = first + 1; i < row.length; i++) if (row[i]! > row[best]!) best = i
  return best
}
