/** Builds of the app for the browser tests, made once for given sources and kept by build id. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildId } from '../../build/build-id'

const root = join(import.meta.dirname, '../..')
const builds = join(root, 'tests/.cache/builds')
const hour = 3600_000

/** The directory of a build of the present sources: `dist` if that is current, else one of its own. `salt` makes a different build. */
export async function builtSite(salt = ''): Promise<string> {
  const id = buildId(root, salt)
  const worker = join(root, 'dist/service-worker.js')
  if (existsSync(worker) && readFileSync(worker, 'utf8').includes(id)) return join(root, 'dist')
  const directory = join(builds, id)
  if (!existsSync(directory)) {
    mkdirSync(builds, { recursive: true })
    forgetOldBuilds()
    // Made next to its place and moved there when whole: another test run may be doing the same.
    const draft = `${directory}.${process.pid}`
    await build(draft, salt)
    if (existsSync(directory)) rmSync(draft, { recursive: true })
    else renameSync(draft, directory)
  }
  utimesSync(directory, new Date(), new Date())
  return directory
}

/** Makes a build in `directory`. */
export async function build(directory: string, salt: string): Promise<void> {
  const env = { ...process.env, SITEBOOK_BUILD_SALT: salt }
  const options = ['--outDir', directory, '--emptyOutDir', '--logLevel', 'warn']
  await promisify(execFile)('npm', ['run', '--silent', 'build', '--', ...options], { cwd: root, env })
}

function forgetOldBuilds(): void {
  for (const old of readdirSync(builds)) {
    if (Date.now() - statSync(join(builds, old)).mtimeMs > hour) rmSync(join(builds, old), { recursive: true })
  }
}

export default async function buildOnce(): Promise<void> {
  await builtSite()
}
