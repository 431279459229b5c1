/** Retries a search while documents are still being read: nothing is said to be missing as long as the next page may have it. */
import type { DocumentId, SearchResult } from '../core/document'
import { SitebookError } from '../core/errors'
import type { Library, LibraryState } from '../library/library'
import { sleep } from '../rpc/sleep'
import type { AnswersParts } from './ask'

type Args = Parameters<AnswersParts['search']>[0]

export interface PatientSearchParts {
  /** Searches what is indexed; must hear of new pages by itself. */
  search(args: Args, signal: AbortSignal): Promise<SearchResult>
  /** Resolves when all that is stored by now is indexed. */
  indexed(signal: AbortSignal): Promise<unknown>
  library: Pick<Library, 'state'>
  /** Milliseconds for which pages are waited for that are not read yet. */
  patience: number
}

/** Milliseconds between two tries: pages arrive faster than a person reads. */
const pause = 250

/**
 * Searches, and gives what it has found each time; again when what is stored is indexed, as it is not after a start without an
 * index, and again as pages arrive until it finds something, all asked documents are read, or its patience is over. Where
 * the worker dies under the question, that is asked once more.
 */
export function patientSearch({ search, indexed, library, patience }: PatientSearchParts): AnswersParts['search'] {
  return async function* (args, signal) {
    const until = performance.now() + patience
    const isAsked = (id: DocumentId) => args.documents?.includes(id) ?? true
    let mayDie = true
    for (;;) {
      try {
        const before = library.state.get()
        const reading = beingRead(before)
        const { pending = [], ...result } = await search(args, signal)
        // What is no question to the documents has its reply.
        if (result.smallTalk) return void (yield result)
        // What arrives of a document that is being read is not waited for: there would be no end to it.
        const behind = pending.filter((id) => !reading.includes(id))
        yield behind.length > 0 ? { ...result, pending: behind } : result
        if (behind.length > 0) {
          await indexed(signal)
          continue
        }
        if (result.verdict === 'found' || !reading.some(isAsked) || performance.now() > until) return
        // What changed while it was searching counts as well.
        if (library.state.get() === before) await change(library, Math.max(0, until - performance.now()), signal)
        await sleep(pause, signal)
      } catch (error) {
        if (!mayDie || !(error instanceof SitebookError) || error.code !== 'app/worker-ended') throw error
        mayDie = false
      }
    }
  }
}

/** The documents of which pages are still to come. */
function beingRead({ items }: LibraryState): DocumentId[] {
  return items.filter(({ activity }) => activity.kind !== 'idle').map(({ record }) => record.id)
}

/** Resolves when something changes in the library, after `most` milliseconds, or when `signal` says so. */
function change({ state }: Pick<Library, 'state'>, most: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController()
  const unsubscribe = state.subscribe(() => over.abort())
  return sleep(most, AbortSignal.any([signal, over.signal])).then(unsubscribe, unsubscribe)
}
