/**
 * The model store at full size: a model of random bytes in the exact shape of Llama-3.2-1B q4f32_1, through the download
 * worker as it ships and through raw IndexedDB, in the same run; the best of three rounds. Reports
 * - download: HTTP, SHA-256 and store, three files at a time, as a ratio to raw puts of bytes that are in memory, and to
 *   fetching alone and then raw puts, one after the other;
 * - store: SHA-256 and store of Files whose bytes the browser holds ("Add a model from a folder"), to raw puts of those Files;
 * - read: every file whole, one after another, to raw gets;
 * - how far the memory of each process rises in the first download. Linux only (/proc).
 */
import { chromium } from '@playwright/test'
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPage } from '../browser/pages/build'
import { chromiumPath, flags } from '../chromium'

const id = 'Llama-3.2-1B-Instruct-q4f32_1-MLC'
const shardLimit = 32 * 1024 * 1024

/** Sizes of the shards as MLC packs them: tensors in order, a new shard where the next would go over 32 MiB. */
function shardSizes(): number[] {
  const quantised = (rows: number, columns: number) => [(rows * columns) / 2, (rows * columns * 4) / 32]
  const layer = [
    ...quantised(3072, 2048),
    ...quantised(2048, 2048),
    ...quantised(16384, 2048),
    ...quantised(2048, 8192),
    8192,
    8192,
  ]
  const tensors = [...quantised(128_256, 2048), ...Array<number[]>(16).fill(layer).flat(), 8192]
  const sizes: number[] = []
  let open = 0
  for (const tensor of tensors) {
    if (open > 0 && open + tensor > shardLimit) {
      sizes.push(open)
      open = 0
    }
    open += tensor
  }
  return [...sizes, open]
}

const random = randomBytes(shardLimit)
/** The n-th file: random bytes from the n-th place on, round and round. */
function* bytesOf(n: number, size: number): Generator<Buffer> {
  let at = (n * 1_000_003) % random.length
  for (let left = size; left > 0;) {
    const chunk = random.subarray(at, Math.min(at + 1024 * 1024, random.length, at + left))
    yield chunk
    left -= chunk.length
    at = (at + chunk.length) % random.length
  }
}

const sizes = shardSizes()
const total = sizes.reduce((sum, size) => sum + size, 0)
const index = JSON.stringify({
  model: id,
  files: sizes.map((size, n) => {
    const hash = createHash('sha256')
    for (const chunk of bytesOf(n, size)) hash.update(chunk)
    return { name: `params_shard_${n}.bin`, size, sha256: hash.digest('hex') }
  }),
})

async function send(n: number, response: ServerResponse) {
  response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': sizes[n]! })
  for (const chunk of bytesOf(n, sizes[n]!))
    if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve))
  response.end()
}

const pages = await buildPage('model-store.html')
const server = createServer((request, response) => {
  const path = request.url ?? '/'
  const shard = /params_shard_(\d+)\.bin$/.exec(path)?.[1]
  if (shard !== undefined) void send(Number(shard), response)
  else if (path.endsWith('sitebook-model.json'))
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(index)
  else if (existsSync(join(pages, path)))
    createReadStream(join(pages, path)).pipe(
      response.writeHead(200, { 'Content-Type': path.endsWith('.js') ? 'text/javascript' : 'text/html' }),
    )
  else response.writeHead(404).end()
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const origin = `http://localhost:${(server.address() as AddressInfo).port}`
const profile = await mkdtemp(join(tmpdir(), 'sitebook-bench-'))
const context = await chromium.launchPersistentContext(profile, { executablePath: chromiumPath()!, args: flags })
const page = context.pages()[0] ?? (await context.newPage())
await page.goto(`${origin}/model-store.html`)
await page.waitForFunction(() => window.bench !== undefined)

/** Anonymous memory in MB by kind of process, of this browser. */
function memory(): Map<string, number> {
  const found = new Map<string, number>()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      const parent = /PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? ''
      if (!command.includes(profile) && !ours.has(parent)) continue
      ours.add(pid)
      const kind = /--type=([\w-]+)/.exec(command)?.[1] ?? 'browser'
      const name = kind === 'utility' ? (/--utility-sub-type=(\w+)/.exec(command)?.[1] ?? kind) : kind
      const kB = Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
      found.set(name, Math.max(found.get(name) ?? 0, kB / 1000))
    } catch {
      // The process ended while it was read.
    }
  }
  return found
}
const ours = new Set<string>()

function rate(ms: number) {
  return `${(total / 1000 / ms).toFixed(0)} MB/s`
}
memory()
memory()

const before = memory()
const peak = new Map(before)
const least = {
  fetched: Infinity,
  stored: Infinity,
  read: Infinity,
  put: Infinity,
  got: Infinity,
  taken: Infinity,
  putFiles: Infinity,
}
for (let round = 1; round <= 3; round++) {
  const timer = setInterval(() => {
    // Later the page's own reads are in it.
    if (round === 1) for (const [name, now] of memory()) peak.set(name, Math.max(peak.get(name) ?? 0, now))
  }, 50)
  const stored = await page.evaluate((model) => window.bench.download(model), id)
  clearInterval(timer)
  const read = await page.evaluate((model) => window.bench.read(model), id)
  await page.evaluate((model) => window.bench.remove(model), id)
  const addresses = sizes.map((_, n) => `${origin}/models/${id}/params_shard_${n}.bin`)
  const fetched = await page.evaluate((urls) => window.bench.fetch(urls), addresses)
  const { put, get: got } = await page.evaluate(([sample, sizes]) => window.bench.raw(sample, sizes), [
    addresses[1]!,
    sizes,
  ] as const)
  const folder = [`${origin}/models/${id}/sitebook-model.json`, ...addresses]
  const { taken, put: putFiles } = await page.evaluate((urls) => window.bench.takeIn(urls), folder)
  await page.evaluate((model) => window.bench.remove(model), id)
  const took = { fetched, stored, read, put, got, taken, putFiles }
  console.log(
    `round ${round}:`,
    Object.entries(took)
      .map(([what, ms]) => `${what} ${rate(ms)}`)
      .join(', '),
  )
  for (const [what, ms] of Object.entries(took) as [keyof typeof least, number][])
    least[what] = Math.min(least[what], ms)
}

console.log(
  `${sizes.length} shards, ${(total / 1e6).toFixed(0)} MB, the largest ${(Math.max(...sizes) / 1e6).toFixed(0)} MB; the best of three rounds`,
)
const { fetched, stored, read, put, got, taken, putFiles } = least
console.log(`download, SHA-256 and store: ${(put / stored).toFixed(2)} of raw put (${rate(stored)} of ${rate(put)})`)
console.log(
  `the same against fetching, then raw put: ${((fetched + put) / stored).toFixed(2)} (${rate(fetched + put)})`,
)
console.log(
  `SHA-256 and store of Files: ${(putFiles / taken).toFixed(2)} of raw put (${rate(taken)} of ${rate(putFiles)})`,
)
console.log(`read: ${(got / read).toFixed(2)} of raw get (${rate(read)} of ${rate(got)})`)
for (const [name, most] of peak)
  console.log(
    `memory of ${name}: ${most.toFixed(0)} MB at most, ${(most - (before.get(name) ?? 0)).toFixed(0)} MB more than before`,
  )

await context.close()
server.close()
await rm(profile, { recursive: true, force: true, maxRetries: 5 })
await rm(pages, { recursive: true })
