/** What documents are called on the screen. */
import type { LibraryItem } from './library'

/** `items` in their order, each with its name: its file's, and a number behind it where earlier ones are called the same. */
export function named(items: readonly Omit<LibraryItem, 'name'>[]): LibraryItem[] {
  const before = new Map<string, number>()
  return items.map((item) => {
    const { name } = item.record
    const number = (before.get(name) ?? 0) + 1
    before.set(name, number)
    return { ...item, name: number === 1 ? name : `${name} (${number})` }
  })
}

/** Whether another document has the name of this one's file. */
export function hasNamesake(items: readonly LibraryItem[], { id, name }: LibraryItem['record']): boolean {
  return items.some(({ record }) => record.id !== id && record.name === name)
}
