import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { deflateSync } from 'node:zlib'
import { boundAllocations, watchAllocations } from '../../src/pdf/bounds'
import { openPdf } from '../../src/pdf/open'
import { pdfOf } from '../fixtures/manual-pdfs'
import { pdfAssets } from '../pdfjs-assets'

const MiB = 2 ** 20
const limit = 4 * MiB

let large: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  large = await pdfOf((pdf) => {
    pdf.compress = false
    pdf.addPage().text('Bomb.', 100, 200)
    const bomb = pdf.ref({ Filter: 'FlateDecode' })
    bomb.end(deflateSync(Buffer.alloc(64 * MiB, ' ')))
    Object.assign(pdf.page.dictionary.data, { Contents: bomb })
    pdf.addPage().text('Harmless.', 100, 200)
    // Longer than what is read at once.
    pdf.ref({}).end(Buffer.alloc(33 * MiB))
  })
  boundAllocations(limit)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterAll(() => boundAllocations(Number.MAX_SAFE_INTEGER))

/** Bytes that a decompression gives before it ends, or before it is refused. */
async function inflated(bytes: Buffer): Promise<{ size: number; refused: boolean }> {
  const { readable, writable } = new DecompressionStream('deflate')
  const writer = writable.getWriter()
  writer.write(Uint8Array.from(bytes)).catch(() => undefined)
  writer.close().catch(() => undefined)
  const reader = readable.getReader()
  let size = 0
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return { size, refused: false }
      size += value.length
    }
  } catch {
    return { size, refused: true }
  }
}

it('gives all of what inflates to less than the limit, and no more than that of a bomb', async () => {
  expect(await inflated(deflateSync(Buffer.alloc(3 * MiB)))).toEqual({ size: 3 * MiB, refused: false })
  const bomb = await inflated(deflateSync(Buffer.alloc(64 * MiB)))
  expect(bomb.refused).toBe(true)
  expect(bomb.size).toBeLessThanOrEqual(limit)
})

it('refuses what is large, and once it did, what is less large as well, until other work begins', () => {
  const refused = watchAllocations()
  expect(new Uint8Array(limit)).toHaveLength(limit)
  expect(refused()).toBe(false)
  expect(() => new Uint8Array(limit + 1)).toThrow('Allocation refused')
  expect(() => new Uint8Array(2 * MiB)).toThrow('Allocation refused')
  expect(new Uint8Array(MiB)).toHaveLength(MiB)
  expect(refused()).toBe(true)
  expect(watchAllocations()()).toBe(false)
  expect(new Uint8Array(limit)).toHaveLength(limit)
})

it('names a page that inflates without end as not read, reads the next, and takes a file that is larger than the limit', async () => {
  expect(large.length).toBeGreaterThan(limit)
  const open = await openPdf(new Blob([large]), { assets: pdfAssets })
  const pages = []
  for await (const { damaged, items } of open.read(1))
    pages.push({ damaged, text: items.map(({ text }) => text).join() })
  await open.close()
  expect(pages).toEqual([
    { damaged: true, text: '' },
    { damaged: undefined, text: 'Harmless.' },
  ])
})
