/** One llama.cpp in a worker of its own: brought up, listened to, ended. */
import { Wllama } from '@wllama/wllama'
import type { ModelChoice } from '../core/model'
import type { FileBytes } from '../core/model-files'
import { type LlamaBuild, fromOwnScript } from './llama-worker'

export interface LlamaParts {
  build: LlamaBuild
  /** For browsers without stack switching or 64-bit wasm memory. */
  compatBuild: LlamaBuild
  /** More than one needs `crossOriginIsolated`. */
  threads: number
  /** Seconds without a word from llama.cpp after which it counts as dead. */
  patience: number
}

export interface Llama {
  complete: Wllama['createChatCompletion']
  /** Reads the model, which is one file or several in their order; once. `report` is told how many bytes of it are read. */
  load(choice: ModelChoice, files: readonly FileBytes[], report: (read: number) => void): Promise<void>
  /**
   * What `work` comes to. llama.cpp's worker says something after each batch and each token; where that does not come, a
   * thread may have died: llama.cpp then waits for it in a loop, and emscripten, whose events wait too, does not tell (its
   * issue 13000). So the worker is ended, and `work` fails. Counted tick by tick: the time in which the app is frozen is no
   * silence.
   */
  unlessSilent<T>(work: Promise<T>): Promise<T>
  /** Gives all memory back when what it does is through. */
  exit(): Promise<void>
  /** The same at once, whatever it does: that fails. */
  kill(): void
}

/** Prompt tokens that are prefilled in one piece: how soon a cancelled prompt lets go. 512 are no faster than 64 here. */
const batchTokens = 64

export function createLlama({ build, compatBuild, threads, patience }: LlamaParts): Llama {
  const wllama = new Wllama({ default: build.wasm }, { suppressNativeLog: true, logger })
  /** Made by the package when it loads a model. */
  let worker: Worker | undefined
  let killed = false

  function kill() {
    killed = true
    worker?.terminate()
    void wllama.exit()
  }

  function started(made: Worker) {
    worker = made
    // Of a script that does not run, and of a thread that failed, the package only takes a note and waits for good.
    made.addEventListener('error', (event) => {
      // Else it goes on to the page, as a failure of this worker.
      event.preventDefault()
      kill()
    })
    if (killed) kill()
  }

  return {
    complete: wllama.createChatCompletion.bind(wllama),

    async load(choice, files, report) {
      // Unless told, the package fetches the build for other browsers from its CDN. The code is in our script.
      wllama.setCompat({ worker: { code: ' ' }, wasm: compatBuild.wasm })
      const { wasmPath, compat } = wllama.getWorkerResources()
      const { script } = compat ? compatBuild : build
      const nbThread = threads > 1 ? threads : 0
      await fromOwnScript(script, { pathConfig: { 'wllama.wasm': wasmPath }, nbThread, compat }, started, () =>
        wllama.loadModel(counted(files, report), {
          n_ctx: choice.contextTokens,
          n_batch: batchTokens,
          n_ubatch: batchTokens,
          n_threads: threads,
          n_gpu_layers: 0,
          n_parallel: 1,
          warmup: false,
        }),
      )
    },

    async unlessSilent(work) {
      let left = patience
      const heard = () => (left = patience)
      worker?.addEventListener('message', heard)
      const timer = setInterval(() => --left === 0 && void wllama.exit(), 1000)
      try {
        return await work
      } catch (error) {
        throw left > 0 ? error : new Error(`no word from llama.cpp for ${patience} s`)
      } finally {
        clearInterval(timer)
        worker?.removeEventListener('message', heard)
      }
    },

    exit: () => wllama.exit(),
    kill,
  }
}

/** The files as the loader reads them: slices, front to back. `report` is told how far that is, in bytes of all. */
function counted(files: readonly FileBytes[], report: (read: number) => void): Blob[] {
  let read = 0
  return files.map((file) => {
    let furthest = 0
    return {
      size: file.size,
      slice(start = 0, end = file.size) {
        const now = Math.min(end, file.size)
        if (now > furthest) report((read += now - furthest))
        furthest = Math.max(furthest, now)
        return { arrayBuffer: async () => (await file.range(start, end)).buffer }
      },
      stream: () => file.stream(),
    } as Blob
  })
}

/** What goes wrong reaches us as an error too; the log keeps the stack of the wasm. */
const logger = { debug() {}, log() {}, warn: console.warn, error: console.warn }
