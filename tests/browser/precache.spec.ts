import { readFileSync, statSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './built-site'
import { pathsOf } from './files'
import { expect, test } from './harness'
import { kept, keptWhole, toKeep } from './kept'
import { sizes } from './looks'

/** A busy machine takes its time for 46 MB. */
const whole = { timeout: 60_000 }

test('the service worker keeps every file of the build but itself, and none is empty', async ({ page, site }) => {
  await page.goto('/')
  await keptWhole(page, site.site.directory)
  expect((await kept(page)).filter(({ size }) => size === 0)).toEqual([])
})

test('how far the app is kept is said while it is, that it is ready only when it is, and OCR is not waited for', async ({
  page,
  site,
}) => {
  // The largest file waits until it is let go, at the end of the list or not.
  const largest = pathsOf(site.site.directory)
    .map((path) => ({ path, size: statSync(site.site.directory + path).size }))
    .reduce((a, b) => (a.size > b.size ? a : b)).path
  const { promise: held, resolve: letGo } = Promise.withResolvers<undefined>()
  await page.context().route(`**${largest}`, async (route) => {
    await held
    await route.continue()
  })
  const { promise: ocrHeld, resolve: letOcrGo } = Promise.withResolvers<undefined>()
  await page.context().route('**/ort-wasm-*', async (route) => {
    await ocrHeld
    await route.continue()
  })
  await page.goto('/')
  await expect(page.getByText(/^Getting ready for flight mode, [1-9]\d? %$/)).toBeVisible()
  const files = toKeep(site.site.directory).length
  expect((await page.evaluate(async () => (await caches.open((await caches.keys())[0]!)).keys())).length).toBeLessThan(
    files,
  )
  await expect(page.getByText(/^Ready for flight mode/)).toBeHidden()
  letGo(undefined)
  await expect(page.getByText(/^Ready for flight mode/)).toBeVisible(whole)
  expect((await kept(page)).length).toBeLessThan(files)
  letOcrGo(undefined)
  await keptWhole(page, site.site.directory)
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
  await expect(page.getByText(/Not ready for flight mode: the app could not be kept on this device/)).toBeVisible(whole)
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('/service-worker.js')
    const worker = registration.installing!
    await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }))
    return worker.state
  })
  expect(state).toBe('redundant')
  site.site.directory = real
  await page.getByRole('button', { name: 'Reload', exact: true }).click()
  await expect(page.getByText(/^Ready for flight mode/)).toBeVisible(whole)
  const files = await kept(page)
  expect(files.find(({ path }) => path === victim)?.size).toBeGreaterThan(100)
  await rm(portal, { recursive: true })
})

test('the style of the first words is asked for before any script, and they stand where they stay', async ({
  page,
}) => {
  const priorities = new Map<string, string>()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ request }) =>
    priorities.set(new URL(request.url).pathname, request.initialPriority),
  )
  for (const { name, width, height } of sizes) {
    const { promise: held, resolve: letGo } = Promise.withResolvers<undefined>()
    await page.setViewportSize({ width, height })
    await page.route('**/assets/*.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto('/', { waitUntil: 'commit' })
    const promise = page.getByText('Ask the documents on this tablet')
    await expect(page.locator('.header')).toHaveCSS('display', 'flex')
    const before = await promise.boundingBox()
    letGo(undefined)
    await expect(page.getByRole('button', { name: 'Settings' })).toBeVisible()
    expect(await promise.boundingBox(), name).toEqual(before)
    await page.unrouteAll({ behavior: 'wait' })
  }
  const of = (file: RegExp) => [...priorities].filter(([path]) => file.test(path)).map(([, one]) => one)
  expect(of(/index-.*\.css$/)).toEqual(['VeryHigh'])
  expect(of(/index-.*\.js$/)).toEqual(['Low'])
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
