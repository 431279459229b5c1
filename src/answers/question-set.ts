/** Questions with the pages that answer them, from what was marked: in the form that `npm run evaluate` asks (README, "Measure"). */
import type { DocumentRecord } from '../core/document'
import type { AllFeedback } from '../core/feedback'

export interface AskedQuestion {
  id: string
  /** The name of the file. */
  file: string
  question: string
  answer: string
  /** Physical, from 1 on. */
  pages: number[]
  /** The quoted words. */
  evidence: string
  kind: 'feedback'
}

/** One of each row that has a right passage in a document that is here; of several the first, as a set asks one file. */
export function questionSet(
  { feedback, rightPassages }: AllFeedback,
  documents: readonly Pick<DocumentRecord, 'name' | 'sha256'>[],
): AskedQuestion[] {
  return feedback.flatMap(({ id, question, corrected, quotes }) => {
    const marked = quotes.flatMap(({ right: of, text }) => {
      const right = rightPassages.find((one) => one.id === of)
      const file = documents.find(({ sha256 }) => sha256 === right?.sha256)?.name
      return right && file !== undefined ? [{ file, page: right.page, text }] : []
    })
    const [first] = marked
    if (!first) return []
    const pages = [...new Set(marked.filter(({ file }) => file === first.file).map(({ page }) => page))]
    const rest = { answer: corrected ?? '', pages, evidence: first.text, kind: 'feedback' as const }
    return [{ id, file: first.file, question, ...rest }]
  })
}
