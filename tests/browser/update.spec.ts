import type { Page } from '@playwright/test'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { builtSite } from './built-site'
import { pathsOf } from './files'
import { ask, openQuote, openSample } from './flow'
import { expect, test } from './harness'
import { controlled, kept, keptWhole } from './kept'

// One after another: they share the making of the second build.
test.describe.configure({ mode: 'serial' })

/** The build that a tab runs: the name of its entry script. */
const running = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLScriptElement>('script[type=module]')!.src)

/** Asks for a new version, as returning to the app does. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined))

/** What the tab gets for each of `paths`: the bytes' number, or the status. */
const get = (page: Page, paths: string[]) =>
  page.evaluate(
    async (paths) =>
      Promise.all(
        paths.map(async (path) => {
          const response = await fetch(path)
          return response.ok ? (await response.arrayBuffer()).byteLength : response.status
        }),
      ),
    paths,
  )

const accept = (page: Page) => page.getByRole('button', { name: 'Reload now' }).click()

/** Files that build A has and build B has not. */
function onlyIn(a: string, b: string): string[] {
  return pathsOf(a).filter((path) => !existsSync(join(b, path)))
}

test('an open tab goes on with its build although the server has only the next one, until the user accepts that', async ({
  page,
  site,
}) => {
  const [a, b] = [site.site.directory, await builtSite('b')]
  const gone = onlyIn(a, b)
  expect(gone.length).toBeGreaterThan(0)
  await page.goto('/')
  await keptWhole(page, a)
  const before = await running(page)

  site.site.directory = b
  await lookForUpdate(page)
  await expect(page.getByText('A new version is ready.')).toBeVisible({ timeout: 60_000 })
  expect(await get(page, gone)).not.toContain(404)
  await openSample(page)
  await ask(page, 'What torque for the casing nuts?')
  await openQuote(page)
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  // The dialog takes its entry out of the history; a reload before that is called off by the step back.
  await page.waitForFunction(() => ((history.state as { open?: number } | null)?.open ?? 0) < 2)

  await page.reload()
  expect(await running(page)).toBe(before)

  const question = page.getByRole('textbox', { name: 'Question' })
  await question.fill('How often are the bea')
  await accept(page)
  await expect.poll(() => running(page).catch(() => before)).not.toBe(before)
  await expect(question).toHaveValue('How often are the bea')
  expect(await get(page, onlyIn(b, a))).not.toContain(404)
  await ask(page, 'How often are the bearings greased, and with how much?')
  await openQuote(page)
  await expect(page.getByText('A new version is ready.')).toBeHidden()
})

test('accepting in one tab leaves the other tab whole, and the old files go when the last old tab does', async ({
  context,
  page,
  site,
}) => {
  const [a, b] = [site.site.directory, await builtSite('b')]
  const gone = onlyIn(a, b)
  await page.goto('/')
  await keptWhole(page, a)
  const other = await context.newPage()
  await other.goto('/')
  const before = await running(other)

  site.site.directory = b
  await lookForUpdate(page)
  await expect(page.getByText('A new version is ready.')).toBeVisible({ timeout: 60_000 })
  await accept(page)
  await expect.poll(() => running(page).catch(() => before)).not.toBe(before)

  await other.bringToFront()
  expect(await running(other)).toBe(before)
  expect(await get(other, gone)).not.toContain(404)
  await expect(other.getByText('A new version is ready.')).toBeVisible()

  await accept(other)
  await expect.poll(() => running(other).catch(() => before)).not.toBe(before)
  const old = new Set(gone)
  await expect.poll(async () => (await kept(page)).filter(({ path }) => old.has(path)), { timeout: 60_000 }).toEqual([])
})

test('an update fetches only what is new', async ({ page, site }) => {
  const b = await builtSite('b')
  await page.goto('/')
  await controlled(page)
  const shared = new Set(pathsOf(site.site.directory).filter((path) => path.startsWith('/pdfjs/')))
  site.site.directory = b
  site.requests.length = 0
  await lookForUpdate(page)
  await expect(page.getByText('A new version is ready.')).toBeVisible({ timeout: 60_000 })
  expect(site.requests.filter((path) => shared.has(path))).toEqual([])
})
