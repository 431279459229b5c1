/** Names a build by what goes into it, so that page, workers and chunks can tell whether they belong together. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const inputs = ['build', 'index.html', 'package-lock.json', 'public', 'src', 'vite.config.ts', 'workers']

/** 12 hex digits: a hash of the names and bytes of all sources below `root`. `salt` tells two builds of the same sources apart (tests). */
export function buildId(root: string, salt = ''): string {
  const hash = createHash('sha256').update(salt)
  for (const input of inputs) addTo(hash, root, input)
  return hash.digest('hex').slice(0, 12)
}

/** The documents that a site hands out, which come and go without a new version of the app. */
const documents = 'public/pack'

function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  if (path === documents) return
  const full = join(root, path)
  if (!existsSync(full)) return
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, root, `${path}/${name}`)
  } else {
    hash.update(`${path}\0`).update(readFileSync(full))
  }
}
