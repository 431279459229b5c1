/** One model in all tabs of this origin: the tab that has it holds a lock, which the browser takes back from a dead one. */
import { SitebookError } from '../core/errors'

const name = 'sitebook/engine'

export function createModelLock(locks: Pick<LockManager, 'request' | 'query'>) {
  let release: (() => void) | undefined
  let released: Promise<unknown> = Promise.resolve()
  return {
    /** Throws `model/other-tab` while another tab has it. */
    async take(): Promise<void> {
      if (release) return
      const taken = await new Promise<boolean>((resolve, reject) => {
        const hold = (lock: Lock | null) => {
          resolve(lock !== null)
          return lock && new Promise<void>((done) => (release = done))
        }
        released = locks.request(name, { ifAvailable: true }, hold).catch(reject)
      })
      if (!taken) throw new SitebookError('model/other-tab')
    },

    /** Resolves when other tabs see that it is free. */
    async giveBack(): Promise<void> {
      release?.()
      release = undefined
      await released
    },

    /** Whether another tab has it: not one that only waited in `free`, as this one may have. */
    async isElsewhere(): Promise<boolean> {
      const { held = [] } = await locks.query()
      return !release && held.some((lock) => lock.name === name && lock.mode === 'exclusive')
    },

    /** Resolves when no tab has it. */
    free: (): Promise<void> => locks.request(name, { mode: 'shared' }, () => undefined),
  }
}
