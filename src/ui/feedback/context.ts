import { createContext } from 'react'
import type { FeedbackCase } from '../../answers/feedback'

/** What was said of answers, read from the storage when it is shown first; the same promise each time. */
export const FeedbackContext = createContext<() => Promise<FeedbackCase>>(() => new Promise(() => undefined))
