/** What is on the screen: which panel, which page, which documents are asked. Lives as long as the tab, over its reloads. */
import { createStore } from '../core/store'
import type { Store } from '../core/store'
import type { DocumentId, Span } from '../core/document'
import { webStorage } from '../shell/web-storage'

/** A place in a document; `spans` are the words to highlight, none when the user only opened the document. */
export interface ViewPlace {
  document: DocumentId
  page: number
  spans: Span[]
  /** Where they come from: the id of the passage, and the words, to find them again if the document was read anew since. */
  quoted?: { passage: string; text: string }
}

export interface View {
  /** Which panel is shown where there is room for one only. */
  tab: 'documents' | 'ask' | 'page'
  place: ViewPlace | undefined
  /** The page of `place` to which the user has turned since. */
  turnedTo: number | undefined
  /** Documents that are asked; none means all. Some may be gone: `askedOf` leaves them out. */
  chosen: readonly DocumentId[]
  /** The conversation that is shown; undefined: the one that was asked last. */
  conversation: string | undefined
}

export type ViewStore = Store<View>

/** Of this build alone: another may keep a view of another shape, and starts with its own. */
const key = `sitebook-view-${__BUILD__}`

const atFirst: View = { tab: 'ask', place: undefined, turnedTo: undefined, chosen: [], conversation: undefined }

/** The view as it was before a reload; the page that was open is open at the page to which the user had turned. */
export function createView(): ViewStore {
  const session = webStorage('session')
  const kept = { ...atFirst, ...(JSON.parse(session?.getItem(key) ?? '{}') as Partial<View>) }
  const place = kept.place && { ...kept.place, page: kept.turnedTo ?? kept.place.page }
  const view = createStore<View>({ ...kept, place })
  view.subscribe(() => session?.setItem(key, JSON.stringify(view.get())))
  return view
}

/** The chosen documents that there are; none means that all are asked. */
export function askedOf(
  { chosen }: Pick<View, 'chosen'>,
  items: readonly { record: { id: DocumentId } }[],
): readonly DocumentId[] {
  return chosen.filter((id) => items.some(({ record }) => record.id === id))
}

/** What had the focus when the page was opened, to give it back. */
let opener: Element | null = null

/** Opens the viewer there. */
export function openPlace(view: ViewStore, place: ViewPlace): void {
  opener = document.activeElement
  view.set({ place, turnedTo: undefined, tab: 'page' })
}

/** Moves the open viewer there; the focus goes back to what opened it. */
export function movePlace(view: ViewStore, place: ViewPlace): void {
  view.set({ place, turnedTo: undefined })
}

export function closePlace(view: ViewStore): void {
  view.set(({ tab }) => ({ place: undefined, tab: tab === 'page' ? 'ask' : tab }))
  focusSoon(opener)
}

/** Puts the cursor into the question box, wherever the user is. */
export function goToQuestion(view: ViewStore): void {
  view.set({ tab: 'ask' })
  focusSoon(document.querySelector('.ask textarea'))
}

/** When the panel that it stands in is on the screen. */
function focusSoon(element: Element | null): void {
  if (element instanceof HTMLElement) requestAnimationFrame(() => element.focus())
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
