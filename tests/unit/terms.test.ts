import { describe, expect, it } from 'vitest'
import { english } from '../../src/core/language/en/en'
import { questionOf } from '../../src/core/search/question'
import { termsOf } from '../../src/core/language/terms'

describe('the terms of a text', () => {
  it.each([
    ['P-101A', ['p101a', '101a']],
    ['1.4571', ['1.4571']],
    ['120 N·m', ['120', 'nm', '120nm']],
    ['3/4"', ['3/4', '"', '3/4"']],
    ['DN50', ['dn50']],
    ['API 520', ['api', '520', 'api520']],
    ['°C', ['°c']],
    ['ISO 9001:2015', ['iso', '9001:2015', '9001', '2015', 'iso9001:2015']],
    ['M12x1.5', ['m12x1.5', 'm12', '1.5']],
    ['4-20 mA', ['4-20', '4', '20', 'ma', '20ma']],
    ['32A3', ['32a3']],
    ['0B', ['0b']],
    ['0 A', ['0', 'a', '0a']],
    ['12 m2', ['12', 'm2', '12m2']],
    ['0.5 µm', ['0.5', 'um', '0.5um']],
    ['1,000 rpm', ['1000', 'rpm', '1000rpm']],
    ['0,5 bar', ['0.5', 'bar', '0.5bar']],
    ['/etc/apt/sources.list', ['etc/apt/sources.list', 'etc', 'apt', 'sourc', 'list']],
    ['don’t', ['dont']],
    ['', []],
    ['… — ()', []],
  ])('of %s are %j', (text, terms) => {
    expect(termsOf(text, english)).toEqual(terms)
  })

  it.each([
    ['torque', 'torques'],
    ['lubricate', 'lubrication'],
    ['P-101A', 'P 101A'],
    ['P-101A', 'p101a'],
    ['DN 50', 'DN50'],
    ['120 Nm', '120 N·m'],
    ['120Nm', '120 N-m'],
    ['80 deg C', '80 °C'],
    ['80 ◦C', '80 °C'],
    ['80 degrees Celsius', '80ºC'],
    ['3/4 inch', '3/4"'],
    ['0.5 μm', '0.5 µm'],
    ['5 litres', '5 l'],
    ['ﬁlter', 'filter'],
    ['Modbus™', 'Modbus'],
    ['gases', 'gas'],
    ['exceeded', 'exceeds'],
    ['adding', 'adds'],
    ['referenced', 'references'],
    ['tied', 'tie'],
    ['M12×1.5', 'M12x1.5'],
    ['4–20 mA', '4-20 mA'],
    ['Düse', 'duse'],
    ['low-pressure', 'low pressure'],
  ])('of %s and of %s have one in common that tells them from the rest', (one, other) => {
    const shared = new Set(termsOf(other, english))
    expect(termsOf(one, english).filter((term) => shared.has(term) && term.length > 1)).not.toEqual([])
  })

  it.each([
    ['P-101A', 'P-101B'],
    ['DN 50', 'DN 80'],
    ['UPS', 'up'],
    ['5 mW', '5 MPa'],
    ['1.4571', '1.4404'],
    ['API 520', 'API 521'],
  ])('of %s and of %s do not have the telling one in common', (one, other) => {
    const telling = (text: string) => termsOf(text, english).filter((term) => /\d/.test(term) && term.length > 1)
    expect(telling(one).filter((term) => telling(other).includes(term))).toEqual([])
  })
})

describe('a question', () => {
  const wholes = (text: string) => questionOf(text).asked.map(({ whole }) => whole)

  it('loses the words that say nothing about its subject', () => {
    expect(wholes('What is the tightening torque of the M12 bolts on the pump?')).toEqual([
      'tighten',
      'torqu',
      'm12',
      'bolt',
      'pump',
    ])
  })

  it('keeps them where it has no others', () => {
    expect(wholes('What is it?')).toEqual(['what', 'is', 'it'])
  })

  it('keeps a stop word that is written like an abbreviation', () => {
    expect(wholes('Is IT allowed?')).toContain('it')
  })

  it('knows that a number is asked for', () => {
    expect(questionOf('How long may the cable be?').quantity).toBe(true)
    expect(questionOf('Who wrote it?').quantity).toBe(false)
  })
})

it.each([
  ['关闭出口阀门并检查压力。', '出口', '阀门', '压力'],
  ['ポンプの圧力を確認してください。', '圧力', '確認'],
  ['ปิดวาล์วก่อนเปิดฝาครอบ', 'วาล์ว'],
])('finds the words of a script without spaces: %s', (text, ...words) => {
  const terms = termsOf(text, english)
  for (const word of words) expect(terms).toEqual(expect.arrayContaining(termsOf(word, english)))
})

it('asks for the size where it says "how big"', () => {
  const { asked, measures } = questionOf('How big is the tank?')
  expect(asked.map(({ raw }) => raw)).toEqual(['size', 'tank'])
  expect(measures.some((measure) => measure.test('75mm'))).toBe(true)
})
