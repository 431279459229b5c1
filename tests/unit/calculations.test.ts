import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { calculationOf } from '../../src/core/calculate/calculate'
import type { Calculation } from '../../src/core/calculate/calculation'

interface Case {
  question: string
  /** "= 12.7", "≈ 174.0", "234 days", "impossible", or null where it is no calculation. */
  result: string | null
}

function casesOf(half: 'open' | 'unseen'): Case[] {
  const file = join(import.meta.dirname, `../fixtures/calculations/${half}.jsonl`)
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case)
}

function written(calculation: Calculation | undefined): string | null {
  if (!calculation) return null
  if (calculation.kind === 'impossible') return 'impossible'
  if (calculation.kind === 'days') return `${calculation.days} days`
  const value = calculation.kind === 'conversion' ? calculation.to.value : calculation.value
  return `${calculation.exact ? '=' : '≈'} ${value}`
}

describe.each(['open', 'unseen'] as const)('of the %s questions', (half) => {
  it.each(casesOf(half))('"$question": $result', ({ question, result }) => {
    expect(written(calculationOf(question, 'en'))).toBe(result)
  })
})

describe('units', () => {
  it.each([
    // Factors by definition, or those of NIST SP 811.
    ['1 psi in Pa', '≈ 6895'],
    ['1 lbf·ft in Nm', '≈ 1.356'],
    ['1 kgf/cm2 in kPa', '= 98.0665'],
    ['1 US gal in in3', '= 231'],
    ['1 imp gal in l', '= 4.54609'],
    ['1 hp in W', '≈ 745.7'],
    ['1 BTU in J', '≈ 1055'],
    ['1 atm in torr', '= 760'],
    ['25 square feet in m²', '= 2.322576'],
    ['1 N/mm² in MPa', '= 1'],
    ['10 in in cm', '= 25.4'],
    ['½ inch in mm', '= 12.7'],
    ['20 degrees in Fahrenheit', '= 68'],
  ])('"%s" %s', (question, result) => {
    expect(written(calculationOf(question, 'en'))).toBe(result)
  })

  it('that share a quantity and no scale are not converted: gauge and absolute pressure, years and days', () => {
    for (const question of ['3 barg in bara', '3 barg in psi', '1 year in days', '-300 °C in K'])
      expect(calculationOf(question, 'en')).toBeUndefined()
  })

  it('of which one measures something else are named', () => {
    expect(calculationOf('60 Hz in rpm', 'en')).toEqual({ kind: 'impossible', from: 'Hz', to: 'rpm' })
    expect(calculationOf('45 Nm in J', 'en')).toEqual({ kind: 'impossible', from: 'Nm', to: 'J' })
  })
})

describe('dates', () => {
  it.each([
    ['how many days between 12 March and 4 May 2026', '53 days'],
    ['days from 12 March 2026 to 4 January', '298 days'],
    ['how many days between 20 December and 4 January 2026', '15 days'],
    ['how many days between 29 February and 4 May 2026', null],
    ['days between 12 March and 4 May', null],
    ['Wie viele Tage zwischen 3. Mai und 20. Juni 2026?', '48 days'],
  ])('of which one has no year: "%s" %s', (question, result) => {
    expect(written(calculationOf(question, 'en'))).toBe(result)
  })

  it.each([
    ['what is 90 days after 15 June 2026', '2026-06-15', '2026-09-13'],
    ['what date is 6 weeks before 1 March 2026?', '2026-01-18', '2026-03-01'],
    ['90 Tage nach dem 15. Juni 2026', '2026-06-15', '2026-09-13'],
    ['90 jours après le 15 juin 2026', '2026-06-15', '2026-09-13'],
    ['90 días después del 15 de junio de 2026', '2026-06-15', '2026-09-13'],
    ['90 dias depois de 15 de junho de 2026', '2026-06-15', '2026-09-13'],
  ])('so many days from another: "%s" %s to %s', (question, from, to) => {
    expect(calculationOf(question, 'en')).toMatchObject({ kind: 'days', from: Date.parse(from), to: Date.parse(to) })
  })

  it('are none where a date is missing', () => {
    expect(calculationOf('90 days after installation', 'en')).toBeUndefined()
  })
})

describe('of what engineers type', () => {
  it.each([
    ['12 kgf·cm in Nm', '= 1.176798'],
    ['50 mmWC in Pa', '= 490.3325'],
    ['20 US gpm in l/min', '≈ 75.71'],
    ['400 cP in Pa·s', '= 0.4'],
    ['6 ft 2 in in cm', '= 187.96'],
    ['6\' 2" in cm', '= 187.96'],
    ['1 h 30 min in s', '= 5400'],
    ['a temperature drop of 10 °C in °F', '= 18'],
    ['delta T of 9 °F in K', '= 5'],
    ['400 V - 5 %', '= 380 V'],
    ['400 minus 6%', '= 376'],
    ['3.5e-3 * 2e6', '= 7000'],
    ['5²', '= 25'],
    ['5 squared', '= 25'],
    ['pi * 25^2 / 4', '≈ 490.9'],
    ['what percentage of 160 V is 12 V', '= 7.5 %'],
    ['12 is what percent of 160', '= 7.5 %'],
    ['5 out of 40 as a percentage', '= 12.5 %'],
    ['Wie viel Prozent sind 12 von 160?', '= 7.5 %'],
    ['8,5 bar in psi umrechnen', '≈ 123.3'],
    ['¿Cuánto es el 12,5 % de 480?', '= 60'],
    // No calculations: parts, fuses, ranges, and what has no factor.
    ['12E4', null],
    ['12E4/3', null],
    ['5 A in F2', null],
    ['10 - 20 %', null],
    ['10 - 20 percent', null],
    ['24 V +/- 10%', null],
    ['12 of the 160 valves in percent', null],
    ['what percentage of 160 V is 12 A', null],
    ['2 m 3 bar in cm', null],
    ['500 scfm in m3/h', null],
    ['12 AWG in mm2', null],
  ])('"%s" %s', (question, result) => {
    expect(written(calculationOf(question, 'en'))).toBe(result)
  })

  it.each([
    ['18 months after 31 August 2024', '2024-08-31', '2026-02-28'],
    ['2 years after 29 February 2024', '2024-02-29', '2026-02-28'],
    ['6 months before 31 August 2024', '2024-02-29', '2024-08-31'],
    ['6 mois après le 31 août 2024', '2024-08-31', '2025-02-28'],
    ['18 Monate nach dem 31. August 2024', '2024-08-31', '2026-02-28'],
    ['90 days from today', '2026-01-02', '2026-04-02'],
    ['wie viele Tage vom 1. Januar 2026 bis heute', '2026-01-01', '2026-01-02'],
  ])('"%s" from %s to %s', (question, from, to) => {
    vi.useFakeTimers({ now: new Date(2026, 0, 2, 9) })
    const found = calculationOf(question, 'en')
    vi.useRealTimers()
    expect(found).toMatchObject({ kind: 'days', from: Date.parse(from), to: Date.parse(to) })
  })
})

describe('amounts in one unit', () => {
  it.each([
    ['what is 7 bar plus 1 bar', '7 bar + 1 bar', '8 bar'],
    ['5 mm + 4 mm + 2 mm', '5 mm + 4 mm + 2 mm', '11 mm'],
    ['how much is 18% of 2,400 kg', '18 % × 2400 kg', '432 kg'],
    ['5 % von 30 bar', '5 % × 30 bar', '1.5 bar'],
  ])('are added, or a share is taken of one: "%s"', (question, expression, value) => {
    expect(calculationOf(question, 'en')).toEqual({ kind: 'arithmetic', expression, value, exact: true })
  })

  it.each(['3 x 4 mm', '4 + 5 mm', '2 mm + 3 in', '10-20 mm', '12 V - 5 V', '18 kg % of 20'])(
    'are no sum: "%s"',
    (text) => {
      expect(calculationOf(text, 'en')).toBeUndefined()
    },
  )
})

it('reads "1.500" as the language does that the words tell, or else the screen', () => {
  expect(written(calculationOf('1.500 mm in m', 'en'))).toBe('= 0.0015')
  expect(written(calculationOf('1.500 mm in m', 'de'))).toBe('= 1.5')
  expect(calculationOf('1.500 mm in m', 'fr')).toBeUndefined()
  expect(written(calculationOf('1.500 mm en m', 'fr'))).toBe('= 1.5')
  expect(written(calculationOf('Wie viele Meter sind 1.500 mm?', 'en'))).toBe('= 1.5')
})

it.each([
  ['combien de psi font 12 bar ?', '≈ 174.0'],
  ['12 bar en psi', '≈ 174.0'],
  ['1 200 mm en m', '= 1.2'],
  ['10 % de 250', '= 25'],
  ['combien font 3 fois 4,5 ?', '= 13.5'],
  ['5 mètres carrés en m2', '= 5'],
  ['combien de jours entre le 1er mars 2024 et le 15 avril 2024 ?', '45 days'],
  ['¿cuántos psi son 12 bar?', '≈ 174.0'],
  ['10 por ciento de 250', '= 25'],
  ['¿cuánto es 3 por 4,5?', '= 13.5'],
  ['¿cuántos días hay entre el 1 de marzo de 2024 y el 15 de abril de 2024?', '45 days'],
  ['12 bar em psi', '≈ 174.0'],
  ['20 graus celsius em fahrenheit', '= 68'],
  ['quanto é 3 vezes 4,5?', '= 13.5'],
  ['quantos dias entre 1 de março de 2024 e 15 de abril de 2024', '45 days'],
  ['4 a 20 mA', null],
  ['3 por 4 mm', null],
  ['tension entre 380 et 480 V', null],
])('in French, Spanish and Portuguese: "%s" %s', (question, result) => {
  expect(written(calculationOf(question, 'en'))).toBe(result)
})
