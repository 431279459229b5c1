/** What a PDF worker does: copies a file, reads it, goes on with one that was begun, opens one that is locked. */
import type { DocumentId, DocumentRecord } from '../core/document'
import { abortError, asSitebookError, isAbort, SitebookError } from '../core/errors'
import type { OutlineEntry } from '../core/reading/page'
import { createReader } from '../core/reading/reader'
import type { OpenPdf } from '../pdf/open'
import type { ImportEvent, PdfMethods } from '../rpc/protocol'
import type { Handlers } from '../rpc/server'
import type { ByteStore } from '../storage/bytes'
import type { LibraryStorage } from '../storage/library'
import { type Copy, type Hash, startCopy } from './copy'
import { finish, type Reading, readPages } from './read-pages'

/** How often an import ended with its tab or worker, and how often with the whole browser. */
interface Ends {
  deaths: number
  interruptions: number
}

export interface ImportParts {
  build: string
  storage: LibraryStorage
  bytes: ByteStore
  /** Throws `pdf/*`. */
  openPdf(source: Blob, password: string | undefined): Promise<OpenPdf>
  createHash(): Promise<Hash>
  /** Bytes that may still be stored. */
  freeSpace(): Promise<number>
  /** Writes down that the import of a document begins in a tab; resolves with how it ended before, at the same place. */
  enterImport(id: DocumentId, tab: string): Promise<Ends>
  /** `failed`: for no reason that is known, which counts as if it had killed the worker. */
  leaveImport(id: DocumentId, failed: boolean): Promise<void>
}

/** A PDF with what its reader wants before the first page. */
interface Opened {
  pdf: OpenPdf
  outline: OutlineEntry[]
}

type Events<T = void> = AsyncGenerator<ImportEvent, T>

/** A small file is copied before its pages are read, so that a duplicate is found first; a large one is read while it is copied. */
const headStart = 400
const progressEvery = 100
/**
 * A PDF that ended its import this often at the same place is not read again by itself. Browsers are closed and killed for
 * many reasons, most of them not a PDF.
 */
const limits: Ends = { deaths: 2, interruptions: 5 }

/** The methods of a PDF worker over `parts`. */
export function importsOf(parts: ImportParts): Handlers<PdfMethods> {
  const { storage, bytes, build } = parts

  async function* importFile(id: DocumentId, file: Blob, signal: AbortSignal): Events {
    const record = await known(id)
    if (file.size === 0) throw new SitebookError('pdf/empty')
    if (file.size > (await parts.freeSpace())) throw new SitebookError('storage/no-space', `${file.size} bytes`)
    const copy = startCopy(id, file, await parts.createHash(), bytes, signal)
    // Beside the copy, in the parser's thread; whoever waits for it hears if it fails.
    const opening = open(file, undefined)
    opening.catch(() => undefined)
    try {
      yield* progress(copy, record, headStart)
      const kept = yield* keep(copy, copy.settled ? record : yield* readBeside(copy, record, opening, signal))
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

  async function open(source: Blob, password: string | undefined): Promise<Opened> {
    const pdf = await parts.openPdf(source, password)
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
      const reading: Reading = { record: { ...record, pages: pdf.pages }, reader, next: 1 }
      yield* readPages(reading, pdf, storage, build, signal, () => copy.settled)
      return reading.record
    } catch (error) {
      if (isLocked(error)) return record
      throw error
    }
  }

  /** Waits for the copy and keeps it; nothing is returned for a duplicate. */
  async function* keep(copy: Copy, record: DocumentRecord): Events<DocumentRecord | undefined> {
    yield* progress(copy, record, Infinity)
    const kept: DocumentRecord = { ...record, sha256: await copy.done, state: 'reading' }
    const same = await storage.saveUnlessDuplicate(kept)
    if (same !== undefined) {
      yield { kind: 'duplicate', of: same, id: record.id }
      return undefined
    }
    yield { kind: 'reading', document: kept }
    return kept
  }

  /** Reads on with a document whose bytes are kept; `opening` is that of the file they came from. Throws `pdf/*`. */
  async function* read(
    stored: DocumentRecord,
    password: string | undefined,
    signal: AbortSignal,
    opening?: Promise<Opened>,
  ): Events {
    await seal(stored)
    const early = await opening?.catch(() => undefined)
    const { pdf, outline } = early?.pdf.whole ? early : await open(await bytes.read(stored.id), password)
    try {
      if (password !== undefined) await storage.savePassword(stored.id, password)
      let record: DocumentRecord = { ...stored, state: 'reading', pages: pdf.pages }
      delete record.error
      const begun = await storage.reader(stored.id)
      const state = begun?.build === build ? begun.state : undefined
      if (state) await storage.saveDocument(record)
      else {
        record = { ...record, pagesRead: 0, pagesWithText: 0 }
        delete record.damaged
        delete record.revision
        await storage.clearText(record)
      }
      yield { kind: 'reading', document: record }
      const reader = createReader(record.id, outline, state)
      const reading: Reading = { record, reader, next: reader.state().nextPage }
      yield* readPages(reading, pdf, storage, build, signal)
      yield { kind: 'done', document: await finish(reading, storage) }
    } finally {
      await pdf.close()
    }
  }

  async function* resume(id: DocumentId, ends: Ends, signal: AbortSignal): Events {
    const record = await known(id)
    if (ends.deaths >= limits.deaths || ends.interruptions >= limits.interruptions)
      throw new SitebookError('pdf/stopped-app', JSON.stringify(ends))
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
      const locked: DocumentRecord = { ...record, state: 'locked' }
      await storage.saveDocument(locked)
      yield { kind: 'done', document: locked }
    }
  }

  async function known(id: DocumentId): Promise<DocumentRecord> {
    const record = await storage.document(id)
    // Removed meanwhile.
    if (!record) throw abortError()
    return record
  }

  function seal({ id, name, size, sha256, added, sample }: DocumentRecord): Promise<void> {
    return bytes.seal({ id, name, size, sha256, added, ...(sample && { sample }) })
  }

  /** Runs an import between two marks in the storage, so that one that kills the worker is known by the next. */
  async function* marked(id: DocumentId, tab: string, work: (ends: Ends) => Events): Events {
    const ends = await parts.enterImport(id, tab)
    let failed = false
    try {
      yield* work(ends)
    } catch (error) {
      failed = !isAbort(error) && asSitebookError(error).code === 'app/unexpected'
      throw error
    } finally {
      await parts.leaveImport(id, failed)
    }
  }

  return {
    importFile: ({ id, tab, file }, signal) => marked(id, tab, () => importFile(id, file, signal)),
    resume: ({ id, tab }, signal) => marked(id, tab, (ends) => resume(id, ends, signal)),
    unlock: ({ id, tab, password }, signal) =>
      marked(id, tab, async function* () {
        yield* read(await known(id), password, signal)
      }),
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

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
