/** What a record has under a key of its own: "constructor" and "toString" are words of a text like any other. */
export function ownOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
