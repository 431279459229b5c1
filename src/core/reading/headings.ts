/** Which blocks are headings: the outline says so, or size, font and numbering do. */
import { partName } from '../language/document-parts'
import { isMessage, isSignalLine } from '../language/signal-words'
import type { LineBlock } from './blocks'

/** What headings are told from. */
export interface Typography {
  /** Points; the size of most of the document's letters so far. */
  bodySize: number
  /** The font of most of this page's running text. */
  bodyFont: string
  /** Titles that the outline puts on this page, by `titleKey`, with their levels. */
  titles: ReadonlyMap<string, number>
}

const numbered = new RegExp(String.raw`^(?:${partName}\s+)?(\d+|[A-Z])((?:\.\d+){0,5})\.?\s+["“'(]?\p{Lu}`, 'iu')
const numbering = new RegExp(String.raw`^(?:${partName}\s+)?[\dA-Z]+(?:\.\d+)*\.?\s+`, 'i')
const onlyNumber = new RegExp(String.raw`^(?:${partName}\s+)?(?:\d+|[A-Z]|[IVX]+)\.?$`, 'i')
const endsOpen = /[.,;:]$|(?:\s?[.…·]){3,}/

/** A title with what typesetters vary taken out: case, white space, punctuation, an ending number of a page. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** 1..6 for a heading, 0 for anything else. `alone` says that no block like it stands next to it. */
export function headingLevel(block: LineBlock, typography: Typography, alone: boolean): number {
  const { lines } = block
  const [line] = lines
  if (!line || lines.length > 3 || lines.some(({ cells }) => cells.length > 1)) return 0
  const text = lines
    .map((one) => one.text)
    .join(' ')
    .trim()
  if (text.length > 160 || !/\p{L}/u.test(text)) return 0
  const level = titleLevel(text, typography.titles)
  if (level > 0) return level
  if (line.monospace || endsOpen.test(text) || /^[•▪●◦‣■–—*]/.test(text)) return 0
  if (isMessage(text)) return 0
  const depth = depthOf(text)
  const ratio = line.fontSize / typography.bodySize
  if (ratio >= 1.12 && /\p{L}{2}/u.test(text))
    return depth || (ratio > 1.7 ? 1 : ratio > 1.35 ? 2 : ratio > 1.18 ? 3 : 4)
  if (ratio < 0.95 || lines.length > 2 || !alone || !/^["“'(]?[\p{Lu}\d]/u.test(text)) return 0
  const other = lines.every(({ font }) => font !== '' && font !== typography.bodyFont)
  if (depth > 1 && text.length <= 90) return depth
  if (!other || text.length > 90 || !/\p{L}{3}/u.test(text)) return 0
  return depth || 6
}

/** The level of a numbering such as 4.3.1; 0 where there is none. */
function depthOf(text: string): number {
  const [, first, rest = ''] = numbered.exec(text) ?? []
  if (first === undefined) return 0
  if (rest === '' && /^[A-Z]\s/.test(text)) return 0
  return Math.min(6, 1 + rest.split('.').length - 1)
}

function titleLevel(text: string, titles: ReadonlyMap<string, number>): number {
  if (titles.size === 0) return 0
  const key = titleKey(text)
  const bare = titleKey(text.replace(numbering, ''))
  return titles.get(key) ?? (bare.length > 2 ? (titles.get(bare) ?? 0) : 0)
}

/** Whether a heading is the number of a chapter and no more: its name may be the next one. */
export function isOnlyNumber(heading: string): boolean {
  return onlyNumber.test(heading)
}

/** A value with its unit. */
export const quantity =
  /\d\s?(?:°[CF]?|%|bar[ag]?|BAR|mbar|psi[ag]?|PSI|[kMG]?Pa|[kmµu]?V(?:AC|DC)?|[mµu]?A|[kMG]?W|[kMG]?Hz|rpm|Nm|kN|[kmcµ]?m[23²³]?|kg|l\/(?:min|h|s)|m3\/h|m³\/h)(?=[\s,;.)]|$)/
const tag = /^\p{Lu}{1,5}-?\d{2,}\p{Lu}?$/u

/** Whether a heading says something by itself, so that it is quoted as the text under it is: a value, a tag, or a safety message. */
export function isStatement(heading: string): boolean {
  return isSignalLine(heading) || quantity.test(heading) || tag.test(heading) || /\p{L}: .*\d/u.test(heading)
}
