/** How much context the user chose for each model. */
import type { Settings } from './settings'

export function createContexts(settings: Settings) {
  const chosen = new Map<string, number>()
  const keyOf = (id: string) => `context:${id}`

  return {
    /** Tokens by model, of those of `models` for which a number was chosen; what was known before where it cannot be read. */
    async of(models: readonly string[]): Promise<ReadonlyMap<string, number>> {
      for (const id of models) {
        const tokens = await settings.read(keyOf(id)).catch(() => undefined)
        if (typeof tokens === 'number') chosen.set(id, tokens)
      }
      return chosen
    },

    save: (id: string, tokens: number) => settings.save(keyOf(id), tokens),
  }
}
