/** Which documents a search cannot look into: an answer that says "not in the documents" must name them. */
import type { DocumentId } from '../core/document'
import type { LibraryItem } from '../library/library'
import type { Unsearched } from './answers'

/** Those among the asked documents (all, where undefined) that are not searched, or not as a whole yet. */
export function unsearchedOf(items: readonly LibraryItem[], asked: readonly DocumentId[] | undefined): Unsearched[] {
  return items.flatMap((item) => {
    const why = whyUnsearched(item)
    if (why === undefined || !(asked?.includes(item.record.id) ?? true)) return []
    return [{ name: item.name, why, ...(why === 'pictures' && { pages: item.record.unread ?? [] }) }]
  })
}

function whyUnsearched({ record, activity }: LibraryItem): Unsearched['why'] | undefined {
  if (activity.kind !== 'idle') return 'reading'
  if (record.state !== 'ready') return record.state === 'copying' ? 'reading' : record.state
  if (record.unread) return 'pictures'
  return record.pagesWithText === 0 ? 'no-text' : undefined
}
