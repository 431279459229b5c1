/** What a PDF worker does: copies a file, reads it, goes on with one that was begun, opens one that is locked. */
import type { DocumentId, DocumentRecord } from '../core/document'
import { type Edition, editionOf, nextEdition, unreadOf } from '../core/edition'
import { abortError, SitebookError } from '../core/errors'
import type { OutlineEntry } from '../core/reading/page'
import { createReader, type ReaderState } from '../core/reading/reader'
import { readerVersion } from '../core/reading/version'
import type { OpenDocument } from '../core/reading/open-document'
import type { DocumentVectors } from '../core/search/vectors'
import type { ImportEvent, PdfMethods, ReadBySite } from '../rpc/protocol'
import type { Handlers } from '../rpc/server'
import { sleep } from '../rpc/sleep'
import type { ByteStore } from '../storage/bytes'
import type { LibraryStorage } from '../storage/library'
import { type Copy, type Hasher, startCopy } from './copy'
import { labelOf } from './label'
import { type Ends, type ImportMarks, markedWith, refuseKiller } from './marks'
import { unpackReading } from './packed-reading'
import { finish, type OngoingReading, readPages } from './read-pages'

export interface ImportParts extends ImportMarks {
  build: string
  storage: LibraryStorage
  /** See `vectorStorage`. */
  saveVectors(id: DocumentId, edition: Edition, vectors: DocumentVectors): Promise<void>
  bytes: ByteStore
  /** Throws `pdf/*`. */
  openDocument(source: Blob, name: string, password: string | undefined): Promise<OpenDocument>
  createHash(): Promise<Hasher>
  /** Bytes that may still be stored. */
  freeSpace(): Promise<number>
}

/** A PDF with what its reader wants before the first page. */
interface Opened {
  pdf: OpenDocument
  outline: OutlineEntry[]
}

type Events<T = void> = AsyncGenerator<ImportEvent, T>

/** A small file is copied before its pages are read, so that a duplicate is found first; a large one is read while it is copied. */
const headStart = 400
const progressEvery = 100
/** The methods of a PDF worker over `parts`. */
export function importsOf(parts: ImportParts): Handlers<PdfMethods> {
  const { storage, bytes, build } = parts
  const marked = markedWith(parts)

  async function* importFile(id: DocumentId, file: Blob, read: ReadBySite | undefined, signal: AbortSignal): Events {
    const record = await unread(await known(id))
    if (file.size === 0) throw new SitebookError('document/empty')
    if (file.size > (await parts.freeSpace())) throw new SitebookError('storage/no-space', `${file.size} bytes`)
    const copy = startCopy(id, file, await parts.createHash(), bytes, signal)
    if (read) return yield* importRead(copy, record, read, signal)
    // Beside the copy, in the parser's thread; whoever waits for it hears if it fails.
    const opening = open(file, record.name, undefined)
    opening.catch(() => undefined)
    try {
      yield* progress(copy, record, headStart)
      const begun = copy.settled ? record : yield* readBeside(copy, record, opening, signal)
      const kept = yield* keep(copy, begun, signal)
      if (kept) yield* readKept(kept, undefined, signal, opening)
      else
        await opening.then(
          ({ pdf }) => pdf.close(),
          () => undefined,
        )
    } catch (error) {
      // A copy that failed explains why the reading beside it did.
      if (copy.settled) await copy.done
      throw error
    }
  }

  /** Takes in a file of the site's pack, with what the site has read of it. */
  async function* importRead(copy: Copy, record: DocumentRecord, read: ReadBySite, signal: AbortSignal): Events {
    yield* progress(copy, record, Infinity)
    if ((await copy.done) !== read.sha256) throw new SitebookError(read.wrong ?? 'site/wrong-bytes', record.name)
    const reading = read.reading && (await unpackReading(read.reading, record.id).catch(() => undefined))
    const kept = yield* keep(copy, record, signal)
    if (!kept) return
    // Of a reader that this build does not know yet nothing is taken.
    if (reading?.sha256 !== kept.sha256 || reading.reader > readerVersion)
      return yield* readKept(kept, undefined, signal)
    await seal(kept, undefined)
    const { found, reader, pages, passages, vectors } = reading
    const ready: DocumentRecord = { ...kept, ...found, reader, state: 'ready' }
    await storage.saveBatch(ready, { pages, passages }, undefined)
    // Without the pack of search nobody reads them; with another one they are made anew.
    if (vectors) await parts.saveVectors(kept.id, editionOf(ready), vectors)
    // OCR has read nothing on these; those that it has read are its work again when a later reader reads the document anew.
    yield { kind: 'done', document: await storage.changeDocument(kept.id, { ocr: found.ocr ?? found.unread }) }
  }

  /** Begins anew with one of which pages were read beside a copy that came to nothing. */
  async function unread(record: DocumentRecord): Promise<DocumentRecord> {
    if (record.pagesRead === 0) return record
    const fresh = unreadOf(record)
    await storage.clearText(fresh)
    return fresh
  }

  async function open(source: Blob, name: string, password: string | undefined): Promise<Opened> {
    const pdf = await parts.openDocument(source, name, password)
    return { pdf, outline: await pdf.outline() }
  }

  /** Reads pages from where the file lies until the copy is done; then the device's own is read, as the file may go away. */
  async function* readBeside(
    copy: Copy,
    record: DocumentRecord,
    opening: Promise<Opened>,
    signal: AbortSignal,
  ): Events<DocumentRecord> {
    try {
      const { pdf, outline } = await opening
      const reader = createReader(record.id, outline)
      const reading: OngoingReading = { record: { ...record, pages: pdf.pages }, reader, next: 1 }
      yield* readPages(reading, pdf, storage, build, signal, () => copy.settled)
      return reading.record
    } catch (error) {
      if (isLocked(error)) return record
      throw error
    }
  }

  /** Waits for the copy and keeps it; nothing is returned for a duplicate. */
  async function* keep(copy: Copy, record: DocumentRecord, signal: AbortSignal): Events<DocumentRecord | undefined> {
    yield* progress(copy, record, Infinity)
    const { id, pages } = record
    const kept = await storage.keepUnlessDuplicate(id, { sha256: await copy.done, pages })
    if ('same' in kept) {
      const mended = await mend(kept.same, id, signal)
      yield { kind: 'duplicate', of: kept.same.id, id, mended }
      return undefined
    }
    yield { kind: 'reading', document: kept.kept }
    return kept.kept
  }

  /** Gives a document the bytes of another with the same ones, where its own are gone; resolves with whether they were. */
  async function mend(document: DocumentRecord, from: DocumentId, signal: AbortSignal): Promise<boolean> {
    if (await bytesOf(document).catch(() => undefined)) return false
    await startCopy(document.id, await bytes.read(from), await parts.createHash(), bytes, signal).done
    await seal(document, await storage.password(document.id))
    return true
  }

  /** The bytes of a document. Throws `storage/missing` if they are gone, or not all there. */
  async function bytesOf({ id, size }: DocumentRecord): Promise<Blob> {
    const file = await bytes.read(id)
    if (file.size !== size) throw new SitebookError('storage/missing', `${file.size} of ${size} bytes`)
    return file
  }

  /** Reads on with a document whose bytes are kept; `opening` is that of the file they came from. Throws `pdf/*`. */
  async function* read(
    stored: DocumentRecord,
    password: string | undefined,
    signal: AbortSignal,
    opening?: Promise<Opened>,
  ): Events {
    await seal(stored, await storage.password(stored.id))
    const early = await opening?.catch(() => undefined)
    const { pdf, outline } = early?.pdf.whole ? early : await open(await bytesOf(stored), stored.name, password)
    try {
      if (password !== undefined) {
        await storage.savePassword(stored.id, password)
        await seal(stored, password)
      }
      const { pages } = pdf
      const begun = await storage.reader(stored.id)
      const state = begun?.build === build ? begun.state : undefined
      let record = await storage.changeDocument(stored.id, { state: 'reading', pages, error: undefined })
      if (!state) {
        record = unreadOf(record)
        await storage.clearText(record)
      }
      yield { kind: 'reading', document: record }
      yield* readOn(record, pdf, outline, state, signal)
    } finally {
      await pdf.close()
    }
  }

  async function* readOn(
    record: DocumentRecord,
    pdf: OpenDocument,
    outline: OutlineEntry[],
    state: ReaderState | undefined,
    signal: AbortSignal,
  ): Events {
    const reader = createReader(record.id, outline, state)
    const reading: OngoingReading = { record, reader, next: reader.state().nextPage }
    yield* readPages(reading, pdf, storage, build, signal)
    yield { kind: 'done', document: await finish(reading, storage) }
  }

  /** Reads a document again beside what is stored of it, which the new pages and passages replace with the last of them. */
  async function* reread(id: DocumentId, ends: Ends, signal: AbortSignal): Events {
    refuseKiller(ends)
    const stored = await known(id)
    const { pdf, outline } = await open(await bytesOf(stored), stored.name, await storage.password(id))
    try {
      const fresh = { ...nextEdition(stored), pages: pdf.pages }
      const begun = await storage.reader(editionOf(fresh))
      const goesOn = begun?.build === build ? begun : undefined
      if (!goesOn) await storage.clearText(fresh)
      yield* readOn(goesOn?.next ?? fresh, pdf, outline, goesOn?.state, signal)
    } finally {
      await pdf.close()
    }
  }

  async function* resume(id: DocumentId, ends: Ends, signal: AbortSignal): Events {
    const record = await known(id)
    refuseKiller(ends)
    yield* readKept(record, await storage.password(id), signal)
  }

  /** As `read`; one that its password, or none, does not open is kept as locked. */
  async function* readKept(
    record: DocumentRecord,
    password: string | undefined,
    signal: AbortSignal,
    opening?: Promise<Opened>,
  ): Events {
    try {
      yield* read(record, password, signal, opening)
    } catch (error) {
      if (!isLocked(error)) throw error
      yield { kind: 'done', document: await storage.changeDocument(record.id, { state: 'locked' }) }
    }
  }

  async function known(id: DocumentId): Promise<DocumentRecord> {
    const record = await storage.document(id)
    // Removed meanwhile.
    if (!record) throw abortError()
    return record
  }

  function seal(record: DocumentRecord, password: string | undefined): Promise<void> {
    return bytes.seal(labelOf(record, password))
  }

  return {
    importFile: ({ id, tab, file, read }, signal) => marked(id, tab, () => importFile(id, file, read, signal)),
    resume: ({ id, tab }, signal) => marked(id, tab, (ends) => resume(id, ends, signal)),
    unlock: ({ id, tab, password }, signal) =>
      marked(id, tab, async function* () {
        yield* read(await known(id), password, signal)
      }),
    reread: ({ id, tab }, signal) => marked(id, tab, (ends) => reread(id, ends, signal)),
  }
}

/** Tells how far the copy is until it is settled, or for `ms` at most. */
async function* progress(copy: Copy, { id, size }: DocumentRecord, ms: number): Events {
  const end = performance.now() + ms
  while (!copy.settled && performance.now() < end) {
    yield { kind: 'copying', id, received: copy.received, total: size }
    await Promise.race([copy.done.catch(() => undefined), sleep(progressEvery)])
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof SitebookError && (error.code === 'pdf/password' || error.code === 'pdf/wrong-password')
}
