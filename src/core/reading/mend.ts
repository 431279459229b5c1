/** Repairs what typesetting did to words, with a map back: ligatures, hyphenation, wide forms, split accents, leaders, white space. */
import { endsInHyphenation, isHyphen } from './hyphenation'

/** `map[i]` is the offset in the raw text of `text[i]`; it never falls. */
export interface Mended {
  text: string
  map: Uint32Array
}

const spelt: Record<string, string> = {
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

/** Accents that TeX's old fonts set before their letter, as combining marks. */
const before: Record<string, string> = {
  '´': '\u0301',
  '¨': '\u0308',
  '˜': '\u0303',
  ˆ: '\u0302',
  ˇ: '\u030c',
  '˚': '\u030a',
}

const white = /\s/
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f-\u009f]/
/** Three points, as TeX sets them apart: one sign, after which a sentence may go on. */
const ellipsis = /\.[ \n]\.[ \n]\.(?![ \n][.·])/y
/** A fraction of raised and lowered figures, as fonts have them. */
const fraction = /[⁰¹²³⁴-⁹]{1,3}[⁄/][₀-₉]{1,3}/y
const leader = /(?:\s?[.·]){5,}\s*|(?:\s[.·]){4,}\s+/y

/**
 * The mended text of a slice of a page: words put together again over line ends, ligatures and wide forms spelt out,
 * accents composed, invisible characters gone, each run of white space one space. A tab stands behind each cell but the
 * last, and for a leader of dots.
 */
export function mend(raw: string): Mended {
  const map = new Uint32Array(3 * raw.length)
  let text = ''
  let length = 0
  /** Where the plain run that is not yet in `text` begins. */
  let run = 0
  let i = 0
  const putRun = (to: number) => {
    if (run < to) text += raw.slice(run, to)
  }
  const put = (string: string, from: number, next: number) => {
    putRun(from)
    for (let k = 0; k < string.length; k++) map[length++] = from
    text += string
    i = run = next
  }
  while (i < raw.length) {
    const code = raw.charCodeAt(i)
    if (isPlain(raw, i, code)) {
      map[length++] = i++
      continue
    }
    const char = raw[i]!
    if (code === 46 && matchAt(ellipsis, raw, i) > i) {
      put('...', i, i + 5)
      continue
    }
    const fractionEnd = code >= 0xb2 ? matchAt(fraction, raw, i) : i
    if (fractionEnd > i) {
      // Behind a figure it is a part of one more, and 2 3/16 no 23/16.
      const plain = raw.slice(i, fractionEnd).normalize('NFKC').replace('⁄', '/')
      put((/\d/.test(raw[i - 1] ?? '') ? ' ' : '') + plain, i, fractionEnd)
      continue
    }
    const dots = code === 46 || code === 32 || code === 0xb7 ? matchAt(leader, raw, i) : i
    if (invisible.test(char)) {
      // A soft hyphen at a line's end is the typesetter's: the word goes on.
      put('', i, char === '\u00ad' && raw[i + 1] === '\n' ? endOfWhite(raw, i + 1) : i + 1)
    } else if (dots > i || white.test(char)) {
      const end = dots > i ? dots : endOfWhite(raw, i)
      const after = run < i || !/[ \t]$/.test(text)
      const joins = raw[i] === '\n' && dots === i && isUnspaced(raw[i - 1]) && isUnspaced(raw[end])
      put(length === 0 || !after || joins ? '' : dots > i ? '\t' : tabsIn(raw, i, end) || ' ', i, end)
    } else if (isHyphen(char) && raw[i + 1] === '\n' && raw[i + 2] !== '\n' && i > 0 && !white.test(raw[i - 1]!)) {
      const rest = endOfWhite(raw, i + 1)
      put(rest < raw.length && endsInHyphenation(raw, i, rest) ? '' : '-', i, rest)
    } else if (code >= 0x300 && code <= 0x36f && composed(raw[i - 1], char) !== '' && run < i) {
      // The letter is the last one of the plain run.
      putRun(i - 1)
      text += composed(raw[i - 1], char)
      run = ++i
    } else if (char in before && composed(undotted(raw[i + 1]), before[char]!) !== '') {
      put(composed(undotted(raw[i + 1]), before[char]!), i, i + 2)
    } else if (char in spelt || (code >= 0xff01 && code <= 0xff5e) || isPresentationForm(code)) {
      // An Arabic mark that stands alone is normalised to a blank with the mark.
      put(spelt[char] ?? char.normalize('NFKC').trimStart(), i, i + 1)
    } else map[length++] = i++
  }
  putRun(raw.length)
  text = text.trimEnd()
  return { text, map: map.slice(0, text.length) }
}

/** Whether a character stays as it is whatever stands around it: most of ASCII, and a space or a stop before such a one. */
function isPlain(raw: string, at: number, code: number): boolean {
  if (code > 46 && code < 127) return true
  if (code > 32 && code < 45) return true
  const next = raw.charCodeAt(at + 1)
  const plainNext = (next > 46 && next < 127) || (next > 32 && next < 45)
  return (
    at > 0 && plainNext && (code === 46 || (code === 32 && raw.charCodeAt(at - 1) > 32 && raw.charCodeAt(at - 1) < 127))
  )
}

/** Whether a character is of a script without spaces between words: there the end of a line is none. */
function isUnspaced(char = ''): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u301f\u30fc\uff01-\uff0f\uff1a-\uff1f]/u.test(
    char,
  )
}

/** Shapes that Arabic and Hebrew letters take in a word, among them the ligature of lam and alef. */
function isPresentationForm(code: number): boolean {
  return (code >= 0xfb1d && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc)
}

/** The letter with the mark, or '' where there is no such one. */
function composed(letter: string | undefined, mark: string): string {
  const both = ((letter ?? '') + mark).normalize('NFC')
  return both.length === 1 && letter !== undefined ? both : ''
}

function undotted(letter: string | undefined): string | undefined {
  return letter === 'ı' ? 'i' : letter
}

/** Where what a sticky pattern finds at a place ends; the place itself where it finds nothing. */
function matchAt(pattern: RegExp, raw: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(raw) ? pattern.lastIndex : at
}

/** A tab for each that is there: a cell between two of them is empty. */
function tabsIn(text: string, from: number, to: number): string {
  let tabs = ''
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 9) tabs += '\t'
  return tabs
}

function endOfWhite(text: string, from: number): number {
  let end = from
  while (end < text.length && white.test(text[end]!)) end++
  return end
}
