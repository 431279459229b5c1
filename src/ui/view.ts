/** What is on the screen: which panel, which page, which documents are asked. Lives as long as the tab. */
import { createStore } from '../library/store'
import type { Store } from '../library/store'
import type { DocumentId, Span } from '../core/document'

/** A place in a document; `spans` are the words to highlight, none when the user only opened the document. */
export interface Place {
  document: DocumentId
  page: number
  spans: Span[]
}

export interface View {
  /** Which panel is shown where there is room for one only. */
  tab: 'documents' | 'ask' | 'page'
  place: Place | undefined
  /** Documents that are asked; none means all. */
  chosen: readonly DocumentId[]
}

export type ViewStore = Store<View>

export function createView(): ViewStore {
  return createStore<View>({ tab: 'ask', place: undefined, chosen: [] })
}

/** Opens the viewer there. */
export function openPlace(view: ViewStore, place: Place): void {
  view.set({ place, tab: 'page' })
}

export function closePlace(view: ViewStore): void {
  view.set(({ tab }) => ({ place: undefined, tab: tab === 'page' ? 'ask' : tab }))
}

/** Adds a document to the asked ones, or takes it out. */
export function toggleChosen(view: ViewStore, id: DocumentId): void {
  view.set(({ chosen }) => ({ chosen: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id] }))
}

/** Forgets what stood on the screen of a document that is gone. */
export function forgetDocument(view: ViewStore, id: DocumentId): void {
  view.set(({ chosen }) => ({ chosen: chosen.filter((other) => other !== id) }))
  if (view.get().place?.document === id) closePlace(view)
}
