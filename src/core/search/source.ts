/** Where candidates come from: words first (`lexical.ts`), other sources beside them; the ranking judges all alike. */
import type { DocumentId, Passage } from '../document'

/** The documents searched; undefined for all. */
export type Scope = ReadonlySet<DocumentId> | undefined

/** A passage that may answer; `score` is comparable within one search of one source only: of words, it is a logarithm. */
export interface Candidate {
  id: string
  score: number
}

/** How near the meaning of a passage is to that of the question: cosines, -1..1. */
export interface Nearness {
  /** Of the passage as a whole. */
  whole: number
  /** Of the run that each of its sentences stands in. */
  sentences: readonly number[]
}

/** The terms of some documents. */
export interface KnownTerms {
  /** Whether a term stands anywhere. */
  has(term: string): boolean
  /** In how many passages it does: of a common one slower to say than that it is there. */
  count(term: string): number
}

/** Another way than by words to find passages, made for one question. */
export interface CandidateSource {
  /** At most `most` passages, best first. */
  find(scope: Scope, most: number): Candidate[]
  /** Undefined where it is not known. */
  nearness(passage: Passage, fileName: string): Nearness | undefined
}

/** What a passage scores that the words of the question did not find, beside the best that they found: e⁻⁶ of it. */
const notFound = -6

/**
 * The candidates of all sources, each once, with what words make of them: one that only another source found stands far
 * behind, and can still win by what the second look sees in it.
 */
export function joined(lexical: readonly Candidate[], others: readonly Pick<Candidate, 'id'>[]): Candidate[] {
  const best = lexical[0]?.score ?? 0
  const all = new Map(lexical.map((one) => [one.id, one]))
  for (const { id } of others) if (!all.has(id)) all.set(id, { id, score: best + notFound })
  return [...all.values()]
}
