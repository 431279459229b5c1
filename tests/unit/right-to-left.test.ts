import bidiFactory from 'bidi-js'
import { describe, expect, it } from 'vitest'
import type { RawItem, RawPage } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'
import { firstObject, made, w, wideFont } from '../fixtures/pages/kit'
import { readPdf } from '../read-pdf'

/** The text of a line whose runs are seen from left to right; a number is a gap in points. */
function read(...seen: (string | number)[]): string {
  let x = 50
  const items: RawItem[] = []
  for (const one of seen) {
    if (typeof one === 'number') x += one
    else items.push({ text: one, x0: x, x1: (x += 5 * one.length), y0: 700, y1: 710, fontSize: 10, font: 'f' })
  }
  const page: RawPage = { page: 1, label: '1', width: 600, height: 800, items }
  const reader = createReader('d', [])
  return [...reader.push(page).pages, ...reader.end().pages][0]!.text
}

it.each<[string, (string | number)[], string]>([
  ['words', ['שלוש', 3, 'שתיים', 3, 'אחת'], 'אחת שתיים שלוש'],
  ['a number in pieces', ['בר', 3, '2', '5.', '5', 3, 'לחץ'], 'לחץ 25.5 בר'],
  ['a percentage', ['בערך', 3, '5', '0', '%', 3, 'לחות'], 'לחות 50% בערך'],
  ['a date', ['1403', '/', '09', '/', '19', 3, 'تاریخ'], 'تاریخ 1403/09/19'],
  ['a Latin name', ['נסגר', 3, 'V', '-', '12', 3, 'שסתום'], 'שסתום V-12 נסגר'],
  ['a bracket', ['(', 'בר', ')', 3, 'לחץ'], 'לחץ (בר)'],
])('reads %s in a line from right to left', (_, seen, text) => {
  expect(read(...seen)).toBe(text)
})

it('does not turn a line of English with one Arabic word', () => {
  expect(read('Label', 3, 'ضغط', 3, 'on valve', 3, 'V-7', 3, 'is red')).toBe('Label ضغط on valve V-7 is red')
})

it('does not turn the cells of an English table with one Arabic word', () => {
  expect(read('Valve V-7', 60, 'ضغط', 60, 'closed by hand')).toBe('Valve V-7\tضغط\tclosed by hand')
})

describe('the first column of a table is the one at the right', () => {
  const rows = [
    ['ערך', 'מאפיין'],
    ['5 בר', 'לחץ'],
    ['40 °C', 'טמפרטורה'],
    ['3 l/min', 'ספיקה'],
  ]
  const items = rows.flatMap((cells, row) =>
    cells.map((text, column): RawItem => {
      const [x0, y0] = [60 + 150 * column, 700 - 30 * row]
      return { text, x0, x1: x0 + 5 * text.length, y0, y1: y0 + 10, fontSize: 10, font: 'f' }
    }),
  )
  const levels = [0, 1, 2, 3, 4].map((n) => ({ x0: 50, x1: 350, y0: 720 - 30 * n, y1: 720 - 30 * n }))
  const uprights = [50, 200, 350].map((x) => ({ x0: x, x1: x, y0: 600, y1: 720 }))

  it.each([
    ['level lines', levels],
    ['cells', [...levels, ...uprights]],
  ])('ruled by %s', (_, rules) => {
    const page: RawPage = { page: 1, label: '1', width: 600, height: 800, items, rules }
    const reader = createReader('d', [])
    const [read] = [...reader.push(page).pages, ...reader.end().pages]
    expect(read!.text.split(/\n+/)).toEqual(rows.map((cells) => cells.toReversed().join('\t')))
  })
})

const bidi = bidiFactory()
const size = 10
const step = 5.5

/** A line as a browser would show it, drawn as a whole, word by word or letter by letter, in the order of the eye or of the pen. */
function drawings(line: string): string[] {
  const levels = bidi.getEmbeddingLevels(line, 'rtl')
  const mirrored = bidi.getMirroredCharactersMap(line, levels.levels)
  const seen = bidi.getReorderedIndices(line, levels).map((at) => mirrored.get(at) ?? line[at]!)
  const letters = seen.flatMap((char, i) => (char === ' ' ? [] : w(200 + step * i, 700, char, size)))
  let x = 200
  const words = seen
    .join('')
    .split(' ')
    .map((word) => {
      const drawn = w(x, 700, word, size)
      x += step * (word.length + 1)
      return drawn
    })
  return [[w(200, 700, seen.join(''), size)], words, words.toReversed(), letters, letters.toReversed()].map((all) =>
    all.join(''),
  )
}

it.each([
  'לחץ עבודה 16.5 בר',
  'שסתום PSV-101 נפתח ב-10 בר',
  'טווח 10-20 מעלות',
  'תאריך 2024/05/12 בוצע',
  'לחות 50% ביום',
  'מנוע ABB M2BA 160 מותקן',
  'לחץ (בר): 16',
  'קירור עד -20 מעלות',
  'מתח 400 V, זרם 12.5 A',
  'לחץ מרבי 16 bar בקו',
  'לחץ מרבי: 16 בר (232 psi)',
  'ראה סעיף 4.2.1 בעמוד 17',
  'ضغط 10-20 بار',
  'تاريخ 12/05/2024 مقبول',
  'رطوبة 50% يوم',
  'صمام PSV-101 يفتح عند 7.5 بار',
  'قياس 1,250 متر',
  'مقاس M12 x 40 جديد',
  'زمن ٣٠ دقيقة',
])('reads %s however it is drawn', async (line) => {
  const pdf = made(drawings(line), { fonts: '/W 10 0 R', objects: wideFont(firstObject) })
  const { pages } = await readPdf(new Blob([pdf]), 'd')
  expect(pages.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual(pages.map(() => line))
})

it('reads a line on a page of which each glyph is looked at, as letters are set apart there', async () => {
  const line = 'לחץ עבודה 16.5 בר'
  const apart = Array.from('DANGER', (char, i) => w(200 + 16 * i, 650, char, size)).join('')
  const pdf = made([drawings(line)[0]! + apart], { fonts: '/W 10 0 R', objects: wideFont(firstObject) })
  const { pages } = await readPdf(new Blob([pdf]), 'd')
  expect(pages[0]!.text.split(/\n+/)).toEqual([line, 'DANGER'])
})

it.each<[string, (string | number)[], string]>([
  ['a sign that is drawn with its figure', ['לפחות', 3, '-20 °C', 3, 'קירור'], 'קירור -20 °C לפחות'],
  ['a limit', ['בר', 3, '≤ 16', 3, 'לחץ'], 'לחץ ≤ 16 בר'],
  ['the number of a list', ['שסתום', 3, '-3'], '3- שסתום'],
])('leaves %s as it is', (_, seen, text) => {
  expect(read(...seen)).toBe(text)
})
