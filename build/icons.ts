/** `npm run icons`: draws the PNG icons that the manifest names from `public/icons/icon.svg`. Run after a change to the SVG. */
import { chromium } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumPath, flags } from '../tests/chromium'

const icons = join(import.meta.dirname, '../public/icons')
const svg = readFileSync(join(icons, 'icon.svg'), 'utf8')
const square = svg.replace(/rx="96"/, '')
// A maskable icon may be cut to a circle: what matters stands in the middle 80 %.
const maskable = square.replace('viewBox="0 0 512 512"', 'viewBox="-50 -50 612 612" style="background:#14425f"')
const images = [
  { name: 'icon-192.png', size: 192, source: svg },
  { name: 'icon-512.png', size: 512, source: svg },
  { name: 'maskable-512.png', size: 512, source: maskable },
  { name: 'apple-touch-icon.png', size: 180, source: square },
]

const executablePath = chromiumPath()
if (executablePath === undefined) throw new Error('No Chromium found: install one or set CHROMIUM_PATH.')
const browser = await chromium.launch({ executablePath, args: flags })
const page = await browser.newPage()
for (const { name, size, source } of images) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${source}`)
  await page.screenshot({ path: join(icons, name), omitBackground: true })
}
await browser.close()
