/** Blanks that pdf.js tells of as items of their own, where the gap by itself would not tell that there is one. */
import type { TextItem } from 'pdfjs-dist/types/src/display/api'
import type { TextRun } from './runs'

/**
 * In font sizes. A narrower gap is a blank for pdf.js only where one is drawn (TRACKING_SPACE_FACTOR): it is that narrow where
 * letters are set close. A wider one may be the room beside an italic letter as well: those are left to the gap.
 */
const narrow = 0.102

/** The runs of a page but for those blanks, each run behind one marked. */
export function withBlanks(texts: readonly TextItem[]): TextRun[] {
  return texts.flatMap((text, i) => {
    const [blank, last] = [texts[i - 1], texts[i - 2]]
    if (text.str === ' ') return []
    return blank?.str === ' ' && blank.height === 0 && last && isNarrow(last, text)
      ? [{ ...text, spaced: true }]
      : [text]
  })
}

function isNarrow(last: TextItem, next: TextItem): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = last.transform as number[]
  const [, , , , x = 0, y = 0] = next.transform as number[]
  if (last.str.trim() === '' || last.height === 0 || last.hasEOL) return false
  const gap = ((x - e) * a + (y - f) * b) / (Math.hypot(a, b) || 1) - last.width
  return gap > 0 && gap < narrow * Math.hypot(c, d)
}
