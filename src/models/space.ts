/** The space that a model needs, and what there is. */
import { SitebookError } from '../core/errors'
import { sum } from '../core/language/numbers'
import type { ModelStore } from './model-store'
import type { Space } from './models'

/** What the browser says of the space that is left; undefined where it says nothing. */
export async function spaceOf(storage: Pick<StorageManager, 'estimate' | 'persisted'>): Promise<Space | undefined> {
  const { quota, usage } = await storage.estimate()
  if (quota === undefined || usage === undefined) return undefined
  return { free: quota - usage, persisted: await storage.persisted() }
}

/** How many of so many bytes can be stored (`storage/space.ts`). */
export type Room = (bytes: number) => Promise<number>

/** Tells how many of the `total` bytes of a model are not stored yet. */
export function stillNeeded(store: Pick<ModelStore, 'files'>, model: string, total: number): () => Promise<number> {
  return async () => total - sum((await store.files(model)).map(({ received }) => received))
}

/**
 * Runs `work` if what it `needs` can be stored. Where that cannot be, or the space runs out on the way, throws
 * `model/no-space`, which says how much is needed then and how much is free.
 */
export async function within(room: Room, needs: () => Promise<number>, work: () => Promise<void>): Promise<void> {
  const needed = await needs()
  const free = await room(needed)
  if (free < needed) throw noSpace(needed, free)
  try {
    await work()
  } catch (error) {
    if (!(error instanceof SitebookError) || error.code !== 'storage/no-space') throw error
    const left = await needs()
    throw noSpace(left, await room(left))
  }
}

function noSpace(needed: number, free: number): SitebookError {
  // What failed may fit by now, or need more room on its way to the disk than on it.
  return new SitebookError('model/no-space', free < needed ? `${needed}\n${free}` : String(needed))
}
