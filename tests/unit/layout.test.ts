import { expect, it } from 'vitest'
import type { RawItem } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'

/** A line of runs, each behind the one before: its text, font size and how far it is raised, points. */
function textOf(...runs: [text: string, fontSize: number, raised: number][]): string {
  let x = 50
  const items = runs.map(([text, fontSize, raised]): RawItem => {
    const x0 = x
    x += 0.5 * fontSize * text.length
    return { text, x0, y0: 700 + raised, x1: x, y1: 700 + raised + fontSize, fontSize, font: 'body' }
  })
  const reader = createReader('d', [])
  reader.push({ page: 1, label: '1', width: 600, height: 800, items })
  return reader.end().pages[0]!.text
}

it.each([
  ['an exponent', '10^3 Pa', [['10', 10, 0] as const, ['3', 7, 4] as const, [' Pa', 10, 0] as const]],
  ['a negative one', '10^−3 V', [['10', 10, 0] as const, ['−3', 7, 4] as const, [' V', 10, 0] as const]],
  ['a sign that is drawn alone', '10^−3', [['10', 10, 0] as const, ['−', 7, 4] as const, ['3', 7, 4] as const]],
  ['the power of a unit', '5 m²', [['5 m', 10, 0] as const, ['2', 7, 4] as const]],
  ['no power: digits on the line', '103', [['10', 10, 0] as const, ['3', 10, 0] as const]],
  ['an index behind a figure', 'p1_2', [['p1', 10, 0] as const, ['2', 7, -2] as const]],
])('writes %s so that it is not taken for another number: %s', (_, text, runs) => {
  expect(textOf(...(runs as unknown as [string, number, number][]))).toBe(text)
})

it.each(['•', '-', '−', '►'])('takes each item of a list marked with %s for a paragraph of its own', (mark) => {
  const lines = ['These pins are there:', `${mark} the reset of the board`, `${mark} the clock that the adapter gives`]
  const items = lines.map((text, i): RawItem => {
    const y0 = 700 - 12 * i
    return { text, x0: 50, y0, x1: 50 + 5 * text.length, y1: y0 + 10, fontSize: 10, font: 'body' }
  })
  const reader = createReader('d', [])
  reader.push({ page: 1, label: '1', width: 600, height: 800, items })
  const [page] = reader.end().pages
  expect(page?.blocks.map(({ start, end }) => page.text.slice(start, end))).toEqual(lines)
})

function blocksOf(...lines: [text: string, ...more: [x: number, text: string][]][]) {
  const items = lines.flatMap((line, i) => {
    const [first, ...more] = line
    return [[50, first] as const, ...more].map(([x0, text]): RawItem => {
      const y0 = 700 - 13 * i
      return { text, x0, y0, x1: x0 + 5 * text.length, y1: y0 + 10, fontSize: 10, font: 'body' }
    })
  })
  const reader = createReader('d', [])
  reader.push({ page: 1, label: '1', width: 600, height: 800, items })
  const [page] = reader.end().pages
  return page!.blocks.map(({ start, end }) => page!.text.slice(start, end))
}

it('keeps each entry of a list of codes apart, whose dots lead to a number', () => {
  const entries = [
    'Overcurrent at start ........... 11',
    'Undervoltage ................... 24',
    'Phase of the mains is lost ...... 7',
  ]
  expect(blocksOf(...entries.map((text): [string] => [text]))).toEqual(entries)
})

it('takes words that are spread to the width of their column for a line of text', () => {
  const lines = blocksOf(
    ['the valve is opened by hand'],
    ['after', [90, 'each'], [135, 'standstill']],
    ['and closed with the key of it'],
  )
  expect(lines).toEqual(['the valve is opened by hand\nafter each standstill\nand closed with the key of it'])
})
