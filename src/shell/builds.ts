/**
 * The files of each build that this device keeps, one cache a build. An open tab goes on with the files of its own build
 * although a newer one is in charge: file names carry hashes, so a URL means the same bytes in every cache.
 */
const prefix = 'sitebook-build-'

/** What the service worker tells every tab while it keeps a build. */
export interface KeepingMessage {
  type: 'KEEPING'
  build: string
  /** 0..1, of the build's bytes. */
  fraction: number
}

/** The name of a build's cache, and of the lock that each of its tabs holds while it is open. */
export function nameOf(build: string): string {
  return prefix + build
}

/** The caches of all builds but `build`. */
export async function otherBuilds(build: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== nameOf(build))
}

/**
 * Which of `builds` no tab needs. Each open tab holds one lock; while there are fewer locks than `windows`, some tab has
 * not got its own yet and may be of any build, so that nothing can be said to be unused.
 */
export async function unused(builds: readonly string[], windows: number): Promise<string[]> {
  const locks = ((await navigator.locks.query()).held ?? []).filter(({ name }) => name?.startsWith(prefix))
  if (locks.length < windows) return []
  return builds.filter((build) => !locks.some(({ name }) => name === build))
}
