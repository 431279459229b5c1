/** Pages of which no word is known: pictures, and text whose codes stand for other letters than they say. */
import type { PageText, Unread } from '../document'
import { languageOf } from '../language/function-words'
import { letterPairs } from '../language/letter-pairs'
import type { RawPage } from './page'

/** Signs that stand for nothing that is seen: controls, private use, unassigned, unknown. */
const sign = /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu
/** From this share of them on a page is no text: of 1,200 readable pages none has over 0.07. */
const mostSigns = 0.25
/**
 * A text in which a smaller share of the pairs of letters are common ones is in no language. Of 1,200 readable pages none has a share
 * below 0.7. Of pages whose letters were exchanged for others 99 of 100 fall below this limit, of pages whose codes were shifted all do.
 */
const fewestCommon = 0.55
/**
 * So many pairs tell by themselves; of a text with fewer, but `some`, a smaller share must be common: of 126 real pages of 30 to 130
 * pairs none has a share below 0.6, so the limit is lower where it has function words of a language. A still shorter text is what the
 * pages before it are.
 */
const [enough, some, few] = [100, 40, 20]
const fewestOfSome = 0.45

/** Whether the letters of a page are none; `before` says whether those of a page before it were. */
export function isJunk({ items }: RawPage, before: boolean): boolean {
  const text = items.flatMap((item) => (item.hidden ? [] : item.text)).join(' ')
  const written = text.replace(/\s+/g, '')
  if (written.length < few) return false
  if ((written.match(sign)?.length ?? 0) >= mostSigns * written.length) return true
  if (isOfOneSign(written)) return true
  const { all, common } = letterPairs(text)
  const least = before || all >= enough || languageOf(text) === undefined ? fewestCommon : fewestOfSome
  return all >= (before ? few : some) && common < least * all && isLatin(written)
}

/** Whether nearly all of a text is one sign, as where a font has one code for all of its glyphs; leaders and the lines of a form are text. */
function isOfOneSign(written: string): boolean {
  const [sign = ''] = written
  return !/[._\-–—=*·…]/.test(sign) && written.split(sign).length > 0.9 * written.length
}

function isLatin(text: string): boolean {
  const letters = (script: RegExp) => text.match(script)?.length ?? 0
  return 2 * letters(/\p{Script=Latin}/gu) >= letters(/\p{L}/gu)
}

/** With fewer letters beside its running heads, a page of which pictures cover at least so much is a picture. */
const [fewestLetters, mostPicture] = [25, 0.5]
/** A page without a letter is one where pictures cover more than a logo and a rule do. */
const leastPicture = 0.1

/** Whether pictures cover most of a page. */
export function isMostlyPicture({ picture = 0 }: RawPage): boolean {
  return picture >= mostPicture
}

/** Why no word of a page is known; undefined where its words are. A note upon it, or a stamp, is no text of its own. */
export function whyUnread({ text, beside = [] }: PageText, raw: RawPage, junk: boolean): Unread | undefined {
  if (junk) return 'junk'
  const own = beside.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
  const letters = lettersIn(own, fewestLetters)
  if (letters === 0) return (raw.picture ?? 0) >= leastPicture ? 'picture' : undefined
  return letters < fewestLetters && isMostlyPicture(raw) ? 'picture' : undefined
}

/** Letters and figures of a text, `most` where it has more. */
function lettersIn(text: string, most: number): number {
  const letters = text.matchAll(/[\p{L}\p{N}]/gu)
  let count = 0
  while (count < most && !letters.next().done) count++
  return count
}
