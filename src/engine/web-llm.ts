/** Llama on the GPU: MLC's web-llm in this worker, fed from the model store. */
import { type ChatCompletionChunk, type InitProgressReport, MLCEngine } from '@mlc-ai/web-llm'
import { SitebookError, abortError } from '../core/errors'
import type { LoadProgress, Message, ModelChoice, ModelRequest, Sampling, Stats } from '../core/model'
import { systemPrompt } from '../core/prompt/prompt'
import { createChannel } from './channel'
import { type Engine, type ModelFiles, noCapacity } from './engine'
import { gpuError, isMobileGpu, lossError, onDevice } from './gpu'
import { addressOf, modelCaches } from './model-cache'
import { type Control, type Pipeline, control } from './pipeline'

export interface WebLlmParts {
  files: ModelFiles
  /** File name of a model's library. */
  library(model: string): string
}

interface Loaded {
  engine: MLCEngine
  pipeline: Pipeline
  control: Control
}

/** Tokens of a prompt in one piece. llama.cpp loses Adreno devices above 32 (its issue 12139). */
const mobileChunk = 32
const chunk = 256

/** About 17 tokens. Four times that give a rate that holds for longer prompts, and are not long to wait for. */
const warmUpText = 'The pump must be stopped and the valve closed before the cover is taken off. '

/** In log probability: between two ways to work off the same prompt; f16 rounds by a fifth of it. */
const tolerance = 0.15

/** Takes over `caches` of this thread; one engine a worker. */
export function createWebLlmEngine(parts: WebLlmParts): Engine {
  Object.defineProperty(globalThis, 'caches', { value: modelCaches(parts.files), configurable: true })
  let loaded: Loaded | undefined
  let loss = newLoss()
  let capacity = noCapacity
  let last: Stats | undefined
  /** Settles when the load or the answer before has let go of the model; never rejects. */
  let idle: Promise<unknown> = Promise.resolve()

  onDevice((device) => {
    const mine = loss
    void device.lost.then((info) => {
      if (mine === loss) loaded = undefined
      mine.happened(lossError(info))
    })
  })

  /** web-llm may fail of a lost device a moment before the browser says that it is lost. */
  async function causeOf(error: unknown): Promise<Error> {
    const known = gpuError(error)
    if (!(known instanceof SitebookError) || known.code !== 'model/stopped') return known
    const patience = new Promise<Error>((resolve) => setTimeout(resolve, 300, known))
    return Promise.race([patience, loss.promise]).catch(gpuError)
  }

  async function unload(): Promise<void> {
    const gone = loaded
    loaded = undefined
    loss = newLoss()
    capacity = noCapacity
    await gone?.engine.unload()
  }

  async function start(choice: ModelChoice, report: (progress: LoadProgress) => void): Promise<void> {
    const { model, contextTokens } = choice
    const total = await bytesOf(parts.files, model)
    const engine = new MLCEngine({
      appConfig: {
        model_list: [
          { model_id: model, model: addressOf(model, ''), model_lib: addressOf(model, parts.library(model)) },
        ],
      },
      initProgressCallback: (said) => report(progressOf(said, total)),
      logLevel: 'WARN',
    })
    await engine.reload(model, { context_window_size: contextTokens })
    const pipeline = pipelineOf(engine, model)
    const steering = control(pipeline)
    loaded = { engine, pipeline, control: steering }
    report({ kind: 'warming' })
    const mobile = await isMobileGpu()
    const text = warmUpText.repeat(mobile ? 1 : 4)
    const whole = await likeliest(engine, '', text)
    const prefillRate = finite(pipeline.getCurRoundPrefillTokensPerSec())
    const systemKept = alike(whole, await likeliest(engine, '', text))
    steering.trust(systemKept, mobile ? mobileChunk : chunk)
    if (systemKept) {
      // What every question starts with, so that the first one need not wait for it.
      steering.next(systemPrompt)
      await likeliest(engine, systemPrompt, '')
    }
    capacity = { contextTokens, prefillRate, systemKept }
  }

  async function* load(choice: ModelChoice, signal: AbortSignal): AsyncIterable<LoadProgress> {
    const progress = createChannel<LoadProgress>()
    await idle
    if (signal.aborted) throw abortError()
    await unload()
    // What is on its way to the GPU cannot be called back: the next load waits for its end.
    const stop = () => progress.fail(abortError())
    signal.addEventListener('abort', stop)
    idle = Promise.race([start(choice, progress.push), loss.promise]).then(progress.end, async (error) => {
      loaded = undefined
      progress.fail(await causeOf(error))
    })
    try {
      yield* progress
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }

  async function* answer(request: ModelRequest, signal: AbortSignal): AsyncIterable<string> {
    const asked = performance.now()
    // The device may have been lost while nobody asked.
    await Promise.race([loss.promise, idle])
    if (signal.aborted) throw abortError()
    if (!loaded) throw new SitebookError('model/not-started', 'no model is loaded')
    const { engine, pipeline, control } = loaded
    const pieces = createChannel<string>()
    const stop = () => {
      pieces.fail(abortError())
      control.stop()
      void engine.interruptGenerate()
    }
    signal.addEventListener('abort', stop)
    let first = 0
    let over = false
    control.next(systemOf(request.messages))
    const work = stream(engine, request, (text) => {
      first ||= performance.now() - asked
      pieces.push(text)
    })
    idle = Promise.race([work, loss.promise])
      .then(pieces.end, async (error) => pieces.fail(signal.aborted ? error : await causeOf(error)))
      .finally(() => (over = true))
    try {
      yield* pieces
    } finally {
      signal.removeEventListener('abort', stop)
      if (!over) stop()
      if (first) last = statsOf(pipeline, first)
    }
  }

  return {
    load,
    answer,
    stats: async () => last,
    capacity: async () => capacity,
    unload,
  }
}

async function stream(engine: MLCEngine, request: ModelRequest, push: (text: string) => void): Promise<void> {
  const chunks: AsyncIterable<ChatCompletionChunk> = await engine.chat.completions.create({
    stream: true,
    messages: request.messages.map(({ role, content }) => ({ role, content: verbatim(content) })),
    max_tokens: request.maxTokens,
    ...samplingOf(request.sampling),
  })
  for await (const chunk of chunks) {
    const text = chunk.choices[0]?.delta.content
    if (text) push(text)
  }
}

function samplingOf({ temperature = 0, seed, stop, schema }: Sampling = {}) {
  return {
    temperature,
    ...(seed !== undefined && { seed }),
    ...(stop && { stop }),
    ...(schema !== undefined && { response_format: { type: 'json_object' as const, schema } }),
  }
}

/** The text of the system turn; '' where there is none. */
function systemOf(messages: readonly Message[]): string {
  return messages[0]?.role === 'system' ? messages[0].content : ''
}

/** Log probabilities of the likeliest first tokens of an answer to `user`. */
async function likeliest(engine: MLCEngine, system: string, user: string): Promise<Map<string, number>> {
  const { choices } = await engine.chat.completions.create({
    messages: [
      { role: 'system', content: verbatim(system) },
      { role: 'user', content: user },
    ],
    max_tokens: 1,
    temperature: 1,
    logprobs: true,
    top_logprobs: 5,
  })
  const [first] = choices[0]?.logprobs?.content ?? []
  return new Map(first?.top_logprobs.map(({ token, logprob }) => [token, logprob]))
}

/** Whether the three likeliest tokens of `a` are as likely in `b`. */
function alike(a: Map<string, number>, b: Map<string, number>): boolean {
  return [...a].slice(0, 3).every(([token, logprob]) => Math.abs(logprob - (b.get(token) ?? -Infinity)) < tolerance)
}

/** web-llm puts messages into its template by `String.replace`, where `$&` and its like are patterns: `$$` is one `$`. */
function verbatim(text: string): string {
  return text.replaceAll('$', '$$$$')
}

/** That the device of one load is gone: `promise` rejects then, and never before. */
function newLoss() {
  let happened: (error: SitebookError) => void = () => {}
  const promise = new Promise<never>((_, reject) => (happened = reject))
  // Nobody waits for it between two answers.
  promise.catch(() => undefined)
  return { promise, happened }
}

function pipelineOf(engine: MLCEngine, model: string): Pipeline {
  const { loadedModelIdToPipeline: pipelines } = engine as unknown as { loadedModelIdToPipeline: Map<string, Pipeline> }
  const pipeline = pipelines.get(model)
  // `reload` swallows an abort, and unloads by itself when the device goes.
  if (!pipeline) throw new SitebookError('gpu/lost', 'web-llm dropped the model while it loaded')
  return pipeline
}

/** Bytes of all weights; 0 if the list is not there, and then the load fails by itself. */
async function bytesOf(files: ModelFiles, model: string): Promise<number> {
  const list = await files.read(model, 'tensor-cache.json')
  if (!list) throw new SitebookError('model/incomplete', 'tensor-cache.json')
  const { records } = JSON.parse(await list.text()) as { records: { nbytes: number }[] }
  return records.reduce((sum, record) => sum + record.nbytes, 0)
}

function progressOf({ text, progress }: InitProgressReport, total: number): LoadProgress {
  if (text.startsWith('Loading model from cache'))
    return { kind: 'loading', loaded: Math.round(progress * total), total }
  if (text.startsWith('Loading GPU shader') || text.startsWith('Finish')) return { kind: 'compiling' }
  return { kind: 'loading', loaded: 0, total }
}

function statsOf(pipeline: Pipeline, timeToFirstToken: number): Stats {
  return {
    timeToFirstToken,
    prefillRate: finite(pipeline.getCurRoundPrefillTokensPerSec()),
    decodeRate: finite(pipeline.getCurRoundDecodingTokensPerSec()),
    promptTokens: pipeline.getCurRoundPrefillTotalTokens(),
    answerTokens: pipeline.getCurRoundCompletionTotalTokens(),
  }
}

/** web-llm divides by a count that may be 0. */
function finite(rate: number): number {
  return Number.isFinite(rate) ? rate : 0
}
