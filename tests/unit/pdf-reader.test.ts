import { vi } from 'vitest'
import { openPdf } from '../../src/pdf/open'
import { readerContract } from '../contracts/reader'
import { chapters, pdfOf } from '../fixtures/manual-pdfs'
import { pdfAssets } from '../pdfjs-assets'

vi.setConfig({ testTimeout: 60_000 })

const cut = async () => new Blob([(await pdfOf(chapters)).slice(0, 100)])

readerContract('PDF', {
  open: (source) => openPdf(source, { assets: pdfAssets }),
  document: async () => new Blob([await pdfOf(chapters)]),
  words: 'Check the strainer weekly',
  refused: {
    'an empty file': { source: async () => new Blob([]), code: 'document/empty' },
    'one that is cut short': { source: cut, code: 'pdf/broken' },
    'another format': { source: async () => new Blob(['Minutes of the meeting']), code: 'pdf/not-a-pdf' },
  },
})
