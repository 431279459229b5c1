/** Questions and their answers as the rest of the app sees them. */
import type { DocumentId } from '../core/document'
import type { Store } from '../core/store'
import type { TaskRequest } from '../core/task'
import type { ConversationNote } from './conversations'
import type { StoredTurn, Turn } from './turn'

export interface AnswersState {
  /** Of all conversations, oldest first. */
  turns: Turn[]
  /** What the user said of conversations. */
  notes: readonly ConversationNote[]
}

export interface Answers {
  state: Store<AnswersState>
  /**
   * Shows quotes at once and, with a model, streams an answer; does a task where `task` says which, or the question asks for one.
   * Never throws: failures stand in the turn.
   */
  ask(question: string, documents?: DocumentId[], conversation?: string, task?: TaskRequest): Promise<void>
  /** Goes on with a task of a model that was stopped or failed, where it was. */
  goOn(turn: string): Promise<void>
  /** Goes on with the task that was under way when the tab ended, where there is a model. */
  resume(): Promise<void>
  /** Whether a model answers. */
  hasModel(): Promise<boolean>
  /** Puts turns of a backup beside those that there are, which stay as they are; and what was said of their conversations. */
  takeIn(turns: readonly StoredTurn[], notes: readonly ConversationNote[]): Promise<void>
  /** Stops the answer under way; what was said stays. */
  stop(): void
  /** Changes the name of a conversation, or whether it is pinned; an undefined name is that of its first question. */
  note(conversation: string, fields: { title?: string | undefined; pinned?: true | undefined }): Promise<void>
  /** Takes a conversation off the screen; for a while it can be brought back, also after a reload, then it is forgotten. */
  remove(conversation: string): Promise<void>
  /** Brings back what was removed lately. */
  undoRemoval(): Promise<void>
  /** Forgets at once what was removed. */
  finishRemoval(): Promise<void>
}
