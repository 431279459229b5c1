/** What the browser must fetch before the first paint, compressed, as a ratio to the limit; run after `npm run build`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const limit = 150_000
const dist = join(import.meta.dirname, '../../dist')

/** The scripts that `script` imports, itself included; a lazy `import()` is not among them. */
function staticImports(script: string, found = new Set<string>()): Set<string> {
  if (found.has(script)) return found
  found.add(script)
  const source = readFileSync(join(dist, script), 'utf8')
  for (const [, path] of source.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
    staticImports(`assets/${path}`, found)
  return found
}

const html = readFileSync(join(dist, 'index.html'), 'utf8')
const scripts = new Set(
  [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].flatMap(([, path]) => [...staticImports(path!)]),
)
const size = (path: string) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length
let total = 0
for (const script of scripts) {
  total += size(script)
  console.log(`${String(size(script)).padStart(8)} bytes  ${script}`)
}
console.log(`JavaScript before the first paint: ${(total / limit).toFixed(2)} of the limit of ${limit / 1000} kB, gzip`)
process.exit(total <= limit ? 0 : 1)
