/** Whether a hyphen at a line's end was put there by the typesetter: the document's own words say so, else rules; no dictionary. */
import type { RawItem } from './page'

/** First halves of words that keep their hyphen at a line's end: the commonest in manuals. */
const compounds = new Set(
  (
    'all anti class cross double end far fast fine fixed four free full ground half hand heavy high hot in left light ' +
    'line long low mid multi non off on one open out over own plug point post power pre quick read real right run ' +
    'second self semi short side single six slow small so stand start state step stop test third three time top two ' +
    'under up user water well wide write x zero'
  ).split(' '),
)

const white = /\s/

/** A hyphen as it is typed or as Unicode has it. */
export function isHyphen(char: string): boolean {
  return char === '-' || char === '\u2010'
}

/**
 * Whether the hyphen at `at` divides a word that goes on at `rest`: letters before, small letters after, and no compound
 * that carries its own hyphen. `P-` and `101A` are not one word, nor are `well-` and `known`.
 */
export function endsInHyphenation(raw: string, at: number, rest: number): boolean {
  let start = at
  while (start > 0 && !white.test(raw[start - 1]!)) start--
  let end = rest
  while (end < raw.length && !white.test(raw[end]!)) end++
  const before = /^[^\p{L}\p{N}]*(.*)$/u.exec(raw.slice(start, at))?.[1] ?? ''
  const after = raw.slice(rest, end)
  if (!/^[\p{Ll}ﬀ-ﬆ][\p{L}ﬀ-ﬆ]/u.test(after) || /^\p{L}+-\p{L}/u.test(after)) return false
  // Unicode's own hyphen is what typesetting programs divide with; nobody has a key for it.
  const typed = raw[at] === '-'
  return /^\p{L}?[\p{Ll}ﬀ-ﬆ]+$/u.test(before) && before.length > 1 && !(typed && compounds.has(before.toLowerCase()))
}

/** Whether a word, in small letters, stands in the document otherwise than over a line's end. */
export type Stands = (word: string) => boolean

const ending = /(?:^|[^\p{L}-])(\p{L}+(?:-\p{L}+)*)[-\u2010]$/u
const beginning = /^\p{Ll}\p{L}*/u
const inside = /\p{L}+(?:[-\u2010]\p{L}+)*/gu

/** What the document's own words say of the hyphen between two lines: the word goes on, or it has a hyphen; else undefined. */
export function hyphenBetween(line: string, next: string, stands: Stands): 'none' | 'hyphen' | undefined {
  const before = ending.exec(plain(line))?.[1]
  const after = beginning.test(next) ? beginning.exec(plain(next))?.[0] : undefined
  if (before === undefined || after === undefined) return undefined
  const [joined, parted] = [stands(before + after), stands(`${before}-${after}`)]
  if (joined === parted) return undefined
  return joined ? 'none' : 'hyphen'
}

/** Words that could tell of a hyphen: those with one, and those long enough to be divided. */
export function tellingWords(items: readonly RawItem[]): Set<string> {
  const words = new Set<string>()
  for (const { text, hidden } of items)
    if (!hidden) for (const word of plain(text).match(inside) ?? []) if (word.length > 4) words.add(word)
  return words
}

function plain(text: string): string {
  const small = text.toLowerCase().replaceAll('\u2010', '-')
  return /[\ufb00-\ufb06]/.test(small) ? small.normalize('NFKC') : small
}
