/** A large first letter that goes down over several lines is the beginning of the first of them. */
import type { Placed } from './cells'

/** It is larger than the letters beside it by this factor at least. */
const large = 1.8
const letter = /^["“„«]?\p{Lu}$/u

/** Puts large first letters into their lines, and has the lines beside them begin where the paragraph does. Changes `placed`. */
export function attachDropCaps(placed: readonly Placed[]): void {
  for (const cap of placed) {
    if (!letter.test(cap.text.trim())) continue
    const [first, ...others] = linesBeside(cap, placed)
    if (!first || others.length === 0 || !/^\p{L}/u.test(first.text)) continue
    cap.y0 = first.y0
    cap.y1 = first.y1
    if (first.x0 - cap.x1 < 0.25 * first.item.fontSize) first.before = ''
    for (const other of others) other.x0 = cap.x0
  }
}

/** What stands right beside a letter, from its top to its foot: the beginnings of lines, one under another. */
function linesBeside(cap: Placed, placed: readonly Placed[]): Placed[] {
  const beside = placed.filter(({ x0, y0, y1, item: { fontSize } }) => {
    if (cap.item.fontSize < large * fontSize || Math.abs(x0 - cap.x1) > 0.8 * fontSize) return false
    return y1 < cap.y1 + 0.3 * fontSize && y0 > cap.y0 - 0.4 * fontSize
  })
  return beside.sort((a, b) => b.y0 - a.y0)
}
