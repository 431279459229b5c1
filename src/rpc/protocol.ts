/**
 * What goes over the port between the page and a worker, and nothing else.
 *
 *   both     -> hello { build }           first message of each side; another build is refused, never tried
 *   page     -> call { id, method, args } one answer: reply or error
 *   page     -> open { id, method, args } a stream: items, then end or error
 *   page     -> pull { id, count }        the page can take `count` more items; the worker waits for this
 *   page     -> cancel { id }             stop; the answer is an error { abort }
 *   worker   -> reply { id, value } | error { id, error } | item { id, value } | end { id }
 *
 * Ids are the page's and never used twice. Errors cross as codes (`core/errors.ts`).
 */
import type { DocumentId, DocumentRecord, Hit, Passage, Quote } from '../core/document'
import type { WireError } from '../core/errors'
import type { Capabilities, LoadProgress, ModelChoice } from '../core/model'

export type FromPage =
  | { type: 'hello'; build: string }
  | { type: 'call' | 'open'; id: number; method: string; args: unknown }
  | { type: 'pull'; id: number; count: number }
  | { type: 'cancel'; id: number }

export type FromWorker =
  | { type: 'hello'; build: string }
  | { type: 'reply'; id: number; value: unknown }
  | { type: 'item'; id: number; value: unknown }
  | { type: 'end'; id: number }
  | { type: 'error'; id: number; error: WireError }

/** A method that answers once. */
export interface Call<Args, Value> {
  kind: 'call'
  args: Args
  value: Value
}

/** A method that answers with a stream. */
export interface Stream<Args, Value> {
  kind: 'stream'
  args: Args
  value: Value
}

/**
 * What an import reports. `reading` comes once, when the bytes are kept. `page` comes with each batch of pages that is
 * stored, also before `reading`. The last event is `duplicate` or `done`; a `done` document is `ready` or `locked`.
 * Any other end is an error, and then the document is not in the library, unless its state was `reading` before.
 */
export type ImportEvent =
  | { kind: 'copying'; id: DocumentId; received: number; total: number }
  | { kind: 'reading'; document: DocumentRecord }
  | { kind: 'page'; document: DocumentRecord; passages: Passage[] }
  | { kind: 'duplicate'; of: DocumentId; id: DocumentId }
  | { kind: 'done'; document: DocumentRecord }

export type PdfMethods = {
  importFile: Stream<{ id: DocumentId; file: Blob; name: string; sample?: boolean }, ImportEvent>
  resume: Stream<{ id: DocumentId }, ImportEvent>
  unlock: Stream<{ id: DocumentId; password: string }, ImportEvent>
}

export interface SearchResult {
  /** Best first. */
  hits: { hit: Hit; passage: Passage; quote: Quote }[]
  /** False when the passages do not answer the question well enough to show as an answer. */
  answerable: boolean
}

export type SearchMethods = {
  search: Call<{ question: string; k: number; documents?: DocumentId[] }, SearchResult>
  add: Call<{ document: DocumentRecord; passages: Passage[] }, void>
  remove: Call<{ document: DocumentId }, void>
  ready: Call<null, { passages: number }>
}

export type LlmMethods = {
  probe: Call<null, Capabilities>
  load: Stream<{ model: ModelChoice }, LoadProgress>
  answer: Stream<{ system: string; user: string; maxTokens: number }, string>
  unload: Call<null, void>
  measure: Call<null, { prefillTokensPerSecond: number }>
}

export type Methods = PdfMethods | SearchMethods | LlmMethods
