/**
 * Does a task with the stored pages: reads them a few at a time, says how far it is, and names what it could not look at. Pages that
 * the result quotes are looked at for lines that strike words out, and where there are any the task is done once more with these known.
 */
import type { DocumentId, TextRange } from '../core/document'
import { editionOf } from '../core/edition'
import { rangesStruck } from '../core/reading/struck-out'
import type { TaskRequest, TaskResult, TaskSource } from '../core/task'
import { roomOf } from '../core/prompt/task-prompts'
import { pagesQuoted } from '../core/tasks/pages-quoted'
import { changesBetween } from '../core/tasks/changes'
import { outlineOf } from '../core/tasks/outline'
import { createSections, type Section, sectionsOn, sectionsUnder } from '../core/tasks/sections'
import { tablesIn } from '../core/tasks/tables'
import { warningsIn } from '../core/tasks/warnings'
import { isRewriting } from '../core/tasks/wording-pieces'
import type { LibraryItem } from '../library/library'
import type { AnswerRequest } from './answer-plan'
import { createPieceSight } from './piece-sight'
import type { Unsearched } from './turn'
import { createDrawing } from './drawing'
import type { TaskParts, TaskStep } from './task-parts'
import { leftOut } from './unsearched'

/** With what a model does tasks. */
type TaskEngine = Pick<AnswerRequest['engine'], 'answer' | 'capacity'>

/** Pages that are read between two looks at whether to go on. */
const portion = 20

/** What the drawing strikes out, by document and page. */
type Struck = Map<string, TextRange[]>

const keyOf = (document: DocumentId, page: number) => `${document} ${page}`

/**
 * Yields how far it is, and at last the result; what a model makes piece by piece, after what there was `before`. Ends early where it
 * is stopped.
 */
export async function* runTask(
  request: TaskRequest,
  parts: TaskParts & { engine: TaskEngine },
  signal: AbortSignal,
  before?: TaskResult,
): AsyncGenerator<TaskStep> {
  const asked = request.documents.flatMap((id) => parts.items().find(({ record }) => record.id === id) ?? [])
  const byModel = isWorded(request.kind) && roomOf(await parts.engine.capacity()) > 0
  const impossible = whyImpossible(request, asked, byModel)
  if (impossible) {
    yield { task: { request, result: { kind: 'impossible', why: impossible } } }
    return
  }
  const progress = { done: 0, of: asked.reduce((sum, { record }) => sum + record.pagesRead, 0) }
  const step = (): TaskStep => ({
    task: { request, progress: { ...progress }, ...(byModel && before && { result: before }) },
  })
  let read = yield* readAll(new Map())
  const struck: Struck = new Map()
  const drawing = createDrawing(parts.drawing)
  if (byModel) {
    yield* worded(read)
    return
  }
  try {
    for (const [document, pages] of pagesQuoted(resultOf(request, read))) {
      progress.of += pages.length
      for (const page of pages) {
        yield step()
        if (signal.aborted) return
        const ranges = await rangesOn(document, page)
        if (ranges.length > 0) struck.set(keyOf(document, page), ranges)
        progress.done++
      }
    }
  } finally {
    drawing.rest()
  }
  if (struck.size > 0) read = yield* readAll(struck)
  yield {
    task: { request, result: resultOf(request, read) },
    unsearched: unsearchedIn(read),
  }

  async function* worded(read: readonly Read[]): AsyncGenerator<TaskStep> {
    const found = foundIn(read)
    if (found.length === 0) {
      yield { task: { request, result: { kind: 'impossible', why: 'section' } } }
      return
    }
    const { wordSections } = await import('./wording-task')
    const look = createPieceSight(parts, drawing)
    try {
      for await (const step of wordSections(request, found, before, { engine: parts.engine, look }, signal))
        yield { ...step, unsearched: unsearchedIn(read) }
    } finally {
      drawing.rest()
    }
  }

  async function* readAll(struck: Struck): AsyncGenerator<TaskStep, Read[]> {
    const all: Read[] = []
    for (const item of asked) {
      const { record } = item
      const sections = createSections()
      const labels: string[] = []
      for (let from = 1; from <= record.pagesRead && !signal.aborted; from += portion) {
        yield step()
        const to = Math.min(record.pagesRead, from + portion - 1)
        for (const page of await parts.pageTexts(record.id, from, to)) {
          const ranges = struck.get(keyOf(record.id, page.page))
          sections.add(ranges ? { ...page, struck: [...(page.struck ?? []), ...ranges] } : page)
          labels[page.page - 1] = page.label
        }
        if (struck.size === 0) progress.done += to - from + 1
      }
      all.push({ item, ...wanted(sections.end(), request, labels, record.pages) })
    }
    return all
  }

  async function rangesOn(document: DocumentId, number: number): Promise<TextRange[]> {
    try {
      const [page] = await parts.pageTexts(document, number, number)
      const look = () => parts.drawing.worker.call('strikes', { page: number })
      return page ? rangesStruck(page, await drawing.draw(document, `Page ${number}`, look)) : []
    } catch (error) {
      console.warn(error)
      return []
    }
  }
}

interface Read {
  item: LibraryItem
  /** Undefined where no heading is called as was asked. */
  sections: Section[] | undefined
  /** Physical; undefined for all. */
  pages: { from: number; to: number } | undefined
}

function isWorded(kind: TaskRequest['kind']): boolean {
  return kind === 'summary' || isRewriting(kind)
}

function whyImpossible({ kind }: TaskRequest, asked: readonly LibraryItem[], byModel: boolean) {
  if (isRewriting(kind) && !byModel) return 'no-model'
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

function unsearchedIn(read: readonly Read[]): Unsearched[] {
  return read.flatMap(({ item, pages }) => leftOut(item, pages))
}

function foundIn(read: readonly Read[]) {
  return read.flatMap(({ item, sections }) => (sections ? [{ source: sourceOf(item), sections }] : []))
}

function resultOf({ kind }: TaskRequest, read: readonly Read[]): TaskResult {
  const found = foundIn(read)
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
  const outlines = found.map(({ source, sections }) => ({ source, entries: outlineOf(sections) }))
  return { kind: kind === 'summary' ? kind : 'outline', parts: outlines }
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
