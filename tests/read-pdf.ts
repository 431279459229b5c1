/** The app's own reading path in Node: a PDF from disk to pages and passages. */
import { openAsBlob } from 'node:fs'
import type { PageText, Passage } from '../src/core/document'
import { createReader } from '../src/core/reading/reader'
import { openPdf } from '../src/pdf/open'
import { pdfAssets } from './pdfjs-assets'

export async function readPdf(
  path: string,
  id: string,
  password?: string,
): Promise<{ pages: PageText[]; passages: Passage[] }> {
  const options = { assets: pdfAssets, ...(password !== undefined && { password }) }
  const pdf = await openPdf(await openAsBlob(path), options)
  try {
    const reader = createReader(id, await pdf.outline())
    const pages: PageText[] = []
    const passages: Passage[] = []
    const take = (batch: { pages: PageText[]; passages: Passage[] }) => {
      pages.push(...batch.pages)
      passages.push(...batch.passages)
    }
    for await (const raw of pdf.read(1)) take(reader.push(raw))
    take(reader.end())
    return { pages, passages }
  } finally {
    await pdf.close()
  }
}
