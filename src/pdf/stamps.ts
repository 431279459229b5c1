/** Words that are set across a page at a slant: a stamp or a watermark among its text. */
import { stampWords } from '../core/reading/stamps'
import type { RawPage } from '../core/reading/page'
import { boxIn, type Frame } from './items'
import { rectThrough } from './text-state'
import type { TextRun } from './runs'

/** Degrees from level or upright. */
const leastSlant = 4

/** The slant of a run of text in degrees from level, of the whole turn; undefined where it runs along the page's edges. */
function slantOf({ transform }: TextRun): number | undefined {
  // Marks between texts have none.
  const [a = 1, b = 0] = transform ?? []
  const degrees = (Math.atan2(b, a) * 180) / Math.PI
  const off = Math.abs(degrees - 90 * Math.round(degrees / 90))
  return off < leastSlant ? undefined : Math.round(degrees)
}

/** Takes slanted runs that together say what a stamp says into the page, each stamp apart from its text; gives all others. */
export function takeStamps(page: RawPage, texts: readonly TextRun[], frame: Frame): readonly TextRun[] {
  const slanted = texts.filter((item) => slantOf(item) !== undefined)
  const taken = new Set<TextRun>()
  for (const slant of new Set(slanted.map(slantOf))) {
    const items = slanted.filter((item) => slantOf(item) === slant)
    const said = stampWords(items.map(({ str }) => str).join(' '))
    if (said === undefined) continue
    const stamps = (page.stamps ??= [])
    page.items.push({ text: said, ...around(items, frame), fontSize: largest, font: 'stamp', note: stamps.length })
    stamps.push(said)
    for (const item of items) taken.add(item)
  }
  return taken.size === 0 ? texts : texts.filter((item) => !taken.has(item))
}

/** Points; a watermark over the whole page is no heading of it. */
const largest = 12

/** The box around slanted runs, on the page as shown. */
function around(items: readonly TextRun[], frame: Frame) {
  const boxes = items.map(({ transform, width }) => {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
    const [along, size] = [Math.hypot(a, b) || 1, Math.hypot(c, d) || 1]
    const matrix = [a / along, b / along, c / size, d / size, e, f]
    return boxIn(rectThrough(matrix, [0, -0.2 * size, width, 0.75 * size]), frame)
  })
  return {
    x0: Math.min(...boxes.map(({ x0 }) => x0)),
    y0: Math.min(...boxes.map(({ y0 }) => y0)),
    x1: Math.max(...boxes.map(({ x1 }) => x1)),
    y1: Math.max(...boxes.map(({ y1 }) => y1)),
  }
}
