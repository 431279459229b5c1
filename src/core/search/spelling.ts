/** Which word of the index a word that it does not know may stand for. */
import type { SearchResult } from '../document'
import type { Question } from './question'
import type { Language } from '../language/language'

/** Whether one insertion, deletion, change or swap of neighbours makes `a` of `b`; equal counts as near. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1)
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i)
  return (
    a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2))
  )
}

/**
 * The stem that remains if a misspelt ending is taken off: "lubricaton" is "lubric" where that `isKnown`, as "aton" is near
 * "ation". Mistakes in the stem itself are the business of the index's fuzzy search. Undefined if there is none.
 */
export function stemBeforeMisspeltEnding(
  word: string,
  { endings }: Language,
  isKnown: (stem: string) => boolean,
): string | undefined {
  for (let length = word.length - 2; length >= 4; length--) {
    const ending = word.slice(length)
    if (endings.some((known) => isNear(ending, known)) && isKnown(word.slice(0, length))) return word.slice(0, length)
  }
  return undefined
}

/** What may be left of a misspelt word without an ending that its stem should not have: "charcter" may be "charct". */
export function formsOf(word: string, { looseEnding }: Language): string[] {
  const shorter = looseEnding.exec(word)?.[1]
  return shorter === undefined ? [word] : [word, shorter]
}

/** The one of `terms` that a slip of a letter, or two in a long word, makes of `word`, the commonest first; undefined if none. */
export function nearest(word: string, terms: ReadonlyMap<string, number>): string | undefined {
  const near = [...terms].filter(([term]) => term[0] === word[0] && isNear(word, term))
  const far =
    near.length > 0 || word.length < 8
      ? near
      : [...terms].filter(([term]) => term[0] === word[0] && !word.startsWith(term))
  return far.sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** The corrections as words: of the question, and as one of the passages found has it. */
export function readAs(
  { asked, lists }: Question,
  corrections: ReadonlyMap<string, string>,
  hits: SearchResult['hits'],
): { word: string; as: string }[] {
  return asked.flatMap(({ raw, whole }) => {
    const stemmed = corrections.get(whole)
    if (stemmed === undefined) return []
    const isIt = (word: string) => lists.stem(word.toLowerCase()) === stemmed
    for (const { passage } of hits) {
      const as = passage.text.match(/\p{L}+/gu)?.find(isIt)
      if (as !== undefined) return [{ word: raw, as: as.toLowerCase() }]
    }
    return []
  })
}
