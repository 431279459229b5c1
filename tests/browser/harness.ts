/**
 * What every browser test stands on: the built app on a server of its own, a Chromium with a profile of its own, and an
 * eye on what must never happen. A test fails on a policy violation, an error in the console, or a request to another host.
 */
import { chromium, expect, test as base, type BrowserContext } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, type Site } from '../../server/static'
import { securityHeaders } from '../../src/shell/policy'
import { chromiumPath, flags } from '../chromium'
import { builtSite } from './built-site'

export interface Flags {
  /** More flags for Chromium. */
  extraFlags: string[]
}

/** The app's server. It can be taken down and brought up again on the same port, and other files be put in its place. */
export interface TestSite {
  url: string
  site: Site
  /** Paths asked for since the start, in order. */
  requests: string[]
  stop(): Promise<void>
  start(): Promise<void>
}

interface Fixtures {
  site: TestSite
  /** The profile's directory; `launch` can open it again after a crash. */
  profile: string
  /** What this test causes on purpose: a test adds patterns for lines of `trouble`. */
  expectedTrouble: RegExp[]
  /** What went wrong so far: policy violations, console errors, uncaught errors, requests to other hosts. */
  trouble: string[]
}

/** Starts Chromium on `profile`; what must not happen is written to `trouble`. The caller closes it. */
export async function launch(profile: string, extraFlags: string[], trouble: string[]): Promise<BrowserContext> {
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error('No Chromium found: `npm test` says how to get one.')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...flags, ...extraFlags],
    viewport: { width: 1180, height: 820 },
  })
  await watch(context, trouble)
  return context
}

/** Writes to `trouble` what must not happen in `context`. */
export async function watch(context: BrowserContext, trouble: string[]): Promise<void> {
  await context.exposeBinding('reportViolation', (_, text: string) => trouble.push(`policy: ${text}`))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation(text: string): void }
      reportViolation(`${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample} in ${event.sourceFile}`)
    })
  })
  context.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()} ${message.location().url}`)
  })
  context.on('weberror', (error) => trouble.push(`uncaught: ${String(error.error())}`))
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost') trouble.push(`other host: ${request.url()}`)
  })
}

/** Serves a build like `npm start` does, on a free port. */
export async function serveSite(directory: string, headers = securityHeaders()): Promise<TestSite> {
  const requests: string[] = []
  const site: Site = { directory, headers, onRequest: (path) => requests.push(path) }
  let running = await serve(site, 0)
  const { url } = running
  return {
    url,
    site,
    requests,
    async stop() {
      running.server.closeAllConnections()
      await new Promise((resolve) => running.server.close(resolve))
    },
    async start() {
      running = await serve(site, Number(new URL(url).port))
    },
  }
}

export const test = base.extend<Fixtures & Flags, { built: string }>({
  built: [async ({}, use) => use(await builtSite()), { scope: 'worker' }],
  extraFlags: [[], { option: true }],
  expectedTrouble: async ({}, use) => use([]),
  trouble: async ({ expectedTrouble }, use) => {
    const trouble: string[] = []
    await use(trouble)
    expect(trouble.filter((line) => !expectedTrouble.some((pattern) => pattern.test(line)))).toEqual([])
  },
  site: async ({ built }, use) => {
    const site = await serveSite(built)
    await use(site)
    await site.stop()
  },
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'sitebook-'))
    await use(profile)
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  },
  context: async ({ profile, extraFlags, trouble }, use) => {
    const context = await launch(profile, extraFlags, trouble)
    await use(context)
    await context.close()
  },
  baseURL: async ({ site }, use) => use(site.url),
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
})

export { expect }
