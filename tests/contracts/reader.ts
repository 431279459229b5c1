/** What every reader of a format keeps to (src/core/reading/README.md), as one suite that each runs through. */
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import type { ErrorCode } from '../../src/core/errors'
import type { DrawableDocument } from '../../src/core/reading/open-document'
import { packPage, unpackPage } from '../../src/core/reading/packed-page'
import type { RawPage } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'

export interface ReaderCase {
  open(source: Blob): Promise<DrawableDocument>
  /** A document of at least three upright pages with text, chapters among them, and words of its first page. */
  document(): Promise<Blob>
  words: string
  /** What it refuses, and how. */
  refused: Record<string, { source: () => Promise<Blob>; code: ErrorCode }>
}

export function readerContract(name: string, { open, document, words, refused }: ReaderCase): void {
  const opened = async () => open(await document())

  it(`${name}: gives the pages in order, the same ones wherever reading begins`, async () => {
    const all = await pagesOf(await opened(), 1)
    expect(all.map(({ page }) => page)).toEqual(Array.from(all, (_, n) => n + 1))
    expect(all.length).toBeGreaterThanOrEqual(3)
    const again = await opened()
    expect(again.pages).toBe(all.length)
    // Fonts may be named anew each time.
    const withoutFonts = (pages: RawPage[]) =>
      pages.map((page) => ({ ...page, items: page.items.map((item) => ({ ...item, font: '' })) }))
    expect(withoutFonts(await pagesOf(again, 3))).toEqual(withoutFonts(all.slice(2)))
  })

  it(`${name}: gives runs of letters with boxes that lie on their page, whole after a way between threads`, async () => {
    for (const page of await pagesOf(await opened(), 1)) {
      expect(page.items.length).toBeGreaterThan(0)
      expect(unpackPage(structuredClone(packPage(page)))).toEqual(page)
      for (const { text, x0, y0, x1, y1, fontSize } of page.items) {
        expect(text).not.toBe('')
        expect(x0 >= 0 && x0 <= x1 && x1 <= page.width && y0 >= 0 && y0 < y1 && y1 <= page.height).toBe(true)
        expect(fontSize).toBeGreaterThan(0)
      }
    }
  })

  it(`${name}: names chapters on pages that there are, and is laid out by the core`, async () => {
    const pdf = await opened()
    const outline = await pdf.outline()
    expect(outline.length).toBeGreaterThan(0)
    for (const { title, level, page } of outline) {
      expect(title.trim()).toBe(title)
      expect(level >= 1 && level <= 6 && page >= 1 && page <= pdf.pages).toBe(true)
    }
    const reader = createReader('d', outline)
    const pages = await pagesOf(pdf, 1)
    const passages = [...pages.flatMap((page) => reader.push(page).passages), ...reader.end().passages]
    expect(passages.find(({ text }) => text.includes(words))?.spans[0]?.page).toBe(1)
    expect(passages.some(({ heading }) => outline.some(({ title }) => heading.includes(title)))).toBe(true)
  })

  it(`${name}: stops before the next page when it is told to`, async () => {
    const stop = new AbortController()
    const pages = (await opened()).read(1, stop.signal)[Symbol.asyncIterator]()
    await pages.next()
    stop.abort()
    await expect(pages.next()).rejects.toMatchObject({ name: 'AbortError' })
  })

  it(`${name}: draws ink where its words are, and none in the corner of the page`, async () => {
    drawInNode()
    const pdf = await opened()
    const [page] = await pagesOf(pdf, 1)
    const item = page!.items.find(({ text }) => text.includes(words.slice(0, 8)))!
    const { x0, y0, x1, y1 } = item
    const [ink = 0, none = 255] = await pdf.contrasts(1, Float32Array.of(x0, y0, x1, y1, 1, 1, 9, 9))
    expect(ink).toBeGreaterThan(90)
    expect(none).toBeLessThan(6)
    const picture = await pdf.picture(1, item, 4)
    expect(picture.scale).toBe(4)
    expect(Math.abs(picture.width - 4 * (x1 - x0))).toBeLessThan(1.01)
    expect(picture.rgba).toHaveLength(4 * picture.width * picture.height)
    expect(picture.rgba.reduce((least, value) => Math.min(least, value), 255)).toBeLessThan(128)
    expect(await pdf.frame(1)).toEqual({ x0: 0, y0: 0, x1: page!.width, y1: page!.height, turn: 0 })
    const whole = await pdf.picture(1, 'page', 100)
    expect(whole.width * whole.height).toBeLessThan(6.1e6)
    expect(whole.scale * page!.width).toBeCloseTo(whole.width, -1)
  })

  it.each(Object.entries(refused))(`${name}: refuses %s with what to do`, async (_, { source, code }) => {
    await expect(source().then(open)).rejects.toMatchObject({ name: 'SitebookError', code })
  })
}

async function pagesOf(document: DrawableDocument, from: number): Promise<RawPage[]> {
  const pages: RawPage[] = []
  for await (const page of document.read(from)) pages.push(page)
  return pages
}

/** The canvas of a worker, in Node: pdf.js brings one, and `knip.json` knows that it is no dependency of ours. */
function drawInNode(): void {
  const require = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const { createCanvas } = require('@napi-rs/canvas') as {
    createCanvas(width: number, height: number): OffscreenCanvas
  }
  Object.assign(globalThis, {
    OffscreenCanvas: function (width: number, height: number) {
      return createCanvas(width, height)
    },
  })
}
