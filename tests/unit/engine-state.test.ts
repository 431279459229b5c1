import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type EngineEvent,
  type EngineState,
  capacityOf,
  isGpuSpent,
  isTooLarge,
  next,
  noModel,
} from '../../src/answers/engine-state'
import type { Capacity, ModelChoice } from '../../src/core/model'
import { seed } from './seed'

const choice: ModelChoice = { model: 'a', contextTokens: 1024 }
const other: ModelChoice = { model: 'b', contextTokens: 1024 }
const capacity: Capacity = { contextTokens: 1024, prefillRate: 9, systemKept: true }
const load: EngineEvent = { type: 'load', choice }
const loaded: EngineEvent = { type: 'loaded', choice, capacity }
const failed: EngineEvent = { type: 'load-failed', choice }
const [wake, sleep, died, lost, full, letGo] = (['wake', 'sleep', 'died', 'lost', 'full', 'let-go'] as const).map(
  (type): EngineEvent => ({ type }),
) as [EngineEvent, EngineEvent, EngineEvent, EngineEvent, EngineEvent, EngineEvent]

const after = (...events: EngineEvent[]) => events.reduce(next, noModel)
const kind = (...events: EngineEvent[]) => after(...events).model.kind

describe('the model that answers', () => {
  it.each([
    ['is on its way when it is chosen', [load], 'loading'],
    ['answers when it is here', [load, loaded], 'ready'],
    ['leaves the answer to the quotes when it does not come', [load, failed], 'none'],
    ['sleeps when nobody needs it', [load, loaded, sleep], 'asleep'],
    ['wakes, and answers again', [load, loaded, sleep, wake, loaded], 'ready'],
    ['is loaded again by the next question when it could not wake', [load, loaded, sleep, wake, failed], 'gone'],
    ['is gone with its worker', [load, loaded, died], 'gone'],
    ['is gone with the GPU', [load, loaded, lost], 'gone'],
    ['wakes after a loss', [load, loaded, lost, wake, loaded], 'ready'],
    ['stays on its way when the GPU is lost under it', [load, lost], 'loading'],
    ['stays asleep whatever becomes of its worker', [load, loaded, sleep, died], 'asleep'],
    ['cannot be put to sleep before it is here', [load, sleep], 'loading'],
    ['does not wake by itself where none was chosen', [wake], 'none'],
    ['does not wake while it is awake', [load, loaded, wake], 'ready'],
    ['is let go of, whatever it does', [load, loaded, sleep, wake, letGo], 'none'],
    ['does not come back from a load that went on meanwhile', [load, letGo, loaded], 'none'],
  ] as const)('%s', (_, events, expected) => {
    expect(kind(...events)).toBe(expected)
  })

  it('is the one that was chosen last, whatever comes of an earlier choice', () => {
    const second = { type: 'load', choice: other } as const
    expect(after(load, second, loaded).model).toEqual({ kind: 'loading', choice: other })
    expect(after(load, second, failed).model).toEqual({ kind: 'loading', choice: other })
  })
})

it('has a capacity from its first load until it is let go of, and none before', () => {
  expect(capacityOf(after(load))).toBeUndefined()
  for (const events of [[], [sleep], [sleep, wake], [died], [lost, wake, failed]])
    expect(capacityOf(after(load, loaded, ...events))).toBe(capacity)
  expect(capacityOf(after(load, loaded, letGo))).toBeUndefined()
})

it('takes one loss of the GPU for an accident, also over two models, and the second for the end', () => {
  expect(isGpuSpent(after(load, loaded, lost))).toBe(false)
  expect(isGpuSpent(after(load, loaded, lost, letGo, load, lost))).toBe(true)
})

it('tries a model that did not fit once more, and each choice anew', () => {
  expect(isTooLarge(after(load, full))).toBe(false)
  expect(isTooLarge(after(load, full, full))).toBe(true)
  expect(isTooLarge(after(load, full, full, load))).toBe(false)
})

it('is ready only by a load that ended well, after any events', () => {
  const events = fc.array(fc.constantFrom(load, loaded, failed, wake, sleep, died, lost, full, letGo), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(events, (all) => {
      let state: EngineState = noModel
      for (const event of all) {
        const before = state.model.kind
        state = next(state, event)
        if (state.model.kind !== 'ready' || before === 'ready') continue
        expect(event).toBe(loaded)
        expect(['loading', 'waking']).toContain(before)
      }
    }),
    { seed },
  )
})
