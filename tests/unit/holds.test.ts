import { describe, expect, it } from 'vitest'
import { holdsAnswer } from '../../src/core/evaluation/holds'

const holds = (text: string, answer: string, evidence = '') => holdsAnswer(text, { answer, evidence })

describe('an answer is there however it is written', () => {
  it.each([
    ['up to 1,075 ft-lb', '1075'],
    ['1 075 ft-lb', '1,075'],
    ['trip at 190° F', '190 F'],
    ['trip at 190 °F', '190F'],
    ['190 degrees Fahrenheit', '190 °F'],
    ['a 1/2 inch pipe', '½"'],
    ['a 1½ in. pipe', '1 1/2 inch'],
    ['Gewicht: 3,5 kg', '3.5 kg'],
    ['3.50 kg', '3.5 kg'],
    ['a factor of .25', '0.25'],
    ['24VDC', '24 VDC'],
    ['E = −100 °C to +1000 °C', '-100 to +1000 C'],
    ['65–80 mm', '65 to 80 mm'],
    ['120 N·m', '120 Nm'],
    ['100 m³/h', '100 m3/h'],
    ['10 kΩ', '10 kohm'],
    ['within 30 seconds', '30 s'],
    ['a size of four bytes', '4 bytes'],
    ['for more than forty-eight hours', '48 hours'],
    ['at ninety degrees', '90 degrees'],
    ['≈20 Ω / 93 mH', 'about 20 ohm'],
    ['Length: 1,828 m', '1828 m (6000 ft)'],
    ['set the “Set-up” key', 'setup'],
    ['the P 101 A', 'P-101A'],
    ['RD\t10 mS', '10 ms'],
    ['Minimum °C\t-20\t-25', '-25 °C'],
    ['aprox.15%', '15 %'],
  ])('%s: %s', (text, answer) => expect(holds(text, answer)).toBe(true))
})

describe('what only looks like it is not', () => {
  it.each([
    ['step 13', '3'],
    ['0.3 bar', '3'],
    ['12.3 bar', '12'],
    ['1.075 mm', '1,075'],
    ['2 mm, 16 mm', '216 mm'],
    ['0.25 A', '1/2 A'],
    ['100 °C', '-100 °C'],
    ['11/2 in.', '1½ in.'],
    ['022', '22'],
    ['_fs2uint.c converts floating point', '_uint2fs.c'],
    ['every 3 weeks', 'every 3 months'],
    ['change the oil after 24 hours', 'every 3 months'],
  ])('%s: %s', (text, answer) => expect(holds(text, answer)).toBe(false))
})

it('takes an answer in other words where all its figures and most of its words are there', () => {
  const answer = 'at least 25 C below the flash point of the bath fluid'
  expect(holds('Set the safety dial to at least 25 °C below the flash point of the fluid.', answer)).toBe(true)
  expect(holds('Set the safety dial to at least 30 °C below the flash point of the fluid.', answer)).toBe(false)
})

it('takes the words of the page that were noted, where no figure of the answer is missing', () => {
  const evidence = 'The command language of gnuplot is case sensitive'
  expect(holds(`${evidence}, i.e. commands in capitals are others.`, 'Yes', evidence)).toBe(true)
  expect(holds('Every unit ships with a default IP address.', '192.168.0.100', 'ships with a default IP address')).toBe(
    false,
  )
  expect(holds('affinity laws give singular equations', '', 'such affinity laws give singular equa-')).toBe(false)
  expect(holds('such affinity laws give singular equations', '', 'such affinity laws give singu-')).toBe(true)
})

it('finds nothing where nothing is asked', () => {
  expect(holds('any text', '')).toBe(false)
})
