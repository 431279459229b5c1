/** llama.cpp on the CPU, in wasm: the engine for browsers without WebGPU. A model is one GGUF file. */
import { Wllama, type ChatCompletionChunk } from '@wllama/wllama'
import { SitebookError, abortError, isAbort } from '../core/errors'
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
  /** Seconds without a word from llama.cpp after which it counts as dead. */
  patience: number
}

interface Llama {
  wllama: Wllama
  choice: ModelChoice
  /** Of all prompts and answers since it was loaded. */
  tokens: number
  /** Made by it when it loads a model. */
  worker?: Worker
}

/** Prompt tokens that are worked off in one piece: how soon a cancelled prompt lets go. 512 are no faster than 64 here. */
const batchTokens = 64

/**
 * Contexts, filled with prompts and answers, after which the model is loaded anew: llama.cpp's server puts each of them by in
 * memory, of a 1B 32 KiB a token and up to 8 GiB, and wllama 3.13 has no setting against it (`cache_ram_mib`).
 */
const contextsPutBy = 2

/** One engine a worker, and nothing else in that worker that starts workers. */
export function createWllamaEngine(parts: WllamaParts): Engine {
  let loaded: Llama | undefined
  let capacity = noCapacity
  let last: Stats | undefined
  /** Settles when the answer before has let go of the model; never rejects. */
  let idle: Promise<void> = Promise.resolve()
  /** Of the model being loaded anew. */
  let renewing: AbortController | undefined
  /** Settles when that is over; never rejects. */
  let renewed: Promise<void> = Promise.resolve()

  async function drop(): Promise<void> {
    const gone = loaded
    loaded = undefined
    capacity = noCapacity
    await gone?.wllama.exit()
  }

  async function start(choice: ModelChoice, signal: AbortSignal, report: (progress: LoadProgress) => void) {
    await drop()
    const file = await parts.files.read(choice.model, parts.gguf(choice.model))
    if (!file) throw new SitebookError('model/incomplete', choice.model)
    const total = file.size
    const wllama = new Wllama({ default: parts.build.wasm }, { suppressNativeLog: true, logger })
    const llama: Llama = { wllama, choice, tokens: 0 }
    const stop = () => {
      llama.worker?.terminate()
      void wllama.exit()
    }
    signal.addEventListener('abort', stop)
    try {
      await bringUp(
        wllama,
        choice,
        counted(file, (loaded) => report({ kind: 'loading', loaded, total })),
        (worker) => {
          llama.worker = worker
          // Of a script that does not run, and of a thread that failed, the package only takes a note and waits for good.
          worker.addEventListener('error', (event) => {
            // Else it goes on to the page, as a failure of this worker.
            event.preventDefault()
            stop()
          })
          if (signal.aborted) stop()
        },
      )
      signal.throwIfAborted()
      report({ kind: 'warming' })
      // What every question starts with: its KV cache is kept, and its prefill gives the rate.
      const messages = messagesOf({ system: systemPrompt, user: '' })
      const { timings } = (await unlessSilent(
        llama,
        wllama.createChatCompletion({ messages, max_tokens: 1, abortSignal: signal }),
      )) as Pick<ChatCompletionChunk, 'timings'>
      capacity = { contextTokens: choice.contextTokens, prefillRate: timings?.prompt_per_second ?? 0, systemKept: true }
      loaded = llama
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

  /**
   * What `work` comes to. llama.cpp's worker says something after each batch and each token; where that does not come, a
   * thread may have died: llama.cpp then waits for it in a loop, and emscripten, whose events wait too, does not tell (its
   * issue 13000). So the worker is ended, and `work` fails. Counted tick by tick: the time in which the app is frozen is no
   * silence.
   */
  async function unlessSilent<T>({ wllama, worker }: Llama, work: Promise<T>): Promise<T> {
    let left = parts.patience
    const heard = () => (left = parts.patience)
    worker?.addEventListener('message', heard)
    const timer = setInterval(() => --left === 0 && void wllama.exit(), 1000)
    try {
      return await work
    } catch (error) {
      throw left > 0 ? error : new Error(`no word from llama.cpp for ${parts.patience} s`)
    } finally {
      clearInterval(timer)
      worker?.removeEventListener('message', heard)
    }
  }

  /** Gives back the memory in which earlier prompts are put by, when that has become much. */
  async function renew({ choice, tokens }: Llama): Promise<void> {
    if (tokens <= contextsPutBy * choice.contextTokens) return
    const now = (renewing = new AbortController())
    renewed = start(choice, now.signal, () => undefined)
      .catch((error: unknown) => console.warn(error))
      .finally(() => (renewing = undefined))
    await renewed
  }

  async function stopRenewing(): Promise<void> {
    renewing?.abort()
    await renewed
  }

  async function unload(): Promise<void> {
    await stopRenewing()
    await drop()
  }

  async function* load(choice: ModelChoice, signal: AbortSignal): AsyncIterable<LoadProgress> {
    await stopRenewing()
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
    if (!loaded && !renewing) throw new SitebookError('model/not-started', 'no model is loaded')
    await idle
    if (signal.aborted) throw abortError()
    const llama = loaded
    if (!llama) throw new SitebookError('model/stopped', 'it ended in the answer before')
    const left = new AbortController()
    const pieces = createChannel<string>()
    // The reader is free at once; the model lets go after the batch that it is in, and the next answer waits for that.
    const stop = () => {
      left.abort()
      pieces.fail(abortError())
    }
    signal.addEventListener('abort', stop)
    let first = 0
    let stats: Stats | undefined
    idle = unlessSilent(
      llama,
      llama.wllama.createChatCompletion({
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
          if (timings) last = stats = statsOf(timings, first)
        },
      }),
    )
      .then(pieces.end, async (error: unknown) => {
        if (isAbort(error)) return
        pieces.fail(new SitebookError('model/stopped', String(error)))
        // wasm that has crashed answers nothing any more.
        await drop()
      })
      .then(async () => {
        if (stats) llama.tokens += stats.promptTokens + stats.answerTokens
        if (loaded === llama) await renew(llama)
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
    async capacity() {
      await renewed
      return capacity
    },
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
