/** Outcomes of one run as they are stored, and what changed against an earlier one. */
import type { Verdict } from '../../src/core/document'
import type { Outcome } from '../questions'

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

export function storedOf({ question: { id, kind }, ...outcome }: Outcome): StoredOutcome {
  return { id, kind, ...outcome }
}

/** A line for each question that went otherwise than before: "pub-001 (fact) rank 1 → 3, marked → not marked: …". */
export function changesOf(before: readonly StoredOutcome[], now: readonly Outcome[]): string[] {
  const known = new Map(before.map((one) => [one.id, one]))
  return now.flatMap((outcome) => {
    const { id, kind, question } = outcome.question
    const old = known.get(id)
    const changes = old === undefined ? ['new'] : changed(old, outcome)
    return changes.length === 0 ? [] : [`${id} (${kind}) ${changes.join(', ')}: ${question}`]
  })
}

function changed(before: StoredOutcome, now: Outcome): string[] {
  const rank = (of: number) => (of === 0 ? 'none' : String(of))
  const changes: string[] = []
  if (before.rank !== now.rank) changes.push(`rank ${rank(before.rank)} → ${rank(now.rank)}`)
  if (before.verdict !== now.verdict) changes.push(`${before.verdict} → ${now.verdict}`)
  for (const [field, name] of [
    ['marked', 'marked'],
    ['card', 'on the first card'],
    ['cards3', 'on the first three'],
  ] as const) {
    if (before[field] !== now[field]) changes.push(now[field] ? `now ${name}` : `no longer ${name}`)
  }
  return changes
}
