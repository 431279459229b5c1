import { expect, it } from 'vitest'
import { listsOf } from '../../src/core/language/languages'
import { withAmounts } from '../../src/core/search/amounts'
import { questionOf } from '../../src/core/search/question'
import { createLibraryIndex } from '../library-index'
import { passageOf } from './passages'

/** How far a text has the amount of a question of which its terms have `share`, in per cent. */
function sharesOf(question: string, text: string, share = 0): number[] {
  const { asked } = questionOf(question)
  const shares = withAmounts(
    asked.map(() => share),
    text,
    asked,
    listsOf('en'),
  )
  return shares.filter((_, i) => asked[i]!.amount)
}

it.each([
  ['power at 3 GHz', '2750 MHz to 4000 MHz: 0 dBm to 5 dBm'],
  ['allowed at 40 °C', 'Ambient temperature -20 to +60 °C'],
  ['allowed at -10 °C', 'Ambient temperature -20 … +60 °C'],
  ['allowed at 5.5 bar', 'between 5 and 10 bar'],
  ['frequency of 10 kHz', 'from 0,7 Hz bis 100 kHz'],
  ['a gap of 3 mm', 'Keep 2–4 mm.'],
])('"%s" is held by "%s"', (question, text) => {
  expect(sharesOf(question, text)).toEqual([1, 1])
})

it.each([
  ['power at 5 GHz', '2750 MHz to 4000 MHz: 0 dBm to 5 dBm'],
  ['allowed at -40 °C', 'Ambient temperature -20 to +60 °C'],
  ['allowed at 5.5 bar', '5 and 10 bolts'],
  ['allowed at 5 V', 'between 4 and 10 bar'],
])('"%s" is not held by "%s"', (question, text) => {
  expect(sharesOf(question, text)).toEqual([0, 0])
})

it('a minus has to stand there, its unit is there without', () => {
  expect(sharesOf('allowed at -40 °C', 'up to 40 °C', 1)).toEqual([0, 1])
  expect(sharesOf('allowed at -40 °C', 'down to −40 °C', 1)).toEqual([1, 1])
  expect(sharesOf('allowed at -40 °C', 'down to -400 °C', 1)).toEqual([0, 1])
  expect(sharesOf('allowed at 40 °C', 'up to 40 °C', 1)).toEqual([1, 1])
  expect(sharesOf('allowed at -80 °C', '-40–80 °C', 1)).toEqual([0, 1])
})

it.each([
  [
    'output power at 3 GHz',
    '• 2700 MHz to 4000 MHz: 0 dBm to 5 dBm',
    '• 10 MHz to 2700 MHz: 5 dBm to 15 dBm, more at 1 GHz',
  ],
  ['which oil at -40 °C', 'Use oil ISO VG 15 down to -40 °C.', 'Use oil ISO VG 68 up to 40 °C.'],
])('the quote for "%s" is what holds the amount', (question, right, wrong) => {
  const index = createLibraryIndex()
  const long = 'The rest of this page tells of other things that nobody asks for here. '.repeat(8)
  index.add([passageOf('a:0', `${wrong}\n${long}\n${right}`)], 'a.pdf')
  expect(index.search(question, 1).hits[0]?.quote.text).toBe(right)
})
