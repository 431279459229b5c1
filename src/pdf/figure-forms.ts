/**
 * Figures of which a font has two or more, all of which it says are the same: the raised and lowered ones among them are found by their
 * outlines, as they are set in the size of the others and on their line. "150³ hours" is else 1503 hours.
 */

/** In a private plane, so that such a figure is looked at: its code, and the figure itself. */
const first = 0xf0000
const figures = /^[\u{f0000}-\u{ffff9}]$/u

interface CodeMap {
  get(code: number): string | number | undefined
  forEach(each: (code: number) => void): void
}

/** Whether a font's map has a figure more than once. */
export function hasForms(map: CodeMap): boolean {
  const seen = new Set<string>()
  let twice = false
  map.forEach((code) => {
    const char = String(map.get(code))
    if (!/^\d$/.test(char)) return
    twice ||= seen.has(char)
    seen.add(char)
  })
  return twice
}

/** A figure that may be a raised one. */
export function markedFigure(figure: string, code: number): string {
  return String.fromCodePoint(first + ((code & 0xfff) << 4) + Number(figure))
}

/** The figure that was marked so; undefined for any other text. */
export function figureOf(text: string): string | undefined {
  return text.length === 2 && figures.test(text) ? String((text.codePointAt(0)! - first) & 15) : undefined
}

/** In sizes: how high figures are, where raised ones begin at least, and lowered ones end. */
const [usual, foot, head] = [0.65, 0.2, 0.45]

/** How a figure with these bounds, in sizes, differs from one on the line: a matrix; undefined where it is none of those. */
export function formOf([, low = 0, , high = 0]: readonly number[]): number[] | undefined {
  if (low < foot && !(high < head && low < -0.05)) return undefined
  const share = (high - low) / usual
  return [share, 0, 0, share, 0, low]
}
