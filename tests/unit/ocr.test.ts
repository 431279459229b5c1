import { expect, it } from 'vitest'
import { linesOn } from '../../src/core/ocr/detection'
import { pageRead } from '../../src/core/ocr/page'
import { straightened, type LineBox, type Pixels } from '../../src/core/ocr/pixels'
import { readPicture, type OcrModels } from '../../src/core/ocr/read-picture'
import { decoded } from '../../src/core/ocr/recognition'
import { wordsOf } from '../../src/core/ocr/words'
import type { RawPage } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'
import { toUserSpace } from '../../src/core/reading/user-space'

const white = (width: number, height: number): Pixels => ({
  width,
  height,
  data: new Uint8ClampedArray(4 * width * height).fill(255),
})

/** A map on which these rectangles are lines. */
function mapOf(width: number, height: number, boxes: readonly LineBox[]): Float32Array {
  const map = new Float32Array(width * height)
  for (let at = 0; at < map.length; at++) {
    const [x, y] = [(at % width) + 0.5, Math.floor(at / width) + 0.5]
    const inside = boxes.some((box) => {
      const [dx, dy] = [x - box.x, y - box.y]
      const along = dx * Math.cos(box.angle) + dy * Math.sin(box.angle)
      const across = dy * Math.cos(box.angle) - dx * Math.sin(box.angle)
      return Math.abs(along) <= box.width / 2 && Math.abs(across) <= box.height / 2
    })
    map[at] = inside ? 0.9 : 0.05
  }
  return map
}

it('finds lines on the map, as slanted as they are, wider than their core, and those that run upwards', () => {
  const slant = 0.03
  const core = [
    { x: 160, y: 60, width: 240, height: 6, angle: slant },
    { x: 160, y: 100, width: 200, height: 6, angle: slant },
    { x: 20, y: 120, width: 120, height: 6, angle: slant - Math.PI / 2 },
  ]
  const lines = linesOn(mapOf(320, 192, core), 320, 192, white(640, 384))
  expect(lines).toHaveLength(3)
  for (const line of lines) {
    const of = core.find(({ x, y }) => Math.hypot(2 * x - line.x, 2 * y - line.y) < 6)
    expect(line.angle).toBeCloseTo(of?.angle ?? NaN, 1)
    expect(line.height).toBeGreaterThan(20)
    expect(line.height).toBeLessThan(40)
  }
})

it('takes specks, and what the model is not sure of, for no line', () => {
  const map = mapOf(96, 96, [{ x: 20, y: 20, width: 2, height: 2, angle: 0 }])
  map.fill(0.3, 50 * 96, 52 * 96)
  expect(linesOn(map, 96, 96, white(96, 96))).toEqual([])
})

it('cuts a line out level, whichever way it runs', () => {
  const pixels = white(40, 40)
  // A column whose upper half is black: read upwards, the right half is.
  for (let y = 0; y < 20; y++) pixels.data.fill(0, 4 * (40 * y + 16), 4 * (40 * y + 24))
  const scaling = { mean: [0, 0, 0], deviation: [1, 1, 1] } as const
  const line = straightened(pixels, { x: 20, y: 20, width: 32, height: 8, angle: -Math.PI / 2 }, 8, scaling)
  expect([line.width, line.height]).toEqual([32, 8])
  expect(line.data[4 * 32 + 4]).toBeCloseTo(1)
  expect(line.data[4 * 32 + 28]).toBeCloseTo(0)
})

/** Steps of the classes gap, 'a', '1', '.', ' ': what is not said is a gap. */
const signs = ['a', '1', '.', ' ']
function stepsOf(steps: readonly (readonly number[])[]): Float32Array {
  return Float32Array.from(steps.flatMap((step) => [0, 1, 2, 3, 4].map((k) => step[k] ?? 0)))
}
const read = (steps: readonly (readonly number[])[]) => decoded(stepsOf(steps), steps.length, signs)

it('reads a sign once that lasts, and twice where a gap parts it', () => {
  const gap = [0.99]
  const a = [0.1, 0.9]
  expect(read([gap, a, a, gap, a]).map(({ text }) => text)).toEqual(['a', 'a'])
  expect(read([gap, a, [0.05, 0.95]])[0]).toMatchObject({ sure: expect.closeTo(0.95) as number })
})

it('is less sure of a figure where a point may have been left out of it', () => {
  const one = [0, 0, 0.99]
  const [first, second] = read([one, [0.55, 0, 0, 0.45], one])
  expect([first?.sure, second?.sure].map((sure) => sure?.toFixed(2))).toEqual(['0.55', '0.55'])
  expect(read([one, [0.99], one])[0]!.sure).toBeCloseTo(0.99)
})

it('marks the sign of a figure that is not sure, and leaves words as they were read', () => {
  const sign = (text: string, at: number, sure = 0.99) => ({ text, at, sure })
  const line = [...'set 1.5 bar'].map((text, i) => sign(text, i / 11, i === 6 || i === 1 ? 0.5 : 0.99))
  expect(wordsOf(line).map(({ text }) => text)).toEqual(['set', '1.\uFFFD', 'bar'])
})

/** Models that find these lines and read 'a' from each, sure where the line's left end is dark. */
const fakes = (boxes: readonly LineBox[]): OcrModels => ({
  signs,
  detect: async ({ width, height }) => mapOf(width, height, boxes),
  recognise: async ({ data, width, height }) => {
    const isDark = data[(height / 2) * width + 8]! < 0
    return { data: stepsOf([isDark ? [0, 0.95] : [0.3, 0.7]]), steps: 1 }
  },
})

it('turns a page round that stands upside down', async () => {
  const pixels = white(320, 192)
  for (let y = 80; y < 112; y++) pixels.data.fill(0, 4 * (320 * y + 160), 4 * (320 * y + 300))
  const [line] = await readPicture(pixels, fakes([{ x: 160, y: 96, width: 240, height: 8, angle: 0 }]))
  expect(Math.abs(line!.box.angle)).toBeCloseTo(Math.PI)
})

it('gives a slanted page level items, and boxes where the words stand on it', () => {
  const raw: RawPage = { page: 1, label: '1', width: 600, height: 800, items: [], picture: 1 }
  const pixels = white(1200, 1600)
  const skew = 0.02
  // Two words at either end of one line.
  const line = (text: string, from: number) => ({
    box: { x: 600, y: 300, width: 1000, height: 30, angle: skew },
    words: [{ text, from, to: from + 0.1, sure: 0.9 }],
  })
  const page = pageRead(raw, [line('Pressure', 0), line('7.5', 0.9)], pixels)
  const [left, right] = page.items
  expect(left!.y0).toBeCloseTo(right!.y0)
  const [a, b] = [toUserSpace(left!, page), toUserSpace(right!, page)]
  // 450 dots to the left of the middle and to the right, on a slope of 0.02.
  expect((a.y0 + a.y1) / 2 - (b.y0 + b.y1) / 2).toBeCloseTo(0.02 * 450, 0)
  expect((b.x0 + b.x1) / 2).toBeCloseTo(525, 0)
  const reader = createReader('d', [])
  reader.push(page)
  expect(reader.end()).toMatchObject({
    pages: [{ text: expect.stringMatching(/^Pressure\s7\.5$/) as string, ocr: expect.closeTo(0.9) as number }],
    passages: [{ ocr: expect.closeTo(0.9) as number }],
  })
})
