/** The parser's worker, one beside each PDF worker that starts it and ends with it: pdf.js, with a limit on what it may allocate. */
import { type Format, formatOf } from '../src/core/formats'
import { stripAround } from '../src/core/reading/cutout'
import type { DrawableDocument } from '../src/core/reading/open-document'
import { packPage } from '../src/core/reading/packed-page'
import { boundAllocations, largestAllocation } from '../src/pdf/bounds'
import { openPdf } from '../src/pdf/open'
import { loadPdfjs } from '../src/pdf/pdfjs'
import { pngOf } from '../src/pdf/render'
import type { ParserMethods } from '../src/rpc/protocol'
import { serve } from '../src/rpc/server'
import { openText } from '../src/text/open'

declare const self: DedicatedWorkerGlobalScope

boundAllocations(largestAllocation)

const assets = {
  cMapUrl: `${__PDFJS__}cmaps/`,
  standardFontDataUrl: `${__PDFJS__}standard_fonts/`,
  wasmUrl: `${__PDFJS__}wasm/`,
}

// A megabyte of script: it is read while the file is copied. Whoever opens a PDF hears if it cannot be.
loadPdfjs().catch(() => undefined)

type Opens = (source: Blob, name: string, password: string | undefined) => Promise<DrawableDocument>

const openers: Record<Format, Opens> = {
  pdf: (source, _, password) => openPdf(source, { assets, ...(password !== undefined && { password }) }),
  text: openText,
}

let current: Promise<DrawableDocument> | undefined

async function close() {
  const pdf = await current?.catch(() => undefined)
  current = undefined
  await pdf?.close()
}

async function opened(): Promise<DrawableDocument> {
  if (!current) throw new Error('No document is open')
  return current
}

serve<ParserMethods>(self, __BUILD__, {
  async open({ source, name, password }) {
    await close()
    const format = await formatOf(name, source)
    current = openers[format](source, name, password)
    const { pages, whole } = await current
    return { pages, whole }
  },
  outline: async () => (await opened()).outline(),
  async *read({ from, looked }, signal) {
    for await (const page of (await opened()).read(from, signal, looked)) yield packPage(page)
  },
  contrasts: async ({ page, boxes }) => (await opened()).contrasts(page, boxes),
  strikes: async ({ page }) => (await opened()).strikes(page),
  pictures: async ({ page }) => (await opened()).pictures(page),
  picture: async ({ page, part, scale }) => (await opened()).picture(page, part, scale),
  async cutout({ page, marks, dotsPerPoint }) {
    const { picture, ...strip } = await stripAround(await opened(), page, marks, dotsPerPoint)
    return { ...strip, image: await pngOf(picture) }
  },
  close,
})
