import { expect, it } from 'vitest'
import type { RawItem, RawPage } from '../../src/core/reading/page'
import { english } from '../../src/core/language/en/en'
import { createReader } from '../../src/core/reading/reader'
import { lexemesOf } from '../../src/core/language/lexemes'
import { termsOf } from '../../src/core/language/terms'

/** Runs of a line, one behind the other: text, font size, how much higher than the line, how far before it ends the next begins. */
type Piece = [text: string, size?: number, up?: number, gap?: number]

function textOf(...lines: Piece[][]): string {
  const items: RawItem[] = lines.flatMap((pieces, i) => {
    let x = 50
    return pieces.map(([text, size = 10, up = 0, gap = 0]) => {
      x += gap
      const y0 = 700 - 30 * i + up
      const item = { text, x0: x, x1: x + 0.5 * size * text.length, y0, y1: y0 + size, fontSize: size, font: 'f' }
      x = item.x1
      return item
    })
  })
  const page: RawPage = { page: 1, label: '1', width: 600, height: 800, items }
  const reader = createReader('d', [])
  return [...reader.push(page).pages, ...reader.end().pages][0]!.text
}

it.each<[string, Piece[], string]>([
  ['an exponent of a unit', [['Flow 12.5 m'], ['3', 6, 5], ['/h at 20 bar']], 'Flow 12.5 m³/h at 20 bar'],
  ['a negative exponent of a unit', [['0.2 s'], ['-1', 6, 5], ['at most', 10, 0, 3]], '0.2 s⁻¹ at most'],
  ['an exponent of a number', [['Leak 10'], ['-7', 6, 5], ['mbar', 10, 0, 3]], 'Leak 10^-7 mbar'],
  [
    'one that is little smaller than its number',
    [['Viscosity 10'], ['-6', 9, 4.7], ['mbar', 10, 0, 3]],
    'Viscosity 10^-6 mbar',
  ],
  ['one that is set in two pieces', [['Leak 10'], ['−', 6, 5], ['7', 6, 5], ['mbar', 10, 0, 3]], 'Leak 10^−7 mbar'],
  ['a mark of a note behind a word', [['the gasket'], ['12', 6, 5], ['is worn', 10, 0, 3]], 'the gasket ¹² is worn'],
  ['a mark at the head of its note', [['3', 6, 4], ['Only for steam.']], '³ Only for steam.'],
  ['the end of an ordinal', [['the 25'], ['th', 6, 5], ['day', 10, 0, 3]], 'the 25th day'],
  ['an index', [['Add H'], ['2', 6, -2], ['O to the tank']], 'Add H2O to the tank'],
  ['an index of a number', [['the value 1010'], ['2', 6, -2], ['is ten', 10, 0, 3]], 'the value 1010_2 is ten'],
  [
    'a slanted fraction',
    [['Use 2'], ['7', 6, 4, 1], ['⁄', 8], ['8', 6], ['in. bolts', 10, 0, 3]],
    'Use 2 7/8 in. bolts',
  ],
])('writes %s where it belongs', (_, pieces, text) => {
  expect(textOf(pieces)).toBe(text)
})

/** A figure over another one. */
const stack = (above: string, below: string, gap = 2): Piece[] => [
  [above, 6, 5, gap],
  [below, 6, -3, -3 * above.length],
]

it('writes a stacked fraction in its line, behind a number and alone', () => {
  expect(
    textOf([['Pipe 1'], ...stack('1', '4'), ['in., bolt', 10, 0, 3], ...stack('3', '8', 4), ['in.', 10, 0, 3]]),
  ).toBe('Pipe 1 1/4 in., bolt 3/8 in.')
})

it('keeps tolerances in the row of their measure', () => {
  const row = (name: string, size: string, up: string, down: string): Piece[] => [
    [name],
    [size, 10, 0, 40],
    ...stack(up, down, 1),
    ['mm', 10, 0, 40],
  ]
  expect(textOf(row('Pin', '16', '+0.05', '-0.02'), row('Hub', '48', '+0.15', '-0.12')).replace(/\n+/g, '\n')).toBe(
    'Pin\t16 +0.05/-0.02\tmm\nHub\t48 +0.15/-0.12\tmm',
  )
})

it('keeps tolerances whose figures are drawn one by one, in rows that are close, as TeX sets them', () => {
  const row = (name: string, size: string, up: string, down: string, raised: number): Piece[] => [
    [name, 10, raised],
    [size, 10, raised, 40],
    ...[`+${up[0]}`, '.', up.slice(2)].map((text): Piece => [text, 7, raised + 4.9]),
    ['−', 7, raised - 2, -17.5],
    ...[down[0]!, '.', down.slice(2)].map((text): Piece => [text, 7, raised - 2]),
    ['60', 10, raised, 40],
  ]
  expect(
    textOf(row('Bush A', '25', '0.10', '0.20', 0), row('Bush B', '40', '0.30', '0.15', 17.6)).replace(/\n+/g, '\n'),
  ).toBe('Bush A\t25 +0.10/−0.20\t60\nBush B\t40 +0.30/−0.15\t60')
})

it('keeps a tolerance whose upper figure stands over the sign of the lower one', () => {
  const lower = ['0', '.', '016'].map((text): Piece => [text, 7, -1.8])
  expect(textOf([['Shaft 50'], ['0', 7, 4.3, 1.4], ['− ', 7, -1.8, -4.9], ...lower, ['mm', 10, 0, 4]])).toBe(
    'Shaft 50 0/−0.016 mm',
  )
})

it('leaves small text alone that is a line of its own', () => {
  expect(textOf([['Large text here']], [['12', 6]])).toBe('Large text here\n\n12')
})

it('finds a unit whether its exponent is raised or not', () => {
  expect(termsOf('12.5 m³/h', english)).toEqual(termsOf('12.5 m3/h', english))
  expect(termsOf('4 kN/cm²', english)).toEqual(termsOf('4 kN/cm2', english))
})

it('takes no mark of a note for a number', () => {
  expect(lexemesOf('the gasket ¹² is worn', english).map(({ raw }) => raw)).toEqual(['the', 'gasket', 'is', 'worn'])
})
