/** The pages of a list that are named, by number, and how many more there are. */
export interface FirstPages {
  pages: readonly number[]
  more: number
}

/** Six pages are named at most; where there are more, five. */
export function firstPages(pages: readonly number[]): FirstPages {
  const shown = pages.slice(0, pages.length > 6 ? 5 : 6)
  return { pages: shown, more: pages.length - shown.length }
}
