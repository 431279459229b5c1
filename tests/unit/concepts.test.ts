/** When two words mean the same, when they are two sides of one thing, and when one cannot stand for the other. */
import { describe, expect, it } from 'vitest'
import { isComplement, isContrary, isSaidIn, means } from '../../src/core/check/concepts'
import { stem } from '../../src/core/language/en/stem'

const pairsOf = (text: string) => text.split(' ').map((pair) => pair.split('/') as [string, string])
/** A relation of two words, which must be the same in both directions. */
const both = (relation: (a: string, b: string) => boolean, a: string, b: string) => {
  const [one, other] = [stem(a), stem(b)]
  expect(relation(one, other)).toBe(relation(other, one))
  return relation(one, other)
}

describe('means', () => {
  it.each(
    pairsOf(
      'pump/pumps fail/failure tend/tendency accept/acceptance adjust/adjustment protect/protection remove/removal weigh/weight ' +
        'conduct/conductive adjust/adjustable hard/hardness leak/leakage slow/slowly fasten/fastening quick/rapid quickly/rapid ' +
        'stop/halt tighten/torque',
    ),
  )('%s is %s', (a, b) => {
    expect(both(means, a, b)).toBe(true)
  })

  it.each(
    pairsOf(
      'pump/fan act/action port/report part/partridge pump/pumpkin form/formulate rod/rodent open/close stop/start weld/tighten',
    ),
  )('%s is not %s', (a, b) => {
    expect(both(means, a, b)).toBe(false)
  })
})

describe('one of two states', () => {
  it.each(
    pairsOf(
      'open/closed open/shut above/below engaged/disengaged connect/disconnect join/disconnect enable/disable on/off running/halted ' +
        'full/empty present/absent inside/outside wet/dry lock/unlock safe/unsafe leave/enter stable/unstable valid/invalid ' +
        'metallic/nonmetallic pressurised/depressurised assemble/disassemble energised/deenergised',
    ),
  )('%s is the other side of %s', (a, b) => {
    expect(both(isComplement, a, b)).toBe(true)
    expect(both(isContrary, a, b)).toBe(true)
    expect(isSaidIn(stem(a), [stem('pump'), stem(b)])).toBe(true)
  })

  it.each(
    pairsOf(
      'open/unload lit/unlit load/reload side/inside line/underline form/uniform lock/relock left/right hot/cold',
    ),
  )('%s is not the other side of %s', (a, b) => {
    expect(both(isComplement, a, b)).toBe(false)
  })
})

describe('opposites', () => {
  it.each(pairsOf('hot/cold first/third motor/turbine oil/grease daily/yearly tighten/loosen'))(
    '%s does not stand for %s, and is not the other side of it',
    (a, b) => {
      expect(both(isContrary, a, b)).toBe(true)
      expect(both(isComplement, a, b)).toBe(false)
      expect(isSaidIn(stem(a), [stem(b)])).toBe(false)
    },
  )

  it.each(pairsOf('hot/hot left/cold first/grease hot/warm'))('%s is no opposite of %s', (a, b) => {
    expect(both(isContrary, a, b)).toBe(false)
  })

  it('are said by none of nothing', () => {
    expect(isSaidIn('open', [])).toBe(false)
  })
})
