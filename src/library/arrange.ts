/** How the documents are listed: which are shown, and in what order. */
import type { LibraryItem } from './library'

/** `oldest` and `newest` by when they were added; `size`: the largest first. */
export const orders = ['oldest', 'newest', 'name', 'size'] as const
export type Order = (typeof orders)[number]

const natural = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

const compare: Record<Order, (a: LibraryItem, b: LibraryItem) => number> = {
  oldest: (a, b) => a.record.added - b.record.added,
  newest: (a, b) => b.record.added - a.record.added,
  name: (a, b) => natural.compare(a.name, b.name),
  size: (a, b) => b.record.size - a.record.size,
}

/**
 * The documents that have all of `tags`, and every word of `query` in their name, their file's name, their revision or a tag,
 * whatever its case or accents.
 */
export function arranged(
  items: readonly LibraryItem[],
  query: string,
  order: Order,
  tags: readonly string[] = [],
): LibraryItem[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  return items
    .filter(({ name, record }) => {
      const own = record.tags ?? []
      if (!tags.every((tag) => own.includes(tag))) return false
      const text = plain([name, record.name, record.revision ?? '', ...own].join('\n'))
      return words.every((word) => text.includes(word))
    })
    .sort(compare[order])
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Of `batch`, what came since nothing was under way: with the documents that are under way now; empty where none is. */
export function nextBatch(batch: ReadonlySet<string>, items: readonly LibraryItem[]): ReadonlySet<string> {
  const busy = items.filter(({ activity }) => activity.kind !== 'idle').map(({ record }) => record.id)
  if (busy.length === 0) return batch.size === 0 ? batch : new Set()
  return busy.every((id) => batch.has(id)) ? batch : new Set([...batch, ...busy])
}
