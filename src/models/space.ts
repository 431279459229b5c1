import type { Space } from './models'

/** What the browser says of the space that is left; undefined where it says nothing. */
export async function spaceOf(storage: Pick<StorageManager, 'estimate' | 'persisted'>): Promise<Space | undefined> {
  const { quota, usage } = await storage.estimate()
  if (quota === undefined || usage === undefined) return undefined
  return { free: quota - usage, persisted: await storage.persisted() }
}
