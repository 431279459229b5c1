/** The engine of the app, held as the app holds it, and what a test does with it. */
import type { MLCEngine } from '@mlc-ai/web-llm'
import type { LlmMethods } from '../../../src/rpc/protocol'
import { createEngineHost } from '../../../src/answers/engine-host'
import { isAbort, SitebookError } from '../../../src/core/errors'
import type { Message, Sampling } from '../../../src/core/model'
import { requestOf } from '../../../src/core/prompt/prompt'
import { checkDevice, type ExpectedAnswer } from '../../../src/engine/device-check'
import { createQuotesEngine } from '../../../src/engine/quotes'
import { addressOf, modelCaches } from '../../../src/engine/model-cache'
import { supervise } from '../../../src/rpc/supervise'
import { trustOwnScripts } from '../../../src/shell/trusted'
import { openModelStore } from '../../../src/storage/models'
import { bytesOf } from '../../../src/storage/pieces'

trustOwnScripts()

const folder = '/device-check/'

let workers = 0
const engine = createEngineHost({
  quotes: createQuotesEngine(),
  worker: supervise<LlmMethods>(() => {
    workers += 1
    return new Worker(new URL('../../../workers/llm.ts', import.meta.url), { type: 'module' })
  }, __BUILD__),
  locks: navigator.locks,
  phases: { enter: async () => {}, leave: async () => {}, deaths: async () => [] },
  page: document,
  idleAfter: 300_000,
  hiddenAfter: 30_000,
})

/** The code of an error of ours, or its name. */
const codeOf = (error: unknown) =>
  error instanceof SitebookError ? error.code : isAbort(error) ? 'AbortError' : String(error)

type BareEngine = MLCEngine & { logits: number[] }
let bare: Promise<BareEngine> | undefined

/** Taking the logits to the CPU at each token costs time, so the bench goes without. */
const wantLogits = location.hash === '#logits'

/** web-llm on this page's own thread with the tiny model; `logits` are those of the last first token. */
function bareEngine(): Promise<BareEngine> {
  return (bare ??= (async () => {
    const { MLCEngine } = await import('@mlc-ai/web-llm')
    const read = async (_: string, file: string) => bytesOf([await (await fetch(folder + file)).blob()])
    Object.defineProperty(window, 'caches', { value: modelCaches({ read }) })
    const logits: number[] = []
    let first = true
    const processor = {
      processLogits(values: Float32Array) {
        if (first) logits.splice(0, Infinity, ...values)
        first = false
        return values
      },
      processSampledToken: () => {},
      resetState: () => void (first = true),
    }
    const made = new MLCEngine({
      appConfig: {
        model_list: [{ model_id: 'bare', model: addressOf('bare', ''), model_lib: addressOf('bare', 'lib.wasm') }],
      },
      logitProcessorRegistry: new Map(wantLogits ? [['bare', processor]] : []),
      logLevel: 'WARN',
    })
    await made.reload('bare', { context_window_size: 1024 })
    return Object.assign(made, { logits })
  })())
}

async function rateOf(pieces: AsyncIterable<unknown>): Promise<number> {
  let first = 0
  let count = 0
  for await (const _ of pieces) {
    first ||= performance.now()
    count += 1
  }
  return ((count - 1) * 1000) / (performance.now() - first)
}

const page = {
  engine,
  /** The steps so far and when each began, for a test that crashes the GPU at some point of one. */
  steps: new Map<string, number>(),
  /** Workers that were started: one more for each loss. */
  workers: () => workers,

  enter(step: string) {
    if (!page.steps.has(step)) page.steps.set(step, performance.now())
  },

  /** Resolves when a step has gone on for `ms`; says which step it is by then. */
  async reach(step: string, ms = 0): Promise<string> {
    while (!page.steps.has(step)) await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, ms))
    return [...page.steps.keys()].at(-1) ?? ''
  },

  /** Puts a served model, the tiny one if not told, into the store of model files, as a download would leave it. */
  async store(model: string, from = folder) {
    const store = openModelStore()
    const { records } = (await (await fetch(`${from}tensor-cache.json`)).json()) as {
      records: { dataPath: string }[]
    }
    const shards = records.map(({ dataPath }) => dataPath)
    for (const name of ['tensor-cache.json', 'mlc-chat-config.json', 'tokenizer.json', 'lib.wasm', ...shards]) {
      const blob = await (await fetch(from + name)).blob()
      const file = { name, size: blob.size, received: blob.size, etag: '', sha256: 'checked elsewhere', md5: '' }
      await store.append(model, file, blob)
    }
  },

  /** The kinds of progress, each once; the last is the code of an error if there was one. */
  async load(model: string, contextTokens = 1024): Promise<string[]> {
    const kinds: string[] = []
    try {
      for await (const { kind } of engine.load({ model, contextTokens }, new AbortController().signal)) {
        page.enter(kind)
        if (kinds.at(-1) !== kind) kinds.push(kind)
      }
      page.enter('loaded')
    } catch (error) {
      kinds.push(codeOf(error))
    }
    return kinds
  },

  /** Asks, and stops after so many pieces or milliseconds; says what came, and how long after the stop the stream ended. */
  async answer({ system, user, maxTokens, sampling, stopAt = Infinity, stopAfter = Infinity }: Asked) {
    const stop = new AbortController()
    const pieces: string[] = []
    const asked = performance.now()
    let stopped = 0
    let ended = 'done'
    const halt = () => {
      stopped ||= performance.now()
      stop.abort()
    }
    if (stopAfter < Infinity) setTimeout(halt, stopAfter)
    page.steps.delete('decode')
    page.steps.delete('answered')
    page.steps.delete('prefill')
    page.enter('prefill')
    try {
      for await (const piece of engine.answer(
        { ...requestOf(system, user, maxTokens), ...(sampling && { sampling }) },
        stop.signal,
      )) {
        page.enter('decode')
        if (pieces.push(piece) === stopAt) halt()
      }
    } catch (error) {
      ended = codeOf(error)
    }
    const now = performance.now()
    page.enter('answered')
    return {
      text: pieces.join(''),
      pieces: pieces.length,
      ended,
      took: now - asked,
      stoppedIn: stopped && now - stopped,
      stats: await engine.stats(),
    }
  },

  /** What the model says next in a conversation, and how many tokens of it were read for that. */
  async reply(messages: Message[], maxTokens: number) {
    let text = ''
    for await (const piece of engine.answer({ messages, maxTokens }, new AbortController().signal)) text += piece
    return { text, promptTokens: (await engine.stats())?.promptTokens ?? 0 }
  },

  async expected(): Promise<ExpectedAnswer[]> {
    return (await fetch(`${folder}expected.json`)).json() as Promise<ExpectedAnswer[]>
  },

  /** The logits of an answer's first token, from web-llm itself: our interface has no use for them. */
  async logits({ system, user }: ExpectedAnswer): Promise<number[]> {
    const bare = await bareEngine()
    await bare.chat.completions.create({
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: user },
      ],
      temperature: 0,
      max_tokens: 1,
    })
    return bare.logits
  },

  /** Tokens a second from the first piece to the last, by web-llm itself on this page and through our worker. */
  async decodeRates(prompt: { system: string; user: string; maxTokens: number }) {
    const bare = await bareEngine()
    const direct = await rateOf(
      await bare.chat.completions.create({
        stream: true,
        messages: [
          { role: 'system', content: prompt.system },
          { role: 'user', content: prompt.user },
        ],
        temperature: 0,
        max_tokens: prompt.maxTokens,
      }),
    )
    return {
      direct,
      ours: await rateOf(
        engine.answer(requestOf(prompt.system, prompt.user, prompt.maxTokens), new AbortController().signal),
      ),
    }
  },

  async checkDevice() {
    return checkDevice(engine, await page.expected(), new AbortController().signal)
  },
}

interface Asked {
  system: string
  user: string
  maxTokens: number
  sampling?: Sampling
  stopAt?: number
  stopAfter?: number
}

export type EnginePage = typeof page

declare global {
  interface Window {
    engine: EnginePage
  }
}
window.engine = page
