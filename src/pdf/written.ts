/** What people have written upon a PDF's pages: pdf.js draws it as annotations, which are no part of a page's text. */
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import type { RawItem, RawPage, Rule } from '../core/reading/page'
import { readKinds, type Annotation, type Rect, type Written, writtenIn } from './annotations'
import { type Drawn, keyOf } from './drawn'
import { described } from './failures'
import { boxIn, type Frame } from './items'
import { strike } from './struck'

/** By physical page; nothing for a page upon which nothing is written. */
export type WrittenByPage = Map<number, Written[]>

/** Points; larger letters are not set into a field that is higher than its lines. */
const largest = 12

/**
 * What is written upon some pages. For many pages at once it costs half a percent of their reading; `getAnnotations` would
 * cost as much as their text, as it takes every link apart.
 */
export async function writtenOn(pdf: PDFDocumentProxy, first: number, last: number): Promise<WrittenByPage> {
  const byPage = new Map<number, Annotation[]>()
  const others = new Set(Array.from({ length: pdf.numPages }, (_, page) => page))
  for (let page = first; page <= last; page++) others.delete(page - 1)
  try {
    const found = (await pdf.getAnnotationsByType(new Set(readKinds), others)) as Annotation[] | null
    for (const one of found ?? []) {
      const page = (one.pageIndex ?? 0) + 1
      const known = byPage.get(page)
      if (known) known.push(one)
      else byPage.set(page, [one])
    }
  } catch (error) {
    // A damaged page must not cost the notes of the others.
    if (first === last) console.warn(`What is written on page ${first} is damaged: ${described(error).text}`)
    else {
      const middle = (first + last) >> 1
      return new Map([...(await writtenOn(pdf, first, middle)), ...(await writtenOn(pdf, middle + 1, last))])
    }
  }
  return new Map([...byPage].map(([page, annotations]) => [page, writtenIn(annotations)]))
}

/** Whether the words of any are known only when the page's drawing is followed. */
export function needsDrawing(written: readonly Written[]): boolean {
  return written.some(({ kind }) => kind === 'stamp' || kind === 'signature')
}

/** Puts what is written upon a page among its text; `drawn` holds the words that appearances draw, by annotation. */
export function addWritten(page: RawPage, written: readonly Written[], drawn: Drawn | undefined, frame: Frame): void {
  if (written.length === 0) return
  for (const one of written) if (one.kind === 'struck') page.items = strike(page.items, boxIn(one.rect, frame))
  const own = [...page.items]
  const text = own.map((item) => bare(item.text)).join('')
  const stamps = page.stamps ?? []
  let notes = stamps.length
  const boxes = written.flatMap((one) => (one.kind === 'box' ? boxIn(one.rect, frame) : []))
  for (const one of written) {
    switch (one.kind) {
      case 'field':
      case 'drawing': {
        const items = lines(one.text, one.rect, frame)
        page.items.push(...(one.kind === 'field' && !one.drawn ? items.map(besideIt) : items))
        break
      }
      case 'shown':
        page.items.push(...lines(one.text, one.rect, frame, notes++, one.fontSize))
        break
      case 'note':
        // Some programs copy the marked words into the mark.
        if (!(one.marks && text.includes(bare(one.text))))
          page.items.push(...aside(`Note: ${one.text}`, one.rect, frame, notes++))
        break
      case 'box':
        page.items.push(...aside(boxWords(one, own, boxes, frame), one.rect, frame))
        break
      case 'signature': {
        const found = drawn?.words.get(keyOf(one.rect)) ?? []
        const note = found.length > 1 ? notes++ : undefined
        page.items.push(...found.flatMap((line) => whole(line.text, line.rect, frame, note)))
        break
      }
      case 'stamp': {
        const words = drawn?.words.get(keyOf(one.rect))?.map((line) => line.text) ?? []
        const said = words.join(' ').trim() || one.text
        if (said === '') break
        stamps.push(said)
        page.items.push(...(words.length > 0 ? whole : aside)(said, one.rect, frame, notes++))
        if (one.text !== '' && !bare(said).includes(bare(one.text)))
          page.items.push(...aside(`Note: ${one.text}`, one.rect, frame, notes++))
      }
    }
  }
  if (stamps.length > 0) page.stamps = stamps
}

/** What a box on a form says: whether it is ticked, with the words beside it, as both of two boxes stand between two words. */
function boxWords(
  { ticked, rect }: { ticked: boolean; rect: Rect },
  items: readonly RawItem[],
  boxes: readonly Rule[],
  frame: Frame,
): string {
  const state = ticked ? 'ticked' : 'not ticked'
  const box = boxIn(rect, frame)
  const height = box.y1 - box.y0
  const level = ({ y0, y1 }: Rule) => (y0 + y1) / 2 >= box.y0 - height / 4 && (y0 + y1) / 2 <= box.y1 + height / 4
  const [row, words] = [boxes.filter(level), items.filter((item) => !item.angle && level(item))]
  // Words before the first of some boxes, and none behind the last, are before each.
  const [first, last] = [Math.min(...row.map(({ x0 }) => x0)), Math.max(...row.map(({ x1 }) => x1))]
  const areBefore = row.length > 1 && words.some(({ x1 }) => x1 <= first) && !words.some(({ x0 }) => x0 >= last)
  let nearest = Infinity
  let caption = ''
  for (const item of words) {
    const { text, x0, x1 } = item
    if (areBefore && x0 >= box.x1) continue
    const apart = Math.max(box.x0 - x1, x0 - box.x1)
    if (apart < nearest) {
      nearest = apart
      // Words farther off are those of a row of boxes, or of the one box behind them.
      const isBehind = x1 <= box.x0 && isAlone(x1, box, row, words)
      const isIts = apart < 4 * height || (apart < 20 * height && isBehind)
      caption = isIts && text.trim().length <= longestCaption ? text.trim() : ''
    }
  }
  return caption === '' ? `[${state}]` : `[${caption}: ${state}]`
}

/** Whether a box is the only one between the end of words and the next words of its row. */
function isAlone(end: number, box: Rule, boxes: readonly Rule[], items: readonly Rule[]): boolean {
  const next = Math.min(...items.flatMap(({ x0 }) => (x0 >= box.x1 ? [x0] : [])))
  return boxes.filter(({ x0 }) => x0 >= end && x0 < next).length === 1
}

/** Letters; what is longer stands beside its box anyway. */
const longestCaption = 40

function bare(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase()
}

/** One run of text that fills its rectangle. */
function whole(text: string, rect: Rect, frame: Frame, note?: number): RawItem[] {
  const box = boxIn(rect, frame)
  const fontSize = Math.min(largest, Math.max(1, 0.8 * (box.y1 - box.y0)))
  const words = text.replace(/\s+/g, ' ').trim()
  return words === '' ? [] : [{ text: words, ...box, fontSize, font: 'written', ...(note !== undefined && { note }) }]
}

/** As `whole`, for what is not drawn there. */
function aside(...args: Parameters<typeof whole>): RawItem[] {
  return whole(...args).map(besideIt)
}

function besideIt(item: RawItem): RawItem {
  return { ...item, beside: true }
}

/** Line below line from the top of a rectangle; upwards in one that is too narrow for its words. */
function lines(value: string, rect: Rect, frame: Frame, note?: number, fontSize = largest): RawItem[] {
  const texts = value.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const { x0, y0, x1, y1 } = boxIn(rect, frame)
  if (texts.length === 1 && value.trim().length > 2 && y1 - y0 > 2 * (x1 - x0) && note === undefined)
    return [{ text: value.trim(), x0, y0, x1, y1, fontSize: 0.8 * (x1 - x0), font: 'written', angle: 90 }]
  const room = (y1 - y0) / texts.length
  // A note's rectangle may hold the line that leads to what it is about as well.
  const step = note === undefined ? room : Math.min(room, 1.4 * fontSize)
  const size = Math.min(fontSize, 0.8 * step)
  // A single line stands in the middle of its field, as viewers draw it.
  const lead = texts.length === 1 && note === undefined && step < 2 * size ? (step - size) / 2 : 0
  return texts.map((text, i) => {
    const top = y1 - lead - i * step
    return {
      text,
      x0,
      y0: top - size,
      x1,
      y1: top,
      fontSize: size,
      font: 'written',
      ...(note !== undefined && { note }),
    }
  })
}
