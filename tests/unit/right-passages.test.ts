/** Which questions ask for the same: what was marked as right for one is lifted for the other. */
import { describe, expect, it } from 'vitest'
import { likenessTo } from '../../src/core/search/right-passages'

describe('asks for the same', () => {
  it.each([
    [
      'oil change interval pwi-bb continuous service',
      'how often is the oil changed on the PWI-BB in continuous service',
    ],
    ['how do i clean the dirty filter of the chiller', 'cleaning a dirty chiller filter'],
    ['max altitude operating AIN module ft', 'up to which altitude may the AIN module be operated'],
    ['weight of 1600 series controller in grams', 'how heavy is the 1600 series controller'],
    ['How do I read a Latin-1 file in a UTF-8 locale?', 'reading Latin-1 files in UTF-8 locales'],
    ['What torque for the casing nuts?', 'What torque is required for the casing nuts?'],
  ])('%s | %s', (one, other) => {
    for (const likeness of [likenessTo(one)(other), likenessTo(other)(one)]) {
      expect(likeness).toBeGreaterThan(0.7)
      expect(likeness).toBeLessThan(1)
    }
  })

  it('is certain of the same question alone', () => {
    expect(likenessTo('What torque?')(' what  torque ')).toBe(1)
  })
})

describe('asks for another thing', () => {
  it.each([
    ['What is the torque of the casing nuts?', 'What is the weight of the casing nuts?'],
    ['What is the torque of P-101?', 'What is the torque of P-102?'],
    ['which fluid for 150 °C in the circulator', 'which fluid for 80 °C in the circulator'],
    ['maximum pressure of the pump', 'minimum pressure of the pump'],
    ['How do I start the pump?', 'How do I stop the pump?'],
    ['How do I open the suction valve?', 'How do I open the discharge valve?'],
    ['How do I open the suction valve?', 'How do I close the suction valve?'],
    ['Is hot work allowed near the tank?', 'Is hot work required near the tank?'],
    ['What is required?', 'What is allowed?'],
    ['What is it?', 'Why?'],
  ])('%s | %s', (one, other) => {
    expect([likenessTo(one)(other), likenessTo(other)(one)]).toEqual([0, 0])
  })
})
