/** Questions with the pages that answer them, from what was marked: as a set to measure with. */
import type { DocumentRecord } from '../core/document'
import type { KnownQuestion } from '../core/evaluation/known-question'
import type { AllFeedback } from '../core/feedback'

/** One of each row that has a right passage in a document that is here; of several the first, as a set asks one file. */
export function questionSet(
  { feedback, rightPassages }: AllFeedback,
  documents: readonly Pick<DocumentRecord, 'name' | 'sha256'>[],
): KnownQuestion[] {
  return feedback.flatMap(({ id, question, corrected, quotes }) => {
    const marked = quotes.flatMap(({ right: of, text }) => {
      const right = rightPassages.find((one) => one.id === of)
      const file = documents.find(({ sha256 }) => sha256 === right?.sha256)?.name
      return right && file !== undefined ? [{ file, page: right.page, text }] : []
    })
    const [first] = marked
    if (!first) return []
    const pages = [...new Set(marked.filter(({ file }) => file === first.file).map(({ page }) => page))]
    const rest = { answer: corrected ?? '', pages, evidence: first.text, kind: 'feedback' }
    return [{ id, file: first.file, question, ...rest }]
  })
}
