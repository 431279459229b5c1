/**
 * The engine as the page holds it. Until a model is loaded, after it is unloaded and when it has failed for good, quotes answer.
 * A model is in a worker that is replaced when the GPU is lost, loaded in one tab only, put to sleep when nobody needs it, and
 * loaded again by itself when somebody does. An answer that a loss cuts off is asked again and goes on where it was: the same
 * prompt gives the same text. What follows from what is in `engine-state.ts`.
 */
import { type ErrorCode, SitebookError, abortError, asSitebookError, isAbort, isUnexpected } from '../core/errors'
import type { Capabilities, LoadProgress, ModelChoice, ModelRequest, Stats } from '../core/model'
import type { Engine } from '../engine/engine'
import type { LlmMethods } from '../rpc/protocol'
import type { Supervised } from '../rpc/supervise'
import { type EngineEvent, capacityOf, isGpuSpent, isOnItsWay, isTooLarge, next, noModel } from './engine-state'
import { type Phases, markedLoad } from './marked-load'
import { createModelLock } from './model-lock'

export interface EngineHostParts {
  /** Answers while no model does. */
  quotes: Pick<Engine, 'answer' | 'capacity' | 'stats'>
  /** Of the language models; this tab has no other use for it. */
  worker: Supervised<LlmMethods>
  /** Shared by all tabs of this origin. */
  locks: Pick<LockManager, 'request' | 'query'>
  phases: Phases
  page: Pick<Document, 'addEventListener' | 'visibilityState'>
  /** Milliseconds without a question, and milliseconds out of sight, after which the model's memory is given back. */
  idleAfter: number
  hiddenAfter: number
}

export interface EngineHost extends Engine {
  /** What this device offers; asks it each time. */
  capabilities(): Promise<Capabilities>
  /** False if an earlier load of this model killed the browser: then only the user starts it again. */
  mayLoadByItself(model: string): Promise<boolean>
  /** Calls `listener` when a model that was in use has failed for good: quotes answer from then on. */
  onFailure(listener: (error: SitebookError) => void): void
  /** Whether another tab has a model loaded. */
  isElsewhere(): Promise<boolean>
  /** Resolves when no tab has one. */
  free(): Promise<void>
}

/** Failures that the next question may not meet again. */
const passing: readonly ErrorCode[] = ['model/stopped', 'model/other-tab']

function isPassing({ code }: SitebookError): boolean {
  // A server that is away may be back, and so may the network.
  return passing.includes(code) || code.startsWith('endpoint/')
}

/** Whether the end of its worker may be the end of the GPU. */
function isOnGpu(choice: ModelChoice): boolean {
  return isHere(choice) && !choice.onCpu
}

/** Whether a model takes this device's memory: of those there is one in all tabs, and none longer than it is needed. */
function isHere({ endpoint }: ModelChoice): boolean {
  return endpoint === undefined
}

export function createEngineHost(parts: EngineHostParts): EngineHost {
  let state = noModel
  let waking: { done: Promise<void>; stop: AbortController } | undefined
  let busy = 0
  let failed: (error: SitebookError) => void = () => {}
  let last: Stats | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const lock = createModelLock(parts.locks)
  const { worker } = parts

  const happen = (event: EngineEvent) => void (state = next(state, event))

  function giveBack() {
    worker.close()
    void lock.giveBack()
  }

  /** Quotes answer from now on. */
  function letGo() {
    happen({ type: 'let-go' })
    last = undefined
    worker.close()
  }

  function sleep() {
    happen({ type: 'sleep' })
    giveBack()
  }

  /** After a failure that no other try can mend, quotes answer. */
  function giveUp(error: unknown) {
    if (isAbort(error) || (error instanceof SitebookError && isPassing(error))) return
    letGo()
    void lock.giveBack()
    failed(asSitebookError(error))
  }

  /** Counts down to sleep anew. */
  function rest() {
    clearTimeout(timer)
    if (state.model.kind !== 'ready' || busy > 0 || !isHere(state.model.choice)) return
    timer = setTimeout(sleep, parts.page.visibilityState === 'hidden' ? parts.hiddenAfter : parts.idleAfter)
  }

  parts.page.addEventListener('visibilitychange', () => {
    if (parts.page.visibilityState === 'visible' && state.model.kind === 'asleep') wake().catch(giveUp)
    rest()
  })
  // The browser is about to stop this page, and later may kill it for its memory: no timer comes in between.
  parts.page.addEventListener('freeze', () => {
    if (state.model.kind === 'ready' && busy === 0 && isHere(state.model.choice)) sleep()
  })

  /**
   * The GPU is lost or its memory was full, or the worker of a model ended that needs no GPU: the worker is replaced, once. At the
   * next loss throws `gpu/reload`, at the next shortage or end what says so, and always whatever is none of these.
   */
  async function recover(error: unknown, choice: ModelChoice): Promise<void> {
    if (error instanceof SitebookError && error.code === 'gpu/out-of-memory') {
      happen({ type: 'full' })
      if (isTooLarge(state)) throw error
      return worker.close()
    }
    if (!isLoss(error)) throw error
    worker.close()
    if (!isOnGpu(choice)) {
      happen({ type: 'full' })
      if (!isTooLarge(state)) return
      const code = isOnItsWay(state.model, choice) ? 'model/not-started' : 'model/stopped'
      throw new SitebookError(code, (error as Error).message)
    }
    happen({ type: 'lost' })
    const isGone = isGpuSpent(state) || (await worker.call('capabilities', null)).gpu === 'none'
    if (isGone) throw new SitebookError('gpu/reload', (error as Error).message)
  }

  /** Loads what the state says is on its way, until it is here, or cannot be. */
  async function* attempt(choice: ModelChoice, signal: AbortSignal): AsyncGenerator<LoadProgress> {
    try {
      if (isHere(choice)) {
        if (isOnGpu(choice) && isGpuSpent(state)) throw new SitebookError('gpu/reload')
        await lock.take()
      }
      try {
        while (isOnItsWay(state.model, choice)) {
          try {
            yield* markedLoad(worker.open('load', { choice }, signal), choice.model, parts.phases)
            happen({ type: 'loaded', choice, capacity: await worker.call('capacity', null) })
          } catch (error) {
            // A half-loaded model cannot be called back from the GPU, only its worker can.
            worker.close()
            await recover(error, choice)
          }
        }
        // It was let go of meanwhile.
        if (state.model.kind !== 'ready') throw abortError()
      } finally {
        if (state.model.kind !== 'ready') giveBack()
      }
    } finally {
      happen({ type: 'load-failed', choice })
    }
  }

  /** Asks the next worker where one was closed meanwhile, for a model that is loaded or has failed. */
  async function capabilities(): Promise<Capabilities> {
    for (;;) {
      try {
        return await worker.call('capabilities', null)
      } catch (error) {
        if (!isAbort(error)) throw error
      }
    }
  }

  async function* load(choice: ModelChoice, signal: AbortSignal): AsyncGenerator<LoadProgress> {
    clearTimeout(timer)
    waking?.stop.abort()
    await waking?.done.catch(() => undefined)
    letGo()
    happen({ type: 'load', choice })
    yield* attempt(choice, signal)
    rest()
  }

  /** Loads again what was put to sleep or lost; all who wait share one load. */
  function wake(): Promise<void> {
    if (!waking) {
      const stop = new AbortController()
      happen({ type: 'wake' })
      const { model } = state
      const done = (async () => {
        if (model.kind !== 'waking') throw new SitebookError('model/not-started', 'no model is chosen')
        for await (const progress of attempt(model.choice, stop.signal)) void progress
      })().finally(() => {
        waking = undefined
        rest()
      })
      waking = { done, stop }
    }
    return waking.done
  }

  async function* byModel(request: ModelRequest, signal: AbortSignal): AsyncGenerator<string> {
    busy += 1
    clearTimeout(timer)
    let said = ''
    try {
      for (;;) {
        try {
          // It may have died while nobody asked.
          if (!worker.isRunning()) happen({ type: 'died' })
          if (state.model.kind !== 'ready') await unlessAborted(wake(), signal)
          let text = ''
          for await (const piece of worker.open('answer', request, signal)) {
            text += piece
            if (text.length <= said.length) continue
            if (!text.startsWith(said)) throw new SitebookError('model/stopped', 'the second try says something else')
            yield text.slice(said.length)
            said = text
          }
          last = await worker.call('stats', null)
          return
        } catch (error) {
          if (isAbort(error)) throw error
          // A model that failed is loaded anew for the next question, which wakes it.
          if (error instanceof SitebookError && error.code === 'model/stopped') {
            worker.close()
            happen({ type: 'died' })
          }
          if (state.model.kind === 'none') throw error
          await recover(error, state.model.choice)
        }
      }
    } catch (error) {
      giveUp(error)
      throw error
    } finally {
      busy -= 1
      rest()
    }
  }

  return {
    capabilities,
    load,
    answer: (request, signal) => (capacityOf(state) ? byModel(request, signal) : parts.quotes.answer(request, signal)),
    stats: async () => (capacityOf(state) ? last : parts.quotes.stats()),
    capacity: async () => capacityOf(state) ?? parts.quotes.capacity(),
    async unload() {
      clearTimeout(timer)
      waking?.stop.abort()
      letGo()
      await lock.giveBack()
    },
    onFailure: (listener) => (failed = listener),
    isElsewhere: lock.isElsewhere,
    free: lock.free,
    mayLoadByItself: async (model) => !(await parts.phases.deaths()).includes(model),
  }
}

/** The GPU is gone, or the worker died with it. */
function isLoss(error: unknown): boolean {
  return error instanceof SitebookError && (error.code === 'gpu/lost' || isUnexpected(error))
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = () => {}
  const aborted = new Promise<never>((_, reject) => (stop = () => reject(abortError())))
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop)
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
