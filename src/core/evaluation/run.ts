/** A set of questions asked once, with all that it was made with: it is kept, and compared with others. */
import type { KnownQuestion } from './known-question'
import type { QuestionOutcome } from './outcome'

/** What answers depend on. Runs of the same set with the same setup differ in their times alone. */
export interface RunSetup {
  /** Absent where quotes alone answered; `wordings` is how often each answer was worded, `host` that of a server that ran it. */
  model?: { id: string; name: string; contextTokens: number; wordings?: number; host?: string }
  /** The pack with which passages were found by meaning; absent where none was. */
  pack?: string
  build: string
  /** Version of the reader of this build; each document has that of the reader that read it. */
  reader: number
  /** All that were searched, by name. */
  documents: { name: string; sha256: string; reader?: number }[]
}

export type SetupPart = keyof RunSetup

/** In what two setups are not the same. */
export function setupChanges(one: RunSetup, other: RunSetup): SetupPart[] {
  const parts: SetupPart[] = ['model', 'pack', 'build', 'reader', 'documents']
  return parts.filter((part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]))
}

/** Without what came of it. */
export interface RunHead {
  id: string
  /** Of its set of questions. */
  name: string
  /** Milliseconds since the epoch, when it began. */
  made: number
  setup: RunSetup
  questions: KnownQuestion[]
  /** Bytes that the page and its workers took at the end, without what a graphics processor holds; absent where the browser does not say. */
  memory?: number
}

export interface EvaluationRun extends RunHead {
  /** Of the first questions, in order; of all where the run is done. */
  outcomes: QuestionOutcome[]
}

export const isDone = ({ questions, outcomes }: EvaluationRun) => outcomes.length === questions.length
