/** The result of a task as Markdown: each line with file, revision and page. */
import type { Excerpt, FoundTable, Task, TaskResult, TaskSource } from '../core/task'
import type { Unsearched } from './answers'

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

/** The paragraphs of a turn that is a task. */
export function taskTurnMarkdown({ result }: Task, unsearched: readonly Unsearched[], words: TaskWords): string[] {
  if (!result) return []
  const left = unsearched.length > 0 ? [escaped(words.leftOut(unsearched))] : []
  return [...taskMarkdown(result, words), ...(result.kind === 'impossible' ? [] : [...left, words.pictures])]
}

export function taskMarkdown(result: TaskResult, words: TaskWords): string[] {
  if (result.kind === 'impossible') return [words.impossible[result.why]]
  return [words.about[result.kind], ...bodyOf(result, words)]
}

function bodyOf(result: Exclude<TaskResult, { kind: 'impossible' }>, words: TaskWords): string[] {
  const item = (source: TaskSource, excerpt: Excerpt) =>
    `- ${line(excerpt.text)} (${escaped([source.name, source.revision, words.page(excerpt.label)].filter(Boolean).join(', '))})`
  if (result.kind === 'tables')
    return result.parts.flatMap(({ source, tables }) =>
      tables.flatMap((table) => [
        ...titles([table.heading, table.caption]),
        tableOf(table),
        escaped([source.name, source.revision, words.page(table.rows[0]!.label)].filter(Boolean).join(', ')),
      ]),
    )
  if (result.kind === 'warnings')
    return result.parts.flatMap(({ source, groups }) =>
      groups.flatMap(({ heading, warnings }) => [
        ...titles([heading]),
        warnings.map((one) => item(source, one)).join('\n'),
      ]),
    )
  if (result.kind === 'changes') {
    const { before, after, sections, moved } = result
    const sides = ({ kind, before: from, after: to }: (typeof sections)[number]['changes'][number]) =>
      [
        `**${words.changes[kind]}**`,
        ...(from ? [`${words.before}:`, item(before, from)] : []),
        ...(to ? [`${words.after}:`, item(after, to)] : []),
      ].join('\n\n')
    return [
      escaped(words.between(before.name, after.name)),
      ...(sections.length === 0 ? [words.noChanges] : []),
      ...sections.flatMap(({ heading, changes }) => [...titles([heading]), ...changes.map(sides)]),
      ...(moved > 0 ? [words.moved(moved)] : []),
    ]
  }
  return result.parts.flatMap(({ source, entries }) =>
    entries.flatMap((entry) => [
      ...titles([entry.text]),
      ...(entry.key ? [item(source, entry.key)] : [item(source, entry)]),
    ]),
  )
}

function titles(texts: readonly string[]): string[] {
  return texts.filter(Boolean).map((text) => `### ${line(text)}`)
}

function tableOf({ heads, rows }: FoundTable): string {
  const width = Math.max(heads.length, ...rows.map(({ cells }) => cells.length))
  const row = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => line(cells[i] ?? '')).join(' | ')} |`
  return [row(heads), `|${' --- |'.repeat(width)}`, ...rows.map(({ cells }) => row(cells))].join('\n')
}

function line(text: string): string {
  return escaped(text).replace(/\s+/g, ' ')
}

/** What is quoted is data: nothing in it is markup. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&')
}
