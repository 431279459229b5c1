/**
 * Whether this GPU computes correctly, and how fast: a tiny Llama answers two questions whose answers are known beforehand
 * (`tests/fixtures/tiny-llama` makes both). It runs through the same engine as any model.
 */
import { requestOf } from '../core/prompt/prompt'
import type { Engine } from './engine'

/** The id under which `workers/llm.ts` finds the tiny model's files in the app itself, and their folder there. */
export const deviceCheckModel = 'device-check'
export const deviceCheckFolder = '/device-check/'
export const deviceCheckLibrary = 'lib.wasm'

/** An entry of `expected.json`: greedy decoding of `tokens.length` tokens says `text`. */
export interface ExpectedAnswer {
  system: string
  user: string
  tokens: number[]
  text: string
}

export interface TinyModelCheck {
  /** Each answer was right to the last character. */
  correct: boolean
  /** Tokens a second of the tiny model, which reads 0.39 million weights in its layers and 0.52 million in its head for each. */
  prefillRate: number
  decodeRate: number
}

/** Loads the tiny model into `engine` and unloads it again. Throws as `Engine.load` and `Engine.answer` do. */
export async function checkDevice(
  engine: Engine,
  expected: readonly ExpectedAnswer[],
  signal: AbortSignal,
): Promise<TinyModelCheck> {
  for await (const step of engine.load({ model: deviceCheckModel, contextTokens: 1024 }, signal)) void step
  let correct = expected.length > 0
  let decodeRate = 0
  for (const { system, user, tokens, text } of expected) {
    let said = ''
    for await (const piece of engine.answer(requestOf(system, user, tokens.length), signal)) said += piece
    correct &&= said === text
    decodeRate = Math.max(decodeRate, (await engine.stats())?.decodeRate ?? 0)
  }
  const { prefillRate } = await engine.capacity()
  await engine.unload()
  return { correct, prefillRate, decodeRate }
}
