/**
 * A conversation, or one answer, as a document of its own, part by part: what it holds is decided here, and how it is written
 * in `markdown.ts` and `word-document.ts`.
 */
import type { DocumentRecord, Found } from '../core/document'
import type { Calculation } from '../core/calculate/calculation'
import { quotedRows } from '../core/tasks/copied-table'
import { isAside, type Turn } from './turn'
import { taskTurnParts, type TaskWords } from './task-report'
import type { ReportFile, ReportPart } from './report-part'
import { quotedLabel } from './quoted-label'

/** What is said around the questions and quotes, in the language of the screen. */
export interface ReportWords {
  page(label: string): string
  /** One sentence, and where it comes from. */
  calculated(calculation: Calculation): string
  /** That a follow-up was asked as another question. */
  askedAs(question: string): string
  /** That a server of the site was asked, by its host. */
  sentTo(host: string): string
  /** What speaks against the words of a quote. */
  warnings(found: Found): readonly string[]
  unsupported: string
  absent: string
  /** What stands above warnings, those that forbid what is asked about and the others, and above what comes after them. */
  forbidden: string
  warned: string
  answer: string
  quotes: string
  sources: string
  hash: string
  moment(time: number): string
  task: TaskWords
}

export type Source = Pick<DocumentRecord, 'id' | 'revision' | 'sha256'> & { name: string }

/** Each question with its answer and quotes, every quote with file, revision and page; at the end each file with its SHA-256. */
export function reportOf(
  title: string,
  turns: readonly Turn[],
  sources: readonly Source[],
  words: ReportWords,
): ReportPart[] {
  const used = new Set<Source>()
  const parts: ReportPart[] = [{ kind: 'title', text: title }]
  for (const turn of turns) {
    const {
      question,
      askedAs,
      sentTo,
      asked,
      conversions,
      calculation,
      warnings,
      steps,
      answer,
      result,
      task,
      unsearched,
    } = turn
    const say = (text: string) => parts.push({ kind: 'text', text })
    const quote = (found: Found, number?: number) => {
      const { passage, quote } = found
      const source = sources.find(({ id }) => id === passage.document)
      if (source) used.add(source)
      const place = [source?.name, source?.revision, words.page(quotedLabel(found))].filter(Boolean).join(', ')
      const table = quotedRows(passage, quote)
      const said = { text: quote.text, place, warnings: words.warnings(found) }
      parts.push({ kind: 'quote', ...(number && { number }), ...said, found, ...(table && { table }) })
    }
    const warn = (heading: string, above: boolean) => {
      const isAnswered = answer !== undefined && answer.length > 0
      const some = warnings?.filter((one) => one.above === above && (!one.quoted || isAnswered)) ?? []
      if (some.length > 0) parts.push({ kind: 'heading', text: heading })
      for (const { found } of some) quote(found)
    }
    parts.push({ kind: 'question', text: question })
    say(words.moment(asked))
    if (askedAs !== undefined) say(words.askedAs(askedAs))
    if (sentTo !== undefined) say(words.sentTo(sentTo))
    for (const one of conversions ?? []) say(words.calculated(one))
    if (task) {
      parts.push(...taskTurnParts(task, unsearched ?? [], words.task))
      for (const id of documentsOf(task)) {
        const source = sources.find((one) => one.id === id)
        if (source) used.add(source)
      }
    }
    if (calculation) say(words.calculated(calculation))
    for (const { result: made } of steps ?? []) if (made.kind === 'calculated') say(words.calculated(made.calculation))
    warn(words.forbidden, true)
    if (warnings && answer && answer.length > 0) parts.push({ kind: 'heading', text: words.answer })
    for (const { text, citations, verdict } of answer ?? [])
      parts.push({ kind: 'answer', text, citations, ...(verdict === 'unsupported' && { flag: words.unsupported }) })
    warn(words.warned, false)
    // As on the screen: beside what was calculated only what has its amount.
    if (isAside(turn)) continue
    if (result?.verdict === 'absent') parts.push({ kind: 'text', text: words.absent, strong: true })
    if (warnings) parts.push({ kind: 'heading', text: words.quotes })
    result?.hits.forEach((found, n) => {
      if (!found.unseen) quote(found, n + 1)
    })
  }
  if (used.size === 0) return parts
  const files = [...used].map(fileOf)
  return [...parts, { kind: 'question', text: words.sources }, { kind: 'files', hash: words.hash, files }]
}

/** The files that are quoted in some turns, for a report that is the screen itself, on paper. */
export function filesIn(turns: readonly Turn[], sources: readonly Source[]): ReportFile[] {
  const quoted = turns.flatMap(({ result, warnings = [], task }) => [
    ...[...(result?.hits ?? []), ...warnings.map(({ found }) => found)].map(({ passage }) => passage.document),
    ...(task ? documentsOf(task) : []),
  ])
  return sources.filter(({ id }) => quoted.includes(id)).map(fileOf)
}

function fileOf({ name, revision, sha256 }: Source): ReportFile {
  return { name: [name, revision].filter(Boolean).join(', '), sha256 }
}

function documentsOf({ request, result }: NonNullable<Turn['task']>): string[] {
  return result && result.kind !== 'impossible' ? request.documents : []
}
