/** llama.cpp on the CPU, in wasm: the engine for browsers without WebGPU. Models are single GGUF files. */
import { Wllama, type ChatCompletionChunk } from '@wllama/wllama'
import { SitebookError, abortError } from '../core/errors'
import type { LoadProgress, ModelChoice, Stats } from '../core/model'
import { createChannel } from './channel'
import type { Engine, EnginePrompt, ModelFiles } from './engine'
import { fromOwnScript, type LlamaBuild } from './llama-worker'

export interface WllamaParts {
  files: ModelFiles
  /** Name of the GGUF file of a model. */
  gguf(model: string): string
  build: LlamaBuild
  /** For browsers without stack switching or 64-bit wasm memory. */
  compatBuild: LlamaBuild
  /** More than one needs `crossOriginIsolated`. */
  threads: number
}

/**
 * Prompt tokens that are worked off in one piece: a cancelled prompt holds the processor that much longer at most. On
 * two cores 64 is within 3 % of the speed of 512.
 */
const batchTokens = 64

/** About 60 tokens, the same for every model: enough for a rate that holds for longer prompts, short enough to wait for. */
const warmUpText = 'The pump must be stopped and the valve closed before the cover is taken off. '.repeat(4)

export function createWllamaEngine(parts: WllamaParts): Engine {
  let loaded: { wllama: Wllama; worker: Worker } | undefined
  let rate = 0
  let last: Stats | undefined
  /** Settles when the answer before has left the model; never rejects. */
  let idle: Promise<void> = Promise.resolve()

  async function unload(): Promise<void> {
    const gone = loaded
    loaded = undefined
    rate = 0
    await gone?.wllama.exit()
  }

  async function start(
    choice: ModelChoice,
    signal: AbortSignal,
    report: (progress: LoadProgress) => void,
  ): Promise<void> {
    await unload()
    const file = await parts.files.read(choice.model, parts.gguf(choice.model))
    if (!file) throw new SitebookError('model/incomplete', choice.model)
    const wllama = new Wllama({ default: parts.build.wasm }, { suppressNativeLog: true, logger: quiet })
    // Without this, browsers that need the other build would fetch it from the package's CDN.
    wllama.setCompat({ worker: { code: 'in our script' }, wasm: parts.compatBuild.wasm })
    const { wasmPath, compat } = wllama.getWorkerResources()
    const { script } = compat ? parts.compatBuild : parts.build
    const nbThread = parts.threads > 1 ? parts.threads : 0
    let worker: Worker | undefined
    const stop = () => {
      void wllama.exit()
      worker?.terminate()
    }
    signal.addEventListener('abort', stop)
    try {
      await fromOwnScript(
        script,
        { pathConfig: { 'wllama.wasm': wasmPath }, nbThread, compat },
        (made) => {
          worker = made
          if (signal.aborted) made.terminate()
        },
        () =>
          wllama.loadModel([counted(file, (loaded) => report({ kind: 'loading', loaded, total: file.size }))], {
            n_ctx: choice.contextTokens,
            n_batch: batchTokens,
            n_ubatch: batchTokens,
            n_threads: parts.threads,
            n_gpu_layers: 0,
            n_parallel: 1,
            warmup: false,
          }),
      )
      signal.throwIfAborted()
      report({ kind: 'warming' })
      const { timings } = (await wllama.createChatCompletion({
        messages: [{ role: 'user', content: warmUpText }],
        max_tokens: 1,
        cache_prompt: false,
        abortSignal: signal,
      })) as Timed
      rate = timings?.prompt_per_second ?? 0
      loaded = { wllama, worker: worker! }
    } catch (error) {
      stop()
      if (signal.aborted) throw abortError()
      throw new SitebookError('model/not-started', String(error))
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }

  return {
    async capabilities() {
      return { gpu: 'none', adapter: '', maxBufferSize: 0, software: true }
    },

    async *load(choice, signal) {
      const progress = createChannel<LoadProgress>()
      void start(choice, signal, progress.push).then(progress.end, progress.fail)
      yield* progress
    },

    answer: (prompt, signal) => answer(prompt, signal),
    stats: async () => last,
    prefillRate: async () => rate,
    unload,
  }

  async function* answer(prompt: EnginePrompt, signal: AbortSignal): AsyncIterable<string> {
    if (!loaded) throw new SitebookError('model/not-started', 'no model is loaded')
    const { wllama } = loaded
    const asked = performance.now()
    await idle
    if (signal.aborted) throw abortError()
    const stopped = new AbortController()
    const pieces = createChannel<string>()
    const stop = () => {
      stopped.abort()
      // The reader is free at once; the model lets go after the batch that it is in, and the next answer waits for that.
      pieces.fail(abortError())
    }
    signal.addEventListener('abort', stop)
    let first = 0
    idle = wllama
      .createChatCompletion({
        messages: [
          { role: 'system', content: prompt.system },
          { role: 'user', content: prompt.user },
        ],
        max_tokens: prompt.maxTokens,
        temperature: 0,
        cache_prompt: true,
        timings_per_token: true,
        stream: true,
        abortSignal: stopped.signal,
        onData(chunk) {
          const text = chunk.choices[0]?.delta.content
          if (text) {
            first ||= performance.now() - asked
            pieces.push(text)
          }
          if (chunk.timings) last = statsOf(chunk.timings, first)
        },
      })
      .then(pieces.end, (error) => pieces.fail(new SitebookError('model/stopped', String(error))))
    try {
      yield* pieces
    } finally {
      signal.removeEventListener('abort', stop)
      stopped.abort()
    }
  }
}

type Timed = { timings?: ChatCompletionChunk['timings'] }

function statsOf(timings: NonNullable<ChatCompletionChunk['timings']>, timeToFirstToken: number): Stats {
  return {
    timeToFirstToken,
    prefillRate: timings.prompt_per_second,
    decodeRate: timings.predicted_per_second,
    promptTokens: timings.cache_n + timings.prompt_n,
    answerTokens: timings.predicted_n,
  }
}

/** The same Blob, which reports how far it has been read, in bytes from its start. The engine reads front to back. */
function counted(file: Blob, report: (read: number) => void): Blob {
  let furthest = 0
  const slice = file.slice.bind(file)
  return Object.defineProperty(file, 'slice', {
    value(start = 0, end = file.size) {
      if (end > furthest) report((furthest = Math.min(end, file.size)))
      return slice(start, end)
    },
  })
}

const quiet = { debug() {}, log() {}, warn: console.warn, error: console.error }
