/** What an entry is about: the first cell of a row, or the words before a dash or a colon ("ICR – Green LED indicates …"). */
import type { Language } from '../language/language'
import { termsOf } from '../language/terms'
import type { Evidence } from './evidence'
import type { Question } from './question'

const keyed = /^(?:[•▪●○*·–-]\s)?([^\t\n]{1,40}?)\s*(?:\t+|\s[–—-]\s|:-?\s)\s*\S/

/**
 * Of each sentence, which has the terms in `lists`, the share of the question that its key has, 0..1: 0 where that has anything
 * else, so "Pressure" is the key to the pressure, "Pressure relief valve" is none. A code or a number is the key as a whole. How
 * something is done is not told by an entry.
 */
export function keyShares(
  texts: readonly string[],
  lists: readonly string[][],
  { asked, steps }: Question,
  { weights, presence }: Evidence,
  language: Language,
): number[] {
  if (steps) return texts.map(() => 0)
  const all = new Set(
    asked.flatMap(({ whole, parts, compounds, synonyms }) => [whole, ...parts, ...compounds, ...synonyms]),
  )
  const codes = asked.flatMap(({ strict, whole }) => (strict ? [whole] : []))
  return texts.map((text, i) => {
    // Few sentences have anything of the question: the key of no other is cut into terms.
    const [, key] = lists[i]?.some((term) => all.has(term)) ? (keyed.exec(text) ?? []) : []
    if (key === undefined) return 0
    const terms = new Set(termsOf(key, language))
    if (![...terms].every((term) => all.has(term))) return 0
    if (codes.some((code) => terms.has(code))) return 1
    const inKey = presence(terms)
    return weights.reduce((sum, weight, j) => sum + weight * (inKey[j] ?? 0), 0)
  })
}
