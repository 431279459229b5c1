import { useSyncExternalStore } from 'react'
import type { Store } from '../core/store'

/** The present state of `store`; the component renders again when it changes. */
export function useStore<T extends object>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}

/** A part of the state; the component renders again only when that changes (by `Object.is`), so `select` makes nothing new. */
export function useSelected<T extends object, Part>(store: Store<T>, select: (state: T) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}

/** Whether the screen matches a media query now. */
export function useMedia(query: string): boolean {
  const media = matchMedia(query)
  return useSyncExternalStore(
    (listener) => {
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => media.matches,
  )
}
