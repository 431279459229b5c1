import { expect, type Page } from '@playwright/test'
import { fixturePdf } from './fixture-pdf'
import { test } from './harness'
import { addPdfs, pdfFile, rowOf } from './library'

interface Measured {
  breakdown: { bytes: number; attribution: { url: string }[] }[]
}

// A measurement collects garbage at once, not when the browser next would.
test.use({ extraFlags: ['--enable-blink-features=ForceEagerMeasureMemory'] })

/** Megabytes in use by the workers that read a PDF: the parser's, and the one that lays its pages out and stores them. */
async function heldByReading(page: Page): Promise<number> {
  const { breakdown } = await page.evaluate(() =>
    (
      performance as unknown as { measureUserAgentSpecificMemory(): Promise<Measured> }
    ).measureUserAgentSpecificMemory(),
  )
  const reading = breakdown.filter(({ attribution }) => attribution.some(({ url }) => /\/pdf(?:js)?-worker/.test(url)))
  return reading.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6
}

test(
  'reading takes no more memory at the end of 2,000 pages than at their beginning',
  { tag: '@campaign' },
  async ({ page }, info) => {
    test.setTimeout(240_000)
    const paragraph = (n: number) =>
      `Tighten the casing nuts of pump ${n} to ${100 + n} N·m in three steps, the first one by hand. `.repeat(2)
    const pages = Array.from({ length: 2000 }, (_, n) => Array.from({ length: 13 }, (_, k) => paragraph(13 * n + k)))
    await page.goto('/')
    await addPdfs(page, pdfFile('long.pdf', await fixturePdf({ pages })))
    const early: number[] = []
    const late: number[] = []
    for (let hasBegun = false; ;) {
      const [, read] = /Reading, ([\d,]+) of/.exec((await rowOf(page, 'long.pdf').textContent()) ?? '') ?? []
      if (read === undefined && hasBegun) break
      const held = await heldByReading(page)
      const count = Number((read ?? '0').replace(',', ''))
      hasBegun ||= count > 0
      if (count > 0 && count <= 500) early.push(held)
      // Half of all pages: on a busy machine a measurement takes as long as a hundred of them and more.
      if (count >= 1000) late.push(held)
    }
    const of = (all: number[]) => `${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)} MB (${all.length}x)`
    info.annotations.push({ type: 'memory', description: `first quarter ${of(early)}, last half ${of(late)}` })
    expect(Math.min(early.length, late.length)).toBeGreaterThan(0)
    // A megabyte and more, or it was somebody else's memory that was measured.
    expect(Math.min(...early)).toBeGreaterThan(1)
    // The least of each: what is on its way between the workers comes and goes. A thousand pages kept would be twice this and more.
    expect(Math.min(...late) - Math.min(...early)).toBeLessThan(4)
  },
)
