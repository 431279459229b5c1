/** Vectors of a document's passages, a byte a number, and how near they lie to that of a question. */
import type { DocumentId, Passage } from '../document'
import { runsOf, wholeOf } from './embedded'
import type { Candidate, Scope, CandidateSource } from './source'

/** The vectors of one edition of a document, in reading order: of each passage as a whole, then of its runs. */
export interface DocumentVectors {
  /** Model and runtime: only vectors of the same can be compared. */
  made: string
  /** Vectors of each passage. */
  counts: Uint16Array
  /** What a step of each vector is worth. */
  steps: Float32Array
  /** `size` numbers a vector. */
  values: Int8Array
}

/** What the cosines of a model mean: `none` is that of texts that have nothing to do with each other, `none + span` that of like ones. */
export interface CosineScale {
  none: number
  span: number
}

/** The vector of a question, of length 1. */
export interface QuestionVector {
  vector: Float32Array
  /** See `DocumentVectors`. */
  made: string
  scale: CosineScale
}

/** The texts of a passage that get a vector, in order. */
export function textsOf(passage: Passage, fileName: string): string[] {
  return [wholeOf(passage, fileName), ...runsOf(passage, fileName).map(({ text }) => text)]
}

/** A vector in whole steps of 1/127 of its largest number, and what a step is worth. */
export function quantised(vector: Float32Array): { values: Int8Array; step: number } {
  const step = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1
  return { values: Int8Array.from(vector, (value) => Math.round(value / step)), step }
}

/** The vectors of all texts of a document; `counts` says how many belong to each passage. */
export function documentVectors(
  made: string,
  counts: readonly number[],
  vectors: readonly ReturnType<typeof quantised>[],
): DocumentVectors {
  const size = vectors[0]?.values.length ?? 0
  const values = new Int8Array(size * vectors.length)
  for (const [i, vector] of vectors.entries()) values.set(vector.values, i * size)
  return {
    made,
    counts: Uint16Array.from(counts),
    steps: Float32Array.from(vectors, ({ step }) => step),
    values,
  }
}

/** The vectors of the passages of `more` behind those of `first`. */
export function joinedVectors(first: DocumentVectors, more: DocumentVectors): DocumentVectors {
  const values = new Int8Array(first.values.length + more.values.length)
  values.set(first.values)
  values.set(more.values, first.values.length)
  return {
    made: first.made,
    counts: Uint16Array.from([...first.counts, ...more.counts]),
    steps: Float32Array.from([...first.steps, ...more.steps]),
    values,
  }
}

/** The vectors of all documents that have any. */
export interface VectorIndex {
  /** `ids` are those of the document's passages in reading order, of which the first have vectors. */
  put(document: DocumentId, ids: readonly string[], vectors: DocumentVectors): void
  remove(document: DocumentId): void
  /** Passages of these documents (all, where undefined) that have vectors of this make. */
  count(scope: Scope, made: string): number
  /** What lies near a question, of what has vectors of the same make. */
  near(question: QuestionVector): CandidateSource
}

interface Held {
  document: DocumentId
  ids: readonly string[]
  vectors: DocumentVectors
  /** Of each passage, the number of its first vector. */
  starts: number[]
}

/** So many passages, nearest as a whole, have their runs looked at for each one that is wanted: six of seven vectors lie in runs. */
const rescored = 10

export function createVectorIndex(): VectorIndex {
  const held = new Map<DocumentId, Held>()
  /** Where the vectors of each passage are. */
  const places = new Map<string, { held: Held; n: number }>()

  function near({ vector: question, made, scale }: QuestionVector): CandidateSource {
    const size = question.length
    const cosine = ({ steps, values }: DocumentVectors, at: number) => {
      let sum = 0
      for (let i = 0, from = at * size; i < size; i++) sum += question[i]! * values[from + i]!
      return (sum * steps[at]! - scale.none) / scale.span
    }
    const whole = ({ vectors, starts }: Held, n: number) => cosine(vectors, starts[n]!)
    /** Of each run of the `n`-th passage. */
    const runs = ({ vectors, starts }: Held, n: number) =>
      Array.from({ length: vectors.counts[n]! - 1 }, (_, i) => cosine(vectors, starts[n]! + 1 + i))

    return {
      find(scope, most) {
        const all: { id: string; held: Held; n: number; score: number }[] = []
        for (const one of held.values()) {
          if (one.vectors.made !== made || (scope && !scope.has(one.document))) continue
          for (const [n, id] of one.ids.entries()) all.push({ id, held: one, n, score: whole(one, n) })
        }
        const nearest = all.sort(better).slice(0, rescored * most)
        const found = nearest.map(({ id, held, n, score }) => ({
          id,
          score: (score + Math.max(-1, ...runs(held, n))) / 2,
        }))
        return found.sort(better).slice(0, most)
      },
      nearness(passage, fileName) {
        const place = places.get(passage.id)
        if (place?.held.vectors.made !== made) return undefined
        const cosines = runs(place.held, place.n)
        const sentences = runsOf(passage, fileName).flatMap(({ first, last }, i) =>
          Array<number>(last - first + 1).fill(cosines[i] ?? -1),
        )
        return { whole: whole(place.held, place.n), sentences }
      },
    }
  }

  function remove(document: DocumentId) {
    for (const id of held.get(document)?.ids ?? []) places.delete(id)
    held.delete(document)
  }

  return {
    put(document, ids, vectors) {
      remove(document)
      const starts: number[] = []
      let start = 0
      for (const count of vectors.counts) {
        starts.push(start)
        start += count
      }
      const one = { document, ids: ids.slice(0, starts.length), vectors, starts }
      held.set(document, one)
      for (const [n, id] of one.ids.entries()) places.set(id, { held: one, n })
    },
    remove,
    count(scope, made) {
      const all = [...held.values()].filter((one) => one.vectors.made === made && (scope?.has(one.document) ?? true))
      return all.reduce((sum, { ids }) => sum + ids.length, 0)
    },
    near,
  }
}

const better = (a: Candidate, b: Candidate) => b.score - a.score || (a.id < b.id ? -1 : 1)
