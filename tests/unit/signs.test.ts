import { expect, it, vi } from 'vitest'
import { boxesOf } from '../../src/core/reading/boxes'
import type { PageText } from '../../src/core/document'
import { createReader } from '../../src/core/reading/reader'
import { openPdf } from '../../src/pdf/open'
import { at, font, page, streamOf, unicodeMap } from '../fixtures/sign-pdfs'
import { pdfAssets } from '../pdfjs-assets'

vi.setConfig({ testTimeout: 60_000 })

/** The pages of a PDF as they are stored. */
async function read(pdf: string): Promise<PageText[]> {
  const open = await openPdf(Uint8Array.from(Buffer.from(pdf, 'latin1')), { assets: pdfAssets })
  const reader = createReader('d', [])
  const pages: PageText[] = []
  for await (const raw of open.read(1)) pages.push(...reader.push(raw).pages)
  pages.push(...reader.end().pages)
  await open.close()
  return pages
}

const textOf = async (pdf: string) => (await read(pdf))[0]!.text

const mapped = font('Times-Roman', '/Encoding/WinAnsiEncoding/ToUnicode 7 0 R')

it.each([
  ['a control character', '0003'],
  ['nothing at all', '0000'],
  ['a private character', 'e08d'],
  ['no character', 'ffff'],
])('reads a minus that the font maps to %s by its name', async (_, unicode) => {
  const text = await textOf(page(at(40, 200, 'Offset \\2265.25 mm'), [mapped], [unicodeMap({ 0x96: unicode })]))
  expect(text).toBe('Offset –5.25 mm')
})

it('reads digits that the font maps to controls', async () => {
  const text = await textOf(page(at(40, 200, 'Fill 7070 l'), [mapped], [unicodeMap({ 0x37: '0001', 0x30: '0002' })]))
  expect(text).toBe('Fill 7070 l')
})

it('keeps a hyphen that is called a soft one, and what follows it in its place', async () => {
  const hyphens = page(at(40, 200, 'Use M8\\25540 bolts, \\2555 to 9 kN'), [mapped], [unicodeMap({ 0xad: '00AD' })])
  const [read0] = await read(hyphens)
  expect(read0!.text).toBe('Use M8-40 bolts, -5 to 9 kN')
  const plain = page(at(40, 200, 'Use M8-40 bolts, -5 to 9 kN'), [font('Times-Roman')])
  const boxOf = (one: PageText) => boxesOf(one, { page: 1, start: 0, end: one.text.length })[0]!
  expect(boxOf(read0!).x1).toBeCloseTo(boxOf((await read(plain))[0]!).x1, 1)
})

it.each([
  ['a space', '0020', '–'],
  ['a space that no line breaks at', '00a0', '–'],
  ['a thin space', '2009', '–'],
  ['a filler', '3164', '–'],
  ['a mark above letters', '0304', '–'],
])('reads a drawn minus that the font maps to %s by its name', async (_, unicode, sign) => {
  const text = await textOf(
    page(at(40, 200, 'Offset \\2265.25 mm'), [mapped], [unicodeMap({ 0x96: unicode, 0xb0: '0020' })]),
  )
  expect(text).toBe(`Offset ${sign}5.25 mm`)
})

it('reads a drawn sign that is called a soft hyphen by its name', async () => {
  const text = await textOf(page(at(40, 200, 'Bend 90\\260 left'), [mapped], [unicodeMap({ 0xb0: '00ad' })]))
  expect(text).toBe('Bend 90° left')
})

it.each([
  ['once more', '0 Tr', '�'],
  ['that is not drawn', '3 Tr', ''],
])('marks a nameless sign that the font maps to a blank on a later page, %s', async (_, mode, sign) => {
  const drawn = streamOf('600 0 d0 60 250 480 60 re f')
  const type3 =
    '<</Type/Font/Subtype/Type3/FontBBox[0 0 600 700]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 97/LastChar 97/Widths[600]' +
    '/Encoding<</Differences[97/g1]>>/CharProcs<</g1 8 0 R>>/ToUnicode 7 0 R>>'
  const text = await textOf(
    page(
      `${at(40, 220, 'a', 10, 'B')}${at(46, 220, '3 V')}${at(40, 200, 'Low ')}${mode} ${at(70, 200, 'a', 10, 'B')}0 Tr ${at(76, 200, '5 V')}`,
      [font('Times-Roman'), type3],
      [unicodeMap({ 97: '0020' }), drawn],
    ),
  )
  expect(text.replace(/\s/g, '')).toBe(`�3VLow${sign}5V`)
})

it('leaves blanks without ink out, and accents upon the letters that they are set on', async () => {
  const blanks = unicodeMap({ 0xa0: '2003', 0x96: '0301' })
  const content =
    at(40, 200, 'Turn\\240off') + at(40, 180, 'Arr') + 'BT /A 10 Tf 80 180 Td (\\226) Tj -1 0 Td (e) Tj ET\n'
  const text = await textOf(page(content, [mapped], [blanks]))
  expect(text).toContain('Turn off')
  expect(text).toContain('\u0301')
})

it('marks a sign that nothing tells, and drops none', async () => {
  const private9 = font(
    'Odd',
    '/FirstChar 65/LastChar 66/Widths[500 500]/Encoding<</Differences[65/qqx/qqy]>>/ToUnicode 7 0 R',
  )
  const text = await textOf(
    page(
      at(40, 200, 'At ') + at(54, 200, 'A', 10, 'B') + at(60, 200, '4 bar'),
      [font('Times-Roman'), private9],
      [unicodeMap({ 65: 'e123' })],
    ),
  )
  expect(text.replace(/\s/g, '')).toBe('At\ufffd4bar')
})

it.each([
  ['Symbol', '\\055', 'F02D', '−'],
  ['Symbol', '\\263', 'F0B3', '≥'],
  ['ABCDEF+SymbolMT', '\\271', 'F0B9', '≠'],
  ['Wingdings', '\\374', 'F0FC', '✓'],
  ['ABCDEF+Wingdings-Regular', '\\250', 'F0A8', '☐'],
])('reads a private character of %s (%s)', async (base, code, unicode, sign) => {
  const symbols = font(base, '/ToUnicode 7 0 R')
  const value = parseInt(code.slice(1), 8)
  const text = await textOf(
    page(
      at(40, 200, 'Level') + at(70, 200, code, 10, 'B') + at(80, 200, '20 mm'),
      [font('Times-Roman'), symbols],
      [unicodeMap({ [value]: unicode })],
    ),
  )
  expect(text).toBe(`Level ${sign} 20 mm`)
})

it('reads a font whose glyphs are called by their codes in hex', async () => {
  const names = [...'Max. flow 3K'].map((char) => `/X${char.charCodeAt(0).toString(16).toUpperCase()}`)
  const coded = font('Helvetica', `/Encoding<</Differences[1${names.join('')}]>>`)
  const codes = names.map((_, i) => `\\${(i + 1).toString(8).padStart(3, '0')}`).join('')
  expect(await textOf(page(at(40, 200, codes), [coded]))).toBe('Max. flow 3K')
})

it('reads letters struck twice, each moved by a little, once', async () => {
  const struck = [...'DANGER 230 V']
    .map((char, i) => at(40 + 8 * i, 200, char) + at(40.5 + 8 * i, 200.2, char))
    .join('')
  expect((await textOf(page(struck))).replace(/\s+/g, ' ')).toBe('DANGER 230 V')
})

it('reads lines, and parts of lines, that are drawn twice once', async () => {
  const twice =
    at(40, 200, 'Close the drain') +
    at(40.3, 200, 'Close the drain') +
    at(40, 180, 'Gap 0.3 mm') +
    at(40, 180, 'Gap') +
    at(40, 160, '7711')
  expect(await textOf(page(twice))).toBe('Close the drain\nGap 0.3 mm\n7711')
})

it('takes the text of the page before a recognition under it, and the recognition where there is nothing else', async () => {
  const hidden = (text: string) => `3 Tr\n${text}0 Tr\n`
  const both = at(40, 200, 'Preload 35 Nm') + hidden(at(40.5, 200.5, 'Preloacl 3S Nm') + at(40, 150, 'Second line'))
  expect(await textOf(page(both))).toBe('Preload 35 Nm\n\nSecond line')
})

it('keeps different words that lie on each other', async () => {
  expect((await textOf(page(at(40, 200, 'Limit 14 bar') + at(40, 200, 'Limit 11 bar')))).match(/1[14]/g)).toEqual([
    '14',
    '11',
  ])
})

it.each([
  ['by character spacing', 'BT /A 10 Tf 4 Tc 40 200 Td (COLD WATER) Tj ET'],
  [
    'by shifts',
    'BT /A 10 Tf 40 200 Td [(C) -300 (O) -280 (L) -300 (D) -1100 (W) -300 (A) -310 (T) -300 (E) -300 (R)] TJ ET',
  ],
  ['letter by letter', [...'COLD WATER'].map((char, i) => (char === ' ' ? '' : at(40 + 11 * i, 200, char))).join('')],
])('joins letters set apart %s', async (_, content) => {
  expect((await textOf(page(content))).replace(/\s+/g, ' ')).toBe('COLD WATER')
})

it('joins no single letters that spaces part', async () => {
  expect(await textOf(page(at(40, 200, 'Terminals A B C D and 1 2 3')))).toBe('Terminals A B C D and 1 2 3')
})

it('reads a page of text in forms and turned lines like pdf.js, though one sign of it is odd', async () => {
  const form = streamOf(
    'BT /A 10 Tf 10 20 Td (Inside) Tj ET',
    '/Type/XObject/Subtype/Form/BBox[0 0 200 100]/Matrix[1 0 0 1 30 40]/Resources<</Font<</A 5 0 R>>>>',
  )
  const content = 'q 1 0 0 1 5 5 cm /Im Do Q BT /A 10 Tf 0 1 -1 0 300 50 Tm (Upwards) Tj ET ' + at(40, 200, 'Fine')
  const [plain] = await read(page(content, [font('Times-Roman')], [form]))
  const [odd] = await read(
    page(
      content + at(40, 250, 'A', 10, 'B'),
      [font('Times-Roman'), font('Odd', '/Encoding<</Differences[65/qqx]>>/ToUnicode 8 0 R')],
      [form, unicodeMap({ 65: 'e123' })],
    ),
  )
  expect(odd!.text).toBe(`\ufffd\n\n${plain!.text}`)
  expect([...odd!.boxes.slice(4)].map(Math.round)).toEqual([...plain!.boxes].map(Math.round))
})
