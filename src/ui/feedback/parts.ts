import { use, useContext } from 'react'
import type { FeedbackCase } from '../../answers/feedback'
import type { Library } from '../../library/library'
import { FeedbackContext } from './context'

/** What was said of answers; the component waits until it is read. */
export function useFeedback(): FeedbackCase {
  return use(useContext(FeedbackContext)())
}

/** The documents that quotes are of. */
export function sourcesOf(library: Library) {
  return library.state.get().items.map(({ record: { id, sha256 }, name }) => ({ id, sha256, name }))
}
