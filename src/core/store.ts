/** A value that changes, and who wants to know: the state of a use case, bound to React with `useSyncExternalStore`. */
export interface Store<T extends object> {
  get(): T
  /** Replaces the given fields; a function gets the present state. Listeners run at once, and only if a field changed. */
  set(change: Partial<T> | ((state: T) => Partial<T>)): void
  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void
}

/** A store that starts with `initial`. The state is never changed in place: equal by `===` means unchanged. */
export function createStore<T extends object>(initial: T): Store<T> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(change) {
      const fields = typeof change === 'function' ? change(state) : change
      const changed = (Object.keys(fields) as (keyof T)[]).some((key) => !Object.is(fields[key], state[key]))
      if (!changed) return
      state = { ...state, ...fields }
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Resolves when `holds` is true of the store's value, now or later. */
export function until<T extends object>(
  store: Pick<Store<T>, 'get' | 'subscribe'>,
  holds: (value: T) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds(store.get())) return
      unsubscribe()
      resolve()
    }
    const unsubscribe = store.subscribe(look)
    look()
  })
}
