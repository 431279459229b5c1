/** The second half of an import: pages to passages, stored batch by batch, so that it can go on wherever it was killed. */
import type { DocumentRecord, PageText } from '../core/document'
import { hasRoom } from '../core/ocr/places'
import { unpackPage } from '../core/reading/packed-page'
import type { RawPage } from '../core/reading/page'
import { revisionIn } from '../core/reading/revision'
import type { Batch, Reader } from '../core/reading/reader'
import { readerVersion } from '../core/reading/version'
import type { OpenDocument } from '../core/reading/open-document'
import type { ImportEvent } from '../rpc/protocol'
import type { LibraryStorage } from '../storage/library'

/** Batches grow, so that the first page can be asked at once and the thousandth costs little; none waits longer than this. */
const longestWait = 250
const largestBatch = 64
/** Page by page a slow PDF shows that it gets on, even while its pages are held back. */
const heartbeat = 1000

/** A document that is being read. */
export interface OngoingReading {
  /** As stored. */
  record: DocumentRecord
  reader: Reader
  /** The first page that the reader has not been given; it holds some back. */
  next: number
}

/**
 * Gives the reader page after page until the last, or until `enough` says so, and stores what comes out; yields the record
 * after each batch. `build` is written beside the reader's state.
 */
export async function* readPages(
  reading: OngoingReading,
  pdf: OpenDocument,
  storage: LibraryStorage,
  build: string,
  signal: AbortSignal,
  enough: () => boolean = () => false,
): AsyncGenerator<ImportEvent, void> {
  const { reader } = reading
  let batch: Batch = { pages: [], passages: [] }
  let saved = performance.now()
  let told = saved

  /** What OCR has read of a page: that takes seconds, and is not done again. */
  async function readBefore({ id, ocr }: DocumentRecord, raw: RawPage): Promise<RawPage> {
    const picture = ocr?.includes(raw.page) ? await storage.picture(id, raw.page) : undefined
    return picture ? { ...unpackPage(picture), ...(raw.looked && { looked: true }) } : raw
  }

  async function save() {
    const record = withPages(reading.record, batch.pages)
    reading.record = await storage.saveBatch(record, batch, { build, state: reader.state() })
    batch = { pages: [], passages: [] }
    saved = performance.now()
  }

  for await (const raw of pdf.read(reading.next, signal, reader.looked())) {
    reading.next = raw.page + 1
    const { pages, passages } = reader.push(await readBefore(reading.record, raw))
    batch.pages.push(...pages)
    batch.passages.push(...passages)
    const now = performance.now()
    const full = batch.pages.length >= Math.min(largestBatch, Math.max(1, 4 * reading.record.pagesRead))
    const due = full || (batch.pages.length > 0 && now - saved > longestWait)
    if (due) await save()
    if (due || now - told > heartbeat) {
      told = now
      yield { kind: 'pages', document: reading.record }
    }
    if (enough()) break
  }
  if (batch.pages.length > 0) await save()
}

/** Stores what the reader still holds and says that the document is in. */
export async function finish({ record, reader }: OngoingReading, storage: LibraryStorage): Promise<DocumentRecord> {
  const batch = reader.end()
  const done: DocumentRecord = { ...withPages(record, batch.pages), state: 'ready', reader: readerVersion }
  return storage.saveBatch(done, batch, undefined)
}

/** `record`, with what these pages add to what the reader has found out. */
export function withPages(record: DocumentRecord, pages: readonly PageText[]): DocumentRecord {
  const revision = record.revision ?? revisionIn(pages)
  const damaged = [...(record.damaged ?? []), ...pages.flatMap(({ damaged, page }) => (damaged ? [page] : []))]
  const unread = [...(record.unread ?? []), ...pages.flatMap(({ unread, page }) => (unread ? [page] : []))]
  const room = [...(record.room ?? []), ...pages.flatMap((page) => (hasRoom(page) ? [page.page] : []))]
  return {
    ...record,
    ...(damaged.length > 0 && { damaged }),
    ...(unread.length > 0 && { unread }),
    ...(room.length > 0 && { room }),
    ...(revision && { revision }),
    pagesRead: record.pagesRead + pages.length,
    pagesWithText: record.pagesWithText + pages.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length,
  }
}
