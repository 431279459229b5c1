/** The device check as the page runs it: by itself once, when nothing else is in use, and whenever the user asks. */
import type { Store } from '../core/store'
import type { ModelsState } from './models'
import type { createTrials } from './trial'

export interface TryingParts {
  trials: ReturnType<typeof createTrials>
  state: Store<ModelsState>
  /** Shows what follows for the models. */
  refresh(): Promise<void>
}

export function createTrying({ trials, state, refresh }: TryingParts) {
  let trying: AbortController | undefined

  /** Some seconds. Never throws. */
  async function tryDevice(): Promise<void> {
    const { capabilities, check: before } = state.get()
    if (!capabilities || capabilities.gpu === 'none' || before.kind === 'running') return
    trying = new AbortController()
    state.set({ check: { kind: 'running' } })
    try {
      state.set({ check: await trials.attempt(capabilities.adapter, trying.signal) })
    } catch {
      // Stopped, because a model is to be used.
      state.set({ check: before })
    }
    await refresh()
  }

  return {
    tryDevice,
    stop: () => trying?.abort(),

    /** Shows what an earlier visit found out. */
    async recall(adapter: string): Promise<void> {
      const known = await trials.known(adapter)
      if (known && state.get().check.kind === 'unknown') state.set({ check: known })
    },

    async tryByItself(): Promise<void> {
      const { check, active } = state.get()
      if (check.kind !== 'unknown' || active.kind === 'ready' || active.kind === 'loading') return
      if (await trials.mayRunByItself()) await tryDevice()
    },
  }
}
