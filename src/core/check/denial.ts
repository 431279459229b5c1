/** Whether a passage denies what a claim denies: a model says "is not measured" of what it overlooks. */
import type { Facts } from './facts'
import { stemsOf } from '../language/stem'

/** "Must not exceed" and "at most" say the same; so do "not below" and "at least". */
const limits = [
  {
    beyond: stemsOf('exceed above over more higher greater longer rise'),
    says: stemsOf('maximum max limit highest most within below under up rise'),
  },
  {
    beyond: stemsOf('below under less lower shorter fall drop'),
    says: stemsOf('minimum min limit lowest least within above over'),
  },
]
/** What denies without a "not". */
const lacking = stemsOf('none nothing nobody unless fail lack missing free until before')

/** True also for a claim that denies nothing. A sentence with less than half of what the best one shares with it is too far off. */
export function bearsDenial(claim: Facts, sentences: readonly Facts[]): boolean {
  if (!claim.denies) return true
  const shared = ({ content }: Facts) => [...claim.content].filter((word) => content.has(word)).length
  const most = Math.max(0, ...sentences.map(shared))
  return sentences.some((sentence) => most > 0 && 2 * shared(sentence) >= most && deniesSame(claim, sentence))
}

function deniesSame(claim: Facts, { content, words, denies }: Facts): boolean {
  const denied = [...claim.denied]
  if (limits.some(({ beyond, says }) => meet(claim.words, beyond) && meet(words, says))) return true
  if (denied.some((word) => words.has(`un${word}`) || words.has(`non${word}`))) return true
  if (!denies && !meet(words, lacking)) return false
  return denied.length === 0 || denied.some((word) => content.has(word))
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((word) => b.has(word))
}
