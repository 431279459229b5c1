/** Question words that a slip of the finger has spoilt: "waht is", "teh pump", "wich bolts". They name no subject. */
import type { Language } from '../language/language'

const word = /(?<=^|\s)\p{L}{3,}(?=[\s,.?!]|$)/gu

/**
 * The question with its slips mended, and which they were. A word that a document has (`isKnown`, by its stem) is none,
 * nor is a name.
 */
export function withoutSlips(
  question: string,
  lists: Language,
  isKnown: (term: string) => boolean,
): { text: string; slips: { word: string; as: string }[] } {
  const slips: { word: string; as: string }[] = []
  const text = question.trim().replace(word, (found, at: number) => {
    const written = at === 0 ? found.charAt(0).toLowerCase() + found.slice(1) : found
    const as = lists.stopWords.has(written) ? undefined : meant(written, at === 0, lists)
    if (as === undefined || isKnown(lists.stem(written))) return found
    slips.push({ word: found, as })
    return as
  })
  return { text, slips }
}

function meant(written: string, first: boolean, { stopWords, slips }: Language): string | undefined {
  if (slips.ownWords.has(written)) return undefined
  const swapped = written.length > 3 ? swapsOf(written).find((as) => stopWords.has(as)) : slips.short.get(written)
  return swapped ?? (first ? slips.interrogatives.find((as) => lacksLetter(written, as)) : undefined)
}

/** `text` with each two neighbours swapped. */
function swapsOf(text: string): string[] {
  return Array.from(text.slice(1), (second, i) => text.slice(0, i) + second + text.charAt(i) + text.slice(i + 2))
}

/** Whether `written` is `whole` without one of its letters, which is not the first. */
function lacksLetter(written: string, whole: string): boolean {
  return Array.from(whole.slice(1)).some((_, i) => written === whole.slice(0, i + 1) + whole.slice(i + 2))
}
