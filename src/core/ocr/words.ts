/** The words of a line that was read, with where they stand on it and how sure they are. */
import type { Sign } from './recognition'

export interface OcrWord {
  /** A sign of a figure that is not sure is U+FFFD. */
  text: string
  /** Where it begins and ends on the line, 0 to 1. */
  from: number
  to: number
  /** The mean of its signs, 0 to 1. */
  sure: number
}

/** A sign of a figure below this is shown as one that could not be read: the page has to be looked at. */
const leastSure = 0.8

/** Stands where a page shows a sign that is not known. */
const unreadable = '\uFFFD'

export function wordsOf(signs: readonly Sign[]): OcrWord[] {
  const words: Sign[][] = []
  let open = false
  for (const sign of signs) {
    const isSpace = sign.text.trim() === ''
    if (!isSpace && open) words.at(-1)!.push(sign)
    else if (!isSpace) words.push([sign])
    open = !isSpace
  }
  const half = halfSign(signs)
  return words.map((word) => ({
    text: textOf(word),
    from: Math.max(0, word[0]!.at - half),
    to: Math.min(1, word.at(-1)!.at + half),
    sure: word.reduce((sum, { sure }) => sum + sure, 0) / word.length,
  }))
}

function textOf(word: readonly Sign[]): string {
  const isFigure = word.some(({ text }) => /\d/.test(text))
  return word.map(({ text, sure }) => (isFigure && sure < leastSure ? unreadable : text)).join('')
}

/** Half the width of a sign on its line. */
function halfSign(signs: readonly Sign[]): number {
  const [first, last] = [signs[0], signs.at(-1)]
  return first && last && signs.length > 1 ? (last.at - first.at) / (signs.length - 1) / 2 : 0.5
}
