/**
 * Pages that are pictures, read in Node as the app does in the background: the same models by the same runtime, upon pages that pdf.js
 * draws. A page takes some seconds: what OCR saw on it is kept in tests/.cache/pictures, by the PDF and all that sees.
 */
import { Canvas } from '@napi-rs/canvas'
import { existsSync, mkdirSync, openAsBlob, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageText, Passage } from '../src/core/document'
import { dotsPerPoint, pageRead } from '../src/core/ocr/page'
import { onlyPictures, isWorthKeeping, withPart } from '../src/core/ocr/part'
import type { Pixels } from '../src/core/ocr/pixels'
import { areToRead, hasRoom } from '../src/core/ocr/places'
import type { OcrLine } from '../src/core/ocr/read-picture'
import { textOfPicture } from '../src/core/ocr/text'
import type { DrawableDocument } from '../src/core/reading/open-document'
import type { RawPage } from '../src/core/reading/page'
import { openPictureReader, type PictureReader } from '../src/onnx/picture-reader'
import { openPdf } from '../src/pdf/open'
import { closureOf, hashOf } from './closure'
import { pdfAssets } from './pdfjs-assets'
import { readPdf } from './read-pdf'
import { runtimeFiles } from './runtime-files'

const root = join(import.meta.dirname, '..')
const cache = join(root, 'tests/.cache/pictures')
const models = join(root, 'src/onnx/pp-ocrv6')

/** Lines of a picture of so many dots. */
interface Seen {
  width: number
  height: number
  lines: OcrLine[]
}

let reader: Promise<PictureReader> | undefined

function openReader(): Promise<PictureReader> {
  // Upon which the app's own code draws.
  Object.assign(globalThis, { OffscreenCanvas: Canvas })
  const [detection, recognition] = ['detection.onnx', 'recognition.onnx'].map((name) =>
    readFileSync(join(models, name)),
  )
  const signs = readFileSync(join(models, 'signs.txt'), 'utf8')
  return openPictureReader({ detection: detection!, recognition: recognition!, signs }, runtimeFiles)
}

let seers: string | undefined

/** A hash of what turns a page into lines. */
function seeingHash(): string {
  const files = [
    ...closureOf(join(root, 'src/core/ocr/read-picture.ts')),
    ...['detection.onnx', 'recognition.onnx', 'signs.txt'].map((name) => join(models, name)),
    join(root, 'src/pdf/render.ts'),
  ]
  return (seers ??= hashOf(String(dotsPerPoint), ...files.sort().map((file) => readFileSync(file))))
}

/** What OCR sees on a page, or on the part of it that `only` leaves. */
async function seen(
  pdf: DrawableDocument,
  file: string,
  page: number,
  only?: (pixels: Pixels) => Pixels,
): Promise<Seen> {
  const seers = only ? [seeingHash(), readFileSync(join(root, 'src/core/ocr/part.ts'))] : [seeingHash()]
  const stored = join(cache, `${hashOf(file, ...seers)}-${page}.json`)
  if (existsSync(stored)) return JSON.parse(readFileSync(stored, 'utf8')) as Seen
  const read = await (reader ??= openReader())
  const { rgba: data, width, height } = await pdf.picture(page, 'page', dotsPerPoint)
  const pixels = { data, width, height }
  const lines = await read(only ? only(pixels) : pixels)
  mkdirSync(cache, { recursive: true })
  writeFileSync(`${stored}.${process.pid}`, JSON.stringify({ width, height, lines }))
  renameSync(`${stored}.${process.pid}`, stored)
  return { width, height, lines }
}

/** As `readPdf`, with the pages that are pictures, and the pictures on the others, read by OCR; their passages come behind all others. */
export async function readPdfAndPictures(
  source: string | Blob,
  id: string,
): Promise<{ pages: PageText[]; passages: Passage[] }> {
  const { pages, passages } = await readPdf(source, id)
  const toRead = pages.filter((page) => page.unread ?? hasRoom(page))
  if (toRead.length === 0) return { pages, passages }
  const blob = typeof source === 'string' ? await openAsBlob(source) : source
  const pdf = await openPdf(blob, { assets: pdfAssets })
  try {
    const file = hashOf(new Uint8Array(await blob.arrayBuffer()))
    for (const before of toRead) {
      const { page } = before
      const raw = await rawOf(pdf, page)
      const text = raw.items.filter(({ hidden, beside }) => !hidden && !beside)
      const places = before.unread ? [] : await pdf.pictures(page)
      if (!before.unread && !areToRead(places, text, raw)) continue
      const only = before.unread ? undefined : (pixels: Pixels) => onlyPictures(pixels, raw, places, text)
      const { lines, ...size } = await seen(pdf, file, page, only)
      const read = textOfPicture(id, pageRead(only ? { ...raw, items: [] } : raw, lines, size))
      if (only && !isWorthKeeping(read.text)) continue
      const found = only ? withPart(before, read.text, read.passages) : read
      pages[page - 1] = found.text
      for (const passage of found.passages) passages.push({ ...passage, id: `${id}:${passages.length}` })
    }
    return { pages, passages }
  } finally {
    await pdf.close()
  }
}

async function rawOf(pdf: DrawableDocument, page: number): Promise<RawPage> {
  for await (const raw of pdf.read(page)) return raw
  throw new Error(`No page ${page}`)
}
