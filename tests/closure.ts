/** Which sources a file is made of, and a short hash: the keys of what tests keep in tests/.cache. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

export function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/** `file` and all that it imports by a relative path, in turn. */
export function closureOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
    const to = join(dirname(file), path)
    const found = [to, `${to}.ts`].find((name) => existsSync(name) && statSync(name).isFile())
    if (found) closureOf(found, seen)
  }
  return seen
}
