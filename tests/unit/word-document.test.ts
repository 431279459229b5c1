import { expect, test } from 'vitest'
import type { Found } from '../../src/core/document'
import type { ReportPart } from '../../src/answers/report-part'
import { wordDocumentOf } from '../../src/answers/word-document'
import { unzip } from '../../src/models/unzip'

const found = {} as Found
/** A picture of one dot. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
)

/** The files of the document, as text. */
async function filesOf(
  parts: ReportPart[],
  pictures = new Map<Found, { png: Uint8Array; width: number; height: number }>(),
) {
  const files = await unzip(await wordDocumentOf('Shift', parts, pictures))
  return new Map(
    await Promise.all(files.map(async (file) => [file.name, await new Response(file.stream()).text()] as const)),
  )
}

test('a quote stands in the document word for word, with what speaks against it, its picture, its place, and the hash of its file', async () => {
  const files = await filesOf(
    [
      { kind: 'title', text: 'Shift' },
      { kind: 'question', text: 'Torque?' },
      { kind: 'answer', text: 'It is 130.', citations: [1], flag: 'not supported' },
      {
        kind: 'quote',
        number: 1,
        text: 'Casing <nuts>\t120 N·m',
        place: 'pump.pdf, p. 3',
        warnings: ['Stamped “VOID”.'],
        found,
      },
      { kind: 'table', heads: ['Joint'], rows: [['Drain plug']], place: 'pump.pdf, p. 4' },
      { kind: 'files', hash: 'SHA-256', files: [{ name: 'pump.pdf, Rev. 02', sha256: 'abc' }] },
    ],
    new Map([[found, { png, width: 595, height: 120 }]]),
  )
  const text = files.get('word/document.xml')!
  for (const part of ['Shift', 'Torque?', 'It is 130. [1]', ' (not supported)', 'Casing &lt;nuts&gt;', '120 N·m'])
    expect(text).toContain(part)
  expect(text).toMatch(/Stamped “VOID”.*<pic:pic.*\[1\] pump\.pdf, p\. 3.*Drain plug.*Rev\. 02.*SHA-256 abc/s)
  expect([...files.keys()].filter((name) => /^word\/media\/.+\.png$/.test(name))).toHaveLength(1)
  // As wide as the text of an A4 page, 12,700 units a point.
  expect(Number(/<wp:extent cx="(\d+)"/.exec(text)![1]) / 12_700).toBeCloseTo(469, 0)
})

test('a quoted row of a table stands in the document as a table, under its heads', async () => {
  const quote = { kind: 'quote', number: 1, text: 'Nuts\t120', place: 'p. 3', warnings: [], found } as const
  const table = { heads: ['Joint', 'Torque'], rows: [{ cells: ['Nuts', '120'] }] }
  const text = (await filesOf([{ ...quote, table }])).get('word/document.xml')!
  expect(text).toMatch(/<w:tbl>.*Joint.*Torque.*Nuts.*120.*<\/w:tbl>.*\[1\] p\. 3/s)
})

test('signs that XML has no place for do not spoil the document', async () => {
  const files = await filesOf([{ kind: 'title', text: 'A\u0000B\ud800C' }])
  expect(files.get('word/document.xml')).toContain('ABC')
})
