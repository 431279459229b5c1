/** The result of a task as parts of a report: each line with file, revision and page. */
import type { Excerpt, Task, TaskResult, TaskSource, WordedPoint, WordedResult } from '../core/task'
import { leftIn } from '../core/tasks/left-out'
import type { Unsearched } from './turn'
import type { ReportPart } from './report-part'

type Kind = Exclude<TaskResult['kind'], 'impossible' | 'worded'>
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
  worded: WordedWords
}

/** Of what a model has made. */
interface WordedWords {
  about: Record<WordedResult['as'], string>
  main: string
  warnings: string
  notChecked: string
  /** What stands in none of the points, as sentences. */
  left(left: ReturnType<typeof leftIn>): string
}

/** The parts of a turn that is a task. */
export function taskTurnParts({ result }: Task, unsearched: readonly Unsearched[], words: TaskWords): ReportPart[] {
  if (!result) return []
  const left = unsearched.length > 0 ? [said(words.leftOut(unsearched))] : []
  return [...taskParts(result, words), ...(result.kind === 'impossible' ? [] : [...left, said(words.pictures)])]
}

export function taskParts(result: TaskResult, words: TaskWords): ReportPart[] {
  if (result.kind === 'impossible') return [said(words.impossible[result.why])]
  if (result.kind === 'worded') return wordedParts(result, words)
  return [said(words.about[result.kind]), ...bodyOf(result, words)]
}

function wordedParts({ as, parts }: WordedResult, words: TaskWords): ReportPart[] {
  const { about, main, warnings: warningsCalled, notChecked, left } = words.worded
  const pointsOf = (source: TaskSource, points: readonly WordedPoint[]): ReportPart[] => {
    const items = points.map(({ sources, words: own, isStep }) => {
      const original = sources.map(({ text }) => text).join(' ')
      const text = own === undefined ? original : as === 'translation' ? `${original} (${notChecked} ${own})` : own
      const places = [...new Set(sources.map((one) => placeOf(words, source, one)))]
      return { text: isStep ? `☐ ${text}` : text, place: places.join('; ') }
    })
    return items.length > 0 ? [{ kind: 'items', items }] : []
  }
  const body = parts.flatMap(({ source, pieces, main: chosen = [] }) => [
    ...(chosen.length > 0 ? [...titles([main]), ...pointsOf(source, chosen)] : []),
    ...pieces.flatMap(({ heading, warnings, points }, i) => [
      ...(heading === pieces[i - 1]?.heading ? [] : titles([heading])),
      ...(warnings.length > 0 ? [{ kind: 'text' as const, text: `${warningsCalled}:`, strong: true as const }] : []),
      ...pointsOf(
        source,
        warnings.map((warning) => ({ sources: [warning] })),
      ),
      ...pointsOf(source, points),
    ]),
  ])
  return [said(about[as]), ...body, said(left(leftIn(parts)))].filter(
    (part) => part.kind !== 'text' || part.text !== '',
  )
}

function placeOf(words: TaskWords, { name, revision }: TaskSource, { label }: Excerpt): string {
  return [name, revision, words.page(label)].filter(Boolean).join(', ')
}

function bodyOf(result: Exclude<TaskResult, { kind: 'impossible' | 'worded' }>, words: TaskWords): ReportPart[] {
  const items = (source: TaskSource, excerpts: readonly Excerpt[]): ReportPart => {
    return { kind: 'items', items: excerpts.map((one) => ({ text: one.text, place: placeOf(words, source, one) })) }
  }
  if (result.kind === 'tables')
    return result.parts.flatMap(({ source, tables }) =>
      tables.flatMap(({ heading, caption, heads, rows }) => [
        ...titles([heading, caption]),
        {
          kind: 'table' as const,
          heads,
          rows: rows.map(({ cells }) => cells),
          place: placeOf(words, source, rows[0]!),
        },
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
