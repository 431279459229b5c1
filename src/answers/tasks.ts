/** Does a task with the stored pages: reads them a few at a time, says how far it is, and names what it could not look at. */
import type { DocumentId, PageText } from '../core/document'
import { editionOf } from '../core/edition'
import type { Task, TaskRequest, TaskResult, TaskSource } from '../core/task'
import { changesBetween } from '../core/tasks/changes'
import { outlineOf } from '../core/tasks/outline'
import { createSections, type Section, sectionsOn, sectionsUnder } from '../core/tasks/sections'
import { tablesIn } from '../core/tasks/tables'
import { warningsIn } from '../core/tasks/warnings'
import type { LibraryItem } from '../library/library'
import type { Unsearched } from './answers'
import { leftOut } from './unsearched'

export interface TaskParts {
  items(): readonly LibraryItem[]
  /** The stored texts of pages `from` to `to`, those that are read. */
  pageTexts(id: DocumentId, from: number, to: number): Promise<PageText[]>
}

export interface TaskStep {
  task: Task
  unsearched?: Unsearched[]
}

/** Pages that are read between two looks at whether to go on. */
const portion = 20

/** Yields how far it is, and at last the result. Ends early where it is stopped. */
export async function* runTask(
  request: TaskRequest,
  { items, pageTexts }: TaskParts,
  signal: AbortSignal,
): AsyncGenerator<TaskStep> {
  const asked = request.documents.flatMap((id) => items().find(({ record }) => record.id === id) ?? [])
  const impossible = whyImpossible(request, asked)
  if (impossible) {
    yield { task: { request, result: { kind: 'impossible', why: impossible } } }
    return
  }
  const of = asked.reduce((sum, { record }) => sum + record.pagesRead, 0)
  let done = 0
  const read: Read[] = []
  for (const item of asked) {
    const { record } = item
    const sections = createSections()
    const labels: string[] = []
    for (let from = 1; from <= record.pagesRead; from += portion) {
      yield { task: { request, progress: { done, of } } }
      if (signal.aborted) return
      const pages = await pageTexts(record.id, from, Math.min(record.pagesRead, from + portion - 1))
      for (const page of pages) {
        sections.add(page)
        labels[page.page - 1] = page.label
      }
      done += portion
    }
    read.push({ item, ...wanted(sections.end(), request, labels, record.pages) })
  }
  yield {
    task: { request, result: resultOf(request, read) },
    unsearched: read.flatMap(({ item, pages }) => leftOut(item, pages)),
  }
}

interface Read {
  item: LibraryItem
  /** Undefined where no heading is called as was asked. */
  sections: Section[] | undefined
  /** Physical; undefined for all. */
  pages: { from: number; to: number } | undefined
}

function whyImpossible({ kind }: TaskRequest, asked: readonly LibraryItem[]) {
  if (kind === 'changes' && asked.length !== 2) return 'two-documents'
  return asked.length === 0 ? 'no-documents' : undefined
}

/** Of the sections of a document those that are asked for. */
function wanted(
  all: Section[],
  { pages, section }: TaskRequest,
  labels: readonly string[],
  count: number,
): Omit<Read, 'item'> {
  if (pages) {
    const from = pageCalled(pages.from, labels)
    const to = pageCalled(pages.to, labels)
    const range = { from: Math.max(1, Math.min(from, to)), to: Math.min(count, Math.max(from, to)) }
    return { sections: sectionsOn(all, range), pages: range }
  }
  return { sections: section === undefined ? all : sectionsUnder(all, section), pages: undefined }
}

/** The physical page that a number on the screen means. */
function pageCalled(text: string, labels: readonly string[]): number {
  const at = labels.findIndex((label) => label?.toLowerCase() === text.toLowerCase())
  return at >= 0 ? at + 1 : Number(text) || 0
}

function resultOf({ kind }: TaskRequest, read: readonly Read[]): TaskResult {
  const found = read.flatMap(({ item, sections }) => (sections ? [{ source: sourceOf(item), sections }] : []))
  const [before, after] = found
  if (!before) return { kind: 'impossible', why: 'section' }
  if (kind === 'changes') {
    if (!after) return { kind: 'impossible', why: 'section' }
    const changes = changesBetween(before.sections, after.sections)
    return { kind, before: before.source, after: after.source, ...changes }
  }
  if (kind === 'tables')
    return { kind, parts: found.map(({ source, sections }) => ({ source, tables: tablesIn(sections) })) }
  if (kind === 'warnings')
    return { kind, parts: found.map(({ source, sections }) => ({ source, groups: warningsIn(sections) })) }
  return { kind, parts: found.map(({ source, sections }) => ({ source, entries: outlineOf(sections) })) }
}

function sourceOf({ record, name }: LibraryItem): TaskSource {
  return {
    document: record.id,
    edition: editionOf(record),
    name,
    pages: record.pages,
    ...(record.revision !== undefined && { revision: record.revision }),
  }
}
