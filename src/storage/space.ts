/** The space that is left for this app, asked in two ways. */
import { isQuotaExceeded } from './database'
import type { WorkerFile } from './files'

/** How often the room is halved to find out how much there is: to a four-thousandth of what was asked for. */
const halvings = 12

/**
 * How many of `bytes` can still be stored, asked for in earnest: a file in the origin's private file system is given that length,
 * which counts against the quota but writes nothing (0.5 ms for 2 GB), and is deleted at once. Needed because Chromium no
 * longer tells the truth in `estimate()`: it says 10 GiB whatever the quota is, so that sites cannot tell people apart by
 * their disks (measured with a quota of 1 MiB, Chromium 156). Only in a worker; all where the browser cannot be asked.
 */
export async function roomFor(bytes: number, storage: StorageManager): Promise<number> {
  if (bytes <= 0) return bytes
  const name = `room-${crypto.randomUUID()}`
  try {
    const root = await storage.getDirectory()
    try {
      const file = (await root.getFileHandle(name, { create: true })) as WorkerFile
      const handle = await file.createSyncAccessHandle()
      try {
        return mostOf(bytes, (length) => handle.truncate(length))
      } finally {
        handle.close()
      }
    } finally {
      await root.removeEntry(name)
    }
  } catch (error) {
    // Any other failure (private windows of some browsers have no such file system) says nothing about space.
    return isQuotaExceeded(error) ? 0 : bytes
  }
}

/** The most of `bytes` for which `take` does not run out of space. */
function mostOf(bytes: number, take: (bytes: number) => void): number {
  let [fits, asked, tooMuch] = [0, bytes, Infinity]
  for (let n = 0; n <= halvings && fits < bytes; n += 1) {
    try {
      take(asked)
      fits = asked
    } catch (error) {
      if (!isQuotaExceeded(error)) throw error
      tooMuch = asked
    }
    asked = Math.floor((fits + tooMuch) / 2)
  }
  return fits
}

/** Bytes that may still be stored, as the browser says; without limit where it does not (workers of older Safaris). */
export async function freeSpace(storage: StorageManager): Promise<number> {
  const { quota = Infinity, usage = 0 } = (await (storage as Partial<StorageManager>).estimate?.()) ?? {}
  return quota - usage
}
