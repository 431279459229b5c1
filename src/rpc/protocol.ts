/**
 * What goes over the port between the page and a worker, or a worker and one that it starts, and nothing else.
 *
 *   both     -> hello { build }           first message of each side; another build is refused, never tried. The worker's
 *                                         names a Web Lock, `life`, that it holds until it ends, however it ends
 *   page     -> call { id, method, args } one answer: reply or error
 *   page     -> open { id, method, args } a stream: items, then end or error
 *   page     -> pull { id, count }        the page can take `count` more items; the worker waits for this
 *   page     -> cancel { id }             stop; the answer is an error { abort }
 *   page     -> ping                      is it there? A worker that works answers pong, and how far it is where it counts that
 *   worker   -> reply { id, value } | error { id, error } | item { id, value } | end { id } | pong { progress }
 *
 * Ids are the page's and never used twice. Errors cross as codes (`core/errors.ts`). Other messages on the port are left alone:
 * pdf.js speaks its own protocol there.
 */
import type { Box, DocumentId, DocumentRecord, SearchResult } from '../core/document'
import type { WireError } from '../core/errors'
import type { Capabilities, Capacity, LoadProgress, ModelChoice, ModelRequest, Stats, Trial } from '../core/model'
import type { ModelProgress, OwnModel, StoredModel, WorkProgress } from '../core/model-files'
import type { QuestionVector } from '../core/search/vectors'
import type { Strip } from '../core/reading/cutout'
import type { PackedPage } from '../core/reading/packed-page'
import type { DrawnLetter, PagePart, Picture, PictureBox } from '../core/reading/open-document'
import type { OutlineEntry } from '../core/reading/page'

export type FromPage =
  | { type: 'hello'; build: string }
  | { type: 'call' | 'open'; id: number; method: string; args: unknown }
  | { type: 'pull'; id: number; count: number }
  | { type: 'cancel'; id: number }
  | { type: 'ping' }

export type FromWorker =
  | { type: 'hello'; build: string; life: string | undefined }
  | { type: 'reply'; id: number; value: unknown }
  | { type: 'item'; id: number; value: unknown }
  | { type: 'end'; id: number }
  | { type: 'error'; id: number; error: WireError }
  | { type: 'pong'; progress: number | undefined }

/** A method that answers once. */
export interface Call<Args, Value> {
  kind: 'call'
  args: Args
  value: Value
}

/** A method that answers with a stream. */
export interface Stream<Args, Value> {
  kind: 'stream'
  args: Args
  value: Value
}

/**
 * What an import reports. `reading` comes once, when the bytes are kept; `pages` after each batch of pages that is
 * stored (pages, passages and the record in one transaction). `duplicate` is `mended` where the stored file of that one was gone
 * and is there again. The last event is `duplicate` or `done`; a `done` document
 * is `ready` or `locked`. Any other end is an error, and then the document is not in the library, unless its bytes were kept.
 */
export type ImportEvent =
  | { kind: 'copying'; id: DocumentId; received: number; total: number }
  | { kind: 'reading'; document: DocumentRecord }
  | { kind: 'pages'; document: DocumentRecord }
  | { kind: 'duplicate'; of: DocumentId; id: DocumentId; mended: boolean }
  | { kind: 'done'; document: DocumentRecord }

/** What a site has read of a file that it hands out, and the file's SHA-256, by which a damaged one is told. */
export interface ReadBySite {
  sha256: string
  /** See `unpackReading` (library/packed-reading.ts); absent where the device has to read it itself. */
  reading?: Blob | undefined
  /** What it is refused as where its bytes are others; that of a site where it is not said. */
  wrong?: 'backup/wrong-bytes'
}

/** `tab` names the tab that asks, and stays the same when that is loaded again. */
export type PdfMethods = {
  /** Of a document whose record stands in the library, `copying`. */
  importFile: Stream<{ id: DocumentId; tab: string; file: Blob; read?: ReadBySite }, ImportEvent>
  resume: Stream<{ id: DocumentId; tab: string }, ImportEvent>
  unlock: Stream<{ id: DocumentId; tab: string; password: string }, ImportEvent>
  /** Of a document that is `ready`: it stays as it is until `done`. */
  reread: Stream<{ id: DocumentId; tab: string }, ImportEvent>
}

/** Of a PDF worker as well. */
export type PictureMethods = {
  /** Has OCR read the pages of a document that are pictures; the record after each of them. */
  readPictures: Stream<{ id: DocumentId; tab: string }, DocumentRecord>
}

/** A strip of a page as a PNG. */
export interface Cutout extends Omit<Strip, 'picture'> {
  image: Blob
}

/** The parser's worker, which the PDF worker starts: pages are parsed there while earlier ones are laid out and stored. */
export type ParserMethods = {
  /** Opens a document in place of one that was open before, by the reader for its name and first bytes; answers how many pages it has, and whether `source` is read to its end. */
  open: Call<{ source: Blob; name: string; password: string | undefined }, { pages: number; whole: boolean }>
  outline: Call<null, OutlineEntry[]>
  /** The text of the pages from the `from`-th on; `looked`: see `OpenDocument`. */
  read: Stream<{ from: number; looked: readonly number[] }, PackedPage>
  /** See `DrawableDocument` (core/reading/open-document.ts). */
  contrasts: Call<{ page: number; boxes: Float32Array }, Uint8Array>
  strikes: Call<{ page: number }, DrawnLetter[][]>
  pictures: Call<{ page: number }, PictureBox[]>
  picture: Call<{ page: number; part: PagePart; scale: number }, Picture>
  /** See `stripAround` (core/reading/cutout.ts). */
  cutout: Call<{ page: number; marks: Box[]; dotsPerPoint: number }, Cutout>
  close: Call<null, void>
}

/** The worker of the document on the screen, whose work is pdf.js' own affair. */
export type ViewerMethods = {
  /** Never answers: whoever waits for it hears of the worker's death. */
  live: Call<null, never>
}

export type SearchMethods = {
  /** Searches what is indexed now; `documents` narrows it. See `Indexing` (answers/indexing.ts). */
  search: Call<{ question: string; k: number; documents?: DocumentId[]; vector?: QuestionVector }, SearchResult>
  /** Reads from storage what is new of this document (or that it is gone) and of its vectors, and indexes it. */
  refresh: Call<{ document: DocumentId }, { passages: number }>
  /** Answers when all that is stored by now is indexed. */
  ready: Call<null, { passages: number; restored: number }>
  /** Takes in the vectors of passages, which the first question by meaning would otherwise wait for. */
  readVectors: Call<null, void>
  /** Keeps what is indexed for the next start. */
  keep: Call<null, void>
}

/** How far the passages of all documents have vectors. */
export interface Embedded {
  /** Passages that have them, of all passages that are stored. */
  done: number
  all: number
  /** The document whose vectors were just stored; absent before the first. */
  document?: DocumentId
}

/** The worker of the model that makes vectors. It is started only where that model is whole on the device. */
export type MeaningMethods = {
  /** The vector of a question, by the pack of this id. */
  question: Call<{ pack: string; text: string }, QuestionVector>
  /** Makes the vectors that are missing, newest document first, and stores them; ends when none is missing. */
  embed: Stream<{ pack: string }, Embedded>
}

export type LlmMethods = {
  capabilities: Call<null, Capabilities>
  load: Stream<{ choice: ModelChoice }, LoadProgress>
  answer: Stream<ModelRequest, string>
  stats: Call<null, Stats | undefined>
  capacity: Call<null, Capacity>
  unload: Call<null, void>
  /** In a worker that has loaded no model. */
  checkDevice: Call<null, Trial>
}

/** The backup worker. */
export type BackupMethods = {
  /** Puts all that is stored into one file of this name, with `local`, the settings that the page has kept itself. The last item is the file. */
  pack: Stream<{ name: string; withModels: boolean; local: Record<string, string> }, BackupProgress>
}

/** Bytes of documents and models; `total` is 0 while unknown. */
type BackupProgress = { kind: 'packing'; done: number; total: number } | { kind: 'packed'; file: File }

/** The download worker; each is described at `ModelWork` (models/work.ts). */
export type ModelMethods = {
  stored: Call<null, StoredModel[]>
  download: Stream<{ model: string; lanUrl: string }, ModelProgress>
  verify: Stream<{ model: string }, ModelProgress>
  offered: Call<{ models: readonly string[]; lanUrl: string }, OwnModel[]>
  takeIn: Stream<{ files: File[]; called: string }, ModelProgress>
  copyTo: Stream<{ model: string; directory: FileSystemDirectoryHandle }, ModelProgress>
  zip: Stream<{ model: string }, WorkProgress>
  look: Call<{ lanUrl: string }, string[] | undefined>
  unwant: Call<{ model: string }, void>
  remove: Call<{ model: string }, void>
}
