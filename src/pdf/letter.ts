import type { Glyph } from './glyphs'

/** A glyph in the frame of its line: `along` it and `across` it, points of PDF user space. */
export interface Letter {
  sign: string
  glyph: Glyph
  size: number
  /** Of the unit along the line, which its direction is compared by. */
  length: number
  along: number
  across: number
  end: number
  /** A space was drawn before it. */
  spaced: boolean
}
