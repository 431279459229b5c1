/** Which word of the index a word that it does not know may stand for. */
import type { Passage, SearchResult } from '../document'
import type { Question } from './question'
import type { Language } from '../language/language'
import { plain } from '../language/lists'
import type { Misspelling } from './slips'

/** How many insertions, deletions, changes and swaps of neighbours make `a` of `b` (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity
      row.push(Math.min(changed, swapped, last[j]! + 1, row[j - 1]! + 1))
    }
    ;[before, last] = [last, row]
  }
  return last[b.length]!
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
    if (endings.some((known) => slipsBetween(ending, known) <= 1) && isKnown(word.slice(0, length)))
      return word.slice(0, length)
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
  const near = [...terms].filter(([term]) => term[0] === word[0] && slipsBetween(word, term) <= 1)
  const far =
    near.length > 0 || word.length < 8
      ? near
      : [...terms].filter(([term]) => term[0] === word[0] && !word.startsWith(term))
  return far.sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** Whether one slip makes one word of the other, two of 8 letters and more; that of a plural is none. */
function isSlipOf(a: string, b: string): boolean {
  const numbers = (word: string) => (/..s$/.test(word) ? [word, word.slice(0, -1)] : [word])
  const most = Math.min(a.length, b.length) < 8 ? 1 : 2
  return numbers(a).some((one) => numbers(b).some((other) => slipsBetween(one, other) <= most))
}

/** The misspelling as a word of the passages bears it out: one with the stem of `as` that is near itself; undefined if none does. */
export function witnessed(
  { word, as }: Misspelling,
  lists: Language,
  passages: readonly Passage[],
): Misspelling | undefined {
  const [written, meant] = [plain(word), lists.stem(as)]
  for (const { text } of passages) {
    const found = wordsOf(text).find((one) => lists.stem(one) === meant && isSlipOf(written, one))
    if (found !== undefined) return { word, as: found }
  }
  return undefined
}

/** The words of a text as they are looked up. */
const wordsOf = (text: string) => plain(text.toLowerCase()).match(/\p{L}+/gu) ?? []

/**
 * Those of `corrections` that a word of the passages bears out. Stems are near where words are not: "guarantor" is no slip of
 * "guaranteed", whose stem is "guarante". Of 20 corrections in 380 open questions 8 are borne out, rightly; of the others one was right.
 */
export function borneOut(
  corrections: ReadonlyMap<string, string>,
  { asked, lists }: Question,
  passages: readonly Passage[],
): Map<string, string> {
  const kept = new Map<string, string>()
  if (corrections.size === 0) return kept
  const words = new Set(passages.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []))
  for (const { raw, whole } of asked) {
    const stem = corrections.get(whole)
    if (stem === undefined) continue
    const written = raw.toLowerCase()
    const isOf = (word: string) => lists.stem(word) === stem && isSlipOf(written, word)
    if (written.startsWith(stem) || [...words].some(isOf)) kept.set(whole, stem)
  }
  return kept
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
