/** Which model answers: loading, stopping, and what the panel says of it. */
import { type SitebookError, asSitebookError, isAbort } from '../core/errors'
import type { Capabilities, LoadProgress, ModelChoice, ModelRequest } from '../core/model'
import type { ActiveModel, LoadStep } from './models'

/** With what prompts are made of, which nobody needs for the first screen. */
const speaks = () => import('./speaks')

export interface Loader {
  load(choice: ModelChoice, signal: AbortSignal): AsyncIterable<LoadProgress>
  answer(request: ModelRequest, signal: AbortSignal): AsyncIterable<string>
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
    /** Loads a model into the engine, and where `onHeard` is given lets it speak first, which tells that it has. Never throws. */
    async use(choice: ModelChoice, onHeard?: () => Promise<void>): Promise<void> {
      const id = choice.model
      loading?.abort()
      const own = (loading = new AbortController())
      show({ kind: 'loading', id, step: 'reading', fraction: 0 })
      try {
        for await (const progress of engine.load(choice, own.signal))
          if (own === loading) show({ kind: 'loading', id, ...stepOf(progress) })
        if (own === loading && onHeard) {
          show({ kind: 'loading', id, step: 'trying', fraction: undefined })
          await (await speaks()).letSpeak(engine, own.signal)
          await onHeard()
        }
        if (own === loading) settle({ kind: 'ready', id })
      } catch (error) {
        if (own !== loading) return
        if (isAbort(error)) return settle({ kind: 'quotes' })
        const known = asSitebookError(error)
        settle({ kind: 'failed', id, error: onHeard ? (await speaks()).refusalOf(known) : known })
        if (onHeard) await engine.unload()
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
