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

/**
 * Of each sentence, how well a clause of it names the case, the aim or the thing asked for, 0..1: "If the display is dark, press Reset." of
 * "what do I do if the display is dark". All that stands under "Replacing the fuse" is about how to replace the fuse. 0 where the question
 * names none. Half of it is what the clause has of the question, half that it says nothing else, "not" and "off" among it; "coupling
 * element" is another thing than the coupling.
 */
export function clauseShares(
  texts: readonly string[],
  lists: readonly string[][],
  heading: string,
  { asked, clause, steps }: Question,
  { weights, presence }: Evidence,
  language: Language,
): number[] {
  if (!clause) return texts.map(() => 0)
  const share = (named: string) => {
    const words = new Set(termsOf(named, language))
    const there = presence(words)
    const said = weights.reduce((sum, w, j) => sum + (clause.terms.has(asked[j]!.whole) ? w * there[j]! : 0), 0)
    const common = [...words].filter((word) => clause.words.has(word)).length
    const isOther = [...words].some((word) => !clause.words.has(word) && !language.stopWords.has(word))
    return said * ((clause.isThing && isOther ? 0 : 0.5) + common / (words.size + clause.words.size))
  }
  const title = heading.split(' › ').at(-1) ?? ''
  const above = steps ? share(title.replace(/^[\d.]+ /, '')) : 0
  return texts.map((text, i) => {
    if (!lists[i]?.some((term) => clause.terms.has(term))) return above
    const named = [...text.matchAll(clause.ledInBy)].map(
      ({ 0: led, index, groups }) => groups?.named ?? text.slice(index + led.length).split(/[,;:.](?:\s|$)/, 1)[0]!,
    )
    return Math.max(above, ...named.map(share))
  })
}
