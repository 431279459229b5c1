import { expect, it } from 'vitest'
import { pageCalled, pageName, timeLeft } from '../../src/ui/format'
import { firstPages } from '../../src/ui/first-pages'
import { en } from '../../src/ui/words/en'
import { formatsOf } from '../../src/ui/words/formats'

const { bytes, plural } = formatsOf('en-GB')

it.each([
  [7, 'iv', 120, 'page iv (7 of 120)'],
  [7, '7', 120, 'page 7 of 120'],
  [7, '', 120, 'page 7 of 120'],
  [7, undefined, 120, 'page 7 of 120'],
  [1203, '3-12', 2000, 'page 3-12 (1,203 of 2,000)'],
  [7, 'iv', 0, 'page iv (7)'],
])('calls page %i with the label %s of %i pages "%s"', (page, label, pages, name) => {
  expect(pageName(en, page, label, pages)).toBe(name)
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
  expect(timeLeft(en, n)).toBe(text)
})

it('counts in singular and plural', () => {
  const pages = { one: '# page', other: '# pages' }
  expect([plural(1, pages), plural(0, pages), plural(1000, pages)]).toEqual(['1 page', '0 pages', '1,000 pages'])
})

it('rounds times and speeds to tenths', () => {
  expect(en.answers.stats(1.432, 10.66)).toBe('First word after 1.4 s, then 10.7 words a second')
})

it('says how fast a download is and how long it takes, or that nothing comes', () => {
  expect(en.model.progress(10e6, 110e6, 3e6, timeLeft(en, 100 / 3))).toBe('10 MB of 110 MB · 3 MB/s · 34 s left')
  expect(en.model.progress(10e6, 110e6, 0, undefined)).toBe('10 MB of 110 MB · no data arriving, still trying')
})

it.each([
  [[7], 'Page 7'],
  [[3, 4, 1009], 'Pages 3, 4 and 1,009'],
  [[1, 2, 3, 4, 5, 6], 'Pages 1, 2, 3, 4, 5 and 6'],
  [[1, 2, 3, 4, 5, 6, 7], 'Pages 1, 2, 3, 4, 5 and 2 more'],
])('lists the pages %j as "%s"', (pages, list) => {
  expect(en.document.pagesUnread(firstPages(pages))).toMatch(`${list} could not be read`)
})
