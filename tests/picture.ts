/** `npm run picture`: the picture in the README, taken of the build in `dist`. */
import { chromium } from '@playwright/test'
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
const page = await browser.newPage({ viewport: { width: 1180, height: 820 } })
await page.goto(url)
await openSample(page)
await ask(page, 'What torque for the casing nuts?')
await openQuote(page)
// The app is on the device and the highlight is drawn: nothing moves any more.
await page.getByText('Getting ready for flight mode').waitFor({ state: 'hidden', timeout: 120_000 })
await page.locator('.highlight').first().waitFor()
await page.screenshot({ path: join(root, 'docs/sitebook.png') })
await browser.close()
server.close()
