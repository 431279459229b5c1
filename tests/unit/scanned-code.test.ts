import { expect, test } from 'vitest'
import { questionOfCode } from '../../src/core/search/scanned-code'

test.each([
  ['P-101A', 'P-101A'],
  [' PSV-9\r\nUnit 300\u0000', 'PSV-9 Unit 300'],
  ['https://plant.example/assets/P-101A', 'P-101A'],
  ['https://plant.example/assets/P-101A/', 'P-101A'],
  ['https://plant.example/asset?site=north&tag=PSV%2D9', 'PSV-9'],
  ['https://plant.example/area7/pumps#P-101A', 'P-101A'],
  ['https://plant.example/pumps', 'pumps'],
  ['https://plant.example/', 'https://plant.example/'],
  ['https://plant.example/%E0%A4%A/P-1', 'P-1'],
  ['mailto:a1@plant.example', 'mailto:a1@plant.example'],
  [' \n', undefined],
])('the code %j asks %j', (text, question) => {
  expect(questionOfCode(text)).toBe(question)
})

test('a code full of letters asks no longer question than one can read', () => {
  expect(questionOfCode('P-1 '.repeat(1000))).toHaveLength(200)
})
