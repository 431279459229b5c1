import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const files = globSync('{src,workers}/**/*.{ts,tsx}', { cwd: root })

/** What a file imports by a relative path, types too; but not what it fetches later. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  return [...source.matchAll(/^(?:import|export) [^'"]*?from '(\.[^']+)'/gm)].flatMap(([, path = '']) => {
    const to = join(dirname(file), path)
    return [to, `${to}.ts`, `${to}.tsx`].find((name) => files.includes(name)) ?? []
  })
}

it('no file imports itself by way of others', () => {
  const imports = new Map(files.map((file) => [file, importsOf(file)]))
  const reached = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of imports.get(from) ?? []) if (!seen.has(next)) reached(next, seen.add(next))
    return seen
  }
  expect([...imports.values()].flat().length).toBeGreaterThan(1000)
  expect(files.filter((file) => reached(file).has(file))).toEqual([])
})
