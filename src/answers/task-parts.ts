/** What a task needs of the app, and what it yields. */
import type { DocumentId, PageText } from '../core/document'
import type { Task } from '../core/task'
import type { LibraryItem } from '../library/library'
import type { DrawingParts } from './drawing'
import type { Unsearched } from './turn'

export interface TaskParts {
  items(): readonly LibraryItem[]
  /** The stored texts of pages `from` to `to`, those that are read. */
  pageTexts(id: DocumentId, from: number, to: number): Promise<PageText[]>
  drawing: DrawingParts
}

export interface TaskStep {
  task: Task
  unsearched?: Unsearched[]
}
