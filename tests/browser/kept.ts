/** What a tab's service worker keeps. */
import { expect, type Page } from '@playwright/test'
import { pathsOf } from './files'

/** Waits until the app is on the device, and lists the files of all builds that are kept, sorted by path; sizes in bytes. */
export async function kept(page: Page): Promise<{ path: string; size: number }[]> {
  return page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const files = []
    for (const name of (await caches.keys()).filter((name) => name.startsWith('sitebook-build-'))) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request))!.arrayBuffer()
        files.push({ path: new URL(request.url).pathname, size: body.byteLength })
      }
    }
    return files.sort((a, b) => (a.path < b.path ? -1 : 1))
  })
}

/** Waits until the service worker answers for this page. */
export async function controlled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (navigator.serviceWorker.controller) return
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    )
  })
}

/** What is kept of a build: all its files but the service worker itself, what the site says of itself, and models. */
export function toKeep(build: string): string[] {
  return pathsOf(build).filter((path) => !/^\/(service-worker\.js$|site\.json$|models\/)/.test(path))
}

/** Waits until all of a build is on the device: also what a first visit does not wait for. */
export async function keptWhole(page: Page, build: string): Promise<void> {
  const paths = () =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('sitebook-build-'))
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return keys.flat().map(({ url }) => new URL(url).pathname)
    })
  // A busy machine takes its time for 63 MB.
  await expect.poll(async () => (await paths()).sort(), { timeout: 60_000 }).toEqual(toKeep(build))
}
