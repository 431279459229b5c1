import { describe, expect, it } from 'vitest'
import { sayable } from '../../src/core/language/sayable'
import { speechCatalogues } from '../../src/ui/words/speech'

const { signs } = speechCatalogues.en

describe('what a voice says for signs', () => {
  it.each([
    ['-0.94 V', 'minus 0.94 V'],
    ['−40 °C', 'minus 40 degrees Celsius'],
    ['set to (-.5 bar)', 'set to ( minus .5 bar)'],
    ['+0.1/-0.2 mm', 'plus 0.1/ minus 0.2 mm'],
    ['230 V ±10 %', '230 V plus or minus 10 %'],
    ['230 V +/- 10 %', '230 V plus or minus 10 %'],
    ['≤ 5 bar', 'less than or equal to 5 bar'],
    ['p >= -1 bar', 'p greater than or equal to minus 1 bar'],
    ['< 5 bar', 'less than 5 bar'],
    ['5–10 bar', '5 to 10 bar'],
    ['−20 – −10 °C', 'minus 20 dash minus 10 degrees Celsius'],
    ['order 040-2231', 'order 040 dash 2231'],
    ['- 5 V', 'dash 5 V'],
    ['pump P-101 and E-14', 'pump P-101 and E-14'],
    ['120 N·m', '120 N m'],
    ['3 × 95 mm²', '3 times 95 mm squared'],
    ['12 m³/h', '12 m cubed per h'],
    ['2·10⁻³ Pa', '2 times 10 to the power of minus 3 Pa'],
    ['5 mW, 5 MW', '5 milli W, 5 mega W'],
    ['10 µA, 4.7 kΩ', '10 micro A, 4.7 k ohm'],
    ['and/or N/A', 'and/or N/A'],
    ['\uFFFD0.94 V', 'unreadable sign 0.94 V'],
    ['Casing nuts\tM16\t120', 'Casing nuts; M16; 120'],
  ])('%s', (written, said) => expect(sayable(written, signs)).toBe(said))

  it('loses no sign in any language', () => {
    for (const { signs } of Object.values(speechCatalogues)) {
      const said = sayable('−1 ±2 ≤3 ≥4 <5 >6 ≠7 ≈8 ×9 °C °F ° Ω µA ‰ Ø5 m² m³ \uFFFD', signs)
      expect(said).not.toMatch(/[−±≤≥<>≠≈×°Ωµ‰Ø²³\uFFFD]/)
    }
  })
})
