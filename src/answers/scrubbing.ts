/** Rows of feedback without what may tell who somebody is. */
import type { Feedback } from '../core/feedback'
import { type Personal, personalIn, type PersonalKind, withoutPersonal } from '../core/language/personal'

/** What is found in all that the rows would hand out, each once. */
export function personalInRows(rows: readonly Feedback[]): Personal[] {
  const texts: string[] = []
  for (const row of rows) mapped(row, (text) => (texts.push(text), text))
  return personalIn(texts)
}

/** The rows in which something is replaced, as they are then. */
export function scrubbed(
  rows: readonly Feedback[],
  personal: readonly Personal[],
  called: (kind: PersonalKind) => string,
): Feedback[] {
  return rows.flatMap((row) => {
    let isChanged = false
    const next = mapped(row, (text) => {
      const without = withoutPersonal(text, personal, called)
      isChanged ||= without !== text
      return without
    })
    return isChanged ? [next] : []
  })
}

/** A row with each of its texts replaced. */
function mapped(row: Feedback, by: (text: string) => string): Feedback {
  const { question, answer, lost, corrected, quotes } = row
  return {
    ...row,
    question: by(question),
    answer: by(answer),
    ...(lost && { lost: lost.map(by) }),
    ...(corrected !== undefined && { corrected: by(corrected) }),
    quotes: quotes.map((quote) => ({
      ...quote,
      name: by(quote.name),
      heading: by(quote.heading),
      text: by(quote.text),
      passage: by(quote.passage),
    })),
  }
}
