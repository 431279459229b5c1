/** Text that is drawn over itself, once: bold by a second strike, shadows, and a recognition under the page's own text. */
import type { Letter } from './letter'

/** How far two strikes of one letter lie apart at most, in font sizes: as poppler has it (TextOutputDev, dupMaxPriDelta and dupMaxSecDelta). */
const apart = { along: 0.15, across: 0.2 }

/** The letters of all lines but those that lie on equal ones, and but invisible lines on visible ones. */
export function seenOnce(lines: readonly Letter[][]): Letter[] {
  const visible = gridOf(lines.filter(([first]) => first?.glyph.invisible === false).flat())
  const kept = gridOf([])
  return lines.flatMap((line) => {
    if (
      line[0]!.glyph.invisible &&
      line.filter((one) => visible.at(one).some((other) => covers(other, one))).length >= line.length / 2
    )
      return []
    const again = line.map((one) => kept.at(one).some((other) => isSame(other, one)))
    const left = line.filter((_, i) => !again[i])
    // Words over other words are no second strike: what is equal by chance stays.
    const over = left.some((one) => kept.at(one).some((other) => covers(other, one)))
    const rest = over && left.length < line.length ? line : left
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
  const cells = new Map<string, Letter[]>()
  /** Points; a letter is looked for in the cells around its middle. */
  const step = 12
  const key = (x: number, y: number) => `${x} ${y}`
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
    /** Those around a letter, of the same direction. */
    at(letter: Letter): Letter[] {
      const [x, y] = cellOf(letter)
      const around: Letter[] = []
      for (let i = x - 1; i <= x + 1; i++)
        for (let k = y - 1; k <= y + 1; k++)
          for (const other of cells.get(key(i, k)) ?? []) if (turned(other, letter)) around.push(other)
      return around
    },
  }
}

function turned({ glyph: { matrix: m } }: Letter, { glyph: { matrix: n } }: Letter): boolean {
  return m[0]! * n[0]! + m[1]! * n[1]! > 0
}
