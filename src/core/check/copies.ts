/** Sentences of an answer that are copied from a passage: no wording to judge, but what could not be read supports nothing. */

/** Text without what a copy of it may differ in: white space, case, quotation marks, a full stop at its end. */
export function plainOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”„"’‘'*`]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.!;,:]+$/, '')
    .trim()
}

/** A number that stands beside a character that could not be read. */
export const doubtful = /\d\s?\uFFFD|\uFFFD\s?\d/

/** The indices of the sentences that a claim is a copy of; none where it is not. */
export function copied(sentences: readonly string[], plain: string): number[] {
  const claim = joined(plain)
  const texts = sentences.map(joined)
  for (const [i, text] of texts.entries()) {
    if (text === '') continue
    if (isCopy(claim, text)) return [i]
    if (!claim.startsWith(text)) continue
    let [all, last] = [text, i]
    while (last + 1 < texts.length && all.length < claim.length) all = `${all} ${texts[++last]!}`.trim()
    const run = Array.from({ length: last - i + 1 }, (_, n) => i + n)
    if (all === claim) return run
  }
  return []
}

/** Sentences are cut in one way in a passage and in another in an answer: without what they are cut at. */
const joined = (text: string) =>
  text
    .replace(/[.!?]+["')\]]*(?=\s|$)/g, '.')
    .replace(/\.$/, '')
    .replace(/\. /g, ' | ')

/** The whole of a sentence, or a part of it that itself ends like one, or what stands behind "NOTE:". */
function isCopy(claim: string, sentence: string): boolean {
  if (claim === sentence) return true
  const at = sentence.indexOf(claim)
  if (at < 0 || claim.length < 12) return false
  const [before, after] = [sentence.slice(0, at).trimEnd(), sentence.slice(at + claim.length)]
  return /(?:^|\||^\S{1,12}:)$/.test(before) && /^(?:$|\s\|)/.test(after)
}
