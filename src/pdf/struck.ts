/** The words of a run of text that lie under something, as a line that strikes them out: pdf.js gives a run as a whole. */
import type { RawItem } from '../core/reading/page'

interface Area {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** The items with the words under `area` (on the page as shown) as items of their own, `struck`. */
export function strike(items: readonly RawItem[], area: Area): RawItem[] {
  return items.flatMap((item) => wordsUnder(item, area, { struck: true }))
}

/** An item in parts: its words under `area` with `mark`, and the others as they are. */
export function wordsUnder(item: RawItem, area: Area, mark: Partial<RawItem>): RawItem[] {
  return crosses(item, area) ? partsOf(item, area, mark) : [item]
}

/** Whether the middle of `area` runs through the middle half of a line of text. */
function crosses(item: RawItem, area: Area): boolean {
  if (item.hidden) return false
  const upright = item.angle === 90 || item.angle === 270
  const [low, high] = upright ? [item.x0, item.x1] : [item.y0, item.y1]
  const middle = upright ? (area.x0 + area.x1) / 2 : (area.y0 + area.y1) / 2
  const quarter = (high - low) / 4
  const apart = upright ? area.y0 < item.y1 && area.y1 > item.y0 : area.x0 < item.x1 && area.x1 > item.x0
  return apart && middle > low + quarter / 2 && middle < high - quarter / 2
}

/** The words of an item in runs that are struck and runs that are not; each word goes with its middle. */
function partsOf(item: RawItem, area: Area, mark: Partial<RawItem>): RawItem[] {
  const { angle, text } = item
  // A share of it, from its start in the direction in which it runs, as a place on the page.
  const along = (share: number): number => {
    if (angle === 90) return item.y0 + share * (item.y1 - item.y0)
    if (angle === 270) return item.y1 - share * (item.y1 - item.y0)
    return angle === 180 ? item.x1 - share * (item.x1 - item.x0) : item.x0 + share * (item.x1 - item.x0)
  }
  const [from, to] = angle === 90 || angle === 270 ? [area.y0, area.y1] : [area.x0, area.x1]
  const ends = sharesOf(text)
  const runs: { start: number; end: number; under: boolean }[] = []
  for (const { index, 0: word } of text.matchAll(/\S+\s*/g)) {
    const length = word.trimEnd().length
    const middle = along(((ends[index] ?? 0) + (ends[index + length] ?? 1)) / 2)
    const under = middle > from && middle < to
    const last = runs.at(-1)
    if (last?.under === under) last.end = index + word.length
    else runs.push({ start: index, end: index + word.length, under })
  }
  if (runs.every(({ under }) => !under)) return [item]
  return runs.map(({ start, end, under }) => {
    const [a, b] = [along(ends[start] ?? 0), along(ends[end] ?? 1)].sort((one, other) => one - other) as [
      number,
      number,
    ]
    const box = angle === 90 || angle === 270 ? { y0: a, y1: b } : { x0: a, x1: b }
    return { ...item, ...box, text: text.slice(start, end), ...(under && mark) }
  })
}

/** Where each letter begins, as a share of the whole, by the widths that letters have in most fonts. */
function sharesOf(text: string): number[] {
  const sums = [0]
  for (let i = 0; i < text.length; i++) sums.push((sums[i] ?? 0) + widthOf(text[i] ?? ''))
  const total = sums.at(-1) || 1
  return sums.map((sum) => sum / total)
}

/** In thousandths of the size, as in Helvetica. */
function widthOf(letter: string): number {
  if (/[ijl.,:;'|!I ]/.test(letter)) return 260
  if (/[frt()[\]/-]/.test(letter)) return 320
  if (/[mwMW@%]/.test(letter)) return 860
  return /[A-Z]/.test(letter) ? 690 : 550
}
