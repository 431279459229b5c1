/** The space that is left for this app, asked in two ways. */
import { isQuotaExceeded } from './database'
import type { WorkerFile } from './files'

/**
 * Whether `bytes` more can be stored, asked for in earnest: a file in the origin's private file system is given that length,
 * which counts against the quota but writes nothing (0.5 ms for 2 GB), and is deleted at once. Needed because Chromium no
 * longer tells the truth in `estimate()`: it says 10 GiB whatever the quota is, so that sites cannot tell people apart by
 * their disks (measured with a quota of 1 MiB, Chromium 156). Only in a worker; true where the browser cannot be asked.
 */
export async function hasRoom(bytes: number, storage: StorageManager): Promise<boolean> {
  if (bytes <= 0) return true
  const name = `room-${crypto.randomUUID()}`
  try {
    const root = await storage.getDirectory()
    try {
      const file = (await root.getFileHandle(name, { create: true })) as WorkerFile
      const handle = await file.createSyncAccessHandle()
      try {
        handle.truncate(bytes)
      } finally {
        handle.close()
      }
    } finally {
      await root.removeEntry(name)
    }
    return true
  } catch (error) {
    // Any other failure (private windows of some browsers have no such file system) says nothing about space.
    return !isQuotaExceeded(error)
  }
}

/** Bytes that may still be stored, as the browser says; without limit where it does not (workers of older Safaris). */
export async function freeSpace(storage: StorageManager): Promise<number> {
  const { quota = Infinity, usage = 0 } = (await (storage as Partial<StorageManager>).estimate?.()) ?? {}
  return quota - usage
}
