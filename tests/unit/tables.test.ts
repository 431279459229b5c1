import { describe, expect, it } from 'vitest'
import type { RawItem, Rule } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'

type Line = [x: number, y: number, text: string, size?: number, font?: string]

function blocksOf(lines: Line[], rules: Rule[] = []) {
  const items = lines.map(([x0, y0, text, fontSize = 11, font = 'body']): RawItem => {
    return { text, x0, y0, x1: x0 + 0.45 * fontSize * text.length, y1: y0 + fontSize, fontSize, font }
  })
  const reader = createReader('d', [])
  reader.push({ page: 1, label: '1', width: 595, height: 842, items, rules })
  const [page] = reader.end().pages
  return page!.blocks.map(({ start, end, ...block }) => ({ ...block, text: page!.text.slice(start, end) }))
}

const textsOf = (lines: Line[]) => blocksOf(lines).map(({ text }) => text.replace(/\n/g, ' '))

/** Lines of a table whose cells begin at these places, a row under another. */
function table(places: number[], rows: string[][], step = 20): Line[] {
  return rows.flatMap((cells, i) =>
    cells.flatMap((text, k): Line[] => (text === '' ? [] : [[places[k]!, 700 - step * i, text]])),
  )
}

const characteristics = [
  ['Parameter', 'Symbol', 'Min', 'Typ', 'Max', 'Unit'],
  ['Supply voltage', 'VDD', '2.7', '3.3', '3.6', 'V'],
  ['Supply current', 'IDD', '', '4.5', '', 'mA'],
  ['Input low level', 'VIL', '', '', '0.8', 'V'],
]

it('keeps the empty cells of a table, so that a value stays under its own head', () => {
  const blocks = blocksOf(table([60, 180, 250, 310, 370, 430], characteristics))
  expect(blocks.map(({ text }) => text.split('\t'))).toEqual(characteristics)
  expect(blocks[0]?.heads).toEqual(characteristics[0])
})

it('takes sizes with their units below the name of their group for heads', () => {
  const rows = [
    ['Nozzle', 'Flow (l/min)', '', '', 'Colour'],
    ['', '2 bar', '4 bar', '6 bar', ''],
    ['J1', '1.1', '1.6', '2.0', 'red'],
    ['J2', '2.3', '3.2', '3.9', 'blue'],
    ['J3', '4.5', '6.4', '7.8', 'green'],
  ]
  expect(blocksOf(table([60, 180, 250, 320, 400], rows)).find(({ heads }) => heads)?.heads).toEqual([
    'Nozzle',
    'Flow (l/min) 2 bar',
    'Flow (l/min) 4 bar',
    'Flow (l/min) 6 bar',
    'Colour',
  ])
})

it('takes no row of sizes with their units for heads over others, though it be bold', () => {
  const rows = [
    ['Design', '120 °C', '16 bar'],
    ['Operation', '90 °C', '8 bar'],
    ['Cleaning', '85 °C', '3 bar'],
  ]
  const lines = table([60, 180, 250], rows).map(([x, y, text], i): Line => [x, y, text, 11, i < 3 ? 'bold' : 'body'])
  expect(blocksOf(lines).filter(({ heads }) => heads)).toEqual([])
})

it('joins the heads of several rows', () => {
  const rows = [
    ['Type', 'Weight', 'Head'],
    ['', 'kg', 'm'],
    ['NK 32', '78', '30'],
    ['NK 40', '95', '32'],
  ]
  expect(blocksOf(table([60, 180, 250], rows)).find(({ heads }) => heads)?.heads).toEqual([
    'Type',
    'Weight kg',
    'Head m',
  ])
})

it('takes years for heads', () => {
  const rows = [
    ['Output', '2019', '2020'],
    ['North', '412', '433'],
    ['South', '97', '88'],
  ]
  expect(blocksOf(table([60, 180, 250], rows))[0]?.heads).toEqual(rows[0])
})

it('reads each cell of two lines to its end', () => {
  const lines = ['A1', 'A2', 'A3'].flatMap((step, i): Line[] => {
    const y = 700 - 34 * i
    return [
      [60, y, step],
      [120, y, 'Lock the door and'],
      [120, y - 13, 'hang the red tag'],
      [260, y, 'The lamp goes green'],
      [260, y - 13, 'after two seconds'],
    ]
  })
  const row = '\tLock the door and hang the red tag\tThe lamp goes green after two seconds'
  expect(textsOf(lines)).toEqual([`A1${row}`, `A2${row}`, `A3${row}`])
})

it('keeps together a row whose first cells are centred beside a taller one', () => {
  const lines = ['E301', 'E302', 'E303'].flatMap((code, i): Line[] => {
    const y = 700 - 42 * i
    return [
      [60, y, code],
      [120, y, 'Loss of supply'],
      [240, y + 13, 'The lamp goes red when the'],
      [240, y, 'supply is lost for more'],
      [240, y - 13, 'than ten seconds'],
    ]
  })
  const row = '\tLoss of supply\tThe lamp goes red when the supply is lost for more than ten seconds'
  expect(textsOf(lines)).toEqual([`E301${row}`, `E302${row}`, `E303${row}`])
})

it('keeps the second line of the last key, as that of the keys above', () => {
  const lines: Line[] = [
    [60, 700, 'Pump', 11, 'bold'],
    [180, 700, 'Pressure', 11, 'bold'],
    [60, 680, 'P-101'],
    [180, 680, '40'],
    [60, 667, 'standby'],
    [60, 647, 'P-102'],
    [180, 647, '25'],
    [60, 634, 'standby'],
    [60, 600, 'Each pump has a plate with its own number.'],
  ]
  expect(textsOf(lines)).toEqual(['Pump\tPressure', 'P-101 standby\t40', 'P-102 standby\t25', lines.at(-1)![2]])
})

const prose = [
  [
    'Wear gloves and goggles when',
    'the casing is open, and keep',
    'the lamp away from the oil.',
    'Drain the casing first, then',
  ],
  [
    'Clean the seat with a cloth',
    'and spirit, never with steel',
    'wool, and look for scratches',
    'deeper than a finger nail can',
  ],
  [
    'Fit a new gasket with its tab',
    'towards the drain and grease',
    'it lightly. Tighten the bolts',
    'in three steps, crosswise, and',
  ],
]

it('reads three columns one after another, though they are drawn line by line', () => {
  const lines = [0, 1, 2, 3].flatMap((row) =>
    prose.map((column, k): Line => [50 + 170 * k, 740 - 12 * row, column[row]!]),
  )
  expect(textsOf(lines).join(' ')).toBe(prose.flat().join(' '))
})

it('reads two columns below a title that goes over both', () => {
  const columns = [0, 1].flatMap((k) => prose[k]!.map((text, i): Line => [50 + 155 * k, 660 - 12 * i, text]))
  const title: Line = [50, 700, 'Maintenance of the circulation pumps of all units of the plant', 11]
  expect(textsOf([title, ...columns]).join(' ')).toContain(`${prose[0]!.join(' ')} ${prose[1]!.join(' ')}`)
})

it('takes a run of numbers for the heads of bits', () => {
  const rows = [
    ['Bit', '3', '2', '1', '0'],
    ['Name', 'EN', 'DIR', '', 'RST'],
    ['Reset', '0', '1', '0', '0'],
  ]
  expect(blocksOf(table([60, 180, 250, 310, 370], rows))[0]?.heads).toEqual(rows[0])
})

it('spreads heads of groups over as many names each, wherever in their group they stand', () => {
  const rows = [
    ['Point', '', 'Low', '', 'High', 'Unit'],
    ['', 'Trip', 'Alarm', 'Alarm', 'Trip', ''],
    ['PT-11', '0.4', '0.8', '31', '34', 'bar'],
    ['TT-15', '10', '15', '65', '72', '°C'],
  ]
  expect(blocksOf(table([60, 150, 220, 290, 360, 430], rows)).find(({ heads }) => heads)?.heads).toEqual([
    'Point',
    'Low Trip',
    'Low Alarm',
    'High Alarm',
    'High Trip',
    'Unit',
  ])
})

const paragraph = (part: string) => [
  `The ${part} is looked at once a week; it must`,
  'be dry and free of dust, and its screws',
  'must not be loose at all.',
]

it('reads columns one after another whose paragraphs begin side by side, where they are drawn like that', () => {
  const parts = ['bracket', 'hinge', 'yoke', 'beam', 'sensor', 'switch', 'lamp', 'fan'].map(paragraph)
  const columns = parts.flatMap((lines, k) =>
    lines.map((text, i): Line => [50 + 270 * (k >> 2), 700 - 50 * (k % 4) - 13 * i, text]),
  )
  expect(textsOf(columns)).toEqual(parts.map((lines) => lines.join(' ')))
})

it('reads a line under the end of both columns behind them', () => {
  const column = (x: number, count: number) =>
    Array.from({ length: count }, (_, i): Line => [
      x,
      700 - 13 * i,
      `line ${i} of what is said about the ${x > 50 ? 'left' : 'right'} valve`,
    ])
  const last = 'Both jobs need two persons.'
  expect(textsOf([...column(50, 8), ...column(300, 9), [50, 577, last]]).at(-1)).toBe(last)
})

it('takes a line over all columns below the heads for no head', () => {
  const rows = [
    ['Property', 'Value', 'Unit'],
    ['Mechanical', '', ''],
    ['Mass', '42', 'kg'],
    ['Length', '1150', 'mm'],
  ]
  expect(blocksOf(table([60, 180, 250], rows)).find(({ heads }) => heads)?.heads).toEqual(rows[0])
})

/** The same with its first row in the font of heads, from another height. */
const headed = (top: number, places: number[], rows: string[][]): Line[] =>
  table(places, rows).map(([x, y, text]) => [x, y + top - 700, text, 11, y === 700 ? 'bold' : 'body'])

const headsIn = (lines: Line[]) => blocksOf(lines).flatMap(({ heads }) => (heads ? [heads] : []))

const sizes = [
  ['Size', 'Flow', 'Head'],
  ['NP 32', '12', '20'],
  ['NP 40', '24', '25'],
]

it('ends a table at a title, and gives the next one its own heads', () => {
  const limits = [
    ['Limit', 'Value'],
    ['Pressure', '10 bar'],
    ['Temperature', '90 °C'],
  ]
  const title: Line = [60, 632, 'Operating limits', 12, 'bold']
  const lines = [...headed(700, [60, 180, 250], sizes), title, ...headed(610, [60, 180], limits)]
  expect(headsIn(lines)).toEqual([sizes[0], limits[0]])
  expect(blocksOf(lines).at(-1)?.text).toBe('Temperature\t90 °C')
})

it('takes heads in the middle of a table for those of the rows below them', () => {
  const powers = [['Size', 'Power', 'Mass'], ...sizes.slice(1)]
  const lines = [...headed(700, [60, 180, 250], sizes), ...headed(640, [60, 180, 250], powers)]
  expect(headsIn(lines)).toEqual([sizes[0], powers[0]])
})

it('reads three columns below a heading each one after another', () => {
  const headings = ['Care', 'Seat', 'Gasket'].map((text, k): Line => [50 + 170 * k, 757, text])
  const lines = [0, 1, 2, 3].flatMap((row) =>
    prose.map((column, k): Line => [50 + 170 * k, 740 - 12 * row, column[row]!]),
  )
  const text = textsOf([...headings, ...lines]).join(' ')
  expect(text).toBe(prose.map((column, k) => [headings[k]![2], ...column].join(' ')).join(' '))
})

describe('ruled cells', () => {
  const level = (y: number, x0 = 50, x1 = 400) => ({ x0, x1, y0: y, y1: y })
  const upright = (x: number, y0 = 600, y1 = 720) => ({ x0: x, x1: x, y0, y1 })
  const text: Line[] = [
    [60, 704, 'Unit'],
    [160, 704, 'Signal'],
    [290, 704, 'Trip'],
    [60, 645, 'K-301'],
    [160, 684, 'Vibration of the'],
    [160, 671, 'drive end'],
    [290, 678, '11'],
    [160, 640, 'Oil pressure'],
    [160, 627, 'behind the filter'],
    [290, 634, '0.9'],
  ]
  const rules = [level(720), level(700), level(660, 150), level(600), ...[50, 150, 280, 400].map((x) => upright(x))]

  it('are cells, whatever the gaps between their lines', () => {
    expect(blocksOf(text, rules).map(({ text }) => text.replace(/\n/g, ' ').split('\t'))).toEqual([
      ['Unit', 'Signal', 'Trip'],
      ['K-301', 'Vibration of the drive end', '11'],
      ['', 'Oil pressure behind the filter', '0.9'],
    ])
  })

  it('that go over several rows tell each of them', () => {
    const blocks = blocksOf(text, rules)
    expect(blocks[2]?.carried).toEqual(['K-301', '', ''])
    expect(blocks[0]?.heads).toEqual(['Unit', 'Signal', 'Trip'])
  })

  it('part words that were drawn in one run', () => {
    const run: Line = [190, 634, 'behind the filter  0.9']
    const words = blocksOf([...text.slice(0, 7), run], rules)
      .at(-1)
      ?.text.split('\t')
    expect(words).toEqual(['', 'behind the filter', '0.9'])
  })

  it('have no heads in a row that does not name each column', () => {
    const rows = [
      ['', 'Data', 'Notes'],
      ['A', 'Start byte', ''],
      ['B', 'Number', '0 is none'],
      ['C', 'Mode', '1 is line mode'],
    ]
    const lines = [0, 1, 2, 3, 4].map((i) => level(716 - 20 * i))
    const sides = [50, 170, 240, 400].map((x) => upright(x, 636, 716))
    expect(blocksOf(table([60, 180, 250], rows), [...lines, ...sides]).map(({ heads }) => heads)).toEqual([
      rows[0],
      ...rows.slice(1).map(() => undefined),
    ])
  })

  it('have heads over codes and words, which is no list', () => {
    const rows = [
      ['Fault code', 'Event'],
      ['01', 'Fan is locked'],
      ['02', 'Over temperature'],
    ]
    const lines = [0, 1, 2, 3].map((i) => level(716 - 20 * i))
    const sides = [50, 170, 400].map((x) => upright(x, 656, 716))
    expect(blocksOf(table([60, 180], rows), [...lines, ...sides])[0]?.heads).toEqual(rows[0])
  })

  it('are parted by gaps where no line parts those of a row', () => {
    const rows = [
      ['Country', 'Size', '2006', '2007'],
      ['Austria', '25', '93', '109'],
      ['Spain', '25', '40', '36'],
      ['Total', '', '133', '145'],
    ]
    const lines = [0, 1, 2, 3, 4].map((i) => level(716 - 20 * i))
    const sides = [...[150, 240, 300].map((x) => upright(x, 696, 716)), upright(50, 636, 716), upright(400, 636, 716)]
    const blocks = blocksOf(table([60, 180, 250, 310], rows), [...lines, ...sides])
    expect(blocks.map(({ text }) => text.split('\t'))).toEqual(rows)
  })

  it('are no table where they frame text', () => {
    const frame = [level(720), level(600), upright(50), upright(400)]
    expect(blocksOf(text.slice(4, 6), frame).every(({ kind }) => kind === 'paragraph')).toBe(true)
  })
})
