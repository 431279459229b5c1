/** The part of the graphics state that decides where text comes to stand, and how lines look (PDF 32000-1, 8.4 and 9.3). */
import type { Rect } from './annotations'

/** Six numbers, as the PDF has them: a b c d e f. */
export type Matrix = readonly number[]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

export interface TextState {
  ctm: Matrix
  /** As pdf.js calls it. */
  font: string
  size: number
  charSpacing: number
  wordSpacing: number
  /** Along the line, 1 for none. */
  scale: number
  leading: number
  rise: number
  mode: number
  /** Of what is filled, and of what is stroked. */
  alpha: number
  strokeAlpha: number
  /** As pdf.js has it, "#rrggbb"; undefined for patterns. */
  fill: string | undefined
  stroke: string | undefined
  lineWidth: number
  /** Whether what is drawn is mixed with what lies below. */
  blended: boolean
  /** The rectangle around what is shown of what is drawn, in PDF user space; undefined for all of it. */
  clip: Rect | undefined
}

export interface TextFollower {
  /** As of now; another object after each save and restore. */
  state(): TextState
  /** From the unit of the text to PDF user space, where the next letter begins. */
  matrix(): Matrix
  /** Goes on to where the next letter begins, in the unit of the text. */
  advance(x: number, y: number): void
  save(): void
  restore(): void
  /** As at the start of a page, with this matrix. */
  reset(ctm: Matrix): void
  /** Takes one of pdf.js' operators with its arguments; one that places no text changes nothing. */
  take(operator: number, args: readonly unknown[] | null): void
}

const black = '#000000'

function initialState(ctm: Matrix): TextState {
  const none = { font: '', size: 0, charSpacing: 0, wordSpacing: 0, leading: 0, rise: 0, mode: 0 }
  const paint = { alpha: 1, strokeAlpha: 1, fill: black, stroke: black, lineWidth: 1, blended: false, clip: undefined }
  return { ...none, ...paint, ctm, scale: 1 }
}

/** Follows the operators of a page; `OPS` are pdf.js' numbers for them. */
export function followText(OPS: Record<string, number>): TextFollower {
  let state = initialState(identity)
  let text = identity
  let line = identity
  const stack: TextState[] = []
  /** The next path is one that clips. */
  let clips = false

  const save = () => void stack.push({ ...state })
  const restore = () => void (state = stack.pop() ?? state)
  const placeAt = (matrix: Matrix) => void (text = line = matrix)
  const moveLine = (x: number, y: number) => placeAt(multiply(line, [1, 0, 0, 1, x, y]))

  function clipTo(bounds: ArrayLike<number> | null | undefined) {
    if (!bounds) return
    const rect = rectThrough(state.ctm, Array.from(bounds) as Rect)
    const [a, b] = [state.clip ?? rect, rect]
    state.clip = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
  }

  function setGState(entries: readonly [string, unknown][]) {
    for (const [key, value] of entries) {
      if (key === 'ca') state.alpha = Number(value)
      else if (key === 'CA') state.strokeAlpha = Number(value)
      else if (key === 'LW') state.lineWidth = Number(value)
      else if (key === 'BM') state.blended = value !== 'source-over' && value !== 'Normal'
      else if (key === 'Font') [state.font, state.size] = value as [string, number]
    }
  }

  type Effect = (first: never, second: never) => void
  const effects = new Map<number | undefined, Effect>([
    [OPS.save, save],
    [OPS.restore, restore],
    [OPS.paintFormXObjectEnd, restore],
    [OPS.beginText, () => placeAt(identity)],
    [OPS.setTextMatrix, (matrix: ArrayLike<number>) => placeAt(Array.from(matrix))],
    [OPS.moveText, moveLine],
    [OPS.nextLine, () => moveLine(0, state.leading)],
    [
      OPS.setLeadingMoveText,
      (x: number, y: number) => {
        state.leading = y
        moveLine(x, y)
      },
    ],
    [OPS.setFont, (font: string, size: number) => void ([state.font, state.size] = [font, size])],
    [OPS.setGState, setGState],
    [OPS.setLineWidth, (width: number) => void (state.lineWidth = width)],
    [OPS.setFillRGBColor, (colour: string) => void (state.fill = colour)],
    [OPS.setStrokeRGBColor, (colour: string) => void (state.stroke = colour)],
    [OPS.setFillColorN, () => void (state.fill = undefined)],
    [OPS.setStrokeColorN, () => void (state.stroke = undefined)],
    [OPS.setCharSpacing, (value: number) => void (state.charSpacing = value)],
    [OPS.setWordSpacing, (value: number) => void (state.wordSpacing = value)],
    [OPS.setHScale, (value: number) => void (state.scale = value / 100)],
    [OPS.setLeading, (value: number) => void (state.leading = -value)],
    [OPS.setTextRise, (value: number) => void (state.rise = value)],
    [OPS.setTextRenderingMode, (value: number) => void (state.mode = value)],
    [
      OPS.paintFormXObjectBegin,
      (matrix: ArrayLike<number> | null, box: ArrayLike<number> | null) => {
        save()
        if (matrix) state.ctm = multiply(state.ctm, Array.from(matrix))
        clipTo(box)
      },
    ],
  ])

  return {
    state: () => state,
    matrix: () => text,
    advance: (x, y) => void (text = multiply(text, [1, 0, 0, 1, x, y])),
    save,
    restore,
    reset: (ctm) => void (state = initialState(ctm)),
    take(operator, args) {
      if (operator === OPS.transform) state.ctm = multiply(state.ctm, args as number[])
      else if (operator === OPS.clip || operator === OPS.eoClip) clips = true
      else if (operator === OPS.constructPath) {
        if (clips) clipTo(args?.[2] as ArrayLike<number> | null)
        clips = false
      } else effects.get(operator)?.(args?.[0] as never, args?.[1] as never)
    },
  }
}

/** `m` applied before `base`. */
export function multiply(base: Matrix, m: Matrix): number[] {
  return [
    base[0]! * m[0]! + base[2]! * m[1]!,
    base[1]! * m[0]! + base[3]! * m[1]!,
    base[0]! * m[2]! + base[2]! * m[3]!,
    base[1]! * m[2]! + base[3]! * m[3]!,
    base[0]! * m[4]! + base[2]! * m[5]! + base[4]!,
    base[1]! * m[4]! + base[3]! * m[5]! + base[5]!,
  ]
}

/** The rectangle around `rect` as `matrix` places it. */
export function rectThrough(matrix: Matrix, [x0, y0, x1, y1]: Rect): Rect {
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
