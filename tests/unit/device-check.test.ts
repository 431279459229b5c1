import { expect, it } from 'vitest'
import { checkDevice } from '../../src/engine/device-check'
import type { Engine } from '../../src/engine/engine'

const expected = [
  { system: 's', user: 'first', tokens: [1, 2], text: 'one two' },
  { system: 's', user: 'second', tokens: [3, 4, 5], text: 'three four five' },
]

/** An engine that says what it is told, word by word, and what was done with it. */
function engineOf(said: Record<string, string>) {
  const log: string[] = []
  const engine: Engine = {
    async *load({ model }) {
      log.push(`load ${model}`)
      yield { kind: 'warming' }
    },
    async *answer({ messages, maxTokens }) {
      log.push(`${maxTokens} tokens`)
      yield* (said[messages.at(-1)?.content ?? ''] ?? '').split(/(?= )/)
    },
    stats: async () => ({ timeToFirstToken: 1, prefillRate: 1, decodeRate: 7, promptTokens: 1, answerTokens: 1 }),
    capacity: async () => ({ contextTokens: 1024, prefillRate: 90, systemKept: true }),
    unload: async () => void log.push('unload'),
  }
  return { engine, log }
}

const check = (engine: Engine, of = expected) => checkDevice(engine, of, new AbortController().signal)

it('calls a device right that says every answer to the last character, and lets go of the model', async () => {
  const { engine, log } = engineOf({ first: 'one two', second: 'three four five' })
  expect(await check(engine)).toEqual({ correct: true, prefillRate: 90, decodeRate: 7 })
  expect(log).toEqual(['load device-check', '2 tokens', '3 tokens', 'unload'])
})

it.each([
  ['another word in the first', { first: 'one too', second: 'three four five' }],
  ['another word in the last', { first: 'one two', second: 'three four six' }],
  ['one that is cut', { first: 'one two', second: 'three four' }],
  ['none', {}],
])('calls a device wrong that says %s', async (_, said) => {
  expect((await check(engineOf(said).engine)).correct).toBe(false)
})

it('calls no device right for want of a question', async () => {
  expect((await check(engineOf({}).engine, [])).correct).toBe(false)
})
