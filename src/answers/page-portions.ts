/** The stored pages of a document, for what goes through them and holds few at once. */
import type { PageText } from '../core/document'

/** Pages that are read at once. */
const portion = 20

/** Pages 1 to `last`, in order; the next ones are read when these were taken. */
export async function* pagesUpTo(
  last: number,
  pageTexts: (from: number, to: number) => Promise<PageText[]>,
): AsyncGenerator<PageText> {
  for (let from = 1; from <= last; from += portion) yield* await pageTexts(from, Math.min(last, from + portion - 1))
}
