/** The model in use stays in use: it is loaded again at the next start, until the user stops using it. */
import { isUsable } from './items'
import type { Models } from './models'
import { type Settings, activeKey } from './settings'

/**
 * Loads the model that was in use at the last visit, if it is still stored, fits this device, no other tab has one in use and `mayLoad` does not know
 * that it killed the browser; from then on remembers which one is in use. Call after `models.check()`.
 */
export async function keepActive(
  models: Pick<Models, 'state' | 'use'>,
  settings: Settings,
  mayLoad: (id: string) => Promise<boolean>,
): Promise<void> {
  const last = await settings.read(activeKey)
  let before = models.state.get().active
  models.state.subscribe(() => {
    const { active } = models.state.get()
    if (active === before) return
    before = active
    // A model that is loading or has failed says nothing about what the user wants.
    if (active.kind === 'ready') void settings.save(activeKey, active.id)
    if (active.kind === 'quotes') void settings.save(activeKey, '')
  })
  const { elsewhere, models: items } = models.state.get()
  const model = items.find(({ id }) => id === last)
  if (before.kind !== 'quotes' || !model || !isUsable(model)) return
  // A server has room for more than one tab. One that is at another address now is another model, which nobody has chosen.
  if (model.status.kind !== 'served' && (elsewhere || model.status.kind !== 'stored')) return
  if (await mayLoad(model.id)) await models.use(model.id)
}
