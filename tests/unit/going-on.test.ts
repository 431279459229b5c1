/** A table that goes on on the next page keeps its heads, and another one of as many columns gets none of them. */
import { describe, expect, it } from 'vitest'
import type { RawItem } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'

type Line = [x: number, y: number, text: string, font?: string]

/** Rows of cells that begin at these places, from the top of a page. */
const table = (places: number[], rows: string[][], font = 'body'): Line[] =>
  rows.flatMap((cells, i) =>
    cells.flatMap((text, k): Line[] => (text === '' ? [] : [[places[k]!, 700 - 20 * i, text, font]])),
  )

/** What is told of each row of pages that hold nothing but a table: its cells with their heads. */
function toldOn(...pages: Line[][]): string[][] {
  const reader = createReader('d', [])
  const batches = pages.map((lines, i) => {
    const items = lines.map(([x0, y0, text, font = 'body']): RawItem => {
      return { text, x0, y0, x1: x0 + 5 * text.length, y1: y0 + 11, fontSize: 11, font }
    })
    return reader.push({ page: i + 1, label: '', width: 595, height: 842, items, rules: [] })
  })
  return [...batches, reader.end()]
    .flatMap(({ passages }) => passages)
    .flatMap(({ sentences }) => sentences.map(({ cells = [] }) => cells.map(({ head, text }) => `${head}: ${text}`)))
}

const places = [60, 180, 320]
const valves = [
  ['Valve', 'Set pressure bar', 'Medium'],
  ['PSV-201', '14.1', 'Naphtha'],
  ['PSV-202', '21.2', 'Hydrogen'],
  ['PSV-203', '28.3', 'Water'],
]

describe('a table on the next page', () => {
  it('goes on under its heads, and a row of words is none of them', () => {
    const more = [
      ['spare', 'none', 'Air'],
      ['PSV-205', '11.5', 'Steam'],
      ['PSV-206', '18.6', 'Steam'],
    ]
    const told = toldOn(table(places, valves), table(places, more))
    expect(told.slice(4)).toEqual([
      ['Valve: spare', 'Set pressure bar: none', 'Medium: Air'],
      ['Valve: PSV-205', 'Set pressure bar: 11.5', 'Medium: Steam'],
      ['Valve: PSV-206', 'Set pressure bar: 18.6', 'Medium: Steam'],
    ])
  })

  it('goes on though its last column stands empty there', () => {
    const more = [
      ['PSV-204', '11.5'],
      ['PSV-205', '18.6'],
      ['PSV-206', '25.7'],
    ]
    expect(toldOn(table(places, valves), table(places, more)).at(-1)).toEqual([
      'Valve: PSV-206',
      'Set pressure bar: 25.7',
    ])
  })

  it('keeps the first half of heads of which it repeats the other one', () => {
    const heads = [
      ['', 'Limit of 8 hours', 'Limit of 15 minutes'],
      ['Substance', 'ppm', 'ppm'],
    ]
    const rows = [
      ['Chlorine', '1', '3'],
      ['Ammonia', '25', '35'],
    ]
    const told = toldOn(table(places, [...heads, ...rows]), table(places, [['', 'ppm', 'ppm'], ...rows]))
    expect(told.at(-1)).toEqual(['Substance: Ammonia', 'Limit of 8 hours ppm: 25', 'Limit of 15 minutes ppm: 35'])
  })

  it('is another one where its columns stand elsewhere', () => {
    const motors = [
      ['M-301', '7.8', '2960'],
      ['M-302', '9.1', '1480'],
      ['M-303', '4.4', '980'],
    ]
    expect(toldOn(table(places, valves), table([60, 250, 430], motors)).slice(4)).toEqual([[], [], []])
  })

  it('is another one where it has heads of its own', () => {
    const heads = table(places, [['Motor', 'Current A', 'Speed']], 'bold')
    const motors = table(places, [
      ['', '', ''],
      ['M-301', '7.8', '2960'],
      ['M-302', '9.1', '1480'],
    ])
    expect(toldOn(table(places, valves), [...heads, ...motors]).at(-1)).toEqual([
      'Motor: M-302',
      'Current A: 9.1',
      'Speed: 1480',
    ])
  })
})

describe('the first row of a table', () => {
  const headsOf = (rows: string[][]) => toldOn(table(places, rows)).at(-1)

  it('is no head where it is a code above codes', () => {
    expect(
      headsOf([
        ['Skin irritation', 'H315', 'irritates the skin'],
        ['Toxicity', 'H336', 'makes sleepy'],
      ]),
    ).toEqual([])
  })

  it('is a head of words where it begins with capitals and they do not', () => {
    const rows = [
      ['Function', 'Arguments', 'Returns'],
      ['abs', 'real or complex', 'absolute value'],
      ['acos', 'any', 'inverse cosine'],
      ['arg', 'complex', 'phase of x'],
    ]
    expect(headsOf(rows)).toEqual(['Function: arg', 'Arguments: complex', 'Returns: phase of x'])
  })

  it('is no head of names above names', () => {
    const names = [
      ['Ben Abbott', 'Drew Abbot', 'Jim Peterson'],
      ['Paul Boven', 'Robert Platt', 'Sean Young'],
      ['Don Bindner', 'Heikki Junes', 'Johannes Zarl'],
    ]
    expect(headsOf(names)).toEqual([])
  })
})
