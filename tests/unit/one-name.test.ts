import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

it('no name stands for two exported types', () => {
  const homes = new Map<string, string[]>()
  for (const path of globSync('{src,workers}/**/*.{ts,tsx}', { cwd: root }))
    for (const [, name] of readFileSync(join(root, path), 'utf8').matchAll(/^export (?:interface|type|class) (\w+)/gm))
      homes.set(name!, [...(homes.get(name!) ?? []), path])
  expect(homes.size).toBeGreaterThan(100)
  expect([...homes].filter(([, paths]) => paths.length > 1)).toEqual([])
})
