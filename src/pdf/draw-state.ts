/** The part of the graphics state that decides where text comes to stand (PDF 32000-1, 8.4 and 9.3). */
import type { Rect } from './annotations'

export interface DrawState {
  /** Six numbers each. */
  ctm: readonly number[]
  tm: readonly number[]
  /** Within `tm`: where the next letter and the present line begin. */
  x: number
  y: number
  lineX: number
  lineY: number
  size: number
  charSpacing: number
  wordSpacing: number
  hScale: number
  leading: number
  rise: number
  mode: number
  alpha: number
  /** Whether what is drawn is mixed with what lies below. */
  blended: boolean
}

export function initialState(): DrawState {
  const none = { x: 0, y: 0, lineX: 0, lineY: 0, size: 0, charSpacing: 0, wordSpacing: 0, leading: 0, rise: 0, mode: 0 }
  return { ...none, ctm: [1, 0, 0, 1, 0, 0], tm: [1, 0, 0, 1, 0, 0], hScale: 1, alpha: 1, blended: false }
}

export function clonedState(state: DrawState): DrawState {
  return { ...state }
}

/** `m` applied before `base`. */
export function multiply(base: readonly number[], m: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = base
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = m
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

/** The rectangle around `rect` as `matrix` places it. */
export function rectThrough(matrix: readonly number[], [x0, y0, x1, y1]: Rect): Rect {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  const xs: number[] = []
  const ys: number[] = []
  for (const [x, y] of [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ] as const) {
    xs.push(a * x + c * y + e)
    ys.push(b * x + d * y + f)
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Letters as pdf.js has them; a number moves the next one, in thousandths of the size. */
type Glyphs = readonly (number | { unicode?: string; width?: number; isSpace?: boolean } | null)[]

/** Letters stand between these heights around the baseline, in sizes. */
const [below, above] = [-0.2, 0.75]

/** Moves the state over letters; gives them with the rectangle that they take up. */
export function showGlyphs(state: DrawState, glyphs: Glyphs): { text: string; rect: Rect } {
  const { size, hScale, charSpacing, wordSpacing, rise } = state
  let text = ''
  let along = 0
  for (const glyph of glyphs) {
    if (glyph === null) continue
    if (typeof glyph === 'number') {
      along -= (glyph * size) / 1000
      // A gap as wide as a space is one, where words are set by moves alone.
      if (-glyph > 200 && !text.endsWith(' ')) text += ' '
      continue
    }
    text += glyph.unicode ?? ''
    along += ((glyph.width ?? 0) * size) / 1000 + charSpacing + (glyph.isSpace ? wordSpacing : 0)
  }
  const start = state.x
  state.x += along * hScale
  const baseline = state.y + rise
  const local: Rect = [start, baseline + below * size, state.x, baseline + above * size]
  return { text, rect: rectThrough(multiply(state.ctm, state.tm), local) }
}
