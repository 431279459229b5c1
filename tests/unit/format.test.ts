import { expect, it } from 'vitest'
import { bytes } from '../../src/core/language/numbers'
import { pace, pageCalled, pageList, pageName, plural, seconds, speed, timeLeft } from '../../src/ui/format'

it.each([
  [7, 'iv', 120, 'page iv (7 of 120)'],
  [7, '7', 120, 'page 7 of 120'],
  [7, '', 120, 'page 7 of 120'],
  [7, undefined, 120, 'page 7 of 120'],
  [1203, '3-12', 2000, 'page 3-12 (1,203 of 2,000)'],
  [7, 'iv', 0, 'page iv (7)'],
])('calls page %i with the label %s of %i pages "%s"', (page, label, pages, name) => {
  expect(pageName(page, label, pages)).toBe(name)
})

const labels = ['i', 'ii', '1', '2', 'A-1']
it.each([
  ['ii', labels, 2],
  [' II ', labels, 2],
  ['2', labels, 4],
  ['a-1', labels, 5],
  // No label, but a page of that number.
  ['5', labels, 5],
  ['5', [], 5],
  ['6', labels, undefined],
  ['0', [], undefined],
  ['iv', labels, undefined],
  ['', ['', '', '', '', ''], undefined],
])('goes to the page that a person calls "%s"', (text, of, page) => {
  expect(pageCalled(text, of, 5)).toBe(page)
})

it.each([
  [0, '0 kB'],
  [1, '1 kB'],
  [999_400, '1,000 kB'],
  [912_345_678, '912 MB'],
  [1_822_000_000, '1.8 GB'],
])('writes %i bytes as %s', (n, text) => {
  expect(bytes(n)).toBe(text)
})

it.each([
  [0.2, '1 s left'],
  [59, '59 s left'],
  [150, '3 min left'],
  [9000, '2.5 h left'],
])('writes %d seconds to go as "%s"', (n, text) => {
  expect(timeLeft(n)).toBe(text)
})

it('counts in singular and plural', () => {
  expect([plural(1, 'page'), plural(0, 'page'), plural(1000, 'page')]).toEqual(['1 page', '0 pages', '1,000 pages'])
})

it('rounds times and speeds to tenths', () => {
  expect(seconds(1432)).toBe('1.4 s')
  expect(speed(24.84)).toBe('24.8 tokens/s')
})

it('says how fast a download is and how long it takes, or that nothing comes', () => {
  expect(pace(100e6, 3e6)).toBe('3 MB/s · 34 s left')
  expect(pace(100e6, 0)).toBe('no data arriving, still trying')
})

it.each([
  [[7], 'page 7'],
  [[3, 4, 1009], 'pages 3, 4 and 1,009'],
  [[1, 2, 3, 4, 5, 6], 'pages 1, 2, 3, 4, 5 and 6'],
  [[1, 2, 3, 4, 5, 6, 7], 'pages 1, 2, 3, 4, 5 and 2 more'],
])('lists the pages %j as "%s"', (pages, list) => {
  expect(pageList(pages)).toBe(list)
})
