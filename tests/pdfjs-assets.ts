/** Where pdf.js finds its data in Node. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PdfAssets } from '../src/pdf/open'

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folder = (name: string) => `${join(root, name)}/`

export const pdfAssets: PdfAssets = {
  cMapUrl: folder('cmaps'),
  standardFontDataUrl: folder('standard_fonts'),
  wasmUrl: folder('wasm'),
}
