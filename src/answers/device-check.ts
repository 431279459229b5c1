/** The device check as the page starts it: in a worker of its own, which goes when it is over, so that nothing stays in the GPU. */
import type { Trial } from '../core/model'
import type { EngineHostParts } from './engine-host'

/** The id of the check among the models that can kill the browser. */
const subject = 'device-check'

export function createDeviceCheck({ start, phases }: Pick<EngineHostParts, 'start' | 'phases'>) {
  return {
    /** False if it killed the browser: then only the user starts it again. */
    mayRunByItself: async () => !(await phases.deaths()).includes(subject),

    /** Throws a `SitebookError` with a `gpu/…` or `model/…` code, or an `AbortError`. */
    async run(signal: AbortSignal): Promise<Trial> {
      await phases.enter('model-load', subject)
      const worker = start()
      try {
        return await worker.call('checkDevice', null, signal)
      } finally {
        worker.close()
        await phases.leave('model-load', subject, false)
      }
    },
  }
}
