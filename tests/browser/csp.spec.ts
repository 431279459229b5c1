import { readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { contentSecurityPolicy, securityHeaders } from '../../src/shell/policy'
import { pathsOf, workerScript } from './files'
import { expect, test } from './harness'
import { controlled } from './kept'

/** Every worker there is, by the name of its source. */
const workers = readdirSync(join(import.meta.dirname, '../../workers'))
  .filter((name) => name.endsWith('.ts') && name !== 'service-worker.ts')
  .map((name) => name.replace('.ts', ''))

/** A host that is not ours; it would answer anyone. */
let elsewhere: { url: string; hits: number; server: Server }

test.beforeEach(async ({ expectedTrouble }) => {
  expectedTrouble.push(
    /^policy: connect-src/,
    /^console: .*(Content Security Policy|Fetch API)/,
    /^other host: http:\/\/127\.0\.0\.1/,
  )
  const server = createServer((_, response) => {
    elsewhere.hits += 1
    response
      .writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
      .end('hello')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  elsewhere = { url: `http://127.0.0.1:${address.port}/`, hits: 0, server }
})

test.afterEach(() => elsewhere.server.close())

/** Runs in the page or a worker: what came of a fetch. */
const attempt = (url: string) =>
  fetch(url).then(
    () => 'answered',
    () => 'blocked',
  )

test('every response carries the policy, a missing file too', async ({ site }) => {
  for (const path of ['/', '/nothing-here.js', ...pathsOf(site.site.directory)]) {
    const response = await fetch(new URL(path, site.url))
    expect(response.headers.get('Content-Security-Policy'), path).toBe(contentSecurityPolicy())
    await response.body?.cancel()
  }
  expect((await fetch(new URL('/assets/gone-12345678.js', site.url))).status).toBe(404)
})

test('the other host would answer: without our policy a page gets through to it', async ({
  page,
  site,
  expectedTrouble,
}) => {
  expectedTrouble.push(/favicon/)
  site.site.headers = {}
  // A page of ours that says nothing of a policy itself.
  await page.goto('/icons/icon.svg')
  expect(await page.evaluate(attempt, elsewhere.url)).toBe('answered')
  expect(elsewhere.hits).toBe(1)
})

test('on a host without headers the page is held to the policy from its first load on', async ({ page, site }) => {
  site.site.headers = {}
  await page.goto('/')
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null)
  expect(await page.evaluate(attempt, elsewhere.url)).toBe('blocked')
  expect(elsewhere.hits).toBe(0)
  const directives = (policy: string) => policy.split('; ').filter((one) => !one.startsWith('frame-ancestors'))
  const said = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(said?.split('; ')).toEqual(directives(contentSecurityPolicy()))
})

for (const headers of ['from the server', 'from the service worker alone'] as const) {
  test.describe(`with headers ${headers}`, () => {
    test.beforeEach(async ({ page, site }) => {
      if (headers === 'from the service worker alone') site.site.headers = {}
      await page.goto('/')
      await controlled(page)
      await page.reload()
    })

    test('the page cannot reach another host and is cross-origin isolated', async ({ page }) => {
      expect(await page.evaluate(attempt, elsewhere.url)).toBe('blocked')
      expect(elsewhere.hits).toBe(0)
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
    })

    test(`no worker can reach another host: ${workers.join(', ')}, and those of llama.cpp`, async ({
      page,
      site,
      expectedTrouble,
    }) => {
      // Those of llama.cpp want their settings as their name.
      expectedTrouble.push(/^uncaught: SyntaxError: Unexpected end of JSON input/)
      expect(workers.length).toBeGreaterThan(2)
      const llama = pathsOf(site.site.directory).filter((path) => path.startsWith('/assets/llama-worker'))
      expect(llama).toHaveLength(2)
      for (const script of [...workers.map((name) => workerScript(site.site.directory, name)), ...llama]) {
        const started = page.waitForEvent('worker', (worker) => new URL(worker.url()).pathname === script)
        await page.evaluate((path) => void new Worker(path, { type: 'module' }), script)
        expect(await (await started).evaluate(attempt, elsewhere.url), script).toBe('blocked')
      }
      expect(elsewhere.hits).toBe(0)
    })
  })
}

test('the service worker cannot reach another host', async ({ page, context }) => {
  await page.goto('/')
  await controlled(page)
  const worker = context.serviceWorkers()[0]!
  expect(await worker.evaluate(attempt, elsewhere.url)).toBe('blocked')
  expect(elsewhere.hits).toBe(0)
})

test('no string becomes markup or script', async ({ page, expectedTrouble }) => {
  expectedTrouble.push(
    /^policy: (require-trusted-types-for|trusted-types|script-src)/,
    /TrustedHTML|TrustedScript|Content Security/,
  )
  await page.goto('/')
  const outcome = await page.evaluate(async () => {
    const tried = (action: () => unknown) => {
      try {
        action()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    }
    // The debugger may evaluate what the page may not: this is tried from the page's own event loop.
    const later = (action: () => unknown) => new Promise((resolve) => setTimeout(() => resolve(tried(action))))
    const blob = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))
    return {
      // eslint-disable-next-line no-restricted-syntax -- what the policy forbids is what is tried here
      innerHTML: tried(() => (document.createElement('div').innerHTML = '<b>b</b>')),
      eval: await later(() => (0, eval)('1')),
      foreignWorker: tried(() => new Worker('https://elsewhere.example/worker.js')),
      blobWorker: tried(() => new Worker(blob)),
      policy: tried(() =>
        (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
        ).trustedTypes.createPolicy('mine', {}),
      ),
    }
  })
  expect(outcome).toEqual({
    innerHTML: 'TypeError',
    eval: 'EvalError',
    foreignWorker: 'TypeError',
    blobWorker: 'TypeError',
    policy: 'TypeError',
  })
})

test('a mirror that the operator names is let through, and no other', () => {
  const { 'Content-Security-Policy': policy } = securityHeaders(['https://mirror.example'])
  expect(policy).toMatch(/connect-src 'self' .*https:\/\/mirror\.example;/)
  expect(contentSecurityPolicy()).not.toContain('mirror.example')
})
