import { useSyncExternalStore } from 'react'
import type { Store } from '../library/store'

/** The present state of `store`; the component renders again when it changes. */
export function useStore<T extends object>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}
