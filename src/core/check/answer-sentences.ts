/** A model's answer cut into sentences, while it is still being written. */
import { isAbbreviation } from '../language/abbreviations'

/** `marked` is the sentence with its [n] marks. */
export interface AnswerSentence {
  marked: string
  /** It begins a new line: a paragraph or an item of a list. */
  newLine: boolean
  /** It has come to its end: more text cannot change it. */
  whole: boolean
}

/** [1], [1, 2], [1-3], [passage 2]. */
export const citationMark = /\[(?:passages?\s*)?(\d{1,3}(?:\s*[,;–-]\s*(?:passage\s*)?\d{1,3})*)\]/gi

const marks = String.raw`(?:\s*\[[^\]\n]{1,30}\])*`
const boundary = new RegExp(String.raw`([.!?]["”’)*]*${marks}\.?)(?=\s+\S)`, 'g')
const opening = /^\s*(?:[-*•]|\d{1,2}[.)])?\s*(?:\*\*)?["“(‘]?[\p{Lu}\p{N}*•-]/u
const lastWord = /[^\s(]*$/
const itemNumber = /^\s*\d{1,2}\.$/

/** The sentences of `text`; only the last can be unfinished. */
export function answerSentences(text: string): AnswerSentence[] {
  const lines = text.split('\n')
  return lines.flatMap((line, i) => {
    const pieces = cut(line)
    return pieces.map((marked, n) => ({
      marked,
      newLine: n === 0,
      whole: i < lines.length - 1 || n < pieces.length - 1,
    }))
  })
}

/** Cuts one line behind full stops that end a sentence, and behind the marks that follow them. */
function cut(line: string): string[] {
  const pieces: string[] = []
  let start = 0
  for (const { 0: stop, index } of line.matchAll(boundary)) {
    const end = index + stop.length
    const rest = line.slice(end)
    const word = lastWord.exec(line.slice(start, index))?.[0] ?? ''
    const isShort = stop.startsWith('.') && isAbbreviation(word, rest.trimStart())
    if (isShort || itemNumber.test(line.slice(start, index + 1)) || !opening.test(rest)) continue
    pieces.push(line.slice(start, end))
    start = end
  }
  pieces.push(line.slice(start))
  return pieces.map((piece) => piece.trim()).filter(Boolean)
}
