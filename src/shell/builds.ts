/**
 * The files of each build that this device keeps, one cache a build. An open tab goes on with the files of its own build
 * although a newer one is in charge: file names carry hashes, so a URL means the same bytes in every cache.
 */
const prefix = 'sitebook-build-'

/** The name of a build's cache, and of the lock that each of its tabs holds while it is open. */
export function nameOf(build: string): string {
  return prefix + build
}

/** The caches of all builds but `build`. */
export async function otherBuilds(build: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== nameOf(build))
}

/**
 * Which of `builds` no tab needs. `windows` are the ids of the open tabs: while one of them holds no lock yet, it may be
 * of any build, and nothing can be said to be unused.
 */
export async function unused(builds: readonly string[], windows: readonly string[]): Promise<string[]> {
  const held = ((await navigator.locks.query()).held ?? []).filter(({ name }) => name?.startsWith(prefix))
  if (!windows.every((id) => held.some(({ clientId }) => clientId === id))) return []
  return builds.filter((build) => !held.some(({ name }) => name === build))
}
