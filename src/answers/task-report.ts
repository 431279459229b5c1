/** The result of a task as parts of a report: each line with file, revision and page. */
import type { Excerpt, Task, TaskResult, TaskSource } from '../core/task'
import type { Unsearched } from './turn'
import type { ReportPart } from './report-part'

type Kind = Exclude<TaskResult['kind'], 'impossible'>
type Impossible = Extract<TaskResult, { kind: 'impossible' }>['why']

/** In the language of the screen. */
export interface TaskWords {
  page(label: string): string
  about: Record<Kind, string>
  impossible: Record<Impossible, string>
  between(before: string, after: string): string
  changes: Record<'value' | 'wording' | 'added' | 'removed', string>
  before: string
  after: string
  moved(n: number): string
  noChanges: string
  leftOut(unsearched: readonly Unsearched[]): string
  pictures: string
}

/** The parts of a turn that is a task. */
export function taskTurnParts({ result }: Task, unsearched: readonly Unsearched[], words: TaskWords): ReportPart[] {
  if (!result) return []
  const left = unsearched.length > 0 ? [said(words.leftOut(unsearched))] : []
  return [...taskParts(result, words), ...(result.kind === 'impossible' ? [] : [...left, said(words.pictures)])]
}

export function taskParts(result: TaskResult, words: TaskWords): ReportPart[] {
  if (result.kind === 'impossible') return [said(words.impossible[result.why])]
  return [said(words.about[result.kind]), ...bodyOf(result, words)]
}

function bodyOf(result: Exclude<TaskResult, { kind: 'impossible' }>, words: TaskWords): ReportPart[] {
  const placeOf = (source: TaskSource, { label }: Excerpt) =>
    [source.name, source.revision, words.page(label)].filter(Boolean).join(', ')
  const items = (source: TaskSource, excerpts: readonly Excerpt[]): ReportPart => {
    return { kind: 'items', items: excerpts.map((one) => ({ text: one.text, place: placeOf(source, one) })) }
  }
  if (result.kind === 'tables')
    return result.parts.flatMap(({ source, tables }) =>
      tables.flatMap(({ heading, caption, heads, rows }) => [
        ...titles([heading, caption]),
        { kind: 'table' as const, heads, rows: rows.map(({ cells }) => cells), place: placeOf(source, rows[0]!) },
      ]),
    )
  if (result.kind === 'warnings')
    return result.parts.flatMap(({ source, groups }) =>
      groups.flatMap(({ heading, warnings }) => [...titles([heading]), items(source, warnings)]),
    )
  if (result.kind === 'changes') {
    const { before, after, sections, moved } = result
    const sides = ({ kind, before: from, after: to }: (typeof sections)[number]['changes'][number]): ReportPart[] => [
      { kind: 'text', text: words.changes[kind], strong: true },
      ...(from ? [said(`${words.before}:`), items(before, [from])] : []),
      ...(to ? [said(`${words.after}:`), items(after, [to])] : []),
    ]
    return [
      said(words.between(before.name, after.name)),
      ...(sections.length === 0 ? [said(words.noChanges)] : []),
      ...sections.flatMap(({ heading, changes }) => [...titles([heading]), ...changes.flatMap(sides)]),
      ...(moved > 0 ? [said(words.moved(moved))] : []),
    ]
  }
  return result.parts.flatMap(({ source, entries }) =>
    entries.flatMap((entry) => [...titles([entry.text]), items(source, [entry.key ?? entry])]),
  )
}

function said(text: string): ReportPart {
  return { kind: 'text', text }
}

function titles(texts: readonly string[]): ReportPart[] {
  return texts.filter(Boolean).map((text) => ({ kind: 'heading', text }))
}
