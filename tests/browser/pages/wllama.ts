/** What a test does with the engine for the CPU. */
import type { LoadProgress, Sampling, Stats } from '../../../src/core/model'
import { requestOf } from '../../../src/core/prompt/prompt'
import { type Client, connect } from '../../../src/rpc/client'
import type { LlmMethods } from '../../../src/rpc/protocol'
import { trustOwnScripts } from '../../../src/shell/trusted'
import { coreRate } from '../../../src/models/cpu-rate'
import { openModelStore } from '../../../src/storage/models'

export interface HowToRun {
  threads: number
  /** Without stack switching, as browsers are that do not have it. */
  plain: boolean
}

interface Halt {
  pieces?: number
  ms?: number
}

interface Said {
  text: string
  pieces: number
  /** Name or code of the error that ended it; '' for none. */
  error: string
  /** Milliseconds from the cancel to the stream's end; 0 if nobody cancelled. */
  stoppedIn: number
  stats: Stats | undefined
}

trustOwnScripts()

let llm: Client<LlmMethods>
const nameOf = (error: unknown) => (error as { code?: string }).code ?? (error as Error).name

const page = {
  /** Puts the served GGUF into the model store, in pieces, as a download leaves it. */
  async store() {
    const store = openModelStore()
    const whole = await (await fetch('/model.gguf')).blob()
    for (let at = 0; at < whole.size; at += 2 ** 24) {
      const piece = whole.slice(at, at + 2 ** 24)
      const file = { name: 'model.gguf', size: whole.size, received: at + piece.size, etag: '', sha256: 'f', md5: '' }
      await store.append('real', file, piece)
    }
  },

  start(how: HowToRun) {
    const worker = new Worker(new URL('./wllama-worker.ts', import.meta.url), {
      type: 'module',
      name: JSON.stringify(how),
    })
    llm = connect<LlmMethods>(worker, 'test')
  },

  /** All progress, and what ended it. Cancels at the first progress of kind `stopAt`. */
  async load(stopAt?: LoadProgress['kind'], model = 'real'): Promise<{ progress: LoadProgress[]; error: string }> {
    const stop = new AbortController()
    const progress: LoadProgress[] = []
    try {
      for await (const step of llm.open('load', { choice: { model, contextTokens: 1024 } }, stop.signal)) {
        progress.push(step)
        if (step.kind === stopAt) stop.abort()
      }
    } catch (error) {
      return { progress, error: nameOf(error) }
    }
    return { progress, error: '' }
  },

  /** `stop` cancels after so many pieces, or milliseconds. */
  async answer(system: string, user: string, maxTokens: number, stop: Halt = {}, sampling?: Sampling) {
    const cancel = new AbortController()
    const said: Said = { text: '', pieces: 0, error: '', stoppedIn: 0, stats: undefined }
    let stopped = 0
    const stopNow = () => {
      stopped = performance.now()
      cancel.abort()
    }
    if (stop.ms !== undefined) setTimeout(stopNow, stop.ms)
    try {
      for await (const piece of llm.open(
        'answer',
        { ...requestOf(system, user, maxTokens), ...(sampling && { sampling }) },
        cancel.signal,
      )) {
        said.text += piece
        said.pieces += 1
        if (said.pieces === stop.pieces) stopNow()
      }
    } catch (error) {
      said.error = nameOf(error)
    }
    if (stopped) said.stoppedIn = performance.now() - stopped
    said.stats = await llm.call('stats', null)
    return said
  },

  coreRate: () => coreRate(),
  capacity: () => llm.call('capacity', null),
  unload: () => llm.call('unload', null),
  end: () => llm.close(),
}

declare global {
  interface Window {
    wllama: typeof page
  }
}
window.wllama = page
