/** Where candidates come from: words first (`lexical.ts`), other sources beside them; the ranking judges all alike. */
import type { DocumentId } from '../document'
import type { Question } from './question'

/** The documents searched; undefined for all. */
export type Scope = ReadonlySet<DocumentId> | undefined

/** A passage that may answer; `score` is a logarithm, comparable within one search of one source only. */
export interface Candidate {
  id: string
  score: number
}

/** Another way than by words to find passages. */
export interface Source {
  /** At most `most` passages, best first. */
  find(question: Question, scope: Scope, most: number): Candidate[]
}

/** What a passage scores that the words of the question did not find, beside the best that they found: e⁻⁶ of it. */
const notFound = -6

/**
 * The candidates of all sources, each once, with what words make of them: one that only another source found stands far
 * behind, and can still win by what the second look sees in it.
 */
export function joined(lexical: readonly Candidate[], others: readonly (readonly Candidate[])[]): Candidate[] {
  const best = lexical[0]?.score ?? 0
  const all = new Map(lexical.map((one) => [one.id, one]))
  for (const { id } of others.flat()) if (!all.has(id)) all.set(id, { id, score: best + notFound })
  return [...all.values()]
}
