/** What a PDF worker does with pages that are pictures: one after another is drawn, read by OCR and stored. */
import type { DocumentId } from '../core/document'
import { abortError, isAbort } from '../core/errors'
import { dotsPerPoint, pageRead } from '../core/ocr/page'
import type { Pixels } from '../core/ocr/pixels'
import type { OcrLine } from '../core/ocr/read-picture'
import { textOfPicture } from '../core/ocr/text'
import { onlyPictures, isWorthKeeping } from '../core/ocr/part'
import { areToRead } from '../core/ocr/places'
import { untried } from '../core/ocr/pictures'
import { packPage, unpackPage } from '../core/reading/packed-page'
import type { RawPage } from '../core/reading/page'
import type { PictureMethods } from '../rpc/protocol'
import type { Handlers } from '../rpc/server'
import type { ByteStore } from '../storage/bytes'
import type { LibraryStorage } from '../storage/library'
import type { PictureStorage, ReadPicture } from '../storage/pictures'
import { isKiller, type Ends } from './marks'
import type { ParsedDocument } from './parser'

export interface PictureParts {
  storage: Pick<LibraryStorage, 'document' | 'password' | 'picture'>
  pictures: PictureStorage
  bytes: Pick<ByteStore, 'read'>
  /** Throws `pdf/*` and `document/*`. */
  openDocument(source: Blob, name: string, password: string | undefined): Promise<ParsedDocument>
  /** Reads a picture. Throws `model/not-started`. */
  read(pixels: Pixels, signal: AbortSignal): Promise<OcrLine[]>
  /** Writes down that OCR begins with the document's next page; resolves with how it ended before, at the same page. */
  enter(id: DocumentId, tab: string): Promise<Ends>
  leave(id: DocumentId): Promise<void>
}

type Work = (pdf: ParsedDocument, id: DocumentId, page: number, signal: AbortSignal) => Promise<ReadPicture | undefined>

export function picturesOf(parts: PictureParts): Handlers<PictureMethods> {
  const { storage, pictures, bytes } = parts

  const readPage: Work = async (pdf, id, page, signal) => {
    const raw = await pageOf(pdf, page, signal)
    const { rgba: data, width, height } = await pdf.picture(page, 'page', dotsPerPoint)
    const pixels = { data, width, height }
    const read = pageRead(raw, await parts.read(pixels, signal), pixels)
    return { raw: packPage(read), ...textOfPicture(id, read) }
  }

  /** What OCR reads of the pictures on a page with text; nothing where there are none, or nothing is read on them. */
  const readPart: Work = async (pdf, id, page, signal) => {
    const kept = await storage.picture(id, page)
    if (kept) return { raw: kept, ...textOfPicture(id, unpackPage(kept)) }
    const raw = await pageOf(pdf, page, signal)
    const own = raw.items.filter(({ hidden, beside }) => !hidden && !beside)
    const places = await pdf.pictures(page)
    if (!areToRead(places, own, raw)) return undefined
    const { rgba: data, width, height } = await pdf.picture(page, 'page', dotsPerPoint)
    const pixels = onlyPictures({ data, width, height }, raw, places, own)
    const read = pageRead({ ...raw, items: [] }, await parts.read(pixels, signal), pixels)
    const found = textOfPicture(id, read)
    return isWorthKeeping(found.text) ? { raw: packPage(read), ...found } : undefined
  }

  /** A page that cannot be read stays as it is; what is wrong with the models, or the storage, is no fault of it. */
  async function readOrNot(work: Work, pdf: ParsedDocument, id: DocumentId, page: number, signal: AbortSignal) {
    try {
      return await work(pdf, id, page, signal)
    } catch (error) {
      if (isAbort(error) || signal.aborted || !isOfPage(error)) throw error
      console.warn(`The picture on page ${page} cannot be read: ${String(error)}`)
      return undefined
    }
  }

  async function* readPictures(id: DocumentId, tab: string, signal: AbortSignal) {
    let record = await storage.document(id)
    if (!record) throw abortError()
    const pdf = await parts.openDocument(await bytes.read(id), record.name, await storage.password(id))
    const readMarked = async (work: Work, page: number) => {
      const ends = await parts.enter(id, tab)
      try {
        return isKiller(ends) ? undefined : await readOrNot(work, pdf, id, page, signal)
      } finally {
        await parts.leave(id)
      }
    }
    try {
      for (const page of untried(record))
        yield (record = await pictures.savePicture(record, page, await readMarked(readPage, page)))
      for (const page of record.room ?? [])
        yield (record = await pictures.savePart(record, page, await readMarked(readPart, page)))
    } finally {
      await pdf.close()
    }
  }

  return { readPictures: ({ id, tab }, signal) => readPictures(id, tab, signal) }
}

async function pageOf(pdf: ParsedDocument, number: number, signal: AbortSignal): Promise<RawPage> {
  for await (const page of pdf.read(number, signal)) return page
  throw abortError()
}

/** Whether an error says something about a page. */
function isOfPage(error: unknown): boolean {
  return !(error instanceof Error && 'code' in error && /^(model|storage|app)\//.test(String(error.code)))
}
