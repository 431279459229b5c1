/** Which of the models that the catalogue does not know have spoken on this device. */
import type { Settings } from './settings'

/** Setting: their ids. */
const key = 'heardModels'

export function createHeard(settings: Settings) {
  async function all(): Promise<Set<string>> {
    const ids = await settings.read(key).catch(() => undefined)
    return new Set(Array.isArray(ids) ? (ids as string[]) : [])
  }

  return {
    all,
    add: async (id: string) => settings.save(key, [...(await all()).add(id)]),
    async forget(id: string) {
      const ids = await all()
      if (ids.has(id))
        await settings.save(
          key,
          [...ids].filter((one) => one !== id),
        )
    },
  }
}
