/** Text that is drawn over itself, once: bold by a second strike, shadows, and a recognition under the page's own text. */
import type { Letter } from './letter'

/** How far two strikes of one letter lie apart at most, in font sizes: as poppler has it (TextOutputDev, dupMaxPriDelta and dupMaxSecDelta). */
const apart = { along: 0.15, across: 0.2 }

/** The letters of all lines but those that lie on equal ones, and but invisible lines on visible ones. */
export function seenOnce(lines: readonly Letter[][]): Letter[] {
  const isInvisible = (line: readonly Letter[]) => line[0]!.glyph.invisible
  const visible = gridOf(lines.some(isInvisible) ? lines.filter((line) => !isInvisible(line)).flat() : [])
  const kept = gridOf([])
  return lines.flatMap((line) => {
    if (isInvisible(line) && line.filter((one) => visible.some(one, covers)).length >= line.length / 2) return []
    const left = line.filter((one) => !kept.some(one, isSame))
    // Words over other words are no second strike: what is equal by chance stays.
    const over = left.length < line.length && left.some((one) => kept.some(one, covers))
    const rest = over ? line : left
    for (const one of rest) kept.add(one)
    return rest
  })
}

function isSame(a: Letter, b: Letter): boolean {
  const near = Math.min(apart.along * b.size, 0.5 * (b.end - b.along))
  return (
    a.sign === b.sign && Math.abs(a.along - b.along) < near && Math.abs(a.across - b.across) < apart.across * b.size
  )
}

/** Whether most of a letter lies on another one of its line. */
function covers(a: Letter, b: Letter): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.along, b.along)
  return shared > 0.5 * Math.min(a.end - a.along, b.end - b.along) && Math.abs(a.across - b.across) < 0.3 * b.size
}

/** Letters by where they stand, so that few have to be compared. */
function gridOf(letters: readonly Letter[]) {
  const cells = new Map<number, Letter[]>()
  /** Points; a letter is looked for in the cells around its middle. */
  const step = 12
  /** No page is so wide that two cells which have letters of it have one key. */
  const key = (x: number, y: number) => x * 1e6 + y
  const cellOf = ({ along, end, across }: Letter) =>
    [Math.floor((along + end) / 2 / step), Math.floor(across / step)] as const
  const add = (letter: Letter) => {
    const [x, y] = cellOf(letter)
    const cell = cells.get(key(x, y))
    if (cell) cell.push(letter)
    else cells.set(key(x, y), [letter])
  }
  for (const letter of letters) add(letter)
  return {
    add,
    /** Whether one around a letter, of the same direction, is so to it. */
    some(letter: Letter, isSo: (other: Letter, letter: Letter) => boolean): boolean {
      const [x, y] = cellOf(letter)
      for (let i = x - 1; i <= x + 1; i++)
        for (let k = y - 1; k <= y + 1; k++)
          for (const other of cells.get(key(i, k)) ?? []) if (turned(other, letter) && isSo(other, letter)) return true
      return false
    },
  }
}

function turned({ glyph: { matrix: m } }: Letter, { glyph: { matrix: n } }: Letter): boolean {
  return m[0]! * n[0]! + m[1]! * n[1]! > 0
}
