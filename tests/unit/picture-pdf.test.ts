import { expect, it } from 'vitest'
import { pdfOfJpeg } from '../../src/core/ocr/picture-pdf'
import { openPdf } from '../../src/pdf/open'
import { pdfAssets } from '../pdfjs-assets'

it('makes a page as large as the picture at 200 dots an inch, all of it picture', async () => {
  // What the picture shows is not looked at here.
  const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)
  const pdf = await openPdf(pdfOfJpeg({ bytes, width: 1600, height: 800 }), { assets: pdfAssets })
  const pages = await Array.fromAsync(pdf.read(1))
  await pdf.close()
  expect(pages).toMatchObject([{ width: 576, height: 288, items: [] }])
})
