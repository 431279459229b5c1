/** A text on the screen: its pages as paper, with the words of a quote marked. */
import { SitebookError } from '../core/errors'
import type { Fit, Viewer, ViewerOptions, ViewerWords } from '../pdf/viewer'
import './viewer.css'
import { drawLines, wholeOf } from './draw'
import { decoded, pagesOf } from './lines'
import { fillPage, type BoxMarks } from './marks'
import { headingsOf } from './open'

/** How far down the view a mark comes to stand. */
const markedAt = 0.3
/** Columns and lines of the paper beside the text, and the height of a line in letters: as in `viewer.css`. */
const [margins, lineHeight, paperLines] = [8, 1.3, 65]
/** A letter of a monospaced font is about so wide, in its own size. */
const letterWidth = 0.6
/** CSS pixels; letters of a quote are `legible` at arm's length, as those in a PDF. */
const [smallest, legible, usual, largest] = [4, 12, 16, 60]

type Options = Pick<ViewerOptions, 'words' | 'onPage' | 'onFit' | 'onTrail'>

/** Opens the text called `name` in `container`. Throws `document/unreadable`; an abort closes it. */
export async function openTextViewer(
  container: HTMLDivElement,
  source: Blob,
  name: string,
  { words, onPage, onFit, onTrail }: Options,
  signal: AbortSignal,
): Promise<Viewer> {
  const bytes = await source.arrayBuffer().catch((error: unknown) => {
    throw new SitebookError('document/unreadable', String(error))
  })
  signal.throwIfAborted()
  const pages = pagesOf(decoded(new Uint8Array(bytes)) ?? '')
  const root = container.ownerDocument.createElement('div')
  root.className = 'text-document'
  let marks: BoxMarks = {}
  const fill = (number: number) => fillPage(views[number - 1]!, number, pages[number - 1]!, marks)
  const views = pages.map((_, index) => {
    const view = root.ownerDocument.createElement('pre')
    view.className = 'text-page'
    view.dataset.pageNumber = String(index + 1)
    view.setAttribute('role', 'group')
    return view
  })
  for (const index of pages.keys()) fill(index + 1)
  const speak = ({ page }: ViewerWords) => {
    for (const [index, view] of views.entries()) view.setAttribute('aria-label', page(String(index + 1)))
  }
  speak(words)
  root.append(...views)
  container.append(root)

  const remark = (next: BoxMarks) => {
    const touched = [...Object.values(marks), ...Object.values(next)].flat().map(({ page }) => page)
    marks = next
    for (const page of new Set(touched)) if (views[page - 1]) fill(page)
  }

  const longest = pages.flat().reduce((most, { length }) => Math.max(most, length), 100)
  let fitted: Fit | undefined
  const size = () => Number.parseFloat(root.style.getPropertyValue('--letter'))
  const setSize = (pixels: number, fit: Fit | undefined) => {
    root.style.setProperty('--letter', `${Math.min(largest, Math.max(smallest, pixels))}px`)
    fitted = fit
    onFit(fit)
  }
  const fit = (wanted: Fit) => {
    const wide = container.clientWidth / ((longest + margins) * letterWidth)
    const high = container.clientHeight / (paperLines * lineHeight)
    setSize(Math.min(usual, wanted === 'width' ? wide : Math.min(wide, high)), wanted)
  }

  /** The page that was asked for, until the user moves: whatever stands beside it, this is the page that is shown. */
  let target: number | undefined
  const current = () => {
    const middle = container.getBoundingClientRect().top + container.clientHeight / 2
    return (
      Math.max(
        0,
        views.findLastIndex((view) => view.getBoundingClientRect().top <= middle),
      ) + 1
    )
  }
  const tell = () => onPage(target ?? current(), '')
  const scrollTo = (element: Element, at: number) => {
    const { top, left } = element.getBoundingClientRect()
    const view = container.getBoundingClientRect()
    container.scrollTop += top - view.top - container.clientHeight * at
    container.scrollLeft += left - view.left - 2 * size()
  }
  const go = (page: number) => {
    const view = views[page - 1]
    if (!view) return
    target = page
    const mark = view.querySelector('.highlight')
    if (mark) scrollTo(mark, markedAt)
    else scrollTo(view, 0)
    tell()
  }
  /** Where the view was before each jump. */
  const trail: { page: number; top: number }[] = []

  for (const gesture of ['wheel', 'pointerdown', 'touchstart', 'keydown'])
    container.addEventListener(gesture, () => (target = undefined), { signal, passive: true, capture: true })
  container.addEventListener('scroll', tell, { signal, passive: true })
  // Paper that fills the view goes on doing so when the tablet is turned.
  const resized = new ResizeObserver(() => container.clientWidth > 0 && fitted && fit(fitted))
  resized.observe(container)
  const close = () => {
    resized.disconnect()
    root.remove()
  }
  signal.addEventListener('abort', close, { once: true })
  fit('width')
  return {
    pages: pages.length,
    labels: [],
    speak,
    show(page, highlight) {
      remark({ highlight, found: marks.found ?? [], 'found-now': marks['found-now'] ?? [] })
      if (highlight.length > 0 && size() < legible) setSize(legible, undefined)
      go(page)
    },
    go,
    zoom: (factor) => setSize(size() * factor, undefined),
    fit,
    mark(all, now) {
      remark({ highlight: marks.highlight ?? [], found: all, 'found-now': now })
      const found = root.querySelector('.found-now')
      if (!found) return
      target = undefined
      scrollTo(found, markedAt)
    },
    jump(page) {
      trail.push({ page: current(), top: container.scrollTop })
      onTrail(trail.at(-1)?.page)
      go(page)
    },
    back() {
      const place = trail.pop()
      if (!place) return
      target = undefined
      container.scrollTop = place.top
      onTrail(trail.at(-1)?.page)
    },
    outline: async () => headingsOf(pages, name),
    async draw(page, canvas, width) {
      const lines = pages[page - 1] ?? []
      const area = wholeOf(lines)
      const scale = (width * devicePixelRatio) / area.x1
      Object.assign(canvas, { width: Math.ceil(area.x1 * scale), height: Math.ceil(area.y1 * scale) })
      const context = canvas.getContext('2d')
      if (context) drawLines(context, lines, area, scale)
    },
    close,
  }
}
