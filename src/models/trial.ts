/** The device check as the panel knows it: made once for each graphics processor and build, then remembered. */
import { type ErrorCode, SitebookError, asSitebookError } from '../core/errors'
import type { Trial } from '../core/model'
import type { Device } from './device'
import type { Settings } from './settings'

/** `failed`: not even the tiny model ran to its end. */
export type TrialResult = { kind: 'done'; trial: Trial } | { kind: 'failed'; error: SitebookError }

/** The device check: what the graphics processor made of a tiny model and a short measurement. */
export type DeviceCheckState = { kind: 'unknown' } | { kind: 'running' } | TrialResult

export interface TrialParts {
  build: string
  /** Throws a `SitebookError`, or an `AbortError`. */
  run(signal: AbortSignal): Promise<Trial>
  /** False if it killed the browser the last time. */
  mayRunByItself(): Promise<boolean>
  settings: Settings
}

interface Kept {
  of: string
  trial?: Trial
  failed?: { code: ErrorCode; detail: string }
}

const key = 'deviceCheck'

export function createTrials({ build, run, mayRunByItself, settings }: TrialParts) {
  const name = (adapter: string) => `${build} ${adapter}`
  return {
    mayRunByItself,

    /** What came of it on this adapter; undefined if it was not tried. */
    async known(adapter: string): Promise<TrialResult | undefined> {
      const kept = (await settings.read(key)) as Kept | undefined
      if (kept?.of !== name(adapter)) return undefined
      if (kept.trial) return { kind: 'done', trial: kept.trial }
      return kept.failed && { kind: 'failed', error: new SitebookError(kept.failed.code, kept.failed.detail) }
    },

    /** Tries, and remembers what the graphics processor did; what was no fault of its own is not remembered. */
    async attempt(adapter: string, signal: AbortSignal): Promise<TrialResult> {
      const of = name(adapter)
      try {
        const trial = await run(signal)
        await settings.save(key, { of, trial } satisfies Kept)
        return { kind: 'done', trial }
      } catch (error) {
        signal.throwIfAborted()
        const known = asSitebookError(error)
        const { code, detail } = known
        if (isOfGpu(known)) await settings.save(key, { of, failed: { code, detail } } satisfies Kept)
        return { kind: 'failed', error: known }
      }
    },
  }
}

/** Whether the graphics processor is to blame. */
function isOfGpu({ code }: SitebookError): boolean {
  return code.startsWith('gpu/') || code === 'model/stopped'
}

/** What the check says of the graphics processor; nothing where something else failed. */
export function trialOf(check: DeviceCheckState): Device['trial'] {
  if (check.kind === 'done') return check.trial
  return check.kind === 'failed' && isOfGpu(check.error) ? 'failed' : undefined
}
