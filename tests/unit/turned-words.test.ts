import { expect, it } from 'vitest'
import type { RawItem, Rule } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'

const word = (text: string, x0: number, y0: number): RawItem => ({
  ...{ text, x0, y0, x1: x0 + 5 * text.length, y1: y0 + 10, fontSize: 10, font: 'body' },
})
const upwards = (text: string, x0: number, y0: number): RawItem => ({
  ...{ text, x0, y0, x1: x0 + 10, y1: y0 + 5 * text.length, fontSize: 10, font: 'body', angle: 90 as const },
})
const [xs, ys] = [
  [50, 150, 200, 250],
  [770, 700, 680, 660],
]
const rules: Rule[] = [
  ...xs.map((x) => ({ x0: x, x1: x, y0: 660, y1: 770 })),
  ...ys.map((y) => ({ x0: 50, x1: 250, y0: y, y1: y })),
]

function textOf(items: RawItem[]): string {
  const reader = createReader('d', [])
  reader.push({ page: 1, label: '1', width: 600, height: 800, items, rules })
  const [page] = reader.end().pages
  return page!.blocks.map(({ start, end }) => page!.text.slice(start, end)).join('\n')
}

it('reads heads that are written upwards over their columns', () => {
  const rows = [word('Summer', 55, 685), word('off', 155, 685), word('300', 205, 685), word('Winter', 55, 665)]
  const all = [...rows, word('on', 155, 665), word('180', 205, 665), word('Mode', 55, 705)]
  const heads = [upwards('Air', 220, 705), upwards('m3/h', 220, 725), upwards('Heater', 170, 705)]
  expect(textOf([...all, ...heads])).toBe('Mode\tHeater\tAir m3/h\nSummer\toff\t300\nWinter\ton\t180')
})

it('leaves alone a table that is turned as a whole', () => {
  const turned = [
    upwards('Mode', 60, 700),
    upwards('Heater', 160, 700),
    upwards('on', 160, 665),
    upwards('off', 60, 665),
  ]
  expect(textOf([word('Page', 55, 705), ...turned])).not.toContain('Page\t')
})
