/** A page's drawing is asked for only where it may hold lines or pictures; what pdf.js calls its operators is found, or all are asked for. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { RawPage } from '../../src/core/reading/page'
import { openPdf } from '../../src/pdf/open'
import { loadPdfjs } from '../../src/pdf/pdfjs'
import { made, t } from '../fixtures/pages/kit'
import { at, font, page, streamOf } from '../fixtures/sign-pdfs'
import { pdfAssets } from '../pdfjs-assets'

vi.setConfig({ testTimeout: 60_000 })

const bytes = (pdf: string) => Uint8Array.from(Buffer.from(pdf, 'latin1'))

async function read(pdf: string | Uint8Array): Promise<RawPage> {
  const open = await openPdf(typeof pdf === 'string' ? bytes(pdf) : pdf, { assets: pdfAssets })
  const [first] = await Array.fromAsync(open.read(1))
  await open.close()
  return first!
}

/** Rows of three cells and, in a paragraph below, letters enough to be no picture. */
const cells = [200, 180, 160, 140].map((y) => at(40, y, 'Valve') + at(160, y, '5 bar') + at(280, y, '90 Nm')).join('')
const prose = [90, 75, 60]
  .map((y) => at(40, y, 'The cover is tightened crosswise, and again after the first hour. '.repeat(2)))
  .join('')
const text = cells + prose
const roman: [string] = [font('Times-Roman')]
const form = (content: string) => [streamOf(content, '/Type/XObject/Subtype/Form/BBox[0 0 400 300]')]

let asked = vi.fn<(this: PDFPageProxy, ...args: never) => unknown>()

beforeAll(async () => {
  // The first document of this thread, as in the app: pdf.js defines its operators when it reads a text.
  expect((await read(page(text))).rules).toBeUndefined()
  const { getDocument } = await loadPdfjs()
  const pdf = await getDocument({ data: bytes(page(text)), verbosity: 0 }).promise
  const proto = Object.getPrototypeOf(await pdf.getPage(1)) as PDFPageProxy
  await pdf.loadingTask.destroy()
  asked = vi.spyOn(proto, 'getOperatorList')
})

beforeEach(() => void asked.mockClear())

it('does not ask for the drawing of a page that paints nothing but text', async () => {
  expect((await read(page(text + '10 10 380 280 re W n\n'))).rules).toBeUndefined()
  expect(asked).not.toHaveBeenCalled()
})

it.each([
  ['a stroke', '40 130 m 380 130 l S\n', roman, []],
  ['a thin box that is filled', '40 130 340 1 re f*\n', roman, []],
  ['a form that strokes', '/Im Do\n', roman, form('40 130 m 380 130 l S\n')],
] as const)('finds the line of %s', async (_, painted, fonts, more) => {
  expect((await read(page(text + painted, [...fonts], [...more]))).rules).toHaveLength(1)
  expect(asked).toHaveBeenCalledOnce()
})

it('takes a page without a letter that paints nothing for empty, and one with a picture for that', async () => {
  expect((await read(page('q Q\n'))).picture).toBe(0)
  expect(asked).not.toHaveBeenCalled()
  const picture = 'q 400 0 0 300 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n'
  expect((await read(page(picture))).picture).toBe(1)
})

it.each([
  ['TeX', 'pdfTeX-1.40.21', 'Key max_torque of the nut', true],
  ['another program', 'Word', 'Key max torque of the nut', false],
])('looks for underscores that are drawn where %s made the PDF', async (_, producer, words, looks) => {
  const name = t(40, 700, 'Key max', 10) + '78.4 700 3 0.4 re f\n' + t(81.6, 700, 'torque of the nut', 10)
  const { items } = await read(made([name + prose + '40 690 200 0.4 re f\n'], { producer }))
  const text = items.map((item) => item.text).join(' ')
  expect(text.replace(/\s+/g, ' ')).toContain(words)
  expect(asked.mock.calls.length > 0).toBe(looks)
})

it('finds no rule in what is written upon a page', async () => {
  const pdf = page(text + '/Im Do\n', roman, [
    streamOf('', '/Type/XObject/Subtype/Form/BBox[0 0 400 300]'),
    streamOf('0 0 m 100 0 l S\n', '/Type/XObject/Subtype/Form/BBox[0 0 100 20]'),
    '<</Type/Annot/Subtype/Square/Rect[40 250 140 270]/AP<</N 8 0 R>>/F 4>>',
  ]).replace('/Contents 4 0 R', '/Contents 4 0 R/Annots[9 0 R]')
  expect((await read(pdf)).rules).toBeUndefined()
})
