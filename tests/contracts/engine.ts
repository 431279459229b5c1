/** What every engine keeps to (src/engine/README.md), as one suite: each is driven in a real browser, with a small model. */
import { expect, test } from '@playwright/test'
import type { ErrorCode } from '../../src/core/errors'
import type { Sampling } from '../../src/core/model'

export interface Asked {
  system: string
  user: string
  maxTokens: number
  sampling?: Sampling
  /** Stop after so many pieces. */
  stopAt?: number
}

/** `ended`: 'done', 'AbortError', or the code of an error. */
export interface Said {
  text: string
  pieces: number
  ended: string
}

/** An engine in a page, with the small model that it can load. */
export interface EngineDriver {
  /** '' or the code of the error; `model` is one that is not stored, where it is given. */
  load(model?: string): Promise<string>
  capacity(): Promise<{ contextTokens: number; prefillRate: number }>
  answer(asked: Asked): Promise<Said>
  unload(): Promise<void>
}

const system = 'Answer from the passage.'
const passage = 'The relief valve RV-7 opens at 14 bar. It is tested each year. '

/** `missing` is what the engine says of a model that is not where it looks for it. */
export async function engineContract(engine: EngineDriver, missing: ErrorCode = 'model/incomplete'): Promise<void> {
  const ask = (more: Partial<Asked> = {}) =>
    engine.answer({ system, user: `${passage}When does it open?`, maxTokens: 12, ...more })

  await test.step('says of a model that is not there what is missing', async () => {
    expect(await engine.load('not-here')).toBe(missing)
  })

  await test.step('loads, and says how fast it reads', async () => {
    expect(await engine.load()).toBe('')
    const { contextTokens, prefillRate } = await engine.capacity()
    expect(contextTokens).toBe(1024)
    expect(prefillRate).toBeGreaterThan(0)
  })

  const first = await ask()

  await test.step('answers in pieces, the same each time, also after another question', async () => {
    expect(first).toMatchObject({ ended: 'done' })
    expect(first.text).not.toBe('')
    await ask({ user: `${passage}How often is it tested?` })
    expect((await ask()).text).toBe(first.text)
  })

  await test.step('writes no more tokens than it may', async () => {
    const { text, ended } = await ask({ maxTokens: 3 })
    expect(ended).toBe('done')
    expect(text.length).toBeLessThan(first.text.length)
    expect(first.text.startsWith(text)).toBe(true)
  })

  await test.step('stops when it is told to, and is free for the next question', async () => {
    expect(await ask({ maxTokens: 200, stopAt: 2 })).toMatchObject({ ended: 'AbortError', pieces: 2 })
    expect((await ask()).text).toBe(first.text)
  })

  await test.step('draws the same with the same seed, ends at a stop text, and keeps to a schema', async () => {
    const draw = async (seed: number) => (await ask({ sampling: { temperature: 1.5, seed } })).text
    const drawn = await draw(7)
    expect(await draw(7)).toBe(drawn)
    expect(await draw(8)).not.toBe(drawn)
    const word = first.text.trim().split(/\s+/)[1]
    if (word) expect((await ask({ sampling: { stop: [word] } })).text).not.toContain(word)
    const { text } = await ask({ maxTokens: 40, sampling: { schema: JSON.stringify({ enum: ['open', 'shut'] }) } })
    expect(['open', 'shut']).toContain(JSON.parse(text))
  })

  await test.step('answers no more when it is unloaded', async () => {
    await engine.unload()
    expect((await ask()).text).toBe('')
  })
}
