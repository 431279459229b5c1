/** Running heads, running feet and page numbers: lines at a page's edge that come again on nearby pages. */
import { titleKey } from './headings'
import { textOf } from './lines'
import type { RawPage } from './page'
import type { Cell } from './rows'

/** A line near the top or the bottom of a page, as far as it is compared with others. Structured-cloneable. */
export interface Edge {
  /** Its row on its page. */
  row: number
  /** The text with digits and roman numbers taken out. */
  signature: string
  /** Small letters, white space folded. */
  text: string
  /** Points from the bottom. */
  y: number
  /** Whether it begins or ends with the number or label of its page. */
  numbered: boolean
  /** Whether it is set larger than the text of its page, as titles are. */
  large: boolean
  top: boolean
}

/** The part of a page's height, at the top and at the bottom, in which heads and feet stand. */
const margin = 0.15

/** Lines looked at on either edge. */
const depth = 3

/** The edges of a page, from the outside inwards, top first; `bodySize` is the size of most of its letters. */
export function edgesOf(rows: readonly Cell[][], page: RawPage, bodySize: number): Edge[] {
  const edges: Edge[] = []
  const take = (row: number, top: boolean) => {
    const cells = rows[row]
    const y = cells?.[0]?.y0 ?? 0
    if (!cells || (top ? y < (1 - margin) * page.height : y > margin * page.height)) return
    const text = textOf(cells).toLowerCase().replace(/\s+/g, ' ').trim()
    const signature = text.replace(/\d+/g, '#').replace(/\b[ivxlc]+\b/g, '#')
    // Rows of figures look alike without their digits, but are no heads.
    if ((signature.match(/#/g)?.length ?? 0) > (/\p{L}{3}/u.test(signature) ? 4 : 1)) return
    const large = cells.every(({ fontSize }) => fontSize > 1.2 * bodySize)
    edges.push({ row, signature, text, y, numbered: hasNumber(text, page), large, top })
  }
  for (let row = 0; row < Math.min(depth, rows.length); row++) take(row, true)
  for (let row = rows.length - 1; row >= Math.max(0, rows.length - depth); row--) take(row, false)
  return edges
}

function hasNumber(text: string, { page, label }: RawPage): boolean {
  const words = text.split(/[\s|/·•–—-]+/)
  return [words[0], words.at(-1)].some((word) => word === String(page) || word === label.toLowerCase())
}

/**
 * Rows of a page that are heads or feet: from the edge inwards, lines that stand on two or more of `others` as well, at
 * the same height with the same words, or both with their page's number. Never all rows of a page, and never a title
 * that the outline puts on this page (`titles`, by `titleKey`) or that is large and counts something else than pages.
 */
export function runningRows(
  edges: readonly Edge[],
  others: readonly Edge[][],
  rows: number,
  titles: ReadonlyMap<string, number>,
): Set<number> {
  const running = new Set<number>()
  for (const top of [true, false]) {
    for (const edge of edges) {
      if (edge.top !== top) continue
      const alike = others.filter((page) => page.some((other) => isAlike(edge, other))).length
      if (alike < 2 || (titles.size > 0 && titles.has(titleKey(edge.text)))) break
      running.add(edge.row)
    }
  }
  return running.size < rows ? running : new Set()
}

function isAlike(a: Edge, b: Edge): boolean {
  if (a.top !== b.top) return false
  const apart = Math.abs(a.y - b.y)
  if (a.numbered && b.numbered && apart <= 3) return true
  return a.signature === b.signature && apart <= 8 && (!a.large || a.text === b.text)
}
