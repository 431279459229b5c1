/** A question without what says nothing of it: courtesies around it, capitals that all words have, blanks. */
import { withoutCourtesies } from '../language/courtesies'

/** What is looked for where somebody typed `question`. */
export function asAsked(question: string): string {
  return withPlainCapitals(withoutCourtesies(question.replace(/\s+/g, ' ').trim()))
}

const words = /(?<![\p{L}\p{N}_'’.:/-])\p{L}[\p{L}'’]*(?![\p{L}\p{N}_:/-]|\.\p{L})/gu

/**
 * In small letters where no word has one, or where each of several words begins with a large one: there they make no names. What
 * stands behind a number may be its unit.
 */
function withPlainCapitals(question: string): string {
  const found = question.match(words) ?? []
  const small = (pattern: RegExp) => found.some((word) => pattern.test(word))
  const shouted = found.length > 1 && !small(/\p{Ll}/u)
  if (!shouted && (found.length < 3 || small(/^\p{Ll}/u))) return question
  return question.replace(words, (word, at: number) => {
    if (/\d\s?$/.test(question.slice(0, at)) || (!shouted && !/\p{Ll}/u.test(word))) return word
    return word.toLowerCase()
  })
}
