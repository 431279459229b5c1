/** Stamps and watermarks: words by which a whole page is no longer valid, or not yet. */
import type { RawItem, RawPage } from './page'

/** What stamps say, in English, German, French, Spanish and Portuguese, as they stand on drawings and controlled copies. */
const phrases = [
  'super[sc]eded',
  'void(?:ed)?',
  'drafts?(?: (?:copy|only|issue))?',
  'preliminary',
  'obsolete',
  'cancell?ed',
  'withdrawn',
  'expired',
  'invalid(?:ated)?',
  'rejected',
  'not (?:approved|valid|released|controlled|to be used|current)',
  'not for (?:construction|use|production|fabrication|installation|issue|operation|public release|release|distribution)',
  'do not (?:use|copy|operate)',
  'uncontrolled(?: (?:copy|document|print))?(?:(?: (?:when|if|once) (?:printed|downloaded|copied))+)?',
  '(?:issued )?for (?:information|reference|review|comment|approval)(?: only)?',
  'out of date',
  'ungültig|entwurf|überholt|ersetzt|storniert|zurückgezogen|vorabzug|vorläufig|nicht (?:freigegeben|gültig|mehr gültig)',
  'annulée?|périmée?|obsolète|remplacée?|brouillon',
  'anulad[oa]|obsolet[oa]|borrador|cancelad[oa]|caducad[oa]|sustituid[oa]|substituíd[oa]|rascunho|preliminar|inválid[oa]',
].join('|')
/** What may follow: "OBSOLETE - DO NOT USE", "SUPERSEDED by Rev. 5", "VOID 2024-05-12", "UNCONTROLLED COPY - printed 2024-05-12". */
const whole = new RegExp(
  `^(?:${phrases})(?:[ ,;/–-]+(?:${phrases}))?(?:[ :,–-]+(?:by|see|issue|rev|on|per|and|or|printed|valid|until|\\d).{0,40})?[.!]*$`,
  'iu',
)

/** The words of a stamp, white space folded and letters set apart joined; undefined for any other text. */
export function stampWords(text: string): string | undefined {
  const folded = text.replace(/\s+/g, ' ').trim()
  if (folded.length > 80) return undefined
  const joined = /^(?:\p{L} )+\p{L}$/u.test(folded) ? folded.replace(/ /g, '') : folded
  return whole.test(joined) ? joined : undefined
}

/** So many times the page's usual size is large for a word that no heading is numbered with, and for one that stands beside others. */
const large = 2
const larger = 1.3

/**
 * The stamps among a page's own text: a line of nothing else that is larger than any text, or that is in capitals and stands alone in
 * its row, or is somewhat larger. "VOID" in the cell of a table, or in a sentence, is about what stands beside it.
 */
export function stampsOn({ items }: RawPage): string[] {
  const found = items.filter((item) => !item.hidden && item.note === undefined && stampWords(item.text) !== undefined)
  if (found.length === 0) return []
  const usual = usualSize(items)
  return found
    .filter(
      (item) =>
        item.fontSize >= large * usual ||
        (isShouted(item.text) && (item.fontSize >= larger * usual || isAlone(item, items))),
    )
    .map(({ text }) => stampWords(text) ?? text)
}

/** Whether a stamp is in capitals, but for when the copy was printed. */
function isShouted(text: string): boolean {
  const stamp = text.replace(/(?:printed|valid|until).*/, '')
  return stamp === stamp.toUpperCase()
}

function isAlone(item: RawItem, items: readonly RawItem[]): boolean {
  const middle = (item.y0 + item.y1) / 2
  return !items.some((other) => other !== item && !other.hidden && other.y0 < middle && other.y1 > middle)
}

/** The size of most letters. */
function usualSize(items: readonly RawItem[]): number {
  const letters = new Map<number, number>()
  for (const { fontSize, text, hidden } of items)
    if (!hidden) letters.set(fontSize, (letters.get(fontSize) ?? 0) + text.length)
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [10, 0])[0]
}
