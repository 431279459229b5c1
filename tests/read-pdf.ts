/** The app's own reading path in Node: a PDF to pages and passages. */
import { openAsBlob } from 'node:fs'
import type { PageText, Passage, TextRange } from '../src/core/document'
import type { DrawableDocument } from '../src/core/reading/open-document'
import { createReader } from '../src/core/reading/reader'
import { rangesStruck, struckOut } from '../src/core/reading/struck-out'
import { openPdf } from '../src/pdf/open'
import { pdfAssets } from './pdfjs-assets'

interface Read {
  pages: PageText[]
  passages: Passage[]
}

/** A PDF by its path, or as it is. */
export async function readPdf(source: string | Blob, id: string, password?: string): Promise<Read> {
  const options = { assets: pdfAssets, ...(password !== undefined && { password }) }
  const pdf = await openPdf(typeof source === 'string' ? await openAsBlob(source) : source, options)
  try {
    return await readOpen(pdf, id)
  } finally {
    await pdf.close()
  }
}

/** The passages of a PDF as they are when its pages have been looked at: with what lines of the drawing strike out. */
export async function readLookedAt(source: Blob, id: string): Promise<Passage[]> {
  const pdf = await openPdf(source, { assets: pdfAssets })
  try {
    const { pages, passages } = await readOpen(pdf, id)
    const looked = new Map<number, { text: string; struck: TextRange[] }>()
    for (const page of pages)
      looked.set(page.page, { text: page.text, struck: rangesStruck(page, await pdf.strikes(page.page)) })
    return passages.map((passage) => struckOut(passage, (page) => looked.get(page)))
  } finally {
    await pdf.close()
  }
}

async function readOpen(pdf: DrawableDocument, id: string): Promise<Read> {
  const reader = createReader(id, await pdf.outline())
  const pages: PageText[] = []
  const passages: Passage[] = []
  const take = (batch: Read) => {
    pages.push(...batch.pages)
    passages.push(...batch.passages)
  }
  for await (const raw of pdf.read(1)) take(reader.push(raw))
  take(reader.end())
  return { pages, passages }
}
