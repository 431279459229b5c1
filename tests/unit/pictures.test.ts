import { expect, it } from 'vitest'
import type { RawPage } from '../../src/core/reading/page'
import { openPdf } from '../../src/pdf/open'
import { rawPage, text } from '../fixtures/raw-page'
import { pdfAssets } from '../pdfjs-assets'

async function read(content: string): Promise<RawPage | undefined> {
  const pdf = await openPdf(rawPage(content), { assets: pdfAssets })
  try {
    for await (const page of pdf.read(1)) return page
  } finally {
    await pdf.close()
  }
}

/** A grey picture over this share of the page's width and height. */
const picture = (x: number, y: number) =>
  `q ${595 * x} 0 0 ${842 * y} 0 0 cm BI /W 4 /H 4 /BPC 8 /CS /G ID ${'z'.repeat(16)} EI Q\n`
const prose = Array.from({ length: 12 }, (_, i) => text(60, 700 - 14 * i, 'The pump is started with the valve closed.'))

it('tells how much of a page with next to no text its pictures cover', async () => {
  expect((await read(picture(1, 1)))?.picture).toBe(1)
  const half = await read(picture(0.5, 1) + picture(0.25, 0.5) + text(60, 700, 'Scanned in 2019'))
  expect(half?.picture).toBeCloseTo(0.5, 1)
})

it('finds none on a blank page, nor in a frame and rules', async () => {
  expect((await read(''))?.picture).toBe(0)
  const rules = Array.from({ length: 30 }, (_, i) => `40 ${100 + 20 * i} m 550 ${100 + 20 * i} l S\n`).join('')
  expect((await read(`20 20 555 802 re S ${rules}`))?.picture).toBe(0)
})

it('takes letters that are drawn as curves for a picture', async () => {
  const letters = Array.from(
    { length: 1600 },
    (_, i) => `${30 + 13 * (i % 40)} ${40 + 19 * Math.floor(i / 40)} 8 10 re f\n`,
  )
  expect((await read(letters.join('')))?.picture).toBeGreaterThan(0.8)
})

it('does not look for pictures on a page of text', async () => {
  expect(await read(picture(1, 1) + prose.join(''))).not.toHaveProperty('picture')
})
