/** What a task by a model has left out, of all its parts together. */
import type { WordedPart, WordedPiece } from '../task'

/** `pieces`: those that are still to come. */
export type LeftOut = WordedPiece['left'] & { pieces: number }

export function leftIn(parts: readonly WordedPart[]): LeftOut {
  const all: LeftOut = { unchosen: 0, rows: 0, unread: 0, pieces: 0 }
  for (const { pieces, of } of parts) {
    all.pieces += of - pieces.length
    for (const { left } of pieces) {
      all.unchosen += left.unchosen
      all.rows += left.rows
      all.unread += left.unread
    }
  }
  return all
}
