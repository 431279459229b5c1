/** llama.cpp on the CPU, in wasm: the engine for browsers without WebGPU. A model is one GGUF file, or several. */
import type { ChatCompletionChunk } from '@wllama/wllama'
import { SitebookError, abortError, isAbort } from '../core/errors'
import { sum } from '../core/language/numbers'
import type { LoadProgress, Message, ModelChoice, ModelRequest, Stats } from '../core/model'
import type { FileBytes } from '../core/model-files'
import { systemPrompt } from '../core/prompt/prompt'
import { createChannel } from './channel'
import { type Engine, type ModelFiles, noCapacity } from './engine'
import { type Llama, type LlamaParts, createLlama } from './llama'
import { samplingOf } from './sampling'

export interface WllamaParts extends LlamaParts {
  files: ModelFiles
  /** Names of the GGUF files of a model, in their order. */
  ggufs(model: string): string[]
}

/**
 * Contexts, filled with prompts and answers, after which the model is loaded anew: llama.cpp's server puts each of them by in
 * memory, of a 1B 32 KiB a token and up to 8 GiB, and wllama 3.13 has no setting against it (`cache_ram_mib`).
 */
const contextsPutBy = 2

/** One engine a worker, and nothing else in that worker that starts workers. */
export function createWllamaEngine(parts: WllamaParts): Engine {
  /** `tokens`: of all prompts and answers since it was loaded. */
  let loaded: { llama: Llama; choice: ModelChoice; tokens: number } | undefined
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
    await gone?.llama.exit()
  }

  async function start(choice: ModelChoice, signal: AbortSignal, report: (progress: LoadProgress) => void) {
    await drop()
    const files: FileBytes[] = []
    for (const name of parts.ggufs(choice.model)) {
      const file = await parts.files.read(choice.model, name)
      if (!file) throw new SitebookError('model/incomplete', choice.model)
      files.push(file)
    }
    if (signal.aborted) throw abortError()
    const total = sum(files.map(({ size }) => size))
    const llama = createLlama(parts)
    signal.addEventListener('abort', llama.kill)
    try {
      await llama.load(choice, files, (loaded) => report({ kind: 'loading', loaded, total }))
      signal.throwIfAborted()
      report({ kind: 'warming' })
      // What every question starts with: its KV cache is kept, and its prefill gives the rate.
      const messages: Message[] = [
        { role: 'system', content: systemPrompt },
        { role: 'user', content: '' },
      ]
      const { timings } = (await llama.unlessSilent(
        llama.complete({ messages, max_tokens: 1, abortSignal: signal }),
      )) as Pick<ChatCompletionChunk, 'timings'>
      capacity = { contextTokens: choice.contextTokens, prefillRate: timings?.prompt_per_second ?? 0, systemKept: true }
      loaded = { llama, choice, tokens: 0 }
    } catch (error) {
      llama.kill()
      throw signal.aborted ? abortError() : new SitebookError('model/not-started', String(error))
    } finally {
      signal.removeEventListener('abort', llama.kill)
    }
  }

  /** Gives back the memory in which earlier prompts are put by, when that has become much. */
  async function renew(choice: ModelChoice): Promise<void> {
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
    // First, so that an answer that ends now does not load it anew; and again, should it just have been loaded.
    await drop()
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

  async function* answer(request: ModelRequest, signal: AbortSignal): AsyncIterable<string> {
    const asked = performance.now()
    if (!loaded && !renewing) throw new SitebookError('model/not-started', 'no model is loaded')
    await idle
    if (signal.aborted) throw abortError()
    const now = loaded
    if (!now) throw new SitebookError('model/stopped', 'it ended in the answer before')
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
    idle = now.llama
      .unlessSilent(
        now.llama.complete({
          messages: request.messages,
          max_tokens: request.maxTokens,
          ...samplingOf(request.sampling),
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
        if (stats) now.tokens += stats.promptTokens + stats.answerTokens
        if (loaded === now && now.tokens > contextsPutBy * now.choice.contextTokens) await renew(now.choice)
      })
    try {
      yield* pieces
    } finally {
      signal.removeEventListener('abort', stop)
      left.abort()
    }
  }

  return {
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

function statsOf(timings: NonNullable<ChatCompletionChunk['timings']>, timeToFirstToken: number): Stats {
  return {
    timeToFirstToken,
    prefillRate: timings.prompt_per_second,
    decodeRate: timings.predicted_per_second,
    promptTokens: timings.cache_n + timings.prompt_n,
    answerTokens: timings.predicted_n,
  }
}
