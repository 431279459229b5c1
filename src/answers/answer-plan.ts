/** A way in which a model makes an answer; what each has to keep to is in the README beside it. */
import type { DocumentId, SearchResult } from '../core/document'
import type { Engine } from '../engine/engine'
import type { Turn } from './turn'

export interface AnswerRequest {
  question: string
  /** Those that the model may see: the first of the result's. */
  hits: SearchResult['hits']
  fileName(document: DocumentId): string
  engine: Pick<Engine, 'answer' | 'capacity' | 'stats'>
  /** How often an answer may be worded; once where it is not said. */
  wordings?: number
  /** What the same documents have for other words, as far as the model may see it. */
  find(question: string): Promise<SearchResult['hits']>
  /** The physical page that a document calls so; undefined where none is. */
  pageCalled(document: DocumentId, label: string): Promise<number | undefined>
}

/** Yields what changes of the turn. Throws what the engine throws; what was yielded stays right. */
export type AnswerPlan = (
  request: AnswerRequest,
  signal: AbortSignal,
) => AsyncIterable<Partial<Pick<Turn, 'state' | 'steps' | 'answer' | 'lost' | 'stats' | 'error'>>>
