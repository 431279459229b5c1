/** Sentences that come with the screens that need them, and not with the first one. */
import { useStore } from '../use-store'
import { type Locale, wordsStore } from './words'

/** A hook that gives, of catalogues in each language, the one in the language of the screen. */
export function hookFor<Words>(catalogues: Record<Locale, Words>): () => Words {
  return function useOwnWords() {
    return catalogues[useStore(wordsStore).locale]
  }
}
