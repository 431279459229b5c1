/** A PDF on the screen: pdf.js' viewer components with a text layer, notes and highlights; no links, forms, scripts or XFA. */
import {
  AnnotationEditorType,
  AnnotationMode,
  getDocument,
  PDFDataRangeTransport,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { L10n } from 'pdfjs-dist/types/web/l10n'
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import './viewer.css'
import type { Box } from '../core/document'
import type { SitebookError } from '../core/errors'
import { openingFailure } from './failures'
import type { OutlineEntry } from '../core/reading/page'
import type { LentWorker } from '../rpc/lend'
import { drawHighlights, legibleScale, markedInView, scrollTo } from './highlights'
import { showLinks } from './links'
import { openNotes, type PageView, showNotes } from './notes'
import { labelsOf, outlineOf, pageOfDestination } from './outline'
import { listenForPinch } from './pinch'
import { rangesOf, readRange } from './ranges'
import { limitText } from './text-limit'

/** What stands on the pages, in the language of the screen. */
export interface ViewerWords {
  /** What a screen reader calls a page. */
  page(label: string): string
  link: string
  note: string
}

export interface ViewerOptions {
  words: ViewerWords
  password?: string | undefined
  /** Base URL of pdf.js' own files (cmaps, fonts, wasm), with a slash at the end. */
  assets: string
  /** Called when another page fills the view; `label` is what the PDF calls it, '' where it has no labels. */
  onPage(page: number, label: string): void
  /** Called when the page fills the view in another way; undefined for a zoom of the user's own. */
  onFit(fit: Fit | undefined): void
  /** Called after a jump that can be taken back, and when it was: with the page that `back` leads to. */
  onTrail(page: number | undefined): void
  /** A worker of `workers/viewer.ts` for a file of so many bytes. May throw `app/worker-failing`. */
  startWorker(bytes: number): Promise<LentWorker<Worker>>
  /** Called when the file cannot be read any more (`document/unreadable`) or the worker died, which closes the viewer. */
  onFailure(error: SitebookError): void
}

export type Fit = 'width' | 'page'

export interface Viewer {
  pages: number
  /** What the PDF calls its pages, in order; empty where it does not say. */
  labels: readonly string[]
  /** Says what stands on the pages in another language. */
  speak(words: ViewerWords): void
  /** Goes to a page and highlights `boxes` (PDF user space) there and nothing else. */
  show(page: number, boxes: readonly Box[]): void
  /** Goes to a page; highlights stay. */
  go(page: number): void
  /** Scales by a factor. */
  zoom(factor: number): void
  /** Makes the page as wide as the view, or all of it seen. */
  fit(fit: Fit): void
  /** Turns all pages by a quarter, clockwise; absent where a page cannot lie on its side. */
  rotate?(): void
  /** Marks what a search found, and of that `now`, which is scrolled to. */
  mark(found: readonly Box[], now: readonly Box[]): void
  /** Goes to a page so that `back` returns to where the view was. */
  jump(page: number): void
  back(): void
  /** The PDF's own table of contents; empty where it has none. */
  outline(): Promise<OutlineEntry[]>
  /** Draws a page, `width` CSS pixels wide. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>
  close(): void
}

/** A worker that does not come to an end in this time is in a loop, in ms. */
const longestEnd = 1000

/**
 * Opens a PDF in `container`, an absolutely positioned element with one div in it. Throws `pdf/*` and `app/worker-*`; an abort closes everything.
 */
export async function openViewer(
  container: HTMLDivElement,
  pdf: Blob,
  options: ViewerOptions,
  signal: AbortSignal,
): Promise<Viewer> {
  // One for each document: whatever a page makes of it, it is the end of that document only.
  const { port, died, end } = await options.startWorker(pdf.size)
  const worker = PDFWorker.create({ port })
  const ranges = rangesOf(pdf, PDFDataRangeTransport, died)
  // It would wait for ever, and throw where nobody hears it when it is asked to end.
  ranges.failed.addEventListener('abort', end)
  const task = getDocument({
    worker,
    range: ranges.transport,
    ...(options.password === undefined ? {} : { password: options.password }),
    cMapUrl: `${options.assets}cmaps/`,
    standardFontDataUrl: `${options.assets}standard_fonts/`,
    wasmUrl: `${options.assets}wasm/`,
    iccUrl: `${options.assets}iccs/`,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
  })
  const closing = new AbortController()
  const close = () => {
    closing.abort()
    const over = () => {
      worker.destroy()
      end()
    }
    const late = new Promise((resolve) => setTimeout(resolve, longestEnd))
    Promise.race([task.destroy(), late]).then(over, over)
  }
  signal.addEventListener('abort', close, { once: true })
  if (signal.aborted) close()
  try {
    const document = await ranges.orFailed(task.promise)
    limitText(document)
    const labels = (await ranges.orFailed(labelsOf(document))) ?? []
    signal.throwIfAborted()
    ranges.failed.throwIfAborted()
    const fail = () => {
      close()
      options.onFailure(ranges.failed.reason as SitebookError)
    }
    ranges.failed.addEventListener('abort', fail, { signal: closing.signal })
    return showDocument(container, document, labels, options, closing.signal, close)
  } catch (error) {
    close()
    const head = await readRange(pdf, 0, 1024).catch(() => new Uint8Array())
    throw openingFailure(error, head, options.password !== undefined)
  }
}

function showDocument(
  container: HTMLDivElement,
  document: PDFDocumentProxy,
  labels: string[],
  { words: wordsNow, onPage, onFit, onTrail }: ViewerOptions,
  signal: AbortSignal,
  close: () => void,
): Viewer {
  const eventBus = new EventBus()
  const linkService = new PDFLinkService({ eventBus })
  linkService.externalLinkEnabled = false
  const settings = {
    container,
    eventBus,
    linkService,
    // pdf.js' own translations are fetched and set as markup; nothing that is shown here has words.
    l10n: silent as unknown as L10n,
    // No layer of links and fields over the page; what it would hold is drawn with the page (`withAnnotations`).
    annotationMode: AnnotationMode.DISABLE,
    annotationEditorMode: AnnotationEditorType.DISABLE,
    enableAutoLinking: false,
    removePageBorders: true,
    // Selected text is shown by the browser itself, in the text layer.
    enableSelectionRendering: false,
    // Ends the viewer's own observers; missing in pdf.js' types, so the object is not passed as a literal.
    abortSignal: signal,
  }
  const viewer = new PDFViewer(settings)
  let words = wordsNow
  let boxes: readonly Box[] = []
  let found: readonly Box[] = []
  let foundNow: readonly Box[] = []
  let outline: ReturnType<typeof outlineOf> | undefined
  /** Where the view was before each jump. */
  const trail: { page: number; top: number; left: number }[] = []
  /** The page that was asked for, until the user moves: whatever stands beside it, this is the page that is shown. */
  let target: number | undefined
  const tell = () => {
    const page = target ?? viewer.currentPageNumber
    onPage(page, labels[page - 1] ?? '')
  }
  const scrollToTarget = () => {
    // Before its pages are there the viewer goes nowhere; then it is `pagesinit` that does.
    if (target === undefined || viewer.pagesCount === 0) return
    viewer.scrollPageIntoView({ pageNumber: target })
    scrollTo(container, viewer.getPageView(target - 1)?.div.querySelectorAll('.highlight') ?? [])
    tell()
  }
  const markNotes = async (page: number) => {
    const view = viewer.getPageView(page - 1) as PageView | undefined
    if (!view) return
    // Without its notes the page is still a page.
    await showNotes(view, words.note).catch(console.warn)
    openNotes(view, page, boxes)
  }
  /** Zooms in where the words that are shown would be too small to read; a zoom that the user chose stays, if they can be. */
  const makeLegible = () => {
    if (viewer.pagesCount === 0 || boxes.length === 0) return
    const scale = legibleScale(boxes)
    if (viewer.currentScale < scale) viewer.currentScale = scale
  }
  const namePages = () => {
    for (let index = 0; index < viewer.pagesCount; index++)
      viewer.getPageView(index)?.div.setAttribute('aria-label', words.page(labels[index] ?? String(index + 1)))
  }
  const goTo = (page: number) => {
    target = page
    scrollToTarget()
  }
  const leaveTrail = () => {
    trail.push({ page: viewer.currentPageNumber, top: container.scrollTop, left: container.scrollLeft })
    onTrail(viewer.currentPageNumber)
  }
  const follow = async (dest: string | unknown[]) => {
    const page = await pageOfDestination(document, dest)
    if (page === undefined || signal.aborted) return
    leaveTrail()
    target = undefined
    const place = typeof dest === 'string' ? await document.getDestination(dest) : dest
    viewer.scrollPageIntoView({ pageNumber: page, ignoreDestinationZoom: true, ...(place && { destArray: place }) })
  }
  const drawFound = (page: number) => {
    drawHighlights(viewer, page, found, 'found')
    drawHighlights(viewer, page, foundNow, 'found-now')
  }
  // On the way down: the pinch stops its events on their way up.
  for (const gesture of ['wheel', 'pointerdown', 'touchstart', 'keydown'])
    container.addEventListener(gesture, () => (target = undefined), { signal, passive: true, capture: true })
  eventBus.on('pagesinit', () => {
    for (let index = 0; index < viewer.pagesCount; index++) {
      // pdf.js makes every page a landmark, and names it in words that it would have to fetch.
      const view = viewer.getPageView(index)
      view?.div.setAttribute('role', 'group')
      if (!view) continue
      withAnnotations(view)
      withoutSorting(view)
    }
    namePages()
    viewer.currentScaleValue = 'page-width'
    makeLegible()
    scrollToTarget()
  })
  // Until now the other pages had the size of the first.
  eventBus.on('pagesloaded', scrollToTarget)
  eventBus.on('pagechanging', tell)
  eventBus.on('pagerendered', ({ pageNumber }: { pageNumber: number }) => {
    drawHighlights(viewer, pageNumber, boxes)
    drawFound(pageNumber)
    void markNotes(pageNumber)
    const view = viewer.getPageView(pageNumber - 1) as PageView | undefined
    if (view) showLinks(view, words.link, (dest) => void follow(dest)).catch(console.warn)
    if (pageNumber === target) scrollToTarget()
  })
  eventBus.on('scalechanging', ({ presetValue }: { presetValue?: string }) => onFit(fitOf(presetValue)))
  listenForPinch(container, viewer, signal)
  // A page that fills the view goes on doing so when the tablet is turned.
  const resized = new ResizeObserver(() => {
    const value = viewer.currentScaleValue
    // Where another panel has the screen it has no width: a page of none would be blank until it is drawn anew.
    if (container.clientWidth === 0) return
    if (viewer.pagesCount > 0 && fitOf(value)) viewer.currentScaleValue = value
    // Nor do the marks go out of sight, as long as nobody has moved the page.
    scrollToTarget()
  })
  resized.observe(container)
  signal.addEventListener('abort', () => {
    resized.disconnect()
    viewer.setDocument(null)
  })
  viewer.setDocument(document)
  linkService.setDocument(document)
  return {
    pages: document.numPages,
    labels,
    speak(next) {
      words = next
      namePages()
      for (const link of container.querySelectorAll('.page-link')) link.setAttribute('aria-label', words.link)
      for (const button of container.querySelectorAll('.page-note > summary')) button.textContent = words.note
    },
    show(page, next) {
      for (const old of container.querySelectorAll('.highlight')) old.remove()
      boxes = next
      for (const number of new Set(next.map((box) => box.page))) {
        drawHighlights(viewer, number, next)
        const view = viewer.getPageView(number - 1) as PageView | undefined
        if (view) openNotes(view, number, next)
      }
      makeLegible()
      goTo(page)
    },
    go: goTo,
    zoom: (factor) => viewer.updateScale({ scaleFactor: factor, drawingDelay: 0 }),
    fit: (fit) => void (viewer.currentScaleValue = fit === 'width' ? 'page-width' : 'page-fit'),
    rotate() {
      const page = markedInView(container) ?? target ?? viewer.currentPageNumber
      // What lies over the pages is laid there anew when they are drawn.
      for (const old of container.querySelectorAll('.page-note, .page-link, .highlight, .found, .found-now'))
        old.remove()
      viewer.pagesRotation = (viewer.pagesRotation + 90) % 360
      goTo(page)
    },
    mark(all, now) {
      const before = new Set([...found, ...foundNow, ...all, ...now].map(({ page }) => page))
      found = all.filter((box) => !now.includes(box))
      foundNow = now
      for (const page of before) drawFound(page)
      const [first] = now
      if (!first) return
      target = undefined
      viewer.scrollPageIntoView({ pageNumber: first.page })
      scrollTo(container, viewer.getPageView(first.page - 1)?.div.querySelectorAll('.found-now') ?? [])
    },
    jump(page) {
      leaveTrail()
      goTo(page)
    },
    back() {
      const place = trail.pop()
      if (!place) return
      target = undefined
      container.scrollTo(place.left, place.top)
      onTrail(trail.at(-1)?.page)
    },
    outline: () => (outline ??= outlineOf(document)),
    async draw(page, canvas, width) {
      const pdfPage = await document.getPage(page)
      const natural = pdfPage.getViewport({ scale: 1 })
      const viewport = pdfPage.getViewport({ scale: (width * devicePixelRatio) / natural.width })
      Object.assign(canvas, { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) })
      await pdfPage.render({ canvas, viewport }).promise
    },
    close,
  }
}

function fitOf(value: string | undefined): Fit | undefined {
  return value === 'page-width' ? 'width' : value === 'page-fit' ? 'page' : undefined
}

/** What pdf.js asks each page for before it draws it, on a canvas or on the sharper part of one. */
interface DrawnPage {
  _getRenderingContext(...args: unknown[]): object
}

/**
 * Draws stamps, struck-out words, notes and the values of fields with the page, as they are printed. pdf.js' own ways to
 * have them drawn come with elements for links, fields and popups as well.
 */
function withAnnotations(view: DrawnPage): void {
  const contextOf = view._getRenderingContext.bind(view)
  view._getRenderingContext = (...args) => ({ ...contextOf(...args), annotationMode: AnnotationMode.ENABLE })
}

interface PageWithText {
  _accessibilityManager?: object | null
}

/**
 * Leaves the words of a page as they come. pdf.js measures and sorts them, for the layers of fields and notes that are not shown
 * here; that was a third of what its scripts took while a manual was scrolled, and has the page laid out in between.
 */
function withoutSorting(view: PageWithText): void {
  const nothing = () => undefined
  view._accessibilityManager = { setTextMapping: nothing, enable: nothing, disable: nothing }
}

const silent = {
  getLanguage: () => 'en-us',
  getDirection: () => 'ltr',
  get: () => Promise.resolve(''),
  translate: () => Promise.resolve(),
  translateOnce: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  pause: () => undefined,
  resume: () => undefined,
}
