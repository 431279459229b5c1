/**
 * Keeps the app on the device, a whole build at a time, and answers from there with the network off.
 *
 * - A new build is fetched completely before it counts, and then waits until the user says so (`skip waiting`).
 * - The files of a build stay until none of its tabs is open.
 * - What OCR needs is kept once the first build is here, or as soon as it is asked for; a later build has it before it counts.
 * - Models and the documents of the site are not handled here: they have stores of their own.
 */
import { PrecacheController } from 'workbox-precaching'
import { type KeepingMessage, nameOf, otherBuilds, unused } from '../src/shell/builds'
import { securityHeaders } from '../src/shell/policy'
import { keepShared } from '../src/shell/shared'
import { hostsOf, readSite, sitePath } from '../src/site/site'

/** A file of the build, as the build lists it. */
interface BuildFile {
  url: string
  revision: string | null
  integrity: string
  /** Bytes. */
  size: number
}

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: BuildFile[] }

declare const __LATER__: BuildFile[]

const files = self.__WB_MANIFEST as BuildFile[]
const precache = new PrecacheController({
  cacheName: nameOf(__BUILD__),
  plugins: [{ handlerDidRespond: ({ request }) => tellKept(request.url) }],
})
precache.addToCacheList(files)

self.addEventListener('install', (event) => {
  event.waitUntil(install(event))
})

async function install(event: ExtendableEvent): Promise<void> {
  const before = await otherBuilds(__BUILD__)
  await carryOver(before)
  // Whoever accepts an update may be offline by then.
  await Promise.all([precache.install(event), before.length > 0 && keepLater()])
}

const sizes = new Map(files.map(({ url, size }) => [url, size]))
const totalBytes = files.reduce((sum, { size }) => sum + size, 0)
let keptBytes = 0

/** Tells every tab how much of this build is on the device, one more file being there. */
async function tellKept(url: string): Promise<void> {
  // The build lists its files without the slash that its paths begin with.
  keptBytes += sizes.get(new URL(url).pathname.slice(1)) ?? 0
  const message: KeepingMessage = { type: 'KEEPING', build: __BUILD__, fraction: keptBytes / totalBytes }
  for (const client of await self.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    client.postMessage(message)
}

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim().then(tidy))
})

self.addEventListener('message', (event) => {
  const { type } = event.data as { type?: string }
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting())
  if (type === 'OPENED') event.waitUntil(Promise.all([tidy(), keepLater()]))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== self.location.origin || /^\/(models|pack)\//.test(pathname)) return
  if (request.method === 'POST' && pathname === '/share') event.respondWith(takeShare(event))
  if (request.method === 'GET') event.respondWith(pathname === sitePath ? siteNow() : answer(request))
})

/** A share; one into a frame of another site's page is none, and goes to the server, which refuses it. */
async function takeShare({ request, clientId }: FetchEvent): Promise<Response> {
  if (request.destination === 'iframe' || request.destination === 'frame') return fetch(request)
  const before = clientId === '' ? undefined : await self.clients.get(clientId)
  return keepShared(request, before ? 'own' : 'offered')
}

/** A kept file, else the network's answer; a path that ends in a slash is the page of the newest accepted build. */
async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const kept = await find(pathname.endsWith('/') ? `${pathname}index.html` : pathname)
  if (kept) return secured(kept)
  const later = __LATER__.find(({ url }) => `/${url}` === pathname)
  return secured(await (later ? keep(later) : fetch(request)))
}

/** Fetches a file that was left out at first, as the build made it, and keeps it. */
async function keep({ url, integrity }: BuildFile): Promise<Response> {
  const response = await fetch(`/${url}`, { integrity })
  if (response.ok) await (await caches.open(nameOf(__BUILD__))).put(`/${url}`, response.clone())
  return response
}

/** Brings the files that a first visit does not wait for. Those that do not arrive are looked for at the next opening. */
async function keepLater(): Promise<void> {
  const own = await caches.open(nameOf(__BUILD__))
  for (const file of __LATER__) {
    if (await own.match(`/${file.url}`, { ignoreVary: true })) continue
    const { ok, status } = await keep(file)
    if (!ok) throw new Error(`${file.url}: ${status}`)
  }
}

async function find(path: string): Promise<Response | undefined> {
  const own = await caches.open(nameOf(__BUILD__))
  const kept = await own.match(precache.getCacheKeyForURL(path) ?? path, { ignoreVary: true })
  if (kept) return kept
  for (const name of await otherBuilds(__BUILD__)) {
    const older = await (await caches.open(name)).match(path, { ignoreSearch: true, ignoreVary: true })
    if (older) return older
  }
  return undefined
}

/** `site.json` as the server has it now, else as it was the last time. */
async function siteNow(): Promise<Response> {
  const cache = await caches.open('sitebook-site')
  try {
    const response = await fetch(sitePath, { cache: 'no-store' })
    if (response.ok) await cache.put(sitePath, response.clone())
    return response
  } catch {
    // No network.
    return (await cache.match(sitePath)) ?? Response.json({})
  }
}

/** Adds the security headers where the host does not send them. */
async function secured(response: Response): Promise<Response> {
  if (response.type === 'opaqueredirect' || response.type === 'error') return response
  // Handed on as it is: a copy goes through this thread piece by piece, and a script's compiled form is lost with it.
  if (Object.keys(securityHeaders()).every((name) => response.headers.has(name))) return response
  const missing = Object.entries(securityHeaders(hostsOf(await readSite(siteNow)))).filter(
    ([name]) => !response.headers.has(name),
  )
  const headers = new Headers(response.headers)
  for (const [name, value] of missing) headers.set(name, value)
  const { status, statusText } = response
  return new Response(response.body, { headers, status, statusText })
}

/** Takes what has not changed from the builds that are here, so that an update costs only what is new. */
async function carryOver(builds: readonly string[]): Promise<void> {
  if (builds.length === 0) return
  const cache = await caches.open(nameOf(__BUILD__))
  const others = await Promise.all(builds.map((name) => caches.open(name)))
  // A kept response carries the policy it came with: it is good only while the server sends the same one.
  const policy = await policyNow()
  const later = __LATER__.map(({ url }) => `/${url}`)
  for (const key of [...precache.getURLsToCacheKeys().values(), ...later]) {
    for (const other of others) {
      const kept = await other.match(key, { ignoreVary: true })
      if (kept?.headers.get('Content-Security-Policy') === policy) await cache.put(key, kept)
    }
  }
}

async function policyNow(): Promise<string | null> {
  const response = await fetch('/', { method: 'HEAD', cache: 'no-store' })
  return response.headers.get('Content-Security-Policy')
}

/** Deletes the files of builds that have no tab. Never while a build is arriving or waiting: its files are nobody's yet. */
async function tidy(): Promise<void> {
  const others = await otherBuilds(__BUILD__)
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (self.registration.installing || self.registration.waiting) return
  await Promise.all((await unused(others, windows.length)).map((name) => caches.delete(name)))
}
