/** The straight lines that a page draws level or upright, as between the cells of a table; a drawing has them too. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import type { RawItem, Rule } from '../core/reading/page'
import type { Rect } from './annotations'
import { boxIn, type Frame } from './items'
import { followText, rectThrough, type Matrix } from './text-state'

/** Points: what is thicker is a bar, what is shorter a dot. */
const thickest = 3
const shortest = 3
/** A page with more is a drawing. */
const most = 4000

/** Numbers of pdf.js' path operators, and how many coordinates each takes. */
const [moveTo, lineTo, closePath] = [0, 1, 4]
export const coordinates = [2, 2, 6, 4, 0]

/** What a page draws, as pdf.js lists it. */
export type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>

/**
 * The rules of a page, by what it draws without its annotations; none where there are too many. The list costs about as much as reading
 * its text, and next to nothing where its glyphs were looked at, or, with annotations, `drawnOf` it.
 */
export function rulesOf({ fnArray, argsArray }: Operators, OPS: Record<string, number>, frame: Frame): Rule[] {
  const { stroked, filled } = paintersIn(OPS)
  const state = followText(OPS)
  const rules: Rule[] = []
  for (const [i, op] of fnArray.entries()) {
    // They come behind all else.
    if (op === OPS.beginAnnotation) break
    const args = argsArray[i] as unknown[] | null
    if (op !== OPS.constructPath) {
      state.take(op, args)
      continue
    }
    const how = Number(args?.[0])
    const [path] = args?.[1] as [ArrayLike<number> | null]
    if (!path) continue
    const { ctm } = state.state()
    for (const points of subpaths(path)) {
      if (stroked.has(how)) points.forEach((point, k) => k > 0 && add(ctm, [...points[k - 1]!, ...point] as Rect))
      if (filled.has(how)) add(ctm, around(points))
    }
    if (rules.length > most) return []
  }
  return rules

  function add(ctm: Matrix, rect: Rect) {
    const rule = boxIn(rectThrough(ctm, rect), frame)
    const [width, height] = [rule.x1 - rule.x0, rule.y1 - rule.y0]
    if (Math.min(width, height) <= thickest && Math.max(width, height) >= shortest) rules.push(rule)
  }
}

const fillingToo = ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']

/** The numbers of pdf.js' operators that stroke a path, and of those that fill it; some do both. */
export function paintersIn(OPS: Record<string, number>): Record<'stroked' | 'filled', ReadonlySet<number | undefined>> {
  return {
    stroked: new Set(['stroke', 'closeStroke', ...fillingToo].map((name) => OPS[name])),
    filled: new Set(['fill', 'eoFill', ...fillingToo].map((name) => OPS[name])),
  }
}

export type Point = readonly [number, number]

/** The corners of each part of a path; a closed one comes back to its first. */
export function subpaths(path: ArrayLike<number>): Point[][] {
  const parts: Point[][] = []
  for (let i = 0; i < path.length;) {
    const operator = path[i]!
    const count = coordinates[operator] ?? 0
    const last = parts.at(-1)
    const end: Point = [path[i + count - 1]!, path[i + count]!]
    if (operator === moveTo || !last) parts.push(operator === closePath ? [] : [end])
    else if (operator === lineTo) last.push(end)
    else if (operator === closePath && last[0]) last.push(last[0])
    // A curve is no rule: what follows begins anew.
    else if (operator !== closePath) parts.push([end])
    i += count + 1
  }
  return parts.filter((points) => points.length > 1)
}

/** Whether a path is more than straight lines. */
export function hasCurves(path: ArrayLike<number>): boolean {
  for (let i = 0; i < path.length; i += 1 + (coordinates[path[i]!] ?? 0)) if (coordinates[path[i]!]! > 2) return true
  return false
}

export function around(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Whether lines of a page stand in cells: then its rules are asked for. Prose in columns has but one gap, of nearly one width. */
export function mayHoldTables(items: readonly RawItem[]): boolean {
  const lines = new Map<string, RawItem[]>()
  for (const item of items) {
    if (item.hidden) continue
    const level = item.angle === 90 || item.angle === 270 ? item.x1 : item.y0
    const key = `${item.angle ?? 0} ${Math.round(level / 2)}`
    const line = lines.get(key)
    if (line) line.push(item)
    else lines.set(key, [item])
  }
  let several = 0
  const single: number[] = []
  for (const line of lines.values()) {
    const gaps = gapsOf(line)
    if (gaps.length > 1) several++
    else if (gaps.length === 1) single.push(gaps[0]!)
  }
  const isProse = several === 0 && Math.max(...single) - Math.min(...single) <= 3
  // Heads that are written upwards are on no line with others.
  const isMixed = new Set(items.map(({ angle }) => angle ?? 0)).size > 1
  return several > (isMixed ? 0 : 2) || (several + single.length > 3 && !isProse)
}

/** The wide gaps of a line, in sizes of its letters; between the words of a listing, which are wide by themselves, in double ones. */
function gapsOf(line: readonly RawItem[]): number[] {
  if (line.length < 2) return []
  const along = line.map(({ x0, x1, y0, y1, angle, fontSize, font }) => {
    const upright = angle === 90 || angle === 270
    return { from: upright ? y0 : x0, to: upright ? y1 : x1, size: fontSize * (font.endsWith(' monospace') ? 2 : 1) }
  })
  along.sort((a, b) => a.from - b.from)
  return along.slice(1).flatMap(({ from, size }, i) => {
    const gap = (from - along[i]!.to) / size
    return gap > 0.6 ? [gap] : []
  })
}
