import { describe, expect, it, vi } from 'vitest'
import { requestOf } from '../../src/core/prompt/prompt'
import { createEngineHost, type EngineHostParts } from '../../src/answers/engine-host'
import { type ErrorCode, SitebookError, abortError } from '../../src/core/errors'
import { noCapacity } from '../../src/engine/engine'
import { createQuotesEngine } from '../../src/engine/quotes'
import type { LlmMethods } from '../../src/rpc/protocol'
import { serve } from '../../src/rpc/server'
import { supervise } from '../../src/rpc/supervise'

const words = ['Close ', 'the ', 'valve ', 'first.']
const choice = { model: 'tiny', contextTokens: 1024 }
const prompt = requestOf('s', 'u', 9)
const never = new AbortController().signal

/** A worker's life: after how many steps of a load or pieces of an answer what goes wrong. */
interface Life {
  loading?: ErrorCode
  answering?: { after: number; code: ErrorCode }
  gpu?: 'none' | 'f32'
}

/** Hosts workers that live as told, one after another, over real ports. */
function host(lives: Life[], change: Partial<EngineHostParts> = {}) {
  const log: string[] = []
  let started = 0
  const deaths: (() => void)[] = []
  let held = false
  const listeners = new Map<string, () => void>()
  const page = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: ((type: string, listener: () => void) =>
      listeners.set(type, listener)) as unknown as Document['addEventListener'],
  }
  const parts: EngineHostParts = {
    quotes: createQuotesEngine(),
    worker: supervise<LlmMethods>(() => {
      const life = lives[started++] ?? {}
      const { port1, port2 } = new MessageChannel()
      serve<LlmMethods>(port2, 'b', {
        capabilities: async () => ({ gpu: life.gpu ?? 'f32', adapter: '', maxBufferSize: 0, software: true }),
        async *load() {
          yield { kind: 'compiling' }
          yield { kind: 'warming' }
          if (life.loading) throw new SitebookError(life.loading)
        },
        async *answer() {
          for (const [index, word] of words.entries()) {
            if (life.answering?.after === index) throw new SitebookError(life.answering.code)
            yield word
          }
        },
        stats: async () => undefined,
        capacity: async () => ({ contextTokens: 1024, prefillRate: 100, systemKept: true }),
        unload: async () => {},
        checkDevice: () => Promise.reject(new Error('unused')),
      })
      deaths.push(() => port1.dispatchEvent(new Event('error')))
      return Object.assign(port1, { terminate: () => port1.close() })
    }, 'b'),
    locks: {
      async request(_: string, _options: unknown, work: (lock: Lock | null) => unknown) {
        if (held) return work(null)
        held = true
        await work({ name: '', mode: 'exclusive' })
        held = false
      },
      query: async () => ({ held: held ? [{ name: 'sitebook/engine', mode: 'exclusive' }] : [] }),
    } as unknown as LockManager,
    phases: {
      enter: async (phase) => log.push(`in ${phase}`),
      leave: async (phase, _model, failed) => void log.push(`${failed ? 'failed' : 'out'} ${phase}`),
      deaths: async () => ['deadly'],
    },
    page,
    idleAfter: 300_000,
    hiddenAfter: 30_000,
    ...change,
  }
  const show = (visibilityState: DocumentVisibilityState) => {
    page.visibilityState = visibilityState
    listeners.get('visibilitychange')!()
  }
  const freeze = () => listeners.get('freeze')!()
  const die = () => deaths.at(-1)?.()
  return { engine: createEngineHost(parts), log, started: () => started, held: () => held, show, freeze, die, parts }
}

async function collect<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of stream) all.push(item)
  return all
}

const failure = (stream: AsyncIterable<unknown>) =>
  collect(stream).then(
    () => 'no error',
    (error: SitebookError) => error.code ?? error.name,
  )

describe('the engine as the page holds it', () => {
  it('says what the device can though its worker is closed for a model meanwhile', async () => {
    const { engine, started } = host([{}, { gpu: 'none' }])
    const asked = engine.capabilities()
    await engine.unload()
    expect(await asked).toMatchObject({ gpu: 'none' })
    expect(started()).toBe(2)
  })

  it('answers with quotes alone until a model is loaded, and again when it is unloaded or could not be loaded', async () => {
    const full = { loading: 'gpu/out-of-memory' } as const
    const { engine, started } = host([{}, full, full])
    const quotesOnly = async () => {
      expect(await engine.capacity()).toEqual(noCapacity)
      expect(await collect(engine.answer(prompt, never))).toEqual([])
      expect(await engine.stats()).toBeUndefined()
    }
    await quotesOnly()
    expect(started()).toBe(0)
    await collect(engine.load(choice, never))
    await engine.unload()
    await quotesOnly()
    expect(await failure(engine.load(choice, never))).toBe('gpu/out-of-memory')
    await quotesOnly()
  })

  it('passes on the progress of a load and the pieces of an answer', async () => {
    const { engine } = host([])
    expect((await collect(engine.load(choice, never))).map(({ kind }) => kind)).toEqual(['compiling', 'warming'])
    expect(await engine.capacity()).toEqual({ contextTokens: 1024, prefillRate: 100, systemKept: true })
    expect(await collect(engine.answer(prompt, never))).toEqual(words)
  })

  it('goes on with an answer where the loss of the GPU cut it off, in a new worker with the same model', async () => {
    const { engine, started } = host([{ answering: { after: 2, code: 'gpu/lost' } }])
    await collect(engine.load(choice, never))
    expect((await collect(engine.answer(prompt, never))).join('')).toBe(words.join(''))
    expect(started()).toBe(2)
  })

  it('asks for a reload of the page at the second loss, and never tries a third time', async () => {
    const lost = { answering: { after: 1, code: 'gpu/lost' } } as const
    const { engine, started } = host([lost, lost])
    const failures: string[] = []
    engine.onFailure(({ code }) => failures.push(code))
    await collect(engine.load(choice, never))
    expect(await failure(engine.answer(prompt, never))).toBe('gpu/reload')
    const workers = started()
    expect(failures).toEqual(['gpu/reload'])
    // From here on quotes answer.
    expect(await engine.capacity()).toEqual(noCapacity)
    expect(await collect(engine.answer(prompt, never))).toEqual([])
    expect(await failure(engine.load(choice, never))).toBe('gpu/reload')
    expect(started()).toBe(workers)
  })

  it('says that a model that needs no GPU failed, where its worker ended twice, and tries it again with the next question', async () => {
    const ended = { answering: { after: 1, code: 'app/worker-ended' } } as const
    const { engine } = host([ended, { gpu: 'none' }, ended, { loading: 'app/worker-ended' }])
    const failures: string[] = []
    engine.onFailure(({ code }) => failures.push(code))
    const onCpu = { ...choice, onCpu: true } as const
    await collect(engine.load(onCpu, never))
    expect(await collect(engine.answer(prompt, never))).toEqual(words)
    await collect(engine.load(onCpu, never))
    expect(await failure(engine.answer(prompt, never))).toBe('model/not-started')
    expect(failures).toEqual(['model/not-started'])

    const twice = host([ended, ended, {}])
    await collect(twice.engine.load(onCpu, never))
    expect(await failure(twice.engine.answer(prompt, never))).toBe('model/stopped')
    expect(await collect(twice.engine.answer(prompt, never))).toEqual(words)
  })

  it('loads a model that needs no GPU when that is lost for good', async () => {
    const { engine } = host([{ loading: 'gpu/lost' }, { gpu: 'none' }])
    expect(await failure(engine.load(choice, never))).toBe('gpu/reload')
    await collect(engine.load({ ...choice, onCpu: true }, never))
    expect(await collect(engine.answer(prompt, never))).toEqual(words)
  })

  it('asks for a reload at the first loss if there is no adapter any more', async () => {
    const { engine } = host([{ loading: 'gpu/lost' }, { gpu: 'none' }])
    expect(await failure(engine.load(choice, never))).toBe('gpu/reload')
  })

  it('has a server of the site answer in every tab, never puts it to sleep, and asks it again after it was away', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const away = { answering: { after: 1, code: 'endpoint/unreachable' } } as const
    const { engine, started, held, show, freeze, parts } = host([away])
    const failures: string[] = []
    engine.onFailure(({ code }) => failures.push(code))
    await collect(engine.load({ ...choice, endpoint: { url: '/llm', model: 'llama' } }, never))
    expect(held()).toBe(false)
    show('hidden')
    await vi.advanceTimersByTimeAsync(parts.idleAfter)
    freeze()
    vi.useRealTimers()
    // The worker that says so is still the first one.
    expect(await failure(engine.answer(prompt, never))).toBe('endpoint/unreachable')
    expect(failures).toEqual([])
    expect(await engine.capacity()).not.toEqual(noCapacity)
    expect(await failure(engine.answer(prompt, never))).toBe('endpoint/unreachable')
    expect(started()).toBe(1)
  })

  it('loads once more when the GPU is lost during a load', async () => {
    const { engine, started } = host([{ loading: 'gpu/lost' }])
    await collect(engine.load(choice, never))
    expect(started()).toBe(2)
    expect(await collect(engine.answer(prompt, never))).toEqual(words)
  })

  it('loads again, and holds nothing against the GPU, when the worker died while nobody asked', async () => {
    const { engine, started, die } = host([{}, { answering: { after: 2, code: 'gpu/lost' } }])
    await collect(engine.load(choice, never))
    die()
    expect(await collect(engine.answer(prompt, never))).toEqual(words)
    expect(started()).toBe(3)
  })

  it('loads a model that failed in an answer anew for the next question', async () => {
    const { engine, started } = host([{ answering: { after: 1, code: 'model/stopped' } }])
    await collect(engine.load(choice, never))
    expect(await failure(engine.answer(prompt, never))).toBe('model/stopped')
    expect(await collect(engine.answer(prompt, never))).toEqual(words)
    expect(started()).toBe(2)
  })

  it('tries once more what did not fit into memory, then gives up and lets other tabs have the engine', async () => {
    const full = { loading: 'gpu/out-of-memory' } as const
    const { engine, started, held } = host([full, {}, full, full])
    await collect(engine.load(choice, never))
    expect(await collect(engine.answer(prompt, never))).toEqual(words)
    expect(await failure(engine.load(choice, never))).toBe('gpu/out-of-memory')
    expect(started()).toBe(4)
    expect(held()).toBe(false)
  })

  it('goes on with an answer for which the memory was too small once; at the second time quotes answer', async () => {
    const full = { answering: { after: 2, code: 'gpu/out-of-memory' } } as const
    const { engine, started } = host([full, {}])
    await collect(engine.load(choice, never))
    expect((await collect(engine.answer(prompt, never))).join('')).toBe(words.join(''))
    expect(started()).toBe(2)

    const small = host([full, full])
    await collect(small.engine.load(choice, never))
    expect(await failure(small.engine.answer(prompt, never))).toBe('gpu/out-of-memory')
    expect(await small.engine.capacity()).toEqual(await small.parts.quotes.capacity())
  })

  it('tells the second tab that a model is loaded in the first', async () => {
    const first = host([])
    await collect(first.engine.load(choice, never))
    const second = host([], { locks: first.parts.locks })
    expect(await failure(second.engine.load(choice, never))).toBe('model/other-tab')
    expect([await first.engine.isElsewhere(), await second.engine.isElsewhere()]).toEqual([false, true])
    await first.engine.unload()
    expect(await second.engine.isElsewhere()).toBe(false)
    await collect(second.engine.load(choice, never))
  })

  it('does not take a tab that waits until the model is free for one that has it', async () => {
    const query = async () => ({ held: [{ name: 'sitebook/engine', mode: 'shared' }] })
    const { engine } = host([], { locks: { query } as unknown as LockManager })
    expect(await engine.isElsewhere()).toBe(false)
  })

  it('writes down each phase that can kill before it begins, and strikes it out after', async () => {
    const { engine, log } = host([])
    await collect(engine.load(choice, never))
    expect(log).toEqual(['in model-load', 'in first-prefill', 'out model-load', 'out first-prefill'])
  })

  it('leaves a mark where the GPU failed, so that the model is not loaded by itself', async () => {
    const { engine, log } = host([{ loading: 'gpu/out-of-memory' }, { loading: 'gpu/out-of-memory' }])
    await failure(engine.load(choice, never))
    expect(log.at(-1)).toBe('failed first-prefill')
    expect(await engine.mayLoadByItself('deadly')).toBe(false)
    expect(await engine.mayLoadByItself('tiny')).toBe(true)
  })

  it('ends a stopped load with an AbortError and without a mark', async () => {
    const { engine, log } = host([])
    const stop = new AbortController()
    const stream = engine.load(choice, stop.signal)
    await stream[Symbol.asyncIterator]().next()
    stop.abort(abortError())
    expect(await failure(stream)).toBe('AbortError')
    expect(log.at(-1)).toBe('out model-load')
  })

  it('gives the memory back after a while without a question, and loads again with the next', async () => {
    const { engine, started, held } = host([], { idleAfter: 20 })
    await collect(engine.load(choice, never))
    await vi.waitFor(() => expect(held()).toBe(false))
    expect(await collect(engine.answer(prompt, never))).toEqual(words)
    expect(started()).toBe(2)
  })

  it('gives the memory back sooner when the page is hidden, and loads again when it is seen', async () => {
    const { engine, started, held, show } = host([], { hiddenAfter: 20 })
    await collect(engine.load(choice, never))
    show('hidden')
    await vi.waitFor(() => expect(held()).toBe(false))
    show('visible')
    await vi.waitFor(() => expect(started()).toBe(2))
    expect(held()).toBe(true)
  })

  it('gives the memory back before the browser stops the page', async () => {
    const { engine, started, held, show, freeze } = host([])
    await collect(engine.load(choice, never))
    show('hidden')
    freeze()
    await vi.waitFor(() => expect(held()).toBe(false))
    show('visible')
    await vi.waitFor(() => expect(started()).toBe(2))
  })

  it('keeps the model while an answer is under way in a hidden page', async () => {
    const { engine, started, show } = host([], { hiddenAfter: 5 })
    await collect(engine.load(choice, never))
    const pieces: string[] = []
    for await (const piece of engine.answer(prompt, never)) {
      if (pieces.push(piece) === 1) show('hidden')
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    expect(pieces).toEqual(words)
    expect(started()).toBe(1)
  })
})
