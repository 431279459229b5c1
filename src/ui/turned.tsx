import type { Store } from '../core/store'
import { pageName } from './format'
import { useSelected, useStore } from './use-store'
import { useWords } from './words/words'

/** The page that fills the view, and what the PDF calls it. */
export interface Turned {
  page: number
  label: string
}

/** The number of the page that fills the view. */
export function usePage(turned: Store<Turned>): number {
  return useSelected(turned, ({ page }) => page)
}

/** What the page that fills the view is called. */
export function TurnedName({ turned, pages }: { turned: Store<Turned>; pages: number }) {
  const words = useWords()
  const { page, label } = useStore(turned)
  return pageName(words, page, label, pages)
}
