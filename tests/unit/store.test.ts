import { expect, it, vi } from 'vitest'
import { createStore } from '../../src/core/store'

it('tells listeners of a change, once each, and of nothing else', () => {
  const store = createStore({ pages: 1, name: 'a' })
  const listener = vi.fn()
  const stop = store.subscribe(listener)
  store.set({ pages: 1 })
  expect(listener).not.toHaveBeenCalled()
  store.set((state) => ({ pages: state.pages + 1 }))
  expect(store.get()).toEqual({ pages: 2, name: 'a' })
  stop()
  store.set({ name: 'b' })
  expect(listener).toHaveBeenCalledTimes(1)
})
