/** Some pages of a PDF, read as the app reads them, without those before and behind. */
import { openAsBlob } from 'node:fs'
import type { PageText, Passage } from '../../src/core/document'
import { createReader } from '../../src/core/reading/reader'
import { openPdf } from '../../src/pdf/open'
import { pdfAssets } from '../pdfjs-assets'

export async function readSome(
  path: string,
  from: number,
  to: number,
): Promise<{ pages: PageText[]; passages: Passage[] }> {
  const pdf = await openPdf(await openAsBlob(path), { assets: pdfAssets })
  try {
    const reader = createReader('some', [])
    const batches = []
    for await (const raw of pdf.read(from)) {
      batches.push(reader.push(raw))
      if (raw.page >= to) break
    }
    batches.push(reader.end())
    return {
      pages: batches.flatMap(({ pages }) => pages),
      passages: batches.flatMap(({ passages }) => passages),
    }
  } finally {
    await pdf.close()
  }
}
