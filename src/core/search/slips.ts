/** Question words that a slip of the finger has spoilt: "waht is", "teh pump", "wich bolts". They name no subject. */
import { stem } from '../language/stem'
import { stopWords } from '../language/stop-words'

const interrogatives = ['what', 'which', 'where', 'when']

/** A swap makes a stop word of these too, but they are words themselves; all that are in use among 275,000 English ones. */
const ownWords = new Set('asme benign dose form inst juts odes sued sues suing three'.split(' '))
/** Of three letters only these: the others may be somebody's abbreviation ("egt", "lte"). */
const shortSlips = new Map([
  ['teh', 'the'],
  ['hte', 'the'],
  ['adn', 'and'],
  ['hwo', 'how'],
])

const word = /(?<=^|\s)\p{L}{3,}(?=[\s,.?!]|$)/gu

/**
 * The question with its slips mended, and which they were. A word that a document has (`isKnown`, by its stem) is none,
 * nor is a name.
 */
export function withoutSlips(
  question: string,
  isKnown: (term: string) => boolean,
): { text: string; slips: { word: string; as: string }[] } {
  const slips: { word: string; as: string }[] = []
  const text = question.trim().replace(word, (found, at: number) => {
    const written = at === 0 ? found.charAt(0).toLowerCase() + found.slice(1) : found
    const as = stopWords.has(written) ? undefined : meant(written, at === 0)
    if (as === undefined || isKnown(stem(written))) return found
    slips.push({ word: found, as })
    return as
  })
  return { text, slips }
}

function meant(written: string, first: boolean): string | undefined {
  if (ownWords.has(written)) return undefined
  const swapped = written.length > 3 ? swapsOf(written).find((as) => stopWords.has(as)) : shortSlips.get(written)
  return swapped ?? (first ? interrogatives.find((as) => lacksLetter(written, as)) : undefined)
}

/** `text` with each two neighbours swapped. */
function swapsOf(text: string): string[] {
  return Array.from(text.slice(1), (second, i) => text.slice(0, i) + second + text.charAt(i) + text.slice(i + 2))
}

/** Whether `written` is `whole` without one of its letters, which is not the first. */
function lacksLetter(written: string, whole: string): boolean {
  return Array.from(whole.slice(1)).some((_, i) => written === whole.slice(0, i + 1) + whole.slice(i + 2))
}
