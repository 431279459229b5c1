/** Words stand apart in the text as they do on the page, however narrow or wide the other gaps of their line are. */
import { expect, it, vi } from 'vitest'
import type { RawItem } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'
import { at, font, page } from '../fixtures/sign-pdfs'
import { readPdf } from '../read-pdf'

vi.setConfig({ testTimeout: 60_000 })

const fonts: [string, string] = [font('Helvetica'), font('Helvetica-Bold')]

async function textOf(content: string): Promise<string> {
  const { pages } = await readPdf(new Blob([Buffer.from(page(content, fonts), 'latin1')]), 'd')
  return pages[0]!.text
}

/** A line whose letters are set close: its blanks leave 0.08 of the font's size between words. */
const close = (shown: string) => `BT /A 10 Tf -0.75 Tc -0.5 Tw 40 200 Td ${shown} Tj ET\n`

it('keeps words apart by the blanks that are drawn where letters are set close', async () => {
  expect(await textOf(close('(sent to recorders.)'))).toBe('sent to recorders.')
  expect(await textOf(close('(follow \\(PV\\) or \\(SV\\).)'))).toBe('follow (PV) or (SV).')
})

it('keeps those apart that kerning leaves no gap at all', async () => {
  const kerned = 'BT /A 10 Tf -0.75 Tc -0.5 Tw 40 200 Td [(the Set )60(Variable is sent)] TJ ET'
  expect(await textOf(kerned)).toBe('the Set Variable is sent')
})

it('keeps words of two fonts apart by a narrow blank on a page that is looked at by glyphs', async () => {
  const bold =
    'BT /A 10 Tf -0.75 Tc -0.5 Tw 40 200 Td (Press the ) Tj /B 10 Tf (INDEX ) Tj /A 10 Tf (key 1 2 3 4) Tj ET'
  expect(await textOf(bold)).toBe('Press the INDEX key 1 2 3 4')
})

it('puts no blank where letters are set close and none is drawn', async () => {
  expect(await textOf('BT /A 10 Tf -0.75 Tc 40 200 Td (Set) Tj /B 10 Tf (Variable) Tj ET')).toBe('SetVariable')
  expect(await textOf('BT /A 10 Tf 40 200 Td (Set) Tj /B 10 Tf 0.9 0 Td (Variable) Tj ET')).not.toContain(' ')
})

/** Makes a page be looked at by glyphs. */
const apart = at(40, 20, 'Terminals 1 2 3 4')

it('keeps words apart before the wide leader of a table of contents', async () => {
  const line = `[(New)-333(plot)-333(styles)-500(.)${'-444(.)'.repeat(40)}-500(23)]`
  const text = await textOf(`BT /A 10 Tf 20 200 Td ${line} TJ ET\n${apart}`)
  expect(text).toContain('New plot styles')
})

it('reads an exponent where it stands, though it is drawn before or behind its line', async () => {
  const line = 'BT /A 10 Tf 40 200 Td [(It has 8 mm)-400( and stops then.)] TJ ET\n'
  const exponent = 'BT /A 6.5 Tf 92.4 203.5 Td (2) Tj ET\n'
  expect(await textOf(line + exponent)).toBe('It has 8 mm² and stops then.')
  expect(await textOf(exponent + line)).toBe('It has 8 mm² and stops then.')
})

it('puts together letters that are set apart, though two of them are kerned', async () => {
  const line = '[(T)-426(e)-500(c)-500(h)-500(n)-500(i)-500(c)-500(a)-500(l)-1278(d)-500(a)-500(t)-500(a)]'
  expect(await textOf(`BT /A 18 Tf 20 200 Td ${line} TJ ET`)).toBe('Technical data')
})

it('keeps a short word apart from one letter of another', async () => {
  const line = '[(or)-330(L)] TJ /B 7 Tf (ATEX)'
  const text = await textOf(`BT /A 10 Tf 40 200 Td ${line} Tj ET\n${apart}`)
  expect(text).toMatch(/^or L/)
})

/** Runs with the place of their left foot, and their size. */
function laidOut(...runs: [text: string, x0: number, y0: number, fontSize?: number][]): string {
  const items = runs.map(([text, x0, y0, fontSize = 10]): RawItem => {
    const [x1, y1] = [x0 + 0.5 * fontSize * text.length, y0 + fontSize]
    return { text, x0, y0, x1, y1, fontSize, font: 'f' }
  })
  const reader = createReader('d', [])
  reader.push({ page: 1, label: '1', width: 600, height: 800, items })
  return reader.end().pages[0]!.text
}

it('keeps words of a note apart behind its mark', () => {
  const note = laidOut(
    ['The cell becomes a picture of what it says', 50, 700],
    ['4', 50, 652, 6],
    ['The command is called', 53, 650, 8],
    ['updating', 139, 650, 8],
  )
  expect(note).toContain('is called updating')
})

it('takes two lines beside large letters for two rows', () => {
  const text = laidOut(
    ['Enter from 2 to 64 points; 8 is the default. The', 50, 711],
    ['unit takes one point each display update cycle.', 50, 700],
    ['Filter', 320, 704, 16],
  )
  expect(text).not.toContain('Theunit')
})
