/** Which pages a task's result has words of. */
import type { DocumentId } from '../document'
import type { Excerpt, TaskResult, TaskSource } from '../task'

/** Of each document the pages that are quoted, rising. */
export function pagesQuoted(result: TaskResult): Map<DocumentId, number[]> {
  const pages = new Map<DocumentId, Set<number>>()
  for (const [{ document }, excerpts] of quotedIn(result)) {
    const own = pages.get(document) ?? new Set()
    pages.set(document, own)
    for (const { spans } of excerpts) for (const { page } of spans) own.add(page)
  }
  return new Map([...pages].map(([document, own]) => [document, [...own].sort((a, b) => a - b)]))
}

function quotedIn(result: TaskResult): [TaskSource, Excerpt[]][] {
  switch (result.kind) {
    case 'tables':
      return result.parts.map(({ source, tables }) => [source, tables.flatMap(({ rows }) => rows)])
    case 'warnings':
      return result.parts.map(({ source, groups }) => [source, groups.flatMap(({ warnings }) => warnings)])
    case 'outline':
    case 'summary':
      return result.parts.map(({ source, entries }) => [
        source,
        entries.flatMap(({ key, ...heading }) => (key ? [heading, key] : [heading])),
      ])
    case 'changes': {
      const changes = result.sections.flatMap((section) => section.changes)
      return [
        [result.before, changes.flatMap(({ before }) => before ?? [])],
        [result.after, changes.flatMap(({ after }) => after ?? [])],
      ]
    }
    // Their pages are looked at before a model sees them.
    case 'worded':
    case 'impossible':
      return []
  }
}
