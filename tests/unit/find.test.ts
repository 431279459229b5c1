import { expect, it } from 'vitest'
import { findOn } from '../../src/core/reading/find'

const found = (text: string, query: string) =>
  findOn({ page: 3, text }, query).map(({ page, start, end }) => `${page}: ${text.slice(start, end)}`)

it.each([
  ['Close the valve. VALVE V-9.', 'valve', ['3: valve', '3: VALVE']],
  ['the casing\nnuts', 'casing  nuts', ['3: casing\nnuts']],
  ['row\tof a table', 'row of', ['3: row\tof']],
  ['Kühlmittelstände', 'kuhlmittelstande', ['3: Kühlmittelstände']],
  ['Kuhlung', 'Kühlung', ['3: Kuhlung']],
  ['the instal-\nlation of pump P-\n101', 'installation', ['3: instal-\nlation']],
  ['the instal-\nlation of pump P-\n101', 'P-101', ['3: P-\n101']],
  ['soft\u00adware', 'software', ['3: soft\u00adware']],
  ['an ofﬁce', 'office', ['3: ofﬁce']],
  ['aaaa', 'aa', ['3: aa', '3: aa']],
  ['a.b', '.', ['3: .']],
  ['anything', '  ', []],
  ['', 'x', []],
])('in %j finds %j', (text, query, expected) => {
  expect(found(text, query)).toEqual(expected)
})
