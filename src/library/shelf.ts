/** The documents of the library on the screen: what is stored, what is happening to it, what the user has to know. */
import type { DocumentId, DocumentRecord } from '../core/document'
import { asSitebookError } from '../core/errors'
import type { Activity, LibraryItem, LibraryState, NoticeText } from './library'
import { createStore, type Store } from '../core/store'
import { calledBy, named } from './names'

const channelName = 'sitebook-library'

export interface Shelf {
  state: Store<LibraryState>
  item(id: DocumentId): LibraryItem | undefined
  /** Puts a document in its place, or in the place that `added` gives a new one; one that is leaving, among those. */
  put(record: DocumentRecord, activity: Activity): void
  setActivity(id: DocumentId, activity: Activity): void
  drop(id: DocumentId): void
  refuse(names: readonly string[], error: unknown): void
  note(text: NoticeText): void
  dismiss(id: string): void
  /** Tells the listeners of this tab and the other tabs that what is stored of a document has changed. */
  changed(id: DocumentId): void
  onChange(listener: (id: DocumentId) => void): () => void
  /** Another tab has changed what is stored of a document; `changed` is told to this tab's listeners when `follow` is done. */
  onForeignChange(follow: (id: DocumentId) => Promise<void>): void
}

export function createShelf(): Shelf {
  const state = createStore<LibraryState>({
    phase: 'opening',
    error: undefined,
    items: [],
    leaving: [],
    refusals: [],
    notices: [],
    persisted: undefined,
    improving: undefined,
  })
  const listeners = new Set<(id: DocumentId) => void>()
  const channel = new BroadcastChannel(channelName)

  const item = (id: DocumentId) => state.get().items.find(({ record }) => record.id === id)

  function tell(id: DocumentId) {
    for (const listener of [...listeners]) listener(id)
  }

  function replace(id: DocumentId, next: LibraryItem) {
    state.set(({ items }) => ({ items: items.map((one) => (one.record.id === id ? next : one)) }))
  }

  /** A file that is added again is no more what was refused, or has to be added again. */
  function unsay(name: string) {
    const others = (names: readonly string[]) => names.filter((one) => one !== name)
    state.set(({ refusals, notices }) => ({
      refusals: refusals.map((one) => ({ ...one, names: others(one.names) })).filter(({ names }) => names.length > 0),
      notices: notices
        .map((one) =>
          one.text.kind === 'not-kept' ? { ...one, text: { ...one.text, names: others(one.text.names) } } : one,
        )
        .filter(({ text }) => text.kind !== 'not-kept' || text.names.length > 0),
    }))
  }

  return {
    state,
    item,
    put(record, activity) {
      const now = item(record.id)
      if (!now && record.state === 'copying') unsay(record.name)
      const stays = record.leaving === undefined
      if (now && stays && calledBy(now.record) === calledBy(record))
        return replace(record.id, { ...now, record, activity })
      state.set(({ items, leaving }) => {
        const others = items.filter((one) => one !== now)
        const all = stays ? [...others, { record, activity }] : others
        return {
          items: named(all.sort((a, b) => a.record.added - b.record.added)),
          leaving: [...leaving.filter(({ id }) => id !== record.id), ...(stays ? [] : [record])],
        }
      })
    },
    setActivity(id, activity) {
      const now = item(id)
      if (now) replace(id, { ...now, activity })
    },
    drop(id) {
      if (item(id)) state.set(({ items }) => ({ items: named(items.filter(({ record }) => record.id !== id)) }))
      if (state.get().leaving.some((record) => record.id === id))
        state.set(({ leaving }) => ({ leaving: leaving.filter((record) => record.id !== id) }))
    },
    refuse(names, error) {
      const refusal = { id: crypto.randomUUID(), names, error: asSitebookError(error) }
      state.set(({ refusals }) => ({ refusals: [...refusals, refusal] }))
    },
    note(text) {
      state.set(({ notices }) => ({ notices: [...notices, { id: crypto.randomUUID(), text }] }))
    },
    dismiss(id) {
      state.set(({ refusals, notices }) => ({
        refusals: refusals.filter((one) => one.id !== id),
        notices: notices.filter((one) => one.id !== id),
      }))
    },
    changed(id) {
      tell(id)
      channel.postMessage(id)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    onForeignChange(follow) {
      channel.addEventListener(
        'message',
        ({ data }: MessageEvent<DocumentId>) => void follow(data).then(() => tell(data)),
      )
    },
  }
}
