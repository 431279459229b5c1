/** Outcomes of one run as they are stored, and what changed against an earlier one. */
import type { Verdict } from '../../src/core/document'
import { changesBetween, type OutcomeChange, type SearchOutcome } from '../../src/core/evaluation/outcome'

/** One question of a run. */
export interface StoredOutcome {
  id: string
  kind: string
  rank: number
  verdict: Verdict
  marked: boolean
  card: boolean
  cards3: boolean
}

export function storedOf({
  question: { id, kind },
  rank,
  verdict,
  marked,
  card,
  cards3,
}: SearchOutcome): StoredOutcome {
  return { id, kind, rank, verdict, marked, card, cards3 }
}

/** A line for each question that went otherwise than before: "pub-001 (fact) rank 1 → 3, marked → not marked: …". */
export function changesOf(before: readonly StoredOutcome[], now: readonly SearchOutcome[]): string[] {
  const known = new Map(before.map((one) => [one.id, one]))
  return now.flatMap((outcome) => {
    const { id, kind, question } = outcome.question
    const old = known.get(id)
    const changes = old === undefined ? ['new'] : changesBetween(old, outcome).map(wordsOf)
    return changes.length === 0 ? [] : [`${id} (${kind}) ${changes.join(', ')}: ${question}`]
  })
}

const places = { marked: 'marked', card: 'on the first card', cards3: 'on the first three' }

function wordsOf(change: OutcomeChange): string {
  const rank = (of: number) => (of === 0 ? 'none' : String(of))
  if (change.kind === 'rank') return `rank ${rank(change.from)} → ${rank(change.to)}`
  if (change.kind === 'verdict' || change.kind === 'said') return `${change.from} → ${change.to}`
  return `${change.now ? 'now' : 'no longer'} ${places[change.kind]}`
}
