/** The page at which each document was left, kept in this browser. */
import type { DocumentId } from '../core/document'
import { webStorage } from '../shell/web-storage'

const key = 'sitebook-last-pages'
/** Documents; of more, those that were read longest ago are forgotten. */
const most = 500

function kept(): [DocumentId, number][] {
  try {
    return JSON.parse(webStorage('local')?.getItem(key) ?? '[]') as [DocumentId, number][]
  } catch {
    return []
  }
}

/** The page at which a document was left; the first of one that was not open yet. */
export function lastPage(id: DocumentId): number {
  return kept().find(([one]) => one === id)?.[1] ?? 1
}

export function keepLastPage(id: DocumentId, page: number): void {
  const others = kept().filter(([one]) => one !== id)
  webStorage('local')?.setItem(key, JSON.stringify([[id, page], ...others].slice(0, most)))
}
