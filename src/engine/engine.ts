/** What everything that answers looks like from outside `src/engine`; nothing else may know which one is in use. */
import type { Capacity, LoadProgress, ModelChoice, ModelRequest, Stats } from '../core/model'
import type { FileBytes } from '../core/model-files'

export interface Engine {
  /** Streams progress and ends when the model is ready to answer. Throws `SitebookError` with a `model/…` or `gpu/…` code. */
  load(choice: ModelChoice, signal: AbortSignal): AsyncIterable<LoadProgress>
  /** Streams the answer's text in pieces; ends at the model's end token, after `maxTokens`, or with an `AbortError`. Without a piece, the quotes are the answer. */
  answer(request: ModelRequest, signal: AbortSignal): AsyncIterable<string>
  /** Of the last answer; undefined before the first. */
  stats(): Promise<Stats | undefined>
  /** What the prompt's budget follows from; the rate is measured once after load by one prefill. */
  capacity(): Promise<Capacity>
  /** Frees the model's memory; the stored files stay. */
  unload(): Promise<void>
}

/** Of an engine that takes no prompt. */
export const noCapacity: Capacity = { contextTokens: 0, prefillRate: 0, systemKept: false }

/** Where an engine finds its model: the store of model files, as far as an engine may see it. */
export interface ModelFiles {
  /** The whole, checked file; undefined if it is not here. */
  read(model: string, file: string): Promise<FileBytes | undefined>
}
