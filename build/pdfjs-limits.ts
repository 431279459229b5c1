/**
 * Limits on what a few bytes of a PDF can make pdf.js 6.5 allocate: a range of character widths is written out code by code up
 * to whatever end the file names (two thousand million: 2.5 GB), and a character map may have sixteen million entries.
 * Nothing at run time can stop that, so the lines are changed when the app is built; where they are not found as they were,
 * the build fails.
 */
import type { Plugin } from 'vite'

const worker = /pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs$/

const changes = [
  // Widths and vertical metrics: a CID has 16 bits (PDF 32000-1, annex C).
  {
    found: 'for (let j = start; j <= code; j++)',
    times: 2,
    instead: 'for (let j = Math.max(start, 0); j <= Math.min(code, 0xffff); j++)',
  },
  // The largest of Adobe's own character maps has some 30,000 entries.
  { found: 'const MAX_MAP_RANGE = 2 ** 24 - 1', times: 1, instead: 'const MAX_MAP_RANGE = 2 ** 18' },
]

export function pdfjsLimits(): Plugin {
  return {
    name: 'sitebook:pdfjs-limits',
    transform(code, id) {
      if (!worker.test(id.split('?')[0] ?? '')) return
      for (const { found, times, instead } of changes) {
        if (code.split(found).length !== times + 1) this.error(`pdf.js has changed: ${found}`)
        code = code.replaceAll(found, instead)
      }
      return { code, map: null }
    },
  }
}
