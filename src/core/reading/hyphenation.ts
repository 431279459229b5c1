/** Whether a hyphen at a line's end was put there by the typesetter; without a dictionary. */

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
  return /^\p{L}?[\p{Ll}ﬀ-ﬆ]+$/u.test(before) && before.length > 1 && !compounds.has(before.toLowerCase())
}
