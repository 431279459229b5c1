import { expect, it } from 'vitest'
import { boxesOf } from '../../src/core/reading/boxes'
import type { PageText } from '../../src/core/document'
import { createReader } from '../../src/core/reading/reader'
import { toUserSpace } from '../../src/core/reading/user-space'

const page: PageText = {
  document: 'd',
  page: 3,
  label: '3',
  width: 600,
  height: 800,
  text: 'torque 120 Nm\nfor bolts',
  starts: Uint32Array.of(0, 7, 14),
  ends: Uint32Array.of(6, 13, 23),
  boxes: Float32Array.of(50, 700, 110, 710, 115, 700, 175, 710, 50, 686, 140, 696),
  blocks: [{ kind: 'paragraph', start: 0, end: 23, level: 0 }],
}

const ill: PageText = {
  ...page,
  text: 'illMWM',
  starts: Uint32Array.of(0),
  ends: Uint32Array.of(6),
  boxes: Float32Array.of(50, 700, 110, 710),
}

it('gives one box for each line of a span', () => {
  expect(boxesOf(page, { page: 3, start: 0, end: 23 })).toEqual([
    { page: 3, x0: 50, y0: 700, x1: 175, y1: 710 },
    { page: 3, x0: 50, y0: 686, x1: 140, y1: 696 },
  ])
})

it('gives of an item the part that the span covers, by how wide letters are', () => {
  const { x0, x1 } = boxesOf(page, { page: 3, start: 7, end: 10 })[0]!
  expect(x0).toBe(115)
  // In Helvetica "120" takes 1.67 ems of the 3.50 of "120 Nm", in Times 1.50 of 3.25.
  expect((x1 - x0) / 60).toBeCloseTo(0.47, 1)
  const [narrow, wide] = [0, 3].map((start) => boxesOf(ill, { page: 3, start, end: start + 3 })[0]!)
  expect((wide!.x1 - wide!.x0) / (narrow!.x1 - narrow!.x0)).toBeGreaterThan(2.5)
  expect(boxesOf(page, { page: 3, start: 6, end: 7 })).toEqual([])
  // With some air, never over the ends of the line: both parts have the boundary between them.
  const [before, behind] = [
    boxesOf(page, { page: 3, start: 7, end: 10 })[0]!,
    boxesOf(page, { page: 3, start: 10, end: 13 })[0]!,
  ]
  expect(before.x1 - behind.x0).toBeCloseTo(3)
  expect(behind.x1).toBe(175)
})

it.each([90, 180, 270] as const)(
  'brings the boxes of a page turned by %d degrees back to PDF user space',
  (rotation) => {
    const upright = { x0: 60, y0: 720, x1: 160, y1: 730 }
    const turned = {
      90: { x0: 700, y0: 450, x1: 710, y1: 550, width: 800, height: 600 },
      180: { x0: 450, y0: 90, x1: 550, y1: 100, width: 600, height: 800 },
      270: { x0: 90, y0: 50, x1: 100, y1: 150, width: 800, height: 600 },
    }[rotation]
    const { width, height, ...box } = turned
    const raw = { page: 1, label: '1', width, height, rotation, origin: { x: 10, y: 20 }, items: [] }
    expect(toUserSpace(box, raw)).toEqual(upright)
  },
)

it('says of a turned page how large it is unturned', () => {
  const reader = createReader('d', [])
  reader.push({ page: 1, label: '1', width: 800, height: 600, rotation: 90, items: [] })
  expect(reader.end().pages[0]).toMatchObject({ width: 600, height: 800, text: '' })
})
