/** What typesetters do with space and size, and what it makes of lines: the text here is 10 points high and stands 12 apart. */
import { describe, expect, it } from 'vitest'
import type { RawItem } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'

interface Item {
  text: string
  x?: number
  y: number
  size?: number
  font?: string
  /** Points. */
  width?: number
}

/** The blocks of a page: kind, level of a heading, text. */
function blocksOf(items: Item[]) {
  const reader = createReader('d', [])
  const raw = items.map(({ text, x = 50, y, size = 10, font = 'body', width = 0.5 * size * text.length }): RawItem => {
    return { text, x0: x, y0: y, x1: x + width, y1: y + size, fontSize: size, font }
  })
  reader.push({ page: 1, label: '1', width: 600, height: 800, items: raw })
  const [page] = reader.end().pages
  return (page?.blocks ?? []).map(({ kind, level, start, end }) => ({
    kind,
    level,
    text: page!.text.slice(start, end),
  }))
}

const texts = (items: Item[]) => blocksOf(items).map(({ text }) => text)
/** Lines 400 points wide, from the top, 12 apart. */
const lines = (count: number, from = 700) =>
  Array.from({ length: count }, (_, i) => ({ text: `line ${i} goes on and on`, y: from - 12 * i, width: 400 }))

describe('a paragraph', () => {
  it.each([
    ['goes on below a usual distance', 12, 1],
    ['goes on below a slightly larger one', 15, 1],
    ['ends above a gap of half a line more', 18, 2],
    ['ends above an empty line', 24, 2],
  ])('%s', (_, distance, paragraphs) => {
    const last = { text: 'and here is more of it', y: 700 - 24 - distance, width: 400 }
    expect(texts([...lines(3), last])).toHaveLength(paragraphs)
  })

  it.each([
    ['goes on in a size that is hardly another', 9.5, 1],
    ['ends before smaller print', 8, 2],
  ])('%s', (_, size, paragraphs) => {
    const last = { text: 'and here is more of it', y: 700 - 36, size, width: 400 }
    expect(texts([...lines(3), last])).toHaveLength(paragraphs)
  })

  it.each([
    ['ends with a sentence that leaves a third of its line empty', 270, 2],
    ['goes on behind a sentence that fills its line', 390, 1],
  ])('%s', (_, width, paragraphs) => {
    const end = { text: 'here ends a sentence.', y: 700 - 36, width }
    const next = { text: 'Another one begins and goes on', y: 700 - 48, width: 400 }
    expect(texts([...lines(3), end, next])).toHaveLength(paragraphs)
  })

  it.each([
    ['begins with a line that is set in', 65, 2],
    ['goes on in a line that is set in by a hair', 54, 1],
  ])('%s', (_, x, paragraphs) => {
    expect(texts([...lines(3), { text: 'This one goes on below', x, y: 700 - 36, width: 400 }])).toHaveLength(
      paragraphs,
    )
  })
})

describe('a line', () => {
  it('is one where its parts are of different sizes', () => {
    expect(
      texts([
        { text: 'Torque', y: 700, size: 14 },
        { text: 'in newton metres', x: 95, y: 700 },
      ]),
    ).toEqual(['Torque in newton metres'])
  })

  it.each([
    ['has a space where there is a quarter of an em', 2.5, 'set up'],
    ['has none where there is a hair', 0.8, 'setup'],
  ])('%s', (_, gap, text) => {
    expect(
      texts([
        { text: 'set', y: 700, width: 15 },
        { text: 'up', x: 65 + gap, y: 700 },
      ]),
    ).toEqual([text])
  })
})

describe('a heading', () => {
  const headed = (title: Partial<Item>) => {
    const [first] = blocksOf([{ text: 'Electrical connection', y: 730, ...title }, ...lines(4)])
    return first?.kind === 'heading' ? first.level : 0
  }

  it.each([
    [18, 1],
    [14, 2],
    [12.5, 3],
    [11.5, 4],
    [11, 0],
    [10, 0],
  ])('of %d points is one of level %d', (size, level) => expect(headed({ size })).toBe(level))

  it('in another font is one where it stands alone, but not in small print', () => {
    expect(headed({ font: 'bold' })).toBe(6)
    expect(headed({ font: 'bold', size: 8 })).toBe(0)
  })

  it('with a number has the level of the number', () => {
    expect(headed({ text: '4.3.1 Electrical connection', size: 14 })).toBe(3)
  })
})

describe('two columns', () => {
  const column = (name: string, x: number, width: (i: number) => number) =>
    Array.from({ length: 8 }, (_, i) => ({
      text: `${name}${i} has some twenty letters`,
      x,
      y: 700 - 12 * i,
      width: width(i),
    }))
  const byRow = (left: Item[], right: Item[]) => left.flatMap((item, i) => [item, right[i]!])

  it('of lines that fill them are read one after the other', () => {
    const text = texts([...column('A', 50, () => 220), ...column('B', 320, () => 220)]).join('\n')
    expect(text.indexOf('A7')).toBeLessThan(text.indexOf('B0'))
  })

  it('of an index are read one after the other, though drawn row by row', () => {
    const index = (name: string, x: number) =>
      ['valve', 'seal', 'pump', 'nut', 'key'].map((word, i) => {
        // Letters that skip a line: they part groups of entries on both sides alike.
        const y = 700 - 12 * i - (i > 2 ? 8 : 0)
        return { text: `${name}_${word} ............... ${20 + i}`, x, y, width: 200 }
      })
    const text = texts(byRow(index('A', 50), index('B', 320))).join('\n')
    expect(text.indexOf('A_key')).toBeLessThan(text.indexOf('B_valve'))
  })

  it('of which the first has its cells at the middle of two lines of the second, are rows of both', () => {
    const described = (code: string, text: string, y: number): Item[] => [
      { text: `${text} with six signs on`, x: 150, y },
      { text: code, x: 50, y: y - 6 },
      { text: `a second line`, x: 150, y: y - 12 },
    ]
    const blocks = texts([...described('4001', 'Cable', 700), ...described('4002', 'Adapter', 676)]).join('\n')
    expect(blocks).toMatch(/4001\s+Cable with six signs on\s+a second line\s+4002\s+Adapter/)
  })

  it('of cells that do not, drawn row by row, are a table', () => {
    const ragged = (i: number) => (i === 0 ? 220 : 110 + 5 * i)
    const blocks = blocksOf(byRow(column('A', 50, ragged), column('B', 320, ragged)))
    expect(blocks.map(({ kind }) => kind)).toEqual(Array.from({ length: 8 }, () => 'row'))
    expect(blocks[3]?.text).toMatch(/^A3.*B3/)
  })
})
