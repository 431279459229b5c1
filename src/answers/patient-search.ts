/** Searching while documents are still being read: nothing is said to be missing as long as the next page may have it. */
import type { DocumentId, SearchResult } from '../core/document'
import { SitebookError } from '../core/errors'
import type { Library } from '../library/library'
import type { AnswersParts } from './ask'

type Args = Parameters<AnswersParts['search']>[0]

/** Milliseconds between two tries: pages arrive faster than a person reads. */
const pause = 250

/**
 * `search`, asked again as pages arrive until it finds something, all asked documents are read, or `patience` milliseconds
 * are over; gives what it has found each time. The search must hear of new pages by itself.
 */
export function patientSearch(
  search: (args: Args, signal: AbortSignal) => Promise<SearchResult>,
  library: Pick<Library, 'state'>,
  patience: number,
): AnswersParts['search'] {
  return async function* (args, signal) {
    const until = performance.now() + patience
    for (;;) {
      const before = library.state.get()
      const reading = isReading(library, args.documents)
      const result = await search(args, signal).catch((error: unknown) => {
        // The question is not lost with the worker that it was asked of.
        if (error instanceof SitebookError && error.code === 'app/worker-ended') return search(args, signal)
        throw error
      })
      yield result
      if (result.verdict === 'found' || !reading || performance.now() > until) return
      // What changed while it was searching counts as well.
      if (library.state.get() === before) await change(library, Math.max(0, until - performance.now()), signal)
      await sleep(pause, signal)
    }
  }
}

/** Whether pages of these documents (all, where undefined) are still to come. */
function isReading({ state }: Pick<Library, 'state'>, documents: readonly DocumentId[] | undefined): boolean {
  return state
    .get()
    .items.some(({ record, activity }) => activity.kind !== 'idle' && (documents?.includes(record.id) ?? true))
}

/** Resolves when something changes in the library, after `most` milliseconds, or when `signal` says so. */
function change({ state }: Pick<Library, 'state'>, most: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController()
  return new Promise<void>((resolve) => {
    const unsubscribe = state.subscribe(() => over.abort())
    void sleep(most, AbortSignal.any([signal, over.signal])).then(() => {
      unsubscribe()
      resolve()
    })
  })
}

/** Ends early, without a word, when `signal` says so: whoever sleeps asks the signal next. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    const timer = setTimeout(wake, milliseconds)
    if (signal.aborted) wake()
    else signal.addEventListener('abort', wake)
  })
}
