/** Tags: words that the user gives documents, to find and to ask those that belong together. */
import type { LibraryItem } from './library'

const natural = new Intl.Collator(undefined, { numeric: true, sensitivity: 'accent' })

/** All tags that documents have, each once, in order. */
export function allTags(items: readonly LibraryItem[]): string[] {
  return [...new Set(items.flatMap(({ record }) => record.tags ?? []))].sort(natural.compare)
}

/** What was typed, parted by commas, as tags: each once, and spelt as one of `known` where only the case is other. */
export function tagsFrom(text: string, known: readonly string[]): string[] {
  const tags: string[] = []
  for (const typed of text.split(/[,;\n]/).map((one) => one.replace(/\s+/g, ' ').trim())) {
    const isSame = (tag: string) => natural.compare(tag, typed) === 0
    if (typed !== '' && !tags.some(isSame)) tags.push(known.find(isSame) ?? typed)
  }
  return tags
}
