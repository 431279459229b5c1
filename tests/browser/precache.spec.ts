import { readFileSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './built-site'
import { pathsOf } from './files'
import { expect, test } from './harness'
import { kept } from './kept'

test('the service worker keeps every file of the build but itself, and none is empty', async ({ page, site }) => {
  await page.goto('/')
  const files = await kept(page)
  expect(files.map(({ path }) => path)).toEqual(
    pathsOf(site.site.directory).filter((path) => path !== '/service-worker.js'),
  )
  expect(files.filter(({ size }) => size === 0)).toEqual([])
})

test('a sign-in page in place of a file is never kept; the app installs when the network is honest again', async ({
  page,
  site,
  expectedTrouble,
}) => {
  expectedTrouble.push(/integrity/)
  const real = site.site.directory
  const portal = await mkdtemp(join(tmpdir(), 'portal-'))
  await cp(real, portal, { recursive: true })
  const victim = pathsOf(portal).find((path) => path.startsWith('/pdfjs/'))!
  await writeFile(join(portal, victim), '<html>Please sign in</html>')
  site.site.directory = portal
  await page.goto('/')
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('/service-worker.js')
    const worker = registration.installing!
    await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }))
    return worker.state
  })
  expect(state).toBe('redundant')
  site.site.directory = real
  await page.reload()
  const files = await kept(page)
  expect(files.find(({ path }) => path === victim)?.size).toBeGreaterThan(100)
  await rm(portal, { recursive: true })
})

test('the same sources give the same bytes', async ({ site, profile }) => {
  const again = join(profile, 'again')
  await build(again, '')
  const differing = pathsOf(again).filter(
    (path) => !readFileSync(again + path).equals(readFileSync(site.site.directory + path)),
  )
  expect(differing).toEqual([])
  expect(pathsOf(again)).toEqual(pathsOf(site.site.directory))
})
