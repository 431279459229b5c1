/** Pictures on pages that have text of their own. */
import { expect, it } from 'vitest'
import type { PageText, Passage } from '../../src/core/document'
import { isWorthKeeping, onlyPictures, withPart } from '../../src/core/ocr/part'
import { areToRead, hasRoom } from '../../src/core/ocr/places'
import { createSections } from '../../src/core/tasks/sections'
import type { RawPage } from '../../src/core/reading/page'

const [width, height] = [600, 800]

function pageText(text: string, boxes: readonly number[][], more: Partial<PageText> = {}): PageText {
  return {
    ...{ document: 'd', page: 1, label: '1', width, height, text },
    starts: Uint32Array.of(0),
    ends: Uint32Array.of(text.length),
    boxes: Float32Array.from(boxes.flat()),
    blocks: [{ kind: 'paragraph', start: 0, end: text.length, level: 0 }],
    ...more,
  }
}

const linesDown = (to: number) =>
  Array.from({ length: (780 - to) / 20 }, (_, i) => [40, 770 - 20 * i, 560, 780 - 20 * i])

it('has room for a picture below, or beside, and none on a full page', () => {
  expect(hasRoom(pageText('Half', linesDown(400)))).toBe(true)
  expect(
    hasRoom(
      pageText(
        'Beside',
        linesDown(0).map(([x0, y0, , y1]) => [x0!, y0!, 300, y1!]),
      ),
    ),
  ).toBe(true)
  expect(hasRoom(pageText('Full', linesDown(40)))).toBe(false)
})

it('is not looked at where it has no text, is a picture, was read by OCR or is damaged', () => {
  const others: Partial<PageText>[] = [{ text: '' }, { unread: 'picture' }, { ocr: 0.9 }, { damaged: true }]
  for (const other of others) expect(hasRoom(pageText('Half', linesDown(400), other))).toBe(false)
})

it('reads a large picture, but no logo, and none that its own text lies over', () => {
  const picture = { x0: 40, y0: 40, x1: 560, y1: 380 }
  const text = Array.from({ length: 17 }, (_, i) => ({ x0: 40, y0: 40 + 20 * i, x1: 560, y1: 58 + 20 * i }))
  expect(areToRead([picture], [], { width, height })).toBe(true)
  expect(areToRead([{ x0: 480, y0: 740, x1: 560, y1: 780 }], [], { width, height })).toBe(false)
  expect(areToRead([picture], text, { width, height })).toBe(false)
  expect(areToRead([{ x0: 700, y0: 40, x1: 1200, y1: 780 }], [], { width, height })).toBe(false)
})

it('leaves of a page only its pictures, without the words upon them', () => {
  const raw: RawPage = { page: 1, label: '1', width: 60, height: 80, items: [] }
  const black = { width: 120, height: 160, data: new Uint8ClampedArray(4 * 120 * 160) }
  const { data } = onlyPictures(black, raw, [{ x0: 10, y0: 10, x1: 50, y1: 40 }], [{ x0: 20, y0: 20, x1: 30, y1: 26 }])
  const at = (x: number, y: number) => data[4 * (Math.round(2 * (80 - y)) * 120 + Math.round(2 * x))]
  expect([at(5, 60), at(15, 15), at(45, 35), at(25, 23), at(40, 23), at(55, 20)]).toEqual([255, 0, 0, 255, 0, 255])
})

it('puts what was read behind the text of the page, and marks no more than that', () => {
  const page = pageText('The door is shut.', [[40, 700, 200, 710]])
  const part = pageText('Fuse 16 A', [[40, 200, 120, 210]], { ocr: 0.93 })
  const spans = [{ page: 1, start: 0, end: 9 }]
  const passage: Passage = {
    ...{ id: 'd:0', document: 'd', text: 'Fuse 16 A', heading: '', spans, labels: ['1'], tokens: 4, ocr: 0.93 },
    sentences: [{ start: 0, end: 9, spans }],
  }
  const { text, passages } = withPart(page, part, [passage])
  expect(text.text).toBe('The door is shut.\n\nFuse 16 A')
  expect([...text.starts]).toEqual([0, 19])
  expect([...text.boxes].slice(4)).toEqual([40, 200, 120, 210])
  for (const [span] of [passages[0]!.spans, passages[0]!.sentences[0]!.spans])
    expect(text.text.slice(span!.start, span!.end)).toBe('Fuse 16 A')
  const sections = createSections()
  sections.add(text)
  const said = sections.end().flatMap(({ parts }) => parts.flatMap(({ units }) => units))
  expect(said.map(({ text, ocr }) => [text, ocr])).toEqual([
    ['The door is shut.', undefined],
    ['Fuse 16 A', 0.93],
  ])
})

it('takes a logo, and signs that could not be read, for no words', () => {
  expect(isWorthKeeping(pageText('Fuse 16 A, slow', []))).toBe(true)
  for (const text of ['LAUDA', '店 HONUT', '\ufffd25.7\ufffd o 46.9\ufffd 8 2 4'])
    expect(isWorthKeeping(pageText(text, []))).toBe(false)
})
