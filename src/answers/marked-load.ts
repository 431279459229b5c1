/** Loads that may kill the browser, and leave a mark for its next start if they do. */
import { SitebookError } from '../core/errors'
import type { LoadProgress } from '../core/model'

export type RiskyPhase = 'model-load' | 'first-prefill'

/** Tombstones (`storage/tombstones.ts`): what killed the last start is known to the next. */
export interface Phases {
  enter(phase: RiskyPhase, model: string): Promise<unknown>
  leave(phase: RiskyPhase, model: string, failed: boolean): Promise<void>
  /** The models whose loading or first prompt killed whoever did it. */
  deaths(): Promise<string[]>
}

/** Passes the progress of a load on, with a tombstone before each part that can kill the browser. A failure of the GPU leaves its own. */
export async function* markedLoad(
  load: AsyncIterable<LoadProgress>,
  model: string,
  phases: Phases,
): AsyncGenerator<LoadProgress> {
  let phase: RiskyPhase = 'model-load'
  let failed = false
  await phases.enter(phase, model)
  try {
    for await (const progress of load) {
      if (progress.kind === 'warming' && phase === 'model-load') {
        await phases.enter('first-prefill', model)
        await phases.leave(phase, model, false)
        phase = 'first-prefill'
      }
      yield progress
    }
  } catch (error) {
    failed = error instanceof SitebookError && error.code.startsWith('gpu/')
    throw error
  } finally {
    await phases.leave(phase, model, failed)
  }
}
