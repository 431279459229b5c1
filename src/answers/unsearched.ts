/** Which documents a search cannot look into: an answer that says "not in the documents" must name them. */
import type { DocumentId } from '../core/document'
import type { LibraryItem } from '../library/library'
import type { Unsearched } from './turn'

/** Those among the asked documents (all, where undefined) that are not searched, or not as a whole yet; `pending` are not yet in the index. */
export function unsearchedOf(
  items: readonly LibraryItem[],
  asked: readonly DocumentId[] | undefined,
  pending: readonly DocumentId[] = [],
): Unsearched[] {
  return items.flatMap((item) => {
    const why = whyUnsearched(item, pending)
    if (why === undefined || !(asked?.includes(item.record.id) ?? true)) return []
    return [{ name: item.name, why, ...(why === 'pictures' && { pages: item.record.unread ?? [] }) }]
  })
}

/** What a task could not look at among `pages` of a document (physical; all, where undefined). */
export function leftOut(
  { name, record, activity }: LibraryItem,
  pages: { from: number; to: number } = { from: 1, to: Infinity },
): Unsearched[] {
  const inRange = (all: readonly number[] = []) => all.filter((page) => page >= pages.from && page <= pages.to)
  const named = (why: 'pictures' | 'damaged', all: readonly number[]): Unsearched[] =>
    all.length > 0 ? [{ name, why, pages: [...all] }] : []
  const why = whyUnsearched({ name, record, activity }, [])
  const isWhole = why === undefined || why === 'pictures' || (why === 'reading' && pages.to <= record.pagesRead)
  return [
    ...(isWhole ? [] : [{ name, why }]),
    ...named('pictures', inRange(record.unread)),
    ...named('damaged', inRange(record.damaged)),
  ]
}

function whyUnsearched(
  { record, activity }: LibraryItem,
  pending: readonly DocumentId[],
): Unsearched['why'] | undefined {
  if (activity.kind !== 'idle') return 'reading'
  if (record.state !== 'ready') return record.state === 'copying' ? 'reading' : record.state
  if (record.pagesWithText > 0 && pending.includes(record.id)) return 'reading'
  if (record.unread) return 'pictures'
  return record.pagesWithText === 0 ? 'no-text' : undefined
}
