/** A conversation, or one answer, as a document of its own: Markdown, which any editor opens. */
import type { DocumentRecord } from '../core/document'
import type { Calculation } from '../core/calculation'
import { isAside } from './answers'
import type { Turn } from './answers'
import { escaped, taskTurnMarkdown, type TaskWords } from './task-markdown'

/** What is said around the questions and quotes, in the language of the screen. */
export interface MarkdownWords {
  page(label: string): string
  /** One sentence, and where it comes from. */
  calculated(calculation: Calculation): string
  /** That a follow-up was asked as another question. */
  askedAs(question: string): string
  unsupported: string
  absent: string
  sources: string
  hash: string
  moment(time: number): string
  task: TaskWords
}

type Source = Pick<DocumentRecord, 'id' | 'revision' | 'sha256'> & { name: string }

/**
 * Each question with its answer and quotes, every quote with file, revision and page; at the end each file with its SHA-256, by
 * which it is known that a file is the one that was quoted.
 */
export function markdownOf(
  title: string,
  turns: readonly Turn[],
  sources: readonly Source[],
  words: MarkdownWords,
): string {
  const used = new Set<Source>()
  const parts = [`# ${escaped(title)}`]
  for (const turn of turns) {
    const { question, askedAs, asked, conversions, calculation, answer, result } = turn
    parts.push(`## ${escaped(question)}`, words.moment(asked))
    if (askedAs !== undefined) parts.push(escaped(words.askedAs(askedAs)))
    for (const one of conversions ?? []) parts.push(escaped(words.calculated(one)))
    if (turn.task) {
      parts.push(...taskTurnMarkdown(turn.task, turn.unsearched ?? [], words.task))
      for (const id of documentsOf(turn.task)) {
        const source = sources.find((one) => one.id === id)
        if (source) used.add(source)
      }
    }
    if (calculation) parts.push(escaped(words.calculated(calculation)))
    for (const { text, citations, verdict } of answer ?? []) {
      const flag = verdict === 'unsupported' ? ` *(${words.unsupported})*` : ''
      parts.push(`${escaped(text)}${citations.map((n) => ` [${n}]`).join('')}${flag}`)
    }
    // As on the screen: beside what was calculated only what has its amount.
    if (isAside(turn)) continue
    if (result?.verdict === 'absent') parts.push(`**${words.absent}**`)
    result?.hits.forEach(({ passage, quote, unseen }, n) => {
      if (unseen) return
      const source = sources.find(({ id }) => id === passage.document)
      if (source) used.add(source)
      const at = passage.spans.findIndex(({ page }) => page === quote.spans[0]?.page)
      const label = passage.labels[Math.max(at, 0)] ?? ''
      const place = [source?.name, source?.revision, words.page(label)].filter(Boolean).join(', ')
      parts.push(`> ${escaped(quote.text).replaceAll('\n', '\n> ')}\n>\n> [${n + 1}] ${escaped(place)}`)
    })
  }
  if (used.size > 0) {
    const files = [...used].map(({ name, revision, sha256 }) => {
      return `- ${escaped([name, revision].filter(Boolean).join(', '))}, ${words.hash} \`${sha256}\``
    })
    parts.push(`## ${words.sources}`, files.join('\n'))
  }
  return `${parts.join('\n\n')}\n`
}

function documentsOf({ request, result }: NonNullable<Turn['task']>): string[] {
  return result && result.kind !== 'impossible' ? request.documents : []
}
