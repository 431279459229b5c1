import { expect, test } from 'vitest'
import { scrollTo } from '../../src/pdf/highlights'

const box = (left: number, right: number, top = 0) =>
  ({ getBoundingClientRect: () => ({ left, right, top, width: right - left, height: 10 }) }) as Element

/** How far a view of 390 px is scrolled to the right for marks of these edges. */
function scrolledFor(...edges: [number, number][]): number {
  const view = Object.assign(box(0, 390), { scrollTop: 0, scrollLeft: 0 }) as HTMLElement
  scrollTo(
    view,
    edges.map(([left, right]) => box(left, right)),
  )
  return view.scrollLeft
}

test.each([
  ['nowhere for marks that are in view', [[100, 300]], 0],
  [
    'to the column for a short first line before long ones',
    [
      [120, 200],
      [130, 640],
    ],
    104,
  ],
  [
    'to the column for a first line that is set in',
    [
      [150, 640],
      [120, 640],
    ],
    134,
  ],
  [
    'to the column for a last line that begins where a paragraph does',
    [
      [150, 460],
      [120, 400],
    ],
    104,
  ],
  [
    'to the first mark for a table that is wider than the view',
    [
      [700, 800],
      [40, 90],
    ],
    684,
  ],
] as [string, [number, number][], number][])('a page scrolls %s', (_, edges, scrolled) => {
  expect(scrolledFor(...edges)).toBe(scrolled)
})
