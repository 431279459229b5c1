import type { Turn } from '../answers/answers'
import { markdownOf } from '../answers/markdown'
import type { Library } from '../library/library'
import { markdownWords } from './tasks/task-words'
import { sentence } from './words/sentences'
import { useWords } from './words/words'

/** Saves questions with what came back as Markdown, where the browser saves files. */
export function useSave(library: Library): (title: string, turns: readonly Turn[]) => void {
  const all = useWords()
  const { conversations: words, answers, calculation, verdict, page } = all
  return (title, turns) => {
    const sources = library.state.get().items.map(({ record, name }) => ({ ...record, name }))
    const text = markdownOf(title, turns, sources, {
      page: page.reference,
      askedAs: answers.askedAs,
      calculated: (one) =>
        `${sentence(calculation.results, one)}${one.kind === 'impossible' ? '' : ` (${calculation.label})`}`,
      unsupported: answers.unsupported,
      absent: verdict.absent,
      sources: words.sources,
      hash: 'SHA-256',
      moment: words.moment,
      task: markdownWords(all),
    })
    saveFile(new Blob([text], { type: 'text/markdown' }), `${plainName(title)}.md`)
  }
}

/** Hands a file to the browser's own downloads. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Not before the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** What a file of this title may be called: letters, figures and simple marks, 60 of them at most. */
export function plainName(title: string): string {
  return (
    title
      .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
      .trim()
      .slice(0, 60) || 'sitebook'
  )
}
