import { expect, it } from 'vitest'
import { threadsFor } from '../../src/engine/threads'

it('gives llama.cpp half of the cores, eight at most, and one where the page is not isolated', () => {
  const cores = [1, 2, 3, 4, 8, 10, 16, 64]
  expect(cores.map((all) => threadsFor(all, true))).toEqual([1, 1, 2, 2, 4, 5, 8, 8])
  expect(cores.map((all) => threadsFor(all, false))).toEqual(cores.map(() => 1))
})
