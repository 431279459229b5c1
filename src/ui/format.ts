/** Times, rates and page names as a person reads them. */
import { bytes, count, decimal } from '../core/language/numbers'
import { wordsPerToken } from '../models/speed'

/** "1 page", "1,000 pages". */
export function plural(n: number, noun: string): string {
  return `${count(n)} ${noun}${n === 1 ? '' : 's'}`
}

/** "page 7", "pages 3, 4 and 9", "pages 1, 2, 3, 4, 5 and 12 more". */
export function pageList(pages: readonly number[]): string {
  const shown = pages.slice(0, pages.length > 6 ? 5 : 6).map(count)
  const last = pages.length > shown.length ? `${count(pages.length - shown.length)} more` : shown.pop()
  const list = shown.length > 0 ? `${shown.join(', ')} and ${last}` : last
  return `${pages.length === 1 ? 'page' : 'pages'} ${list}`
}

/** Seconds from now: "40 s left", "12 min left", "2 h left". */
export function timeLeft(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s left`
  if (seconds < 5400) return `${Math.round(seconds / 60)} min left`
  return `${decimal(seconds / 3600)} h left`
}

/** "3 MB/s · 34 s left" from the bytes that are left and the bytes a second. */
export function pace(left: number, rate: number): string {
  return rate > 0 ? `${bytes(rate)}/s · ${timeLeft(left / rate)}` : 'no data arriving, still trying'
}

/** "1.4 s" from milliseconds. */
export function seconds(milliseconds: number): string {
  return `${decimal(milliseconds / 1000)} s`
}

/** "12.5 tokens/s". */
export function speed(tokensPerSecond: number): string {
  return `${decimal(tokensPerSecond)} tokens/s`
}

/** What a token is to who has never met one. */
export const tokensInWords = `${count(1000)} tokens are about ${count(1000 * wordsPerToken)} words`

/**
 * What a page is called: "page iv (7 of 120)" where the PDF's own label differs from the physical number, else "page 7 of 120".
 * `label` is undefined while unknown; `pages` is 0 while unknown.
 */
export function pageName(page: number, label: string | undefined, pages: number): string {
  const physical = pages > 0 ? `${count(page)} of ${count(pages)}` : count(page)
  return label !== undefined && label !== '' && label !== String(page)
    ? `page ${label} (${physical})`
    : `page ${physical}`
}

/**
 * The physical page that `text` means: the first that the PDF labels so, else the page of that number; undefined where
 * there is neither. `labels` is empty where the PDF has none.
 */
export function pageCalled(text: string, labels: readonly string[], pages: number): number | undefined {
  const wanted = text.trim().toLowerCase()
  const labelled = wanted === '' ? -1 : labels.findIndex((label) => label.toLowerCase() === wanted)
  if (labelled >= 0) return labelled + 1
  const number = /^\d+$/.test(wanted) ? Number(wanted) : 0
  return number >= 1 && number <= pages ? number : undefined
}
