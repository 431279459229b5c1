/** Runs of text that stand at one height of a page, found without comparing all of them. */
import type { RawItem } from '../core/reading/page'

/** Points. */
const band = 8

/** Whether some two runs whose heights touch are so to each other; each is asked about once or more. */
export function somePair(items: readonly RawItem[], areSo: (a: RawItem, b: RawItem) => boolean): boolean {
  const bands = new Map<number, RawItem[]>()
  for (const item of items) {
    for (let row = Math.floor(item.y0 / band); row <= Math.floor(item.y1 / band); row++) {
      const here = bands.get(row)
      if (here?.some((other) => areSo(item, other))) return true
      if (here) here.push(item)
      else bands.set(row, [item])
    }
  }
  return false
}
