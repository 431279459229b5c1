/** `npm run picture`: the pictures in the README and in docs/guide.md, taken of the build in `dist`. */
import { chromium, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '../server/static'
import { securityHeaders } from '../src/shell/policy'
import { ask, openQuote, openSample } from './browser/flow'
import { chromiumPath, flags } from './chromium'

const root = join(import.meta.dirname, '..')
const executablePath = chromiumPath()
if (executablePath === undefined) throw new Error('No Chromium found: `npm test` says how to get one.')
const { server, url } = await serve({ directory: join(root, 'dist'), headers: securityHeaders() }, 0)
const browser = await chromium.launch({ executablePath, args: flags })
mkdirSync(join(root, 'docs/guide'), { recursive: true })

/** Takes a picture when the app is on the device and marks are drawn: then nothing moves any more. */
async function take(page: Page, path: string): Promise<void> {
  await page.getByText('Getting ready for flight mode').waitFor({ state: 'hidden', timeout: 120_000 })
  // No sign under the mouse says what it stands for.
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(root, 'docs', path) })
}

/** Opens the page of the first quote, and waits for its marks. */
async function openMarked(page: Page): Promise<void> {
  await openQuote(page)
  await page.locator('.highlight').first().waitFor()
}

const tablet = await browser.newPage({ viewport: { width: 1180, height: 820 } })
await tablet.goto(url)
await take(tablet, 'guide/first.png')
await openSample(tablet)
await ask(tablet, 'What torque for the casing nuts?')
await tablet.locator('.cutout img').first().waitFor()
await tablet.getByRole('button', { name: 'Ask', exact: true }).waitFor()
await take(tablet, 'guide/quotes.png')
await openMarked(tablet)
await take(tablet, 'guide/page.png')

const phone = await browser.newPage({ viewport: { width: 390, height: 844 } })
await phone.goto(url)
await phone.getByRole('button', { name: 'Try the sample manual' }).click()
await phone.getByRole('group', { name: 'Example questions' }).waitFor()
await ask(phone, 'Can I run the pump dry?')
await openMarked(phone)
await take(phone, 'guide/phone.png')
await browser.close()
server.close()
