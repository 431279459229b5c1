/** Notes and bookmarks of one's own on pages. Each keeps words of its page, by which its place is found again in what is read anew or in a newer file. */
import type { Box, DocumentId, DocumentRecord } from '../core/document'
import { oneByOne } from '../core/in-turn'
import { boxesOf } from '../core/reading/boxes'
import { findOn } from '../core/reading/find'
import { createStore, type Store } from '../core/store'
import type { Library } from './library'

export interface PageNote {
  id: string
  document: DocumentId
  /** The name of its file: a newer one of that name has its notes, where the words still stand there. */
  file: string
  /** Physical page, when it was made. */
  page: number
  /** What was selected, or how the page begins; '' where the page has no words. */
  words: string
  /** Whether the words were selected. */
  quoted?: true
  /** What the user wrote; '' for a bookmark. */
  text: string
  /** Milliseconds since the epoch. */
  made: number
}

export interface PageNotes {
  /** Of all documents, oldest first. */
  state: Store<{ notes: readonly PageNote[] }>
  add(note: Omit<PageNote, 'id' | 'made'>): Promise<void>
  /** Writes it anew. */
  write(id: string, text: string): Promise<void>
  remove(id: string): Promise<void>
  /** Puts notes beside those that there are: of a backup, or one that was just removed. */
  takeIn(notes: readonly PageNote[]): Promise<void>
}

interface Settings {
  read(key: string): Promise<unknown>
  save(key: string, value: unknown): Promise<void>
}

export const notesKey = 'pageNotes'

let opened: { settings: Settings; notes: PageNotes } | undefined

/** The notes that are kept among the settings. */
export function pageNotesOf(settings: Settings): PageNotes {
  if (opened?.settings !== settings) opened = { settings, notes: createPageNotes(settings) }
  return opened.notes
}

function createPageNotes(settings: Settings): PageNotes {
  const state = createStore<{ notes: readonly PageNote[] }>({ notes: [] })
  const stored = async () => ((await settings.read(notesKey)) ?? []) as readonly PageNote[]
  stored().then(
    (notes) => state.set({ notes }),
    () => undefined,
  )
  /** One after another, each on what is stored: another tab may have written meanwhile. */
  const inTurn = oneByOne()
  const change = (by: (notes: readonly PageNote[]) => readonly PageNote[]): Promise<void> =>
    inTurn(async () => {
      const notes = by(await stored())
      await settings.save(notesKey, notes)
      state.set({ notes })
    })
  return {
    state,
    add: (note) => change((notes) => [...notes, { ...note, id: crypto.randomUUID(), made: Date.now() }]),
    write: (id, text) => change((notes) => notes.map((note) => (note.id === id ? { ...note, text } : note))),
    remove: (id) => change((notes) => notes.filter((note) => note.id !== id)),
    takeIn: (given) =>
      change((notes) => [...notes, ...given.filter(({ id }) => !notes.some((note) => note.id === id))]),
  }
}

/** A note where it stands now. */
export interface PlacedNote {
  note: PageNote
  page: number
  /** Of its words, where those were selected and stand there. */
  boxes: Box[]
  /** It was made in another file of this name. */
  fromOther: boolean
  /** Its words are nowhere any more: it stands at the page that it was made on, or the last. */
  lost: boolean
}

/** Pages that are read from the storage at once. */
const portion = 50

/** The notes of a document in the order of its pages, with those of other files of its name: where their words stand in it, or that they are gone, if it came after them. */
export async function placedNotes(
  notes: readonly PageNote[],
  { id, name, pages, added }: Pick<DocumentRecord, 'id' | 'name' | 'pages' | 'added'>,
  library: Pick<Library, 'pageText' | 'pageTexts'>,
): Promise<PlacedNote[]> {
  const placed: PlacedNote[] = []
  for (const note of notes.filter(({ document, file }) => document === id || file === name)) {
    const fromOther = note.document !== id
    const found = note.words === '' ? undefined : await placeOf(note, id, pages, library)
    if (found) placed.push({ note, ...found, boxes: note.quoted ? found.boxes : [], fromOther, lost: false })
    else if (!fromOther || note.made < added)
      placed.push({ note, page: Math.min(note.page, pages), boxes: [], fromOther, lost: note.words !== '' })
  }
  return placed.sort((a, b) => a.page - b.page || a.note.made - b.note.made)
}

/** Where the words of a note stand: on its own page, or on the first that has them. */
async function placeOf(
  note: PageNote,
  document: DocumentId,
  pages: number,
  library: Pick<Library, 'pageText' | 'pageTexts'>,
) {
  const own = await library.pageText(document, note.page)
  const here = own && findOn(own, note.words)[0]
  if (here) return { page: note.page, boxes: boxesOf(own, here) }
  for (let from = 1; from <= pages; from += portion) {
    for (const text of await library.pageTexts(document, from, from + portion - 1)) {
      const span = findOn(text, note.words)[0]
      if (span) return { page: text.page, boxes: boxesOf(text, span) }
    }
  }
  return undefined
}

/** The words by which a page is known: its first ones. */
export function firstWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim().split(' ').slice(0, 12).join(' ')
}
