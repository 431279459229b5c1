/** Passages that were marked as right for a question are lifted where the same is asked, in these or in other words. */
import type { SearchResult } from '../document'
import { isSameQuestion } from '../feedback'
import { asAsked } from './as-asked'
import { createEvidence } from './evidence'
import { questionOf, type Question } from './question'

/** A passage of the index that was marked, and how far the question asks for what it was marked for, by `likenessTo`. */
export interface Marked {
  id: string
  likeness: number
}

/** A thing asked is in another question by at least this: another word for it is, a part of a compound is not. */
const there = 0.6
/** Questions of which one has more than this beyond the other ask for different things. */
const akin = 0.7

/**
 * 0..1: how far a question asks for what another one does; 1 for the same question alone. 0 where it is after another thing, number or
 * name, and where each has something that the other lacks: the suction valve and the discharge valve, the most and the least.
 * With all right passages of 397 questions (public, plant, drawn, Debian, hard) marked but its own, none is answered otherwise.
 */
export function likenessTo(question: string): (other: string) => number {
  const one = questionOf(asAsked(question))
  return (text) => {
    if (isSameQuestion(question, text)) return 1
    const other = questionOf(asAsked(text))
    const shares = [sharedBy(one, other), sharedBy(other, one)] as const
    const share = Math.min(...shares)
    return Math.max(...shares) < 0.999 || share < akin ? 0 : Math.min(share, 0.99)
  }
}

/** The share of what `one` asks that `other` asks as well. */
function sharedBy(one: Question, other: Question): number {
  const terms = new Set(other.asked.flatMap(({ whole, parts, compounds }) => [whole, ...parts, ...compounds]))
  const unknown = {
    corrections: new Map<string, string>(),
    doubtful: new Set<string>(),
    frequencies: new Map<string, number>(),
    size: 1,
  }
  const { weights, presence } = createEvidence({ question: one, ...unknown })
  const isThere = presence(terms).map((share) => share >= there)
  const isOther = one.asked.some(({ strict, name, head }, i) => (strict || name || head) && !isThere[i])
  return isOther ? 0 : weights.reduce((sum, weight, i) => sum + (isThere[i] ? weight : 0), 0)
}

/**
 * What a question that has the same things counts, in logarithms as the score does: no other passage makes up for it. With one of
 * four things missing it is a third of that, which one that has them all does.
 */
const worth = 20
/** What a marked passage gains; that of the same question comes first, whatever the others have. */
const liftOf = (likeness: number) => (likeness === 1 ? Infinity : worth * likeness ** 4)

/**
 * The best `k` with what is marked lifted. The verdict is that of the evidence, as before; only where the same question was
 * asked, its answer is not said to be missing. Scores stay as they are.
 */
export function lifted({ hits, verdict, ...result }: SearchResult, marked: readonly Marked[], k: number): SearchResult {
  const lifts = new Map<string, number>()
  for (const { id, likeness } of marked) lifts.set(id, Math.max(liftOf(likeness), lifts.get(id) ?? 0))
  const best = hits.toSorted(({ hit: a }, { hit: b }) => {
    const [first, second] = [lifts.get(a.id) ?? 0, lifts.get(b.id) ?? 0]
    return first === second ? b.score - a.score : b.score + second - (a.score + first)
  })
  const isKnown = lifts.get(best[0]?.hit.id ?? '') === Infinity
  return { ...result, hits: best.slice(0, k), verdict: isKnown && verdict === 'absent' ? 'unsure' : verdict }
}
