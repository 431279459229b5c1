import { expect, it } from 'vitest'
import type { RawItem, RawPage, Rule } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'

/** Words from x, y on. */
const at = (x0: number, y0: number, text: string, fontSize = 10, font = 'f'): RawItem => {
  return { text, x0, x1: x0 + 0.5 * fontSize * text.length, y0, y1: y0 + fontSize, fontSize, font }
}

/** Lines below each other, each of so many letters. */
const lines = (x: number, y: number, words: readonly string[], step = 13) =>
  words.map((word, i) => at(x, y - step * i, `${word} ${'of the pump and its seal '.repeat(2)}`.slice(0, 44).trim()))

/** The lines of what is read of a page, a paragraph or a row each. */
function read(items: RawItem[], rules: Rule[] = []): string[] {
  const page: RawPage = { page: 1, label: '1', width: 600, height: 800, items, rules }
  const reader = createReader('d', [])
  const pages = [...reader.push(page).pages, ...reader.end().pages]
  return pages[0]!.blocks.map(({ start, end }) => pages[0]!.text.slice(start, end).replace(/\n/g, ' '))
}

/** The first words of what is read. */
const beginnings = (items: RawItem[], rules?: Rule[]) => read(items, rules).map((text) => text.split(/[ \t]/)[0])

const [left, right] = [
  ['Ab', 'ac', 'ad', 'ae', 'af', 'ag', 'ah', 'ai', 'aj'],
  ['Bb', 'bc', 'bd', 'be', 'bf', 'bg', 'bh', 'bi', 'bj'],
]

it('begins a column with its first line, though a title stands close above and the other column begins lower', () => {
  const title = at(40, 727, 'Seals and pumps of the plant', 18)
  const page = [title, at(40, 693, 'Seals', 13), ...lines(40, 676, left), ...lines(300, 700, right)]
  expect(beginnings(page)).toEqual(['Seals', 'Seals', 'Ab', 'Bb'])
})

it('reads columns as such where a table below them has white at the same place', () => {
  const rows = ['Flow', 'Head', 'Mass', 'Play'].flatMap((name, i) =>
    [name, '3.2', '4.7'].map((text, k) => at(40 + 270 * k, 565 - 16 * i, text)),
  )
  const page = [...lines(40, 700, left), ...lines(300, 700, right), ...rows]
  expect(read(page).slice(2)).toEqual(['Flow\t3.2\t4.7', 'Head\t3.2\t4.7', 'Mass\t3.2\t4.7', 'Play\t3.2\t4.7'])
  expect(beginnings(page).slice(0, 2)).toEqual(['Ab', 'Bb'])
})

it('ends columns at a line that is drawn across both', () => {
  const below = (words: string[]) => words.map((word) => `${word}x`)
  const page = [
    ...[...lines(40, 700, left), ...lines(300, 700, right)],
    ...[...lines(40, 560, below(left)), ...lines(300, 560, below(right))],
  ]
  const across = { x0: 40, x1: 525, y0: 583, y1: 583 }
  expect(beginnings(page)).toEqual(['Ab', 'Abx', 'Bb', 'Bbx'])
  expect(beginnings(page, [across])).toEqual(['Ab', 'Bb', 'Abx', 'Bbx'])
})

it('takes a paragraph behind a gap, wrapped where its column ends, for one of that column', () => {
  const longer = ['Cb', 'cc', 'cd'].map((word, i) =>
    at(40, 565 - 13 * i, `${word} of the pump and its seal of the pump and its`),
  )
  const page = [...lines(40, 700, left), ...lines(300, 700, right), ...longer]
  expect(beginnings(page)).toEqual(['Ab', 'Cb', 'Bb'])
})

/** Names with values, row by row, from x on; keys in a font of their own. */
const pairs = (x: number, names: readonly string[], font = 'f') =>
  names.flatMap((name, i) => [at(x, 660 - 16 * i, name, 10, font), at(x + 80, 660 - 16 * i, `${3 + i} bar`)])

it('reads blocks of names and values one after the other where each has a title', () => {
  const page = [
    at(40, 680, 'Pump', 12),
    at(300, 680, 'Motor', 12),
    ...pairs(40, ['Flow', 'Head', 'Mass']),
    ...pairs(300, ['Load', 'Play']),
  ]
  expect(read(page)).toEqual([
    'Pump',
    'Flow\t3 bar',
    'Head\t4 bar',
    'Mass\t5 bar',
    'Motor',
    'Load\t3 bar',
    'Play\t4 bar',
  ])
})

it('reads blocks of names and values one after the other where the names of both are bold', () => {
  const page = [...pairs(40, ['Flow', 'Head', 'Mass'], 'bold'), ...pairs(300, ['Load', 'Play', 'Noise'], 'bold')]
  expect(read(page).map((row) => row.split('\t')[0])).toEqual(['Flow', 'Head', 'Mass', 'Load', 'Play', 'Noise'])
})

it('leaves a table whole of which one column is bold', () => {
  const page = ['Flow', 'Head', 'Mass', 'Play'].flatMap((name, i) => [
    at(40, 660 - 16 * i, name, 10, 'bold'),
    ...[1, 2, 3].map((k) => at(40 + 100 * k, 660 - 16 * i, `${k + i}.5`)),
  ])
  expect(read(page)[1]).toBe('Head\t2.5\t3.5\t4.5')
})

it('puts a signal word before its message, beside the middle of which it stands', () => {
  const page = [
    at(40, 693.5, 'WARNING'),
    at(120, 700, 'Close the valve before the cover of the'),
    at(120, 687, 'pump is opened.'),
  ]
  expect(read(page).join(' ')).toBe('WARNING Close the valve before the cover of the pump is opened.')
})

it('takes a name in the middle of two rows of heads for a head of the lower one', () => {
  const rows = ['Flow', 'Head', 'Mass'].map((name, i) => [name, ...[1, 2, 3, 4].map((k) => `${k + i}.5`)])
  const page = [
    ...[at(190, 700, 'Series A'), at(390, 700, 'Series B'), at(40, 693, 'Quantity')],
    ...['Min.', 'Max.', 'Min.', 'Max.'].map((text, k) => at(150 + 100 * k, 686, text)),
    ...rows.flatMap((cells, i) => cells.map((text, k) => at(k === 0 ? 40 : 50 + 100 * k, 668 - 16 * i, text))),
  ]
  expect(read(page).slice(0, 3)).toEqual([
    '\tSeries A\t\tSeries B\t',
    'Quantity\tMin.\tMax.\tMin.\tMax.',
    'Flow\t1.5\t2.5\t3.5\t4.5',
  ])
})

it('reads rows whose cells stand in the middle of taller ones', () => {
  const row = (y: number, key: string, cause: [string, string]) => [
    ...[at(40, y, key), at(400, y, 'Replace')],
    ...cause.map((text, i) => at(150, y + 6.5 - 13 * i, text)),
  ]
  const page = [
    ...['Fault', 'Cause', 'Remedy'].map((text, i) => at([40, 150, 400][i]!, 700, text, 10, 'bold')),
    ...row(670, 'Leak', ['The seal of the', 'cover is worn.']),
    ...row(625, 'Noise', ['The bearing of the', 'shaft is dry.']),
  ]
  expect(read(page)).toEqual([
    'Fault\tCause\tRemedy',
    'Leak\tThe seal of the cover is worn.\tReplace',
    'Noise\tThe bearing of the shaft is dry.\tReplace',
  ])
})

it('takes figures that reach from under their head to beside it for one column', () => {
  const rows = [
    ['Flow', '−971.72', 165],
    ['Head', '66.79', 185],
    ['Mass', '8', 205],
    ['Play', '345.43', 180],
    ['Load', '12.50', 185],
    ['Noise', '9', 205],
  ] as const
  const page = [
    ...[at(40, 700, 'Quantity', 10, 'bold'), at(150, 700, 'Min.', 10, 'bold'), at(300, 700, 'Max.', 10, 'bold')],
    ...rows.flatMap(([name, value, x], i) => [
      at(40, 684 - 16 * i, name),
      at(x, 684 - 16 * i, value),
      at(300, 684 - 16 * i, '7.5'),
    ]),
  ]
  expect(read(page).slice(0, 3)).toEqual(['Quantity\tMin.\tMax.', 'Flow\t−971.72\t7.5', 'Head\t66.79\t7.5'])
})

it('puts together a key that is cut behind its hyphen', () => {
  const row = (y: number, cells: string[][]) =>
    cells.flatMap((cell, k) => cell.map((text, i) => at([40, 150, 400][k]!, y - 13 * i, text)))
  const page = [
    ...['Code', 'Meaning', 'Limit'].map((text, i) => at([40, 150, 400][i]!, 700, text, 10, 'bold')),
    ...row(680, [
      ['E60LS-', '719'],
      ['Clean the cabinet', 'while it runs.'],
      ['4.29', 'bar'],
    ]),
    ...row(645, [
      ['E68PSV-', '824'],
      ['Open the level', 'switch.'],
      ['699', 'Hz'],
    ]),
  ]
  expect(read(page)[1]).toBe('E60LS- 719\tClean the cabinet while it runs.\t4.29 bar')
})

it('does not take blanks of a listing that stand under each other for a gutter', () => {
  const words = ['open', 'shut', 'hold', 'vent', 'stop', 'fill'].map((word) => `'${word} the valve of the pump`)
  const page = words.flatMap((text, i) => [
    at(40, 700 - 12 * i, `frmSerial.MSComm1.Output = str${i} & Term`, 10, 'f monospace'),
    at(242, 700 - 12 * i, text, 10, 'f monospace'),
  ])
  expect(read(page).join('\n')).toContain("Output = str0 & Term\t'open")
})
