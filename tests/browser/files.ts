/** The files of a build on the disk. */
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Paths below `directory` as the server serves them, `/assets/…`, sorted. */
export function pathsOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .sort()
}

/** The address of a worker's script in a build; the build names it after `workers/<name>.ts`. */
export function workerScript(directory: string, name: string): string {
  const found = pathsOf(directory).filter((path) => new RegExp(`^/assets/${name}-worker-[\\w-]{8}\\.js$`).test(path))
  if (found.length !== 1) throw new Error(`Not one script of worker ${name}: ${found.join(', ')}`)
  return found[0]!
}
