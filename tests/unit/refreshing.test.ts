import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRefreshing } from '../../src/answers/refreshing'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp() {
  const told: string[] = []
  return { told, ...createRefreshing((document) => told.push(document), 1000) }
}

it('tells of the first pages at once, of what follows once a pause, and of the end at once', () => {
  const { told, changed } = setUp()
  changed('a', true)
  expect(told).toEqual(['a'])
  changed('a', true)
  changed('a', true)
  vi.advanceTimersByTime(999)
  expect(told).toEqual(['a'])
  vi.advanceTimersByTime(1)
  expect(told).toEqual(['a', 'a'])
  changed('a', true)
  changed('a', false)
  expect(told).toEqual(['a', 'a', 'a'])
  vi.advanceTimersByTime(5000)
  expect(told).toHaveLength(3)
})

it('tells of each document by itself, and of a removed one at once', () => {
  const { told, changed } = setUp()
  changed('a', true)
  changed('b', true)
  changed('a', true)
  changed('b', false)
  expect(told).toEqual(['a', 'b', 'b'])
})

it('tells what waits when somebody asks, and only once', () => {
  const { told, changed, flush } = setUp()
  changed('a', true)
  changed('a', true)
  flush()
  expect(told).toEqual(['a', 'a'])
  flush()
  vi.advanceTimersByTime(1000)
  expect(told).toEqual(['a', 'a'])
  changed('a', true)
  expect(told).toEqual(['a', 'a', 'a'])
})
