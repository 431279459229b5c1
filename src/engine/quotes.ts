/**
 * The engine that is always there: no model, nothing to load, nothing that can fail. The use case shows the verbatim quotes
 * of a question before it asks any engine, and here they are the whole answer: so this one takes no prompt and adds no word.
 */
import { type Engine, noCapacity } from './engine'

/** Answers everywhere, at once, with the quotes alone. */
export function createQuotesEngine(): Engine {
  return {
    async *load() {},
    async *answer() {},
    stats: async () => undefined,
    capacity: async () => noCapacity,
    unload: async () => undefined,
  }
}
