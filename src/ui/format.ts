/** Times and page names as a person reads them. */
import type { Words } from './words/words'

/** Seconds from now: "40 s left", "12 min left", "2 h left". */
export function timeLeft({ model }: Words, seconds: number): string {
  if (seconds < 60) return model.secondsLeft(Math.ceil(seconds))
  return seconds < 5400 ? model.minutesLeft(Math.round(seconds / 60)) : model.hoursLeft(seconds / 3600)
}

/**
 * What a page is called: "page iv (7 of 120)" where the PDF's own label differs from the physical number, else "page 7 of 120".
 * `label` is undefined while unknown; `pages` is 0 while unknown.
 */
export function pageName({ page: words }: Words, page: number, label: string | undefined, pages: number): string {
  const isNamed = label !== undefined && label !== '' && label !== String(page)
  return isNamed ? words.labelled(label, page, pages) : words.name(page, pages)
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
