import { expect, it } from 'vitest'
import type { PageText } from '../../src/core/document'
import type { RawItem, RawPage } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'

/** A page of these lines; pictures cover `picture` of it. */
function pageOf(page: number, lines: readonly string[], picture?: number): RawPage {
  const items = lines.map((text, i): RawItem => {
    const y1 = 780 - 14 * i
    return { text, x0: 60, x1: 60 + 5 * text.length, y0: y1 - 10, y1, fontSize: 10, font: 'F' }
  })
  return { page, label: String(page), width: 595, height: 842, items, ...(picture !== undefined && { picture }) }
}

function read(pages: readonly RawPage[]): PageText[] {
  const reader = createReader('d', [])
  return [...pages.flatMap((page) => reader.push(page).pages), ...reader.end().pages]
}

const why = (pages: readonly RawPage[]) => read(pages).map(({ unread }) => unread)

const english = [
  'Close the suction valve before you open the drain of the pump.',
  'The relief valve is set to 7 bar and is tested every twelve months.',
  'Tighten the bolts of the flange crosswise, and look for leaks after the first hour.',
  'Bearings are greased through both nipples while the shaft turns slowly by hand.',
  'Before maintenance begins, isolate the motor, hang up a warning notice and drain the casing.',
]
const shifted = english.map((line) => line.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 29)))
const swapped = english.map((line) => line.replace(/[a-y]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 1)))

it.each([
  ['English', english],
  [
    'Polish',
    ['Przed otwarciem zaworu spustowego należy zamknąć zawór ssawny pompy.', 'Zawór bezpieczeństwa jest nastawiony.'],
  ],
  [
    'Finnish',
    [
      'Sulje imuventtiili ennen kuin avaat pumpun tyhjennysventtiilin kokonaan.',
      'Varoventtiilin asetusarvo on seitsemän.',
    ],
  ],
  ['Russian', ['Перед открытием дренажного клапана закройте всасывающий клапан насоса.']],
  [
    'a list of parts',
    Array.from({ length: 12 }, (_, i) => `DN${50 + i} PN16 GX-${i}04-HFRT 1.4408 CrNiMo NPT 3/4" SKF ZKLN`),
  ],
  ['numbers alone', Array.from({ length: 20 }, (_, i) => `${i} 12.5 13.75 99.1 104.25`)],
])('reads a page in %s', (_, lines) => {
  expect(why([pageOf(1, lines, 0)])).toEqual([undefined])
})

it.each([
  ['moved by some places', shifted],
  ['each the one before in the alphabet', swapped],
  ['unknown', english.map((line) => line.replace(/[a-z]/g, '\uFFFD'))],
])('does not take text for read whose codes are %s', (_, lines) => {
  const [page] = read([pageOf(1, lines)])
  expect(page).toMatchObject({ unread: 'junk', text: '', blocks: [] })
})

it('takes a short text in such a document for what the pages before it were', () => {
  expect(why([pageOf(1, swapped), pageOf(2, [swapped[0]!.slice(0, 50)]), pageOf(3, english)])).toEqual([
    'junk',
    'junk',
    undefined,
  ])
  expect(why([pageOf(1, [swapped[0]!.slice(0, 50)])])).toEqual([undefined])
})

it('calls a page a picture that has no text, but no blank one, and none with a logo alone', () => {
  expect(why([pageOf(1, [], 1), pageOf(2, [], 0), pageOf(3, [], 0.04)])).toEqual(['picture', undefined, undefined])
})

it('calls a scan a picture that bears a stamp, or the same head as all others', () => {
  expect(why([pageOf(1, ['Scanned 2019'], 1)])).toEqual(['picture'])
  const heads = [1, 2, 3, 4].map((n) => pageOf(n, ['Plant library, received by the control room of unit 3'], 0.97))
  expect(why(heads)).toEqual(['picture', 'picture', 'picture', 'picture'])
})

it('calls a cover no picture that has its title over a photograph', () => {
  expect(why([pageOf(1, ['Centrifugal pump P-101', 'Operating instructions'], 1)])).toEqual([undefined])
})
