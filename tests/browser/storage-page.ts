/** A page with nothing but the storage. */
import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import type * as Parts from './pages/storage-parts'

/** A file of `pages`, with what it imports, as one script. */
export async function scriptOf(file: string): Promise<string> {
  const entry = join(import.meta.dirname, 'pages', file)
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'storage' } },
  })) as Rolldown.RolldownOutput[]
  return output[0]!.output[0].code
}

let script: Promise<string> | undefined

/** An empty page of the site at `url`, or of the test's own, that has the storage in what is returned. */
export async function withStorage(page: Page, url = '') {
  const body = await (script ??= scriptOf('storage-parts.ts'))
  await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.route('**/storage.js', (route) => route.fulfill({ contentType: 'text/javascript', body }))
  await page.goto(`${url}/blank`)
  return page.evaluateHandle(() => {
    const path = '/storage.js'
    return import(path) as Promise<typeof Parts>
  })
}
