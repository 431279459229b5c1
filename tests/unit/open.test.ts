import { expect, it, vi } from 'vitest'
import { boxesOf } from '../../src/core/reading/boxes'
import type { RawPage } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'
import { openPdf } from '../../src/pdf/open'
import { made, t } from '../fixtures/pages/kit'
import { chapters, markedUp, pdfOf, rawPdf, table, turned, twoColumns, writeNote } from '../fixtures/manual-pdfs'
import { pdfAssets } from '../pdfjs-assets'

vi.setConfig({ testTimeout: 60_000 })

const open = (bytes: Uint8Array<ArrayBuffer>, password?: string) =>
  openPdf(new Blob([bytes]), { assets: pdfAssets, ...(password !== undefined && { password }) })

/** The pages and passages of a PDF. */
async function read(bytes: Uint8Array<ArrayBuffer>) {
  const pdf = await open(bytes)
  const reader = createReader('d', await pdf.outline())
  const pages = []
  const passages = []
  for await (const raw of pdf.read(1)) {
    const batch = reader.push(raw)
    pages.push(...batch.pages)
    passages.push(...batch.passages)
  }
  const rest = reader.end()
  await pdf.close()
  return { pages: [...pages, ...rest.pages], passages: [...passages, ...rest.passages] }
}

it('gives the same pages wherever reading begins, told which ones before were looked at glyph by glyph', async () => {
  // A font of single signs has its glyphs looked at where it is first met.
  const page = t(50, 700, 'x', 11, 'B') + t(50, 600, 'The pump runs until the level switch opens.')
  const pdf = made([page, page, page])
  const from = async (first: number, looked: number[]) => {
    const document = await open(pdf)
    const reader = createReader('d', [])
    for await (const raw of document.read(first, undefined, looked)) reader.push(raw)
    await document.close()
    return reader.looked()
  }
  expect(await from(1, [])).toEqual([1])
  expect(await from(2, [])).toEqual([2])
  expect(await from(2, [1])).toEqual([])
})

it('keeps which pages were looked at for as long as they are behind those to be read', () => {
  const reader = createReader('d', [])
  const page = { label: '', width: 600, height: 800, items: [] }
  for (let n = 1; n <= 10; n++) reader.push({ ...page, page: n, ...(n % 3 === 0 && { looked: true }) })
  expect(reader.looked()).toEqual([3, 6, 9])
  const state = reader.state()
  expect(state).toMatchObject({ nextPage: 5, looked: [3] })
  expect(createReader('d', [], state).looked()).toEqual([3])
})

it('reads the columns of a paper one after the other', async () => {
  const { pages, passages } = await read(await pdfOf(twoColumns))
  const order = ['On the wear', 'LEFTSTART', 'LEFTEND', 'RIGHTSTART', 'RIGHTEND'].map((mark) =>
    pages[0]!.text.indexOf(mark),
  )
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(order).not.toContain(-1)
  expect(passages.every(({ heading }) => heading === 'On the wear of mechanical seals')).toBe(true)
  expect(passages.map(({ text }) => text).join(' ')).toContain(
    'Check the strainer weekly and replace the gasket whenever the cover has been removed.',
  )
})

it('keeps the cells of a table row together, with what is wrapped below them', async () => {
  const { passages } = await read(await pdfOf(table))
  expect(passages).toHaveLength(1)
  expect(passages[0]).toMatchObject({ heading: '3.2 Technical data' })
  const sentences = passages[0]!.sentences.map(({ start, end }) => passages[0]!.text.slice(start, end))
  expect(sentences).toEqual([
    'Tag\tParameter\tUnit\tValue',
    'P-101A\tNominal flow at rated speed\tm3/h\t120',
    'P-101B\tShaft seal flush pressure above suction pressure\tbar\t6.5',
    'TIC-7\tBearing temperature\t°C\t85',
    'All values are given at 20 °C.',
    'Tighten the flange bolts to 120 N·m.',
  ])
})

it('drops running heads and page numbers, and takes chapters from the outline', async () => {
  const { pages, passages } = await read(await pdfOf(chapters))
  for (const [i, { text }] of pages.entries()) {
    expect(text).not.toContain('ACME')
    expect(text).toMatch(new RegExp(`^${i + 1} Chapter`))
    expect(text).toMatch(/removed\.$/)
  }
  expect([...new Set(passages.map(({ heading }) => heading))]).toEqual(
    ['A', 'B', 'C', 'D', 'E'].map((c, i) => `${i + 1} Chapter ${c}`),
  )
})

it('reads a turned page as it is shown and highlights it where it is drawn', async () => {
  const { pages } = await read(await pdfOf(turned))
  const [page] = pages
  expect(page).toMatchObject({ width: 400, height: 600, text: 'This line is read after turning the page.' })
  const [box] = boxesOf(page!, { page: 1, start: 0, end: page!.text.length })
  expect(box!.y1 - box!.y0).toBeGreaterThan(200)
  expect(box!.x1 - box!.x0).toBeCloseTo(12)
  expect(box!.x0).toBeGreaterThan(90)
  expect(box!.x1).toBeLessThan(125)
})

it('reads the notes upon a page as they are shown, each apart from the text that it lies across', async () => {
  const { pages } = await read(await pdfOf(markedUp))
  const { text, blocks } = pages[0]!
  const [body, ...notes] = blocks.map(({ start, end, level }) => ({ text: text.slice(start, end), level }))
  expect(body?.text).toMatch(/^BODYSTART [^]* BODYEND\.$/)
  expect(body?.text).not.toContain('V-12')
  expect(notes).toEqual([
    { text: 'Valve V-12 was replaced\non 3 May by the night shift', level: 0 },
    { text: 'Pressure here is 7.5 bar, not 6', level: 0 },
    { text: 'Note: Ask the shift lead', level: 0 },
  ])
  const at = text.indexOf('7.5 bar')
  const [box] = boxesOf(pages[0]!, { page: 1, start: at, end: at + 7 })
  expect(box!.x0).toBeGreaterThan(350)
  expect(box!.x1).toBeLessThan(550)
  expect(box!.y1).toBeCloseTo(842 - 300, 0)
})

it('reads the notes of a page though its neighbour is damaged', async () => {
  const whole = await pdfOf((pdf) => {
    for (const page of [1, 2, 3]) {
      pdf.addPage().fontSize(10).text(`This is sheet ${page}.`, 100, 200)
      writeNote(pdf, [100, 300, 200, 30], `Note ${page}`)
    }
  })
  const text = Buffer.from(whole).toString('latin1')
  // Its second page leads nowhere.
  const damaged = text.replace(/(?<=\/Kids \[\d+ 0 R )\d+/, ({ length }) => '9'.repeat(length))
  expect(damaged).not.toBe(text)
  const { pages } = await read(Uint8Array.from(Buffer.from(damaged, 'latin1')))
  expect(pages.map(({ text, damaged }) => ({ text, damaged }))).toEqual([
    { text: 'This is sheet 1.\n\nNote 1', damaged: undefined },
    { text: '', damaged: true },
  ])
})

it('asks for a password, refuses a wrong one and opens with the right one', async () => {
  const bytes = await pdfOf(table, { userPassword: 'open sesame', pdfVersion: '1.7' })
  await expect(open(bytes)).rejects.toMatchObject({ code: 'pdf/password' })
  await expect(open(bytes, 'wrong')).rejects.toMatchObject({ code: 'pdf/wrong-password' })
  const pdf = await open(bytes, 'open sesame')
  for await (const { items } of pdf.read(1)) expect(items.length).toBeGreaterThan(10)
  await pdf.close()
})

const bytesOf = (text: string) => new TextEncoder().encode(text)

it.each([
  ['an empty file', 'document/empty', ''],
  ['a sign-in page', 'pdf/not-a-pdf', '<!doctype html><title>Sign in</title>'],
  ['a PDF without a page', 'pdf/no-pages', rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'])],
  ['a damaged file', 'pdf/broken', '%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj'],
])('names what is wrong with %s', async (_, code, text) => {
  await expect(open(bytesOf(text))).rejects.toMatchObject({ name: 'SitebookError', code })
})

it('stops between pages when it is cancelled', async () => {
  const pdf = await open(await pdfOf(chapters))
  const stop = new AbortController()
  const pages = pdf.read(1, stop.signal)[Symbol.asyncIterator]()
  expect(await pages.next()).toMatchObject({ value: { page: 1 } })
  stop.abort()
  await expect(pages.next()).rejects.toMatchObject({ name: 'AbortError' })
  await pdf.close()
})

it('gives the same pages from bytes, from a file that is held, and from one that is read by ranges', async () => {
  const all = async (source: Blob | Uint8Array, whole: boolean) => {
    const pdf = await openPdf(source, { assets: pdfAssets })
    expect(pdf.whole).toBe(whole)
    const pages: RawPage[] = []
    for await (const page of pdf.read(1)) pages.push(page)
    await pdf.close()
    // Fonts are named anew each time.
    return pages.map((page) => ({ ...page, items: page.items.map((item) => ({ ...item, font: '' })) }))
  }
  const small = await pdfOf(chapters)
  const expected = await all(small.slice(), true)
  expect(expected).toHaveLength(5)
  expect(await all(new Blob([small]), true)).toEqual(expected)
  const large = await pdfOf(
    (pdf) => {
      chapters(pdf)
      pdf.file(Buffer.alloc(33 * 2 ** 20), { name: 'drawing.bin' })
    },
    { compress: false },
  )
  expect(await all(new Blob([large]), false)).toEqual(expected)
})

it.each([
  ['while it is opened', -1],
  ['while its pages are read', 1],
])('says that a file cannot be read when the stick that it is on is pulled out %s', async (_, good) => {
  const pages = (pdf: PDFKit.PDFDocument) => {
    for (let n = 1; n <= 9; n++)
      pdf
        .addPage()
        .text(`Page ${n}`)
        .addContent(`% ${'x'.repeat(2 ** 22)}`)
  }
  const file = new Blob([await pdfOf(pages, { compress: false })])
  const { slice } = file
  let read = -1
  file.slice = (...range) => {
    const part = slice.apply(file, range)
    // The very first part is the head, which is looked at before pdf.js begins.
    if (read === good && range[1] !== 1024)
      part.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'))
    return part
  }
  const readAll = async () => {
    const pdf = await openPdf(file, { assets: pdfAssets })
    read = 0
    for await (const page of pdf.read(1)) {
      expect(page.items).toHaveLength(1)
      read += 1
    }
  }
  await expect(readAll()).rejects.toMatchObject({ code: 'document/unreadable' })
  expect(read).toBe(good)
})
