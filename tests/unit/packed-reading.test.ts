import { expect, it } from 'vitest'
import { packReading, unpackReading } from '../../src/library/packed-reading'
import { missingFrom } from '../../src/library/site-pack'
import { pdfOf, table } from '../fixtures/manual-pdfs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readPdf } from '../read-pdf'

it('what an office PC has read comes out as the device itself would have read it, under the device’s own id', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sitebook-reading-'))
  const path = join(folder, 'table.pdf')
  await writeFile(path, await pdfOf(table))
  const found = { pages: 1, pagesRead: 1, pagesWithText: 1 }
  const there = { sha256: 'ab', reader: 5, found, ...(await readPdf(path, '')) }
  const here = await readPdf(path, 'a-b-c')
  expect(here.passages.length).toBeGreaterThan(0)
  const packed = await packReading(there)
  expect(await unpackReading(new Blob([packed]), 'a-b-c')).toEqual({ sha256: 'ab', reader: 5, found, ...here })
  await expect(unpackReading(new Blob([packed.slice(0, -20)]), 'a-b-c')).rejects.toThrow()
  await rm(folder, { recursive: true })
})

it('a reading that inflates without end is refused before it is held', async () => {
  const bomb = new Blob([gzipSync(JSON.stringify({ sha256: ' '.repeat(2 ** 24) }))])
  expect(bomb.size).toBeLessThan(2 ** 15)
  await expect(unpackReading(bomb, 'a-b-c')).rejects.toThrow(RangeError)
})

it('a library lacks what is in none of its documents, whatever they are called', () => {
  const one = { path: 'documents/a.pdf', size: 1, sha256: 'aa' }
  const other = { path: 'documents/b.pdf', size: 1, sha256: 'bb' }
  expect(missingFrom({ documents: [one, other] }, [{ sha256: 'bb' }, { sha256: '' }])).toEqual([one])
})
