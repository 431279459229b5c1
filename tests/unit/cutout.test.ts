/** Strips of pages around quoted words: as a person sees the page, whichever way it is turned. */
import { expect, it } from 'vitest'
import { stripAround } from '../../src/core/reading/cutout'
import type { PageFrame, PagePart } from '../../src/core/reading/open-document'

const [wide, high] = [600, 800]
/** A page of white paper that begins at (10, 20); a dot a point. */
function paper(turn: number) {
  const drawn: PagePart[] = []
  return {
    drawn,
    frame: async (): Promise<PageFrame> => ({ x0: 10, y0: 20, x1: 10 + wide, y1: 20 + high, turn }),
    picture: async (_: number, part: PagePart) => {
      drawn.push(part)
      if (part === 'page') throw new Error('all of the page')
      const size = [part.x1 - part.x0, part.y1 - part.y0]
      const [width = 0, height = 0] = turn % 180 === 0 ? size : size.reverse()
      return { width, height, scale: 1, rgba: new Uint8ClampedArray(4 * width * height).fill(255) }
    },
  }
}

/** Where the picture is marked: blue goes where a highlighter has been. */
function marked({ rgba, width }: { rgba: Uint8ClampedArray; width: number }) {
  const dots = Array.from({ length: rgba.length / 4 }, (_, i) => i).filter((i) => rgba[4 * i + 2]! < 200)
  const [xs, ys] = [dots.map((i) => i % width), dots.map((i) => Math.floor(i / width))]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** A line 100 wide and 10 high, 50 from the left and 300 from the top of the page as it is shown. */
const lines: Record<number, { x0: number; y0: number; x1: number; y1: number }> = {
  0: { x0: 60, x1: 160, y0: 510, y1: 520 },
  90: { x0: 310, x1: 320, y0: 70, y1: 170 },
  180: { x0: 460, x1: 560, y0: 320, y1: 330 },
  270: { x0: 300, x1: 310, y0: 670, y1: 770 },
}

it.each([0, 90, 180, 270])(
  'a page that is turned by %d degrees is cut across as it is shown, and marked there',
  async (turn) => {
    const page = paper(turn)
    const { picture, width, height, left, right } = await stripAround(page, 1, [lines[turn]!], 1)
    expect([width, height]).toEqual([turn % 180 === 0 ? wide : high, 120])
    expect([picture.width, picture.height]).toEqual([width, height])
    expect([left, right]).toEqual([50, 150])
    expect(marked(picture)).toEqual({ left: 49, right: 150, top: 45, bottom: 56 })
  },
)

it('what is black stays black under the marks, and what lies around them stays as it is', async () => {
  const page = paper(0)
  const black = {
    ...page,
    picture: async (...args: Parameters<typeof page.picture>) => {
      const picture = await page.picture(...args)
      picture.rgba.set([0, 0, 0, 255], 4 * (50 * picture.width + 60))
      return picture
    },
  }
  const { picture } = await stripAround(black, 1, [lines[0]!], 1)
  const dot = (x: number, y: number) => [
    ...picture.rgba.subarray(4 * (y * picture.width + x), 4 * (y * picture.width + x) + 4),
  ]
  expect(dot(60, 50)).toEqual([0, 0, 0, 255])
  expect(dot(70, 50)[2]).toBeLessThan(130)
  expect(dot(20, 50)).toEqual([255, 255, 255, 255])
})

it('at the edges of a page the strip ends with it, and a long quote is shown from its beginning', async () => {
  const first = await stripAround(paper(0), 1, [{ x0: 60, x1: 160, y0: 800, y1: 810 }], 1)
  expect(first.height).toBe(120)
  expect(marked(first.picture)).toMatchObject({ top: 9 })
  const last = await stripAround(paper(0), 1, [{ x0: 60, x1: 160, y0: 21, y1: 31 }], 1)
  expect(marked(last.picture)).toMatchObject({ bottom: 119 })
  const long = await stripAround(paper(0), 1, [{ x0: 60, x1: 160, y0: 100, y1: 700 }], 1)
  expect(long.height).toBe(280)
  expect(marked(long.picture)).toMatchObject({ top: 45, bottom: 279 })
})
