/** llama.cpp on the CPU, in wasm: the engine for browsers without WebGPU. A model is one GGUF file. */
import { Wllama, type ChatCompletionChunk } from '@wllama/wllama'
import { SitebookError, abortError } from '../core/errors'
import type { LoadProgress, ModelChoice, Stats } from '../core/model'
import { systemPrompt } from '../core/prompt'
import type { FileBytes } from '../models/model-store'
import { createChannel } from './channel'
import { type Engine, type EnginePrompt, type ModelFiles, noCapacity } from './engine'
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

/** Prompt tokens that are worked off in one piece: how soon a cancelled prompt lets go. 512 are no faster than 64 here. */
const batchTokens = 64

/** One engine a worker, and nothing else in that worker that starts workers. */
export function createWllamaEngine(parts: WllamaParts): Engine {
  let loaded: Wllama | undefined
  let capacity = noCapacity
  let last: Stats | undefined
  /** Settles when the answer before has let go of the model; never rejects. */
  let idle: Promise<void> = Promise.resolve()

  async function unload(): Promise<void> {
    const gone = loaded
    loaded = undefined
    capacity = noCapacity
    await gone?.exit()
  }

  async function start(choice: ModelChoice, signal: AbortSignal, report: (progress: LoadProgress) => void) {
    await unload()
    const file = await parts.files.read(choice.model, parts.gguf(choice.model))
    if (!file) throw new SitebookError('model/incomplete', choice.model)
    const total = file.size
    const wllama = new Wllama({ default: parts.build.wasm }, { suppressNativeLog: true, logger })
    let worker: Worker | undefined
    const stop = () => {
      worker?.terminate()
      void wllama.exit()
    }
    signal.addEventListener('abort', stop)
    try {
      await bringUp(
        wllama,
        choice,
        counted(file, (loaded) => report({ kind: 'loading', loaded, total })),
        (made) => {
          worker = made
          // Of a script that does not run, the package only takes a note and waits for good.
          made.addEventListener('error', stop)
          if (signal.aborted) stop()
        },
      )
      signal.throwIfAborted()
      report({ kind: 'warming' })
      // What every question starts with: its KV cache is kept, and its prefill gives the rate.
      const { timings } = (await wllama.createChatCompletion({
        messages: messagesOf({ system: systemPrompt, user: '' }),
        max_tokens: 1,
        abortSignal: signal,
      })) as Pick<ChatCompletionChunk, 'timings'>
      capacity = { contextTokens: choice.contextTokens, prefillRate: timings?.prompt_per_second ?? 0, systemKept: true }
      loaded = wllama
    } catch (error) {
      stop()
      throw signal.aborted ? abortError() : new SitebookError('model/not-started', String(error))
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }

  function bringUp(wllama: Wllama, choice: ModelChoice, file: Blob, started: (worker: Worker) => void): Promise<void> {
    // Unless told, the package fetches the build for other browsers from its CDN. The code is in our script.
    wllama.setCompat({ worker: { code: ' ' }, wasm: parts.compatBuild.wasm })
    const { wasmPath, compat } = wllama.getWorkerResources()
    const { script } = compat ? parts.compatBuild : parts.build
    const nbThread = parts.threads > 1 ? parts.threads : 0
    return fromOwnScript(script, { pathConfig: { 'wllama.wasm': wasmPath }, nbThread, compat }, started, () =>
      wllama.loadModel([file], {
        n_ctx: choice.contextTokens,
        n_batch: batchTokens,
        n_ubatch: batchTokens,
        n_threads: parts.threads,
        n_gpu_layers: 0,
        n_parallel: 1,
        warmup: false,
      }),
    )
  }

  async function* load(choice: ModelChoice, signal: AbortSignal): AsyncIterable<LoadProgress> {
    const left = new AbortController()
    const progress = createChannel<LoadProgress>()
    void start(choice, AbortSignal.any([signal, left.signal]), progress.push).then(progress.end, progress.fail)
    try {
      yield* progress
    } finally {
      left.abort()
    }
  }

  async function* answer(prompt: EnginePrompt, signal: AbortSignal): AsyncIterable<string> {
    const asked = performance.now()
    await idle
    if (signal.aborted) throw abortError()
    if (!loaded) throw new SitebookError('model/not-started', 'no model is loaded')
    const left = new AbortController()
    const pieces = createChannel<string>()
    // The reader is free at once; the model lets go after the batch that it is in, and the next answer waits for that.
    const stop = () => {
      left.abort()
      pieces.fail(abortError())
    }
    signal.addEventListener('abort', stop)
    let first = 0
    idle = loaded
      .createChatCompletion({
        messages: messagesOf(prompt),
        max_tokens: prompt.maxTokens,
        temperature: 0,
        timings_per_token: true,
        stream: true,
        abortSignal: left.signal,
        onData({ choices, timings }) {
          const text = choices[0]?.delta.content
          if (text) {
            first ||= performance.now() - asked
            pieces.push(text)
          }
          if (timings) last = statsOf(timings, first)
        },
      })
      .then(pieces.end, async (error: Error) => {
        pieces.fail(new SitebookError('model/stopped', String(error)))
        // wasm that has crashed answers nothing any more.
        if (error.name === 'RuntimeError') await unload()
      })
    try {
      yield* pieces
    } finally {
      signal.removeEventListener('abort', stop)
      left.abort()
    }
  }

  return {
    capabilities: async () => ({ gpu: 'none', adapter: '', maxBufferSize: 0, software: false }),
    load,
    answer,
    stats: async () => last,
    capacity: async () => capacity,
    unload,
  }
}

function messagesOf({ system, user }: Pick<EnginePrompt, 'system' | 'user'>) {
  return [
    { role: 'system' as const, content: system },
    { role: 'user' as const, content: user },
  ]
}

function statsOf(timings: NonNullable<ChatCompletionChunk['timings']>, timeToFirstToken: number): Stats {
  return {
    timeToFirstToken,
    prefillRate: timings.prompt_per_second,
    decodeRate: timings.predicted_per_second,
    promptTokens: timings.cache_n + timings.prompt_n,
    answerTokens: timings.predicted_n,
  }
}

/** The file as the loader reads it: slices, front to back. `report` is told how far that is, in bytes from its start. */
function counted(file: FileBytes, report: (read: number) => void): Blob {
  let furthest = 0
  return {
    size: file.size,
    slice(start = 0, end = file.size) {
      if (end > furthest) report((furthest = Math.min(end, file.size)))
      return { arrayBuffer: async () => (await file.range(start, end)).buffer }
    },
    stream: () => file.stream(),
  } as Blob
}

/** What goes wrong reaches us as an error too; the log keeps the stack of the wasm. */
const logger = { debug() {}, log() {}, warn: console.warn, error: console.warn }
