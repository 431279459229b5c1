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
    ['120 Nm/s', '0.12 kNm/s'],
    // Rounded as manuals round.
    ['100 bar', '1450 psi'],
    ['21 °C', '70 °F'],
    ['200 bar', '20.1003 MPa'],
    ['20 °C', '293.44 K'],
    ['70 °F', '294.5 K'],
    ['-12 bar', '-1.2 MPa'],
    ['1 month', '30.4375 day'],
    ['1 year', '365.25 day'],
    ['1000 nm', '1 um'],
    ['2 barg', '29 psig'],
    ['1 bara', '14.5 psia'],
    ['±10 mm', '±1 cm'],
    ['2 Nm', '2000 mNm'],
    ['1 h', '3600 s'],
    ['3/4 h', '45 min'],
    ['1500 W', '1.5 kW'],
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
    ['3/4', '4/3'],
    ['200 bar', '20.11 MPa'],
    ['20 °C', '293.46 K'],
    ['1 K', '1 V'],
    ['-12 bar', '1.2 MPa'],
    ['1 month', '31 day'],
    ['1 year', '12 day'],
    ['1 nm', '1 m'],
    ['1 psig', '1 psia'],
    ['8 bit', '1 B'],
    ['1 GB', '1000 MB'],
    ['1 GiB', '1024 MiB'],
    ['1 TB', '1000 GB'],
    ['60 dB', '60 dBA'],
    ['1 lm', '1 lx'],
    ['5', '5 mm'],
    ['1 Nm', '1 N'],
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
