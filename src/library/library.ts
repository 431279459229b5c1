/** The library as the rest of the app sees it: documents, their imports, their pages. */
import type { DocumentId, DocumentRecord, PageText } from '../core/document'
import type { SitebookError } from '../core/errors'
import type { Store } from '../core/store'
import type { ReadBySite } from '../rpc/protocol'

/** What is happening to a document now. `waiting` stands in the queue; pages of a `reading` document can be asked already. */
export type Activity =
  { kind: 'idle' } | { kind: 'waiting' } | { kind: 'copying'; received: number; total: number } | { kind: 'reading' }

export interface LibraryItem {
  record: DocumentRecord
  /** What it is called on the screen: the user's name for it or its file's, told apart from others of that name. */
  name: string
  activity: Activity
}

/** Files that were not taken in, until the user has read why. */
export interface Refusal {
  id: string
  /** Of its files: what a drop has of no use is refused in one line. */
  names: readonly string[]
  error: SitebookError
}

/** Said once to the user, such as "already in the library"; the names are those of files. */
export type NoticeText =
  | { kind: 'no-pdfs' | 'unreadable' | 'there-again' | 'replaced'; name: string }
  /** Known as `known`; the same where it was given twice. */
  | { kind: 'duplicate'; name: string; known: string }
  /** A backup was being taken in when the app was closed. */
  | { kind: 'restore-stopped'; name: string }
  | { kind: 'not-kept'; names: readonly string[] }
  /** After the loss of the database: how many of each came back from the copies. */
  | { kind: 'restored'; documents: number; turns: number; settings: number }

export interface Notice {
  id: string
  text: NoticeText
}

export interface LibraryState {
  phase: 'opening' | 'open' | 'failed'
  error: SitebookError | undefined
  /** In the order they were added. */
  items: LibraryItem[]
  /** Removed by the user, and for a while to be brought back; neither shown nor searched. */
  leaving: DocumentRecord[]
  refusals: Refusal[]
  notices: Notice[]
  /** Whether the browser has promised to keep the data; undefined while unknown. */
  persisted: boolean | undefined
  /** The how-manyth document is being read again by this tab, as an earlier reader had read it; undefined while none is. */
  improving: { number: number; of: number } | undefined
}

export interface Library {
  state: Store<LibraryState>
  /**
   * Takes files in, one after another, and resolves when each is kept on the device or refused; never throws: what fails
   * becomes a refusal or a `failed` document.
   */
  add(files: readonly File[]): Promise<void>
  /**
   * Takes in a file of the site's pack with what the site has read of it; resolves when it is in, or refused. `path` is where the
   * pack has it.
   */
  addRead(file: File, read: ReadBySite & { path: string }): Promise<void>
  /**
   * Takes in a document of a backup with what was read of it there, and what the user said of it; resolves with its id here, or
   * that of the same one, when it is in. Rejects where it is refused, which is on the screen then.
   */
  addKept(
    file: File,
    said: Pick<DocumentRecord, 'added' | 'title' | 'tags' | 'sample' | 'site'>,
    read: ReadBySite,
  ): Promise<DocumentId>
  /** Adds the sample manual (once) and resolves when it can be asked. */
  addSample(): Promise<DocumentId>
  /** Stops an import and forgets the document. */
  cancel(id: DocumentId): void
  /**
   * Takes documents off the screen and out of what is searched. For a while they can be brought back, also after a reload;
   * then they are forgotten with their bytes and passages.
   */
  remove(ids: readonly DocumentId[]): Promise<void>
  /** Forgets documents at once, with no way back: others have come in their place. */
  forget(ids: readonly DocumentId[]): Promise<void>
  /** Brings back what is `leaving`. */
  undoRemoval(): Promise<void>
  /** Forgets at once what is `leaving`. */
  finishRemoval(): Promise<void>
  /** Calls a document so; like its file where `title` is empty. */
  rename(id: DocumentId, title: string): Promise<void>
  /** Files a document under these tags, and under no others. */
  tag(id: DocumentId, tags: readonly string[]): Promise<void>
  /** Reads a `failed` document again because the user asked. */
  retry(id: DocumentId): void
  /** Opens a `locked` document; rejects with `pdf/wrong-password`. */
  unlock(id: DocumentId, password: string): Promise<void>
  /** Puts a notice on the screen. */
  note(text: NoticeText): void
  /** Puts a refusal on the screen, one for all `names`. */
  refuse(names: readonly string[], error: SitebookError): void
  /** Takes a refusal or a notice off the screen. */
  dismiss(id: string): void
  /** The name of its file as given: with the first bytes it says how it is read. */
  fileName(id: DocumentId): string
  /** The file itself. Rejects with `storage/missing`. */
  bytes(id: DocumentId): Promise<Blob>
  /** The password that opened a locked document, for the viewer; undefined where none is needed. */
  password(id: DocumentId): Promise<string | undefined>
  /** The stored text of a page; undefined if it is not read yet. */
  pageText(id: DocumentId, page: number): Promise<PageText | undefined>
  /** The stored texts of pages `from` to `to`, those that are read. */
  pageTexts(id: DocumentId, from: number, to: number): Promise<PageText[]>
  /** Called after each stored batch, import or removal of a document, in this tab or another: what search listens to. */
  onChange(listener: (id: DocumentId) => void): () => void
}
