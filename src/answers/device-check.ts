/** The device check as the page starts it: in a worker of its own, which goes when it is over, so that nothing stays in the GPU. */
import type { Trial } from '../core/model'
import type { LlmMethods } from '../rpc/protocol'
import type { Supervised } from '../rpc/supervise'
import type { Phases } from './marked-load'

export interface DeviceCheckParts {
  /** Nobody else's. */
  worker: Supervised<LlmMethods>
  phases: Phases
}

/** The id of the check among the models that can kill the browser. */
const subject = 'device-check'

export function createDeviceCheck({ worker, phases }: DeviceCheckParts) {
  return {
    /** False if it killed the browser: then only the user starts it again. */
    mayRunByItself: async () => !(await phases.deaths()).includes(subject),

    /** Throws a `SitebookError` with a `gpu/…` or `model/…` code, or an `AbortError`. */
    async run(signal: AbortSignal): Promise<Trial> {
      await phases.enter('model-load', subject)
      try {
        return await worker.call('checkDevice', null, signal)
      } finally {
        worker.close()
        await phases.leave('model-load', subject, false)
      }
    },
  }
}
