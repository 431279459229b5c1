/** Waiting until there is something to ask. */
import type { DocumentId } from '../core/document'
import { abortError } from '../core/errors'
import type { Library } from './library'

/**
 * Resolves at once if one of `documents` (all, where undefined) has pages, or if none is on its way; otherwise with the
 * documents whose first pages just came. Rejects with an `AbortError` if `signal` says so.
 */
export function firstPages(
  { state }: Pick<Library, 'state'>,
  documents: readonly DocumentId[] | undefined,
  signal: AbortSignal,
): Promise<DocumentId[]> {
  let waited = false
  return new Promise((resolve, reject) => {
    const look = () => {
      const asked = state.get().items.filter(({ record }) => documents?.includes(record.id) ?? true)
      const read = asked.filter(({ record }) => record.pagesRead > 0).map(({ record }) => record.id)
      if (read.length === 0 && asked.some(({ activity }) => activity.kind !== 'idle')) {
        waited = true
        return
      }
      unsubscribe()
      signal.removeEventListener('abort', abort)
      resolve(waited ? read : [])
    }
    const abort = () => {
      unsubscribe()
      reject(abortError())
    }
    const unsubscribe = state.subscribe(look)
    signal.addEventListener('abort', abort, { once: true })
    look()
  })
}
