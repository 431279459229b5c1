/** What a tab's service worker keeps. */
import type { Page } from '@playwright/test'

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
