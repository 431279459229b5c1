import { asSitebookError } from '../core/errors'
import { Icon } from './icons'
import { errorSentence } from './words/sentences'
import type { Words } from './words/words'

/** What went wrong and what to do, in words and with a sign: never in colour alone. */
export function Problem({ text }: { text: string }) {
  return (
    <p role="alert" className="problem">
      <Icon name="warning" />
      {text}
    </p>
  )
}

/** The sentence of an error; what is none of ours has failed inside the app. */
export function messageOf({ errors }: Words, error: unknown): string {
  return errorSentence(errors, asSitebookError(error))
}
