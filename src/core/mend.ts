/** Repairs what typesetting did to words, with a map back: ligatures, hyphenation, wide forms, split accents, white space. */

/** `map[i]` is the offset in the raw text of `text[i]`; it never falls. */
export interface Mended {
  text: string
  map: Uint32Array
}

const ligatures: Record<string, string> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  '\u2010': '-',
  '\u2011': '-',
}

/** First halves of words that keep their hyphen at a line's end; without a dictionary, the commonest in manuals. */
const compounds = new Set(
  (
    'all anti class cross double end far fast fine fixed four free full ground half hand heavy high hot in left light line long low mid multi ' +
    'non off on one open out over own plug point post power pre quick read real right run second self semi short side single six slow small so ' +
    'state stand start step stop test third three time top two under up user water well wide x zero built left right read write'
  ).split(' '),
)

const white = /\s/
const droppedAlways = /[\u00ad\u200b-\u200d\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f]/

/**
 * The mended text of a slice of a page: words put together again over line ends, ligatures and wide forms spelt out,
 * accents composed, invisible characters gone, each run of white space one space (one tab where it separates cells).
 */
export function mend(raw: string): Mended {
  const map = new Uint32Array(raw.length * 3)
  const out: string[] = []
  let length = 0
  const put = (text: string, from: number) => {
    for (let k = 0; k < text.length; k++) map[length++] = from
    out.push(text)
  }
  let i = 0
  while (i < raw.length) {
    const char = raw[i]!
    if (white.test(char)) {
      const end = endOfWhite(raw, i)
      if (length > 0 && end < raw.length) put(raw.slice(i, end).includes('\t') ? '\t' : ' ', i)
      i = end
    } else if (droppedAlways.test(char)) {
      const soft = char === '\u00ad'
      i++
      // A soft hyphen at a line's end is the typesetter's: the word goes on.
      if (soft && raw[i] === '\n') i = endOfWhite(raw, i)
    } else if (isHyphen(char) && raw[i + 1] === '\n' && raw[i + 2] !== '\n' && i > 0 && !white.test(raw[i - 1]!)) {
      const next = endOfWhite(raw, i)
      const rest = endOfWhite(raw, i + 1)
      if (!endsInHyphenation(raw, i, rest)) put('-', i)
      i = Math.max(next, rest)
    } else {
      const mark = raw[i + 1]
      const composed = mark !== undefined && mark >= '\u0300' && mark <= '\u036f' ? (char + mark).normalize('NFC') : ''
      if (composed.length === 1) {
        put(composed, i)
        i += 2
      } else {
        put(ligatures[char] ?? (char >= '\uff01' && char <= '\uff5e' ? char.normalize('NFKC') : char), i)
        i++
      }
    }
  }
  return { text: out.join(''), map: map.slice(0, length) }
}

function endOfWhite(text: string, from: number): number {
  let end = from
  while (end < text.length && white.test(text[end]!)) end++
  return end
}

function isHyphen(char: string): boolean {
  return char === '-' || char === '\u2010'
}

/** Whether the hyphen at `at` divides a word: letters before, small letters after, and no compound that carries its own hyphen. */
function endsInHyphenation(raw: string, at: number, rest: number): boolean {
  let start = at
  while (start > 0 && !white.test(raw[start - 1]!)) start--
  let end = rest
  while (end < raw.length && !white.test(raw[end]!)) end++
  const before = /^[^\p{L}\p{N}]*(.*)$/u.exec(raw.slice(start, at))?.[1] ?? ''
  const after = raw.slice(rest, end)
  if (!/^\p{Ll}[\p{L}ﬀ-ﬆ]/u.test(after) || /^\p{L}+-\p{L}/u.test(after)) return false
  return /^\p{L}?[\p{Ll}ﬀ-ﬆ]+$/u.test(before) && before.length > 1 && !compounds.has(before.toLowerCase())
}
