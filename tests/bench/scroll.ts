/**
 * `tsx tests/bench/scroll.ts [FILE.pdf]`: how evenly an open PDF scrolls in the built app in Chromium with the CPU throttled
 * four times (that is the page's own thread). Without a file, 1,000 pages of text and tables are made. A wheel moves the
 * pages for some seconds at the speed of reading, of leafing and of a fling; counted are the frames that came later than
 * 16.7, 33 and 50 ms after the one before. What else runs on the machine counts too.
 */
import type { CDPSession, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtSite } from '../browser/built-site'
import { fixturePdf } from '../browser/fixture-pdf'
import { launch, serveSite } from '../browser/harness'
import { addPdfs, pdfFile } from '../browser/library'

const throttled = 4
const seconds = 5
/** Pixels a second. */
const speeds = { reading: 500, leafing: 2000, fling: 8000 }
/** Frames are told to the millisecond or worse. */
const late = [16.7, 33.3, 50].map((limit) => limit + 1)

async function longPdf(): Promise<Buffer> {
  const row = (n: number) => `Casing nuts of pump ${n}     M${(n % 30) + 6}     ${100 + n} N·m in three steps`
  const pages = Array.from({ length: 1000 }, (_, n) => [
    `${n + 1} Maintenance of pump ${n + 1}`,
    `Grease its bearings every ${n + 2} weeks. Never run the pump dry, as the seal would fail. `.repeat(6),
    ...Array.from({ length: 14 }, (_, k) => row(14 * n + k)),
  ])
  return fixturePdf({ pages, title: 'long.pdf' })
}

/** Keeps when each frame began, until it is told to stop; a text, as tsx would name its function by a helper that the page lacks. */
const count = `
  window.frameTimes = []
  window.counting = true
  requestAnimationFrame(function next(time) {
    window.frameTimes.push(time)
    if (window.counting) requestAnimationFrame(next)
  })`

/** Milliseconds between frames while the pages are scrolled at a speed, and how far they went, in pixels. */
async function frames(page: Page, cdp: CDPSession, speed: number): Promise<{ gaps: number[]; way: number }> {
  const view = page.locator('.viewer-container')
  const box = (await view.boundingBox())!
  const top = () => view.evaluate(({ scrollTop }) => scrollTop)
  const from = await top()
  await page.evaluate(count)
  await cdp.send('Input.synthesizeScrollGesture', {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    yDistance: -speed * seconds,
    speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  })
  const times = await page.evaluate<number[]>('(window.counting = false) || window.frameTimes')
  return { gaps: times.slice(1).map((time, i) => time - times[i]!), way: (await top()) - from }
}

/** Seconds that the page's thread has worked, without what it waited for a core. */
async function busy(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')!.value
}

const given = process.argv[2]
const site = await serveSite(await builtSite())
const profile = await mkdtemp(join(tmpdir(), 'sitebook-bench-'))
const context = await launch(profile, [], [])
const page = context.pages()[0] ?? (await context.newPage())
await page.goto(site.url)
await addPdfs(page, pdfFile('long.pdf', given ? readFileSync(given) : await longPdf()))
await page.getByRole('progressbar', { name: 'Import of long.pdf' }).waitFor()
await page.getByRole('progressbar', { name: 'Import of long.pdf' }).waitFor({ state: 'hidden', timeout: 600_000 })
await page.getByText('Getting ready for flight mode').waitFor({ state: 'hidden', timeout: 120_000 })
await page.getByRole('button', { name: /^long\.pdf / }).click()
await page.locator('.pdfViewer .page .textLayer span').first().waitFor()
const cdp = await context.newCDPSession(page)
await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttled })
const load = loadavg()[0]!.toFixed(1)
console.log(`CPU throttled ${throttled} times, ${availableParallelism()} cores, load ${load}`)
for (const [name, speed] of Object.entries(speeds)) {
  const before = await busy(cdp)
  const { gaps, way } = await frames(page, cdp, speed)
  const took = (await busy(cdp)) - before
  const all = gaps.sort((a, b) => a - b)
  const over = late.map((limit) => all.filter((one) => one > limit).length)
  const middle = all[all.length >> 1]!.toFixed(1)
  const [a, b, c] = over
  console.log(
    `${name}, ${way.toFixed(0)} px at ${speed} a second: ${all.length} frames, middle ${middle} ms, 99 % within ${all[Math.floor(0.99 * all.length)]!.toFixed(0)} ms, ` +
      `longest ${all.at(-1)!.toFixed(0)} ms; over 16.7 ms ${a}, over 33 ms ${b}, over 50 ms ${c}; ` +
      `the page's thread worked ${took.toFixed(1)} s`,
  )
}
await context.close()
await site.stop()
await rm(profile, { recursive: true, force: true, maxRetries: 5 })
