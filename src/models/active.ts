/** Which model answers: loading, stopping, and what the panel says of it. */
import { type SitebookError, asSitebookError, isAbort } from '../core/errors'
import type { Capabilities, LoadProgress, ModelChoice } from '../core/model'
import type { ActiveModel, LoadStep } from './models'

export interface Loader {
  load(choice: ModelChoice, signal: AbortSignal): AsyncIterable<LoadProgress>
  unload(): Promise<void>
  /** When the model in use has failed for good. */
  onFailure(listener: (error: SitebookError) => void): void
}

/** The engine, as far as choosing a model goes; `answers/engine-host.ts` has it. */
export interface ModelEngine extends Loader {
  capabilities(): Promise<Capabilities>
  /** Whether another tab has a model loaded; and a promise that none has any more. */
  isElsewhere(): Promise<boolean>
  free(): Promise<void>
}

export interface ActiveParts {
  engine: Loader
  now(): ActiveModel
  show(active: ActiveModel): void
  /** Tells the other tabs that a model is in use here, or no longer. */
  tell(): void
}

export function createActive({ engine, now, show, tell }: ActiveParts) {
  let loading: AbortController | undefined

  function settle(active: ActiveModel) {
    show(active)
    tell()
  }

  engine.onFailure((error) => {
    const active = now()
    if (active.kind === 'ready') settle({ kind: 'failed', id: active.id, error })
  })

  return {
    /** Loads a model into the engine. Never throws. */
    async use(choice: ModelChoice): Promise<void> {
      const id = choice.model
      loading?.abort()
      const own = (loading = new AbortController())
      show({ kind: 'loading', id, step: 'reading', fraction: 0 })
      try {
        for await (const progress of engine.load(choice, own.signal))
          if (own === loading) show({ kind: 'loading', id, ...stepOf(progress) })
        if (own === loading) settle({ kind: 'ready', id })
      } catch (error) {
        if (own !== loading) return
        settle(isAbort(error) ? { kind: 'quotes' } : { kind: 'failed', id, error: asSitebookError(error) })
      }
    },

    async stopUsing(): Promise<void> {
      loading?.abort()
      loading = undefined
      show({ kind: 'quotes' })
      await engine.unload()
      tell()
    },
  }
}

function stepOf(progress: LoadProgress): { step: LoadStep; fraction: number | undefined } {
  if (progress.kind === 'downloading') return { step: 'downloading', fraction: progress.received / progress.total }
  if (progress.kind === 'loading') return { step: 'reading', fraction: progress.loaded / progress.total }
  return { step: progress.kind === 'compiling' ? 'compiling' : 'warming', fraction: undefined }
}
