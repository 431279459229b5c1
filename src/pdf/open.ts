/** A PDF as the core reads it: its pages' text with boxes, its outline, its labels. Works in Node and in a web worker. */
import type { PDFDocumentProxy, PDFPageProxy, TextItem, TextStyle } from 'pdfjs-dist/types/src/display/api'
import type { OptionalContentConfig } from 'pdfjs-dist/types/src/display/optional_content_config'
import { SitebookError, abortError } from '../core/errors'
import type { DrawableDocument, PictureBox } from '../core/reading/open-document'
import type { RawPage } from '../core/reading/page'
import type { Written } from './annotations'
import type { Bar } from './bars'
import { doubtfulBlanks, watchBlanks } from './blanks'
import { admitFile, watchAllocations } from './bounds'
import { drawnOf } from './drawn'
import { boxesOf, mayHoldBoxes } from './drawn-boxes'
import { described, openingFailure } from './failures'
import { keepFormatMarks } from './format-marks'
import { glyphsOf } from './glyphs'
import { boxIn, frameOf, itemOf, pageIn, type Frame } from './items'
import { labelsOf, outlineOf } from './outline'
import { clippingSince, paintingSince, watchPainting } from './painting'
import { loadPdfjs, localParser, type Pdfjs } from './pdfjs'
import { paintedOn, pictureShare } from './pictures'
import { rangesOf, readRange, type Ranges } from './ranges'
import { contrastsOn, NoFilters, pictureOf, shownOf, WorkerCanvasFactory } from './render'
import { mayHoldTables, type Operators, rulesOf } from './rules'
import { runsOf, type TextRun } from './runs'
import { createSigns, hasDrawnBlanks, withoutOdd, type GlyphSigns } from './signs'
import { withBlanks } from './spaced'
import { takeStamps } from './stamps'
import { strikesOn } from './strikes'
import { idOf, isSuspect } from './suspects'
import { isOfTex, underscoresOn, withUnderscores } from './underscores'
import { markUnmapped } from './unmapped'
import { haveOverlaps, hideUnseen, hiddenLayers } from './unseen'
import { refuseWrappers } from './wrappers'
import { addWritten, needsDrawing, writtenOn } from './written'

/** Where pdf.js finds its data: URLs in a browser, paths in Node; each ends with '/'. */
export interface PdfAssets {
  cMapUrl: string
  standardFontDataUrl: string
  wasmUrl: string
}

/**
 * A file of up to so many bytes is read at once: pdf.js takes a fifth to a third less time for a page of it than by ranges,
 * each of which it finds missing by an exception. Of a larger one it holds what was read, in an array as long as the file.
 */
const largestWhole = 32 * 2 ** 20
/** Bytes a read of a Blob fetches at least. */
const rangeChunkSize = 2 ** 20

/** Pages whose annotations are asked for at once. */
const writtenAtOnce = 32

/** A page that paints no more than this may have a line below its head, but is not searched for what TeX draws in words. */
const mostBorders = 1

/** Pages after which pdf.js drops its caches of fonts, so that memory is bounded by a window of pages. */
const cleanupEvery = 256

/** Opens a PDF; a large Blob is read by ranges. The bytes of an array are taken over and no longer usable. Rejects with a code `pdf/*`. */
export async function openPdf(
  given: Blob | Uint8Array,
  options: { password?: string; assets: PdfAssets },
): Promise<DrawableDocument> {
  const source = given instanceof Blob && given.size <= largestWhole ? await readRange(given, 0, given.size) : given
  const size = source instanceof Blob ? source.size : source.length
  if (size === 0) throw new SitebookError('document/empty')
  const head = source instanceof Blob ? await readRange(source, 0, 1024) : source.slice(0, 1024)
  admitFile(size)
  const refused = watchAllocations()
  const pdfjs = await loadPdfjs()
  keepFormatMarks()
  markUnmapped()
  watchBlanks()
  watchPainting()
  const worker = localParser(pdfjs)
  const ranges = source instanceof Blob ? rangesOf(source, pdfjs.PDFDataRangeTransport) : undefined
  const task = pdfjs.getDocument({
    worker,
    ...(ranges ? { range: ranges.transport } : { data: source as Uint8Array }),
    ...(options.password !== undefined && { password: options.password }),
    ...options.assets,
    cMapPacked: true,
    useWorkerFetch: !('process' in globalThis),
    rangeChunkSize,
    disableAutoFetch: true,
    disableStream: true,
    stopAtErrors: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // What pdf.js has for this is made of elements.
    ...('OffscreenCanvas' in globalThis && { CanvasFactory: WorkerCanvasFactory, FilterFactory: NoFilters }),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  const close = async () => {
    await task.destroy()
    worker.destroy()
  }
  const opening = async () => {
    const pdf = await task.promise
    if (pdf.numPages === 0) throw new SitebookError('pdf/no-pages')
    await findGoodPage(pdf)
    await refuseWrappers(pdf)
    if (refused()) throw new SitebookError('document/too-large')
    const [layers, ofTex] = [await hiddenLayers(pdf), await isOfTex(pdf)]
    return reading({ pdf, pdfjs, layers, ofTex, signs: createSigns() }, ranges, close)
  }
  try {
    return await (ranges?.orFailed(opening()) ?? opening())
  } catch (error) {
    // While it waits for a part of the file pdf.js can only end with its thread: it would throw where nobody hears it.
    if (!ranges?.failed.aborted) await close()
    throw openingFailure(error, head, options.password !== undefined)
  }
}

/** Some of the first pages must be there: else the whole is damaged, not a page of it. */
async function findGoodPage(pdf: PDFDocumentProxy) {
  let failure: unknown
  for (let n = 1; n <= Math.min(pdf.numPages, 8); n++) {
    try {
      return void (await pdf.getPage(n))
    } catch (error) {
      failure = error
    }
  }
  throw failure
}

interface Source {
  pdf: PDFDocumentProxy
  pdfjs: Pdfjs
  /** What says which layers are shown, where some are not. */
  layers: OptionalContentConfig | undefined
  /** Then short lines may be underscores. */
  ofTex: boolean
  signs: GlyphSigns
}

/** `ranges` where parts of the file are still to be read. */
async function reading(
  source: Source,
  ranges: Ranges | undefined,
  close: () => Promise<void>,
): Promise<DrawableDocument> {
  const { pdf, pdfjs, signs } = source
  const orFailed = ranges?.orFailed ?? (<T>(work: Promise<T>) => work)
  const labels = await labelsOf(pdf)
  return {
    pages: pdf.numPages,
    whole: !ranges,
    outline: () => orFailed(outlineOf(pdf)),
    contrasts: (page, boxes) => orFailed(contrastsOn(pdf, pdfjs, page, boxes)),
    strikes: (page) => orFailed(strikesOn(source, page)),
    frame: (page) => orFailed(shownOf(pdf, page)),
    pictures: (page) => orFailed(picturesOn(source, page)),
    picture: (page, part, scale) => orFailed(pictureOf(pdf, pdfjs, page, part, scale)),
    async *read(from, signal, looked = []) {
      let good = 0
      // What was learned of fonts since they were dropped last.
      for (const n of looked)
        if (n < from && n > from - 1 - ((from - 1) % cleanupEvery)) await orFailed(lookAgain(source, n, signal))
      let written = new Map<number, Written[]>()
      for (let n = from; n <= pdf.numPages; n++) {
        if ((n - from) % writtenAtOnce === 0)
          written = await orFailed(writtenOn(pdf, n, Math.min(n + writtenAtOnce - 1, pdf.numPages)))
        const refused = watchAllocations()
        const paints = paintingSince()
        const page = await orFailed(pageOf(source, n, labels?.[n - 1] || String(n), written.get(n) ?? [], signal))
        const mayHavePictures = () => paints() > 0 || written.has(n) || page.damaged
        const tooLarge = refused()
        if (tooLarge) Object.assign(page, { items: [], damaged: true })
        else if (isScarce(page)) page.picture = mayHavePictures() ? await orFailed(shareOn(source, n)) : 0
        if (!page.damaged) good++
        // One bad page is left out; a PDF of nothing else has failed.
        if (n === pdf.numPages && from === 1 && good === 0)
          throw new SitebookError(tooLarge ? 'document/too-large' : 'pdf/broken', `page ${n}`)
        // A font that was refused with its page may be whole on the next.
        if (tooLarge || n % cleanupEvery === 0) {
          await pdf.cleanup()
          signs.forget()
        }
        yield page
      }
    },
    close,
  }
}

async function pageOf(
  source: Source,
  n: number,
  label: string,
  written: readonly Written[],
  signal?: AbortSignal,
): Promise<RawPage> {
  const stop = () => {
    if (signal?.aborted) throw abortError()
  }
  stop()
  const { pdf, pdfjs, layers, ofTex, signs } = source
  let raw: RawPage = { page: n, label, width: 0, height: 0, items: [] }
  try {
    const page = await pdf.getPage(n)
    const frame = frameOf(page.view, page.rotate)
    raw = pageIn(frame, n, label)
    const styles: Record<string, TextStyle> = {}
    const texts: TextItem[] = []
    const blanks = doubtfulBlanks()
    const [paints, clips] = [paintingSince(), clippingSince()]
    const reader = page.streamTextContent({ disableNormalization: true }).getReader()
    for (;;) {
      const { value, done } = await reader.read()
      if (done) break
      Object.assign(styles, value.styles)
      texts.push(...(value.items as TextItem[]))
      if (signal?.aborted) await reader.cancel(abortError())
      stop()
    }
    const [painted, clipped] = [paints(), clips()]
    takeRuns(raw, withBlanks(texts), styles, frame)
    const mayHaveThem = ofTex && painted > mostBorders
    const underscores = mayHaveThem ? await underscoresOn(page, pdfjs, layers, raw.items, frame) : []
    const suspect = underscores.length > 0 || isSuspect(raw.items, signs)
    if (suspect || doubtfulBlanks() > blanks) raw.looked = true
    const runs = raw.looked ? await drawnRuns(source, page, suspect, underscores) : undefined
    if (runs) takeRuns(raw, runs, styles, frame)
    else for (const item of raw.items) item.text = withoutOdd(signs.known(idOf(item.font), item.text) ?? item.text)
    const mayBeClipped = clipped + painted > 0 && isScarce(raw)
    const doubtful = layers !== undefined || needsDrawing(written) || mayBeClipped || haveOverlaps(raw.items)
    const drawn = doubtful ? await drawnOf(page, pdfjs, layers) : undefined
    if (drawn) raw.items = hideUnseen(raw.items, drawn.unseen, frame)
    let listed: Promise<Operators> | undefined
    const { ENABLE, DISABLE } = pdfjs.AnnotationMode
    const operators = () => (listed ??= page.getOperatorList({ annotationMode: drawn ? ENABLE : DISABLE }))
    const boxes = mayHoldBoxes(raw.items, painted)
      ? boxesOf(await operators(), pdfjs.OPS, raw.items, written, frame)
      : []
    addWritten(raw, [...written, ...boxes], drawn, frame)
    if (painted > 0 && (isScarce(raw) || mayHoldTables(raw.items))) {
      const rules = rulesOf(await operators(), pdfjs.OPS, frame)
      if (rules.length > 0) raw.rules = rules
    }
    page.cleanup()
  } catch (error) {
    stop()
    // One damaged page must not cost the others: it stays with what was read of it.
    raw.damaged = true
    console.warn(`Page ${n} is damaged: ${described(error).text}`)
  }
  return raw
}

/** Looks at the glyphs of a page that was read before: what pages behind it show goes by what is known of their fonts. */
async function lookAgain(source: Source, n: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) throw abortError()
  const page = await source.pdf.getPage(n)
  await drawnRuns(source, page, true, [])
  page.cleanup()
}

/**
 * A page of fewer letters than this, and no more, may be a picture with a stamp or a heading. That words are clipped is looked for on
 * such pages alone: Word and Chromium clip on all, and to follow the drawing costs as much as the text.
 */
const fewLetters = 200

function isScarce({ items }: RawPage): boolean {
  return items.reduce((sum, { text, hidden }) => sum + (hidden ? 0 : text.length), 0) < fewLetters
}

/** The share of a page that pictures cover; all of it where they are too large to be decoded. */
async function shareOn({ pdf, pdfjs }: Source, n: number): Promise<number> {
  const refused = watchAllocations()
  try {
    const page = await pdf.getPage(n)
    const share = await pictureShare(page, pdfjs.OPS)
    page.cleanup()
    return refused() ? 1 : share
  } catch (error) {
    console.warn(`The drawing of page ${n} cannot be read: ${described(error).text}`)
    return refused() ? 1 : 0
  }
}

async function picturesOn({ pdf, pdfjs }: Source, n: number): Promise<PictureBox[]> {
  const page = await pdf.getPage(n)
  const frame = frameOf(page.view, page.rotate)
  const { pictures } = await paintedOn(page, pdfjs.OPS)
  page.cleanup()
  return pictures.map((rect) => boxIn(rect, frame))
}

/** Puts runs of text into a page, in place of those that are there. */
function takeRuns(page: RawPage, runs: readonly TextRun[], styles: Record<string, TextStyle>, frame: Frame): void {
  page.items = []
  delete page.stamps
  for (const run of takeStamps(page, runs, frame)) {
    const taken = itemOf(run, styles[run.fontName], frame)
    const marks = { ...(run.spaced && { spaced: true as const }), ...(run.asSeen && { asSeen: true as const }) }
    if (taken) page.items.push({ ...taken, ...marks })
  }
}

/** The runs of a page, put together from the glyphs that are drawn; undefined where that fails, or no blank is drawn and nothing else is `suspect`. */
async function drawnRuns(
  { pdfjs, signs }: Source,
  page: PDFPageProxy,
  suspect: boolean,
  underscores: readonly Bar[],
): Promise<TextRun[] | undefined> {
  try {
    const glyphs = withUnderscores(await glyphsOf(pdfjs, page), underscores)
    const runs = runsOf(glyphs, signs)
    return suspect || hasDrawnBlanks(glyphs, signs) ? runs : undefined
  } catch (error) {
    console.warn(`The glyphs of page ${page.pageNumber} cannot be read: ${described(error).text}`)
    return undefined
  }
}
