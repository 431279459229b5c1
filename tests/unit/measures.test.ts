import { describe, expect, it } from 'vitest'
import { sameDimension, sameQuantity } from '../../src/core/check/measures'

const quantity = (text: string) => {
  const [value = '', unit = ''] = text.split(' ')
  return { value, unit }
}

describe('two quantities are the same', () => {
  it.each([
    ['5.0 bar', '5 bar'],
    ['12 bar', '1.2 MPa'],
    ['24 month', '2 year'],
    ['48 h', '2 day'],
    ['20 °C', '68 °F'],
    ['0 °C', '273.15 K'],
    ['-40 °F', '-40 °C'],
    ['10 barg', '145 psig'],
    ['10 bara', '145 psia'],
    ['1 "', '25.4 mm'],
    ['3/4 "', '19.05 mm'],
    ['120 Nm', '0.12 kNm'],
    // Rounded as manuals round.
    ['100 bar', '1450 psi'],
    ['21 °C', '70 °F'],
  ])('%s, %s', (a, b) => {
    expect(sameQuantity(quantity(a), quantity(b))).toBe(true)
    expect(sameQuantity(quantity(b), quantity(a))).toBe(true)
  })
})

describe('two quantities are not the same', () => {
  it.each([
    ['12 bar', '12 MPa'],
    ['12 bar', '12'],
    ['24 week', '2 year'],
    ['25 °C', '25 K'],
    ['25 °C', '25 °F'],
    ['25 °C', '25 V'],
    ['20 °C', '69 °F'],
    ['1 bar', '1 barg'],
    ['10 barg', '10 bara'],
    ['100 psig', '100 psia'],
    ['120 Nm', '120 nm'],
    ['120 Nm', '120 J'],
    ['10 MB', '10000 KB'],
    ['±10 mm', '1 cm'],
    ['100 bar', '1440 psi'],
    ['3/4 "', '0.8 "'],
  ])('%s, %s', (a, b) => {
    expect(sameQuantity(quantity(a), quantity(b))).toBe(false)
    expect(sameQuantity(quantity(b), quantity(a))).toBe(false)
  })
})

it.each([
  ['bar', 'MPa', true],
  ['h', 'day', true],
  ['m', '"', true],
  ['psig', 'barg', true],
  ['bar', 'barg', false],
  ['Nm', 'nm', false],
  ['mm', 'kg', false],
  ['bar', '', false],
  // Units that nothing converts measure themselves alone.
  ['var', 'var', true],
  ['KB', 'MB', false],
])('%s measures what %s does: %s', (a, b, same) => {
  expect(sameDimension(a, b)).toBe(same)
})
