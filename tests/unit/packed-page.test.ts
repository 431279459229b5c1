import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packPage, unpackPage } from '../../src/core/reading/packed-page'
import type { RawItem, RawPage } from '../../src/core/reading/page'
import { seed } from './seed'

const points = fc.double({ noNaN: true, min: -1000, max: 1000 })
// All that an item may have: a field that is forgotten here does not compile.
const item: fc.Arbitrary<RawItem> = fc.record<
  Required<RawItem>,
  'text' | 'x0' | 'y0' | 'x1' | 'y1' | 'fontSize' | 'font'
>(
  {
    text: fc.string({ unit: 'binary' }),
    x0: points,
    y0: points,
    x1: points,
    y1: points,
    fontSize: points,
    font: fc.constantFrom('g_d0_f1 serif', 'g_d0_f2 monospace', ''),
    angle: fc.constantFrom(90, 180, 270),
    hidden: fc.constant(true),
    struck: fc.constant(true),
    beside: fc.constant(true),
    spaced: fc.constant(true),
    asSeen: fc.constant(true),
    note: fc.nat(1000),
  },
  { requiredKeys: ['text', 'x0', 'y0', 'x1', 'y1', 'fontSize', 'font'] },
)
const page: fc.Arbitrary<RawPage> = fc.record(
  {
    page: fc.nat(),
    label: fc.string(),
    width: points,
    height: points,
    rotation: fc.constantFrom(90, 180, 270),
    origin: fc.record({ x: points, y: points }),
    items: fc.array(item),
    damaged: fc.constant(true as const),
  },
  { requiredKeys: ['page', 'label', 'width', 'height', 'items'] },
)

it('comes out of another thread as it went in', () => {
  fc.assert(
    fc.property(page, (raw) => {
      expect(unpackPage(structuredClone(packPage(raw)))).toEqual(raw)
    }),
    { seed },
  )
})
