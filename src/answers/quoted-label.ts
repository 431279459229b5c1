/** How the document calls the page on which a quote begins. */
import type { Found } from '../core/document'

/** '' where its passage has no label for it. */
export function quotedLabel({ passage, quote }: Pick<Found, 'passage' | 'quote'>): string {
  const at = passage.spans.findIndex(({ page }) => page === quote.spans[0]?.page)
  return passage.labels[Math.max(at, 0)] ?? ''
}
