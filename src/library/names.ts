/** What documents are called on the screen. */
import type { LibraryItem } from './library'

/** `items` in their order, each with its name: the user's or its file's, and a number behind it where earlier ones are called the same. */
export function named(items: readonly Omit<LibraryItem, 'name'>[]): LibraryItem[] {
  const before = new Map<string, number>()
  return items.map((item) => {
    const name = calledBy(item.record)
    const number = (before.get(name) ?? 0) + 1
    before.set(name, number)
    return { ...item, name: number === 1 ? name : `${name} (${number})` }
  })
}

/** Whether another document is called as this one is. */
export function hasNamesake(items: readonly LibraryItem[], record: LibraryItem['record']): boolean {
  return items.some((other) => other.record.id !== record.id && calledBy(other.record) === calledBy(record))
}

/** What a document is called, whatever others are called. */
export function calledBy({ name, title }: LibraryItem['record']): string {
  return title ?? name
}
